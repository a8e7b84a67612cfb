using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SubstitutesAndAbsence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Substitutes",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedBy",
                table: "Substitutes",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedFrom",
                table: "Substitutes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RegisteredAt",
                table: "Substitutes",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegisteredBy",
                table: "Substitutes",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubstituteId",
                table: "OutboxMessages",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Absences",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedBy",
                table: "Absences",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedFrom",
                table: "Absences",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RegisteredAt",
                table: "Absences",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegisteredBy",
                table: "Absences",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OrganisationAuditEntries",
                columns: table => new
                {
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ActingFor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Action = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationAuditEntries", x => x.Seq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_To",
                table: "Substitutes",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_To",
                table: "Absences",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationAuditEntries_Subject",
                table: "OrganisationAuditEntries",
                column: "Subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OrganisationAuditEntries");

            migrationBuilder.DropIndex(
                name: "IX_Substitutes_To",
                table: "Substitutes");

            migrationBuilder.DropIndex(
                name: "IX_Absences_To",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "Substitutes");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "Substitutes");

            migrationBuilder.DropColumn(
                name: "EndedFrom",
                table: "Substitutes");

            migrationBuilder.DropColumn(
                name: "RegisteredAt",
                table: "Substitutes");

            migrationBuilder.DropColumn(
                name: "RegisteredBy",
                table: "Substitutes");

            migrationBuilder.DropColumn(
                name: "SubstituteId",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "EndReason",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "EndedFrom",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "RegisteredAt",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "RegisteredBy",
                table: "Absences");
        }
    }
}
