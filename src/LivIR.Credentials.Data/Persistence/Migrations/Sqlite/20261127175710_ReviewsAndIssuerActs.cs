using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LivIR.Credentials.Data.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReviewsAndIssuerActs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AwaitsReview",
                table: "PathwayProgress",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplacedAt",
                table: "EvidenceFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReplacedById",
                table: "EvidenceFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Validity_RenewsFromOldEnd",
                table: "CredentialTypeVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Validity_RenewsFromOldEnd",
                table: "CredentialTypes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "EvidenceScans",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Malware = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ScannedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceScans", x => x.Sha256);
                    table.ForeignKey(
                        name: "FK_EvidenceScans_EvidenceBlobs_Sha256",
                        column: x => x.Sha256,
                        principalTable: "EvidenceBlobs",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MassActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Group = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TakeBackReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MassActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MassActs_CredentialTypes_TypeCode",
                        column: x => x.TypeCode,
                        principalTable: "CredentialTypes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SaidBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SaidByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewNotes_Credentials_CredentialId",
                        column: x => x.CredentialId,
                        principalTable: "Credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StepDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProgressId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepDecisions_PathwayProgress_ProgressId",
                        column: x => x.ProgressId,
                        principalTable: "PathwayProgress",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepDecisions_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuerActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MassActId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TakeBackReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuerActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuerActs_Credentials_CredentialId",
                        column: x => x.CredentialId,
                        principalTable: "Credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuerActs_MassActs_MassActId",
                        column: x => x.MassActId,
                        principalTable: "MassActs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuerActs_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Added with its reference in one statement: adding a foreign key would build the table anew, which rows that refer to it forbid.
            migrationBuilder.Sql("""ALTER TABLE "EvidenceFiles" ADD COLUMN "IssuerActId" TEXT NULL REFERENCES "IssuerActs" ("Id") ON DELETE RESTRICT;""");
            migrationBuilder.Sql("""ALTER TABLE "EvidenceFiles" ADD COLUMN "PathwayProgressId" TEXT NULL REFERENCES "PathwayProgress" ("Id") ON DELETE RESTRICT;""");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_IssuerActId",
                table: "EvidenceFiles",
                column: "IssuerActId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_PathwayProgressId",
                table: "EvidenceFiles",
                column: "PathwayProgressId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuerActs_CredentialId",
                table: "IssuerActs",
                column: "CredentialId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuerActs_MassActId",
                table: "IssuerActs",
                column: "MassActId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuerActs_StaffMemberId",
                table: "IssuerActs",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_MassActs_TypeCode",
                table: "MassActs",
                column: "TypeCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewNotes_CredentialId",
                table: "ReviewNotes",
                column: "CredentialId");

            migrationBuilder.CreateIndex(
                name: "IX_StepDecisions_ProgressId",
                table: "StepDecisions",
                column: "ProgressId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StepDecisions_StaffMemberId",
                table: "StepDecisions",
                column: "StaffMemberId");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_EvidenceFiles_IssuerActs_IssuerActId",
                table: "EvidenceFiles");

            migrationBuilder.DropForeignKey(
                name: "FK_EvidenceFiles_PathwayProgress_PathwayProgressId",
                table: "EvidenceFiles");

            migrationBuilder.DropTable(
                name: "EvidenceScans");

            migrationBuilder.DropTable(
                name: "IssuerActs");

            migrationBuilder.DropTable(
                name: "ReviewNotes");

            migrationBuilder.DropTable(
                name: "StepDecisions");

            migrationBuilder.DropTable(
                name: "MassActs");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceFiles_IssuerActId",
                table: "EvidenceFiles");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceFiles_PathwayProgressId",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "AwaitsReview",
                table: "PathwayProgress");

            migrationBuilder.DropColumn(
                name: "IssuerActId",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "PathwayProgressId",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "ReplacedAt",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "ReplacedById",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "Validity_RenewsFromOldEnd",
                table: "CredentialTypeVersions");

            migrationBuilder.DropColumn(
                name: "Validity_RenewsFromOldEnd",
                table: "CredentialTypes");
        }
    }
}
