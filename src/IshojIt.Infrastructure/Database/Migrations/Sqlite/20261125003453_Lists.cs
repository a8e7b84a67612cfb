using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IshojIt.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "BegunUncovered",
                table: "Proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsReady",
                table: "Proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedStart",
                table: "Proposals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SortDeadline",
                table: "Proposals",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "TitleKey",
                table: "Proposals",
                type: "TEXT",
                maxLength: 160,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Preferences",
                columns: table => new
                {
                    User = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Preferences", x => new { x.User, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    User = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.User);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Holder",
                table: "Proposals",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_SortDeadline_Year_Sequence",
                table: "Proposals",
                columns: new[] { "SortDeadline", "Year", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_TitleKey_Year_Sequence",
                table: "Proposals",
                columns: new[] { "TitleKey", "Year", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_User_Name",
                table: "SavedViews",
                columns: new[] { "User", "Name" },
                unique: true);

            // The new columns are derived from the cases: each one is derived anew when the app starts.
            migrationBuilder.Sql("UPDATE \"Proposals\" SET \"RefreshOn\" = '2000-01-01'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Preferences");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_Holder",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_SortDeadline_Year_Sequence",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_TitleKey_Year_Sequence",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "BegunUncovered",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "IsReady",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "PlannedStart",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "SortDeadline",
                table: "Proposals");

            migrationBuilder.DropColumn(
                name: "TitleKey",
                table: "Proposals");
        }
    }
}
