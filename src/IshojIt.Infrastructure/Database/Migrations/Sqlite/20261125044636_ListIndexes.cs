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
                name: "IX_Proposals_ByNumber",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_ByUpdate",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_Year_Sequence",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_CostLines_ProposalId_CostVersion",
                table: "CostLines");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ByNumber",
                table: "Proposals",
                columns: new[] { "Year", "Sequence", "State", "Route", "BudgetArea", "Holder", "IsOpenToRoles", "BegunUncovered", "SortDeadline", "CostVersion", "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ByUpdate",
                table: "Proposals",
                columns: new[] { "UpdatedAt", "Year", "Sequence", "State", "Route", "BudgetArea", "Holder", "IsOpenToRoles", "BegunUncovered", "SortDeadline", "CostVersion", "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_OfYear",
                table: "Proposals",
                columns: new[] { "Year", "UpdatedAt", "Sequence", "State", "Route", "BudgetArea", "Holder", "IsOpenToRoles", "BegunUncovered", "SortDeadline", "CostVersion", "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CostLines_ProposalId_CostVersion_BudgetArea_Nature_Year",
                table: "CostLines",
                columns: new[] { "ProposalId", "CostVersion", "BudgetArea", "Nature", "Year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_ByNumber",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_ByUpdate",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_OfYear",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_CostLines_ProposalId_CostVersion_BudgetArea_Nature_Year",
                table: "CostLines");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ByNumber",
                table: "Proposals",
                columns: new[] { "Year", "Sequence", "State", "Route", "BudgetArea", "Holder", "IsOpenToRoles", "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ByUpdate",
                table: "Proposals",
                columns: new[] { "UpdatedAt", "Year", "Sequence", "State", "Route", "BudgetArea", "Holder", "IsOpenToRoles", "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Year_Sequence",
                table: "Proposals",
                columns: new[] { "Year", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CostLines_ProposalId_CostVersion",
                table: "CostLines",
                columns: new[] { "ProposalId", "CostVersion" });
        }
    }
}
