using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrganisationVersionOfCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OrganisationVersion",
                table: "Proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_OrganisationVersion",
                table: "Proposals",
                column: "OrganisationVersion");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_OrganisationVersion",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "OrganisationVersion",
                table: "Proposals");
        }
    }
}
