using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LivIR.Credentials.Data.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VerificationCheckedOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Verifications",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // Until now the day of the check was the day of the decision.
            migrationBuilder.Sql("UPDATE Verifications SET CheckedOn = date(DecidedAt);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CheckedOn",
                table: "Verifications");
        }
    }
}
