using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BudgetRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BudgetRequest",
                table: "Proposals",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_BudgetRequest_Year_Sequence",
                table: "Proposals",
                columns: new[] { "BudgetRequest", "Year", "Sequence" });

            // The new column is derived from the cases: each open one is derived anew when the app starts.
            migrationBuilder.Sql("UPDATE \"Proposals\" SET \"RefreshOn\" = '2000-01-01' WHERE \"RefreshOn\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_BudgetRequest_Year_Sequence",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "BudgetRequest",
                table: "Proposals");
        }
    }
}
