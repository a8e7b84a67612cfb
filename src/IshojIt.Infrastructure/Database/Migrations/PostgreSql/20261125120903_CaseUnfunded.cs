using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CaseUnfunded : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Unfunded",
                table: "Proposals",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Unfunded_Year_Sequence",
                table: "Proposals",
                columns: new[] { "Unfunded", "Year", "Sequence" });

            // The new column is derived from the cases: each open one is derived anew when the app starts.
            migrationBuilder.Sql("UPDATE \"Proposals\" SET \"RefreshOn\" = '2000-01-01' WHERE \"RefreshOn\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_Unfunded_Year_Sequence",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "Unfunded",
                table: "Proposals");
        }
    }
}
