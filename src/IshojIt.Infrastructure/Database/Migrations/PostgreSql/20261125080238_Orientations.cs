using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Orientations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Orientations",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Centre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CostVersion = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RunsOutOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orientations", x => new { x.ProposalId, x.Centre, x.CostVersion });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Orientations_Centre_SentAt_ProposalId_CostVersion_Acknowled~",
                table: "Orientations",
                columns: new[] { "Centre", "SentAt", "ProposalId", "CostVersion", "AcknowledgedAt", "RunsOutOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Orientations");
        }
    }
}
