using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Second : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Systems_Name",
                table: "Systems");

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

            migrationBuilder.DropIndex(
                name: "IX_People_ObjectId",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Duties_User_SortDeadline_Id",
                table: "Duties");

            migrationBuilder.DropColumn(
                name: "SortDeadline",
                table: "Duties");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Systems",
                type: "nvarchar(401)",
                maxLength: 401,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SupplierKey",
                table: "Systems",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "Proposals",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Duties",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeviationEntries",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    N = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Open = table.Column<bool>(type: "bit", nullable: false),
                    ClosedAs = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeviationEntries", x => new { x.ProposalId, x.N });
                });

            migrationBuilder.CreateTable(
                name: "SystemAuditEntries",
                columns: table => new
                {
                    SystemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ActingFor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Action = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SystemAuditEntries", x => new { x.SystemId, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "SystemWords",
                columns: table => new
                {
                    SystemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SystemWords", x => new { x.Word, x.SystemId });
                });

            // What stood there before the columns did: numbers as numbers, and the text that systems are found by.
            migrationBuilder.Sql("EXEC(N'UPDATE [Proposals] SET [Sequence] = CAST(SUBSTRING([Number], 6, 10) AS int);');");
            migrationBuilder.Sql("EXEC(N'UPDATE [Systems] SET [SearchText] = LOWER([Name] + N'' '' + COALESCE([Supplier], N''''));');");

            migrationBuilder.CreateIndex(
                name: "IX_Systems_Name_Id",
                table: "Systems",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Systems_SupplierKey",
                table: "Systems",
                column: "SupplierKey");

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
                name: "IX_People_ObjectId",
                table: "People",
                column: "ObjectId",
                unique: true,
                filter: "[ObjectId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Duties_User_Open_SortKey",
                table: "Duties",
                columns: new[] { "User", "Open", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_DeviationEntries_Kind_RegisteredAt",
                table: "DeviationEntries",
                columns: new[] { "Kind", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeviationEntries_Open_RegisteredAt",
                table: "DeviationEntries",
                columns: new[] { "Open", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeviationEntries_RegisteredAt_ProposalId_N",
                table: "DeviationEntries",
                columns: new[] { "RegisteredAt", "ProposalId", "N" });

            migrationBuilder.CreateIndex(
                name: "IX_SystemAuditEntries_At",
                table: "SystemAuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_SystemWords_SystemId",
                table: "SystemWords",
                column: "SystemId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DeviationEntries");

            migrationBuilder.DropTable(
                name: "SystemAuditEntries");

            migrationBuilder.DropTable(
                name: "SystemWords");

            migrationBuilder.DropIndex(
                name: "IX_Systems_Name_Id",
                table: "Systems");

            migrationBuilder.DropIndex(
                name: "IX_Systems_SupplierKey",
                table: "Systems");

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
                name: "IX_People_ObjectId",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Duties_User_Open_SortKey",
                table: "Duties");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Systems");

            migrationBuilder.DropColumn(
                name: "SupplierKey",
                table: "Systems");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Duties");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SortDeadline",
                table: "Duties",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateIndex(
                name: "IX_Systems_Name",
                table: "Systems",
                column: "Name");

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

            migrationBuilder.CreateIndex(
                name: "IX_People_ObjectId",
                table: "People",
                column: "ObjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Duties_User_SortDeadline_Id",
                table: "Duties",
                columns: new[] { "User", "SortDeadline", "Id" });
        }
    }
}
