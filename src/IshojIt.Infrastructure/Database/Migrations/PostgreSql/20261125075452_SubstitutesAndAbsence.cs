using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.PostgreSql
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
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedBy",
                table: "Substitutes",
                type: "character varying(120)",
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegisteredBy",
                table: "Substitutes",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubstituteId",
                table: "OutboxMessages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndReason",
                table: "Absences",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedBy",
                table: "Absences",
                type: "character varying(120)",
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegisteredBy",
                table: "Absences",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OrganisationAuditEntries",
                columns: table => new
                {
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    After = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ActingFor = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
