using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class NarrowIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Duties_ProposalId",
                table: "Duties");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_SupplierKey",
                table: "Proposals",
                column: "SupplierKey");

            migrationBuilder.CreateIndex(
                name: "IX_Duties_ProposalId_User_Open",
                table: "Duties",
                columns: new[] { "ProposalId", "User", "Open" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_SupplierKey",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Duties_ProposalId_User_Open",
                table: "Duties");

            migrationBuilder.CreateIndex(
                name: "IX_Duties_ProposalId",
                table: "Duties",
                column: "ProposalId");
        }
    }
}
