using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LedgerOfYears : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What runs on stands by the year after which it does: the totals are added up anew when the app starts.
            migrationBuilder.Sql("DELETE FROM \"LedgerSums\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM \"LedgerSums\"");
        }
    }
}
