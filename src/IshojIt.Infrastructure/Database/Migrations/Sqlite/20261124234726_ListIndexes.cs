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
                name: "IX_Proposals_BudgetArea_UpdatedAt_Id",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_State_UpdatedAt_Id",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_UpdatedAt_Id",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_Year_UpdatedAt_Id",
                table: "Proposals");

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "Proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // The cases that are there already get what the app writes for new ones.
            migrationBuilder.Sql("""UPDATE Proposals SET Sequence = CAST(substr(Number, 6) AS INTEGER), SearchText = replace(replace(replace(SearchText, 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa');""");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ByNumber",
                table: "Proposals",
                columns: new[] { "Year", "Sequence", "State", "Route", "BudgetArea", "Holder", "IsOpenToRoles", "SearchText", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ByUpdate",
                table: "Proposals",
                columns: new[] { "UpdatedAt", "Number", "State", "Route", "BudgetArea", "Year", "Holder", "IsOpenToRoles", "SearchText", "Id" });
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

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Proposals");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_BudgetArea_UpdatedAt_Id",
                table: "Proposals",
                columns: new[] { "BudgetArea", "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_State_UpdatedAt_Id",
                table: "Proposals",
                columns: new[] { "State", "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_UpdatedAt_Id",
                table: "Proposals",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Year_UpdatedAt_Id",
                table: "Proposals",
                columns: new[] { "Year", "UpdatedAt", "Id" });
        }
    }
}
