using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.SqlServer
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
                    ProposalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Centre = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CostVersion = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RunsOutOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orientations", x => new { x.ProposalId, x.Centre, x.CostVersion });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Orientations_Centre_SentAt_ProposalId_CostVersion_AcknowledgedAt_RunsOutOn",
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
