using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Deviations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Systems",
                type: "TEXT",
                maxLength: 401,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DeviationEntries",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    N = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Open = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeviationEntries", x => new { x.ProposalId, x.N });
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeviationEntries_Kind_RegisteredAt",
                table: "DeviationEntries",
                columns: new[] { "Kind", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeviationEntries_Open_RegisteredAt",
                table: "DeviationEntries",
                columns: new[] { "Open", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeviationEntries_RegisteredAt_ProposalId_N",
                table: "DeviationEntries",
                columns: new[] { "RegisteredAt", "ProposalId", "N" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeviationEntries");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Systems");
        }
    }
}
