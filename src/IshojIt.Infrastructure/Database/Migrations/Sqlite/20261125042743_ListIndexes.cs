using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_Year_Sequence",
                table: "Proposals");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_OfYear",
                table: "Proposals",
                columns: new[] { "Year", "UpdatedAt", "Sequence", "State", "Route", "BudgetArea", "Holder", "IsOpenToRoles", "SearchText", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_OfYear",
                table: "Proposals");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Year_Sequence",
                table: "Proposals",
                columns: new[] { "Year", "Sequence" },
                unique: true);
        }
    }
}
