using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LivIR.Credentials.Data.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AccreditationReadiness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "FacilityEvidence",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Deadlines",
                table: "AccreditationSchemes",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ApplyBy",
                table: "Accreditations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "Accreditations",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Fee",
                table: "Accreditations",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SurveyOn",
                table: "Accreditations",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SigningKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PublicKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ProtectedPrivateKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningKeys", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SigningKeys_Fingerprint",
                table: "SigningKeys",
                column: "Fingerprint",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SigningKeys");

            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "FacilityEvidence");

            migrationBuilder.DropColumn(
                name: "Deadlines",
                table: "AccreditationSchemes");

            migrationBuilder.DropColumn(
                name: "ApplyBy",
                table: "Accreditations");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "Accreditations");

            migrationBuilder.DropColumn(
                name: "Fee",
                table: "Accreditations");

            migrationBuilder.DropColumn(
                name: "SurveyOn",
                table: "Accreditations");
        }
    }
}
