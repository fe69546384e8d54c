using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LivIR.Credentials.Data.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FactsStamps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FactsStamps",
                columns: table => new
                {
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Value = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactsStamps", x => x.StaffMemberId);
                    table.ForeignKey(
                        name: "FK_FactsStamps_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Everybody on record gets a first value; any value does.
            migrationBuilder.Sql("""
                INSERT INTO [FactsStamps] ([StaffMemberId], [Value]) SELECT [Id], [Id] FROM [StaffMembers];
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FactsStamps");
        }
    }
}
