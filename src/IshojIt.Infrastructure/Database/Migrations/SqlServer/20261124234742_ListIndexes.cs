using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.SqlServer
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
                type: "int",
                nullable: false,
                defaultValue: 0);

            // The cases that are there already get what the app writes for new ones.
            migrationBuilder.Sql("""EXEC(N'UPDATE [Proposals] SET [Sequence] = CAST(SUBSTRING([Number], 6, 7) AS int), [SearchText] = LEFT(REPLACE(REPLACE(REPLACE([SearchText], N''æ'', N''ae''), N''ø'', N''oe''), N''å'', N''aa''), 420);');""");

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
