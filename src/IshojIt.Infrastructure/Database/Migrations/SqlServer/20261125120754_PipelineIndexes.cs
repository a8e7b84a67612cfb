using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PipelineIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Systems_ContractEnd_Name_Id",
                table: "Systems",
                columns: new[] { "ContractEnd", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ByStart",
                table: "Proposals",
                columns: new[] { "PlannedStart", "Year", "Sequence", "State", "IsOpenToRoles", "BudgetArea", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Systems_ContractEnd_Name_Id",
                table: "Systems");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_ByStart",
                table: "Proposals");
        }
    }
}
