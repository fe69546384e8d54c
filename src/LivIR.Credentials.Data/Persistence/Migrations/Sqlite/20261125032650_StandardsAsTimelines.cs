using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LivIR.Credentials.Data.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StandardsAsTimelines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Every clause so far came from the seed folder; the next start reads them again with their rules.
            migrationBuilder.Sql("DELETE FROM Requirements;");

            migrationBuilder.DropForeignKey(
                name: "FK_Requirements_Standards_StandardCode",
                table: "Requirements");

            migrationBuilder.DropIndex(
                name: "IX_Requirements_StandardCode_Clause",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "AnyOfTypeCodes",
                table: "Requirements");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountsFor",
                table: "TrainingRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Levels",
                table: "Standards",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "EditedLocally",
                table: "Requirements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "EditionId",
                table: "Requirements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "Requirements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "Requirements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "PublishedBy",
                table: "Requirements",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Requirements",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rule",
                table: "Requirements",
                type: "TEXT",
                maxLength: 8000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "StartGraceDays",
                table: "Requirements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SupersededAt",
                table: "Requirements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tier",
                table: "Requirements",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "FacilityEvidenceId",
                table: "EvidenceFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Clause",
                table: "Equivalences",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveFrom",
                table: "Equivalences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveUntil",
                table: "Equivalences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StandardCode",
                table: "Equivalences",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRecordedAt",
                table: "Assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "Assignments",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "CredentialTypeVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReminderDays = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MinimumTrust = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Validity_CycleAnchorYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Validity_CycleEndDay = table.Column<int>(type: "INTEGER", nullable: true),
                    Validity_CycleEndMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    Validity_FirstPeriodMaxMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    Validity_GraceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Validity_Model = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Validity_Months = table.Column<int>(type: "INTEGER", nullable: true),
                    Validity_RenewalWindowMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Validity_StatusCheckMonths = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CredentialTypeVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceKinds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReminderDays = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AlsoKnownAs = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    VerifyLocally = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedLocally = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceKinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "FollowedStandards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FacilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StandardCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowedStandards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowedStandards_Facilities_FacilityId",
                        column: x => x.FacilityId,
                        principalTable: "Facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowedStandards_Standards_StandardCode",
                        column: x => x.StandardCode,
                        principalTable: "Standards",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MetricKinds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsLevel = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AlsoKnownAs = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    VerifyLocally = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedLocally = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MetricKinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "StandardEditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StandardCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardEditions_Standards_StandardCode",
                        column: x => x.StandardCode,
                        principalTable: "Standards",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitKinds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AlsoKnownAs = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    VerifyLocally = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedLocally = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitKinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Waivers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FacilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StandardCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Approver = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CompensatingMeasure = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Waivers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Waivers_Facilities_FacilityId",
                        column: x => x.FacilityId,
                        principalTable: "Facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waivers_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FacilityMetrics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FacilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityMetrics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FacilityMetrics_Facilities_FacilityId",
                        column: x => x.FacilityId,
                        principalTable: "Facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FacilityMetrics_MetricKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "MetricKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FacilityUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FacilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SerialNumber = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FacilityUnits_Facilities_FacilityId",
                        column: x => x.FacilityId,
                        principalTable: "Facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FacilityUnits_UnitKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "UnitKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FacilityEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FacilityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FacilityEvidence_EvidenceKinds_KindCode",
                        column: x => x.KindCode,
                        principalTable: "EvidenceKinds",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FacilityEvidence_Facilities_FacilityId",
                        column: x => x.FacilityId,
                        principalTable: "Facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FacilityEvidence_FacilityUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "FacilityUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Requirements_EditionId_Clause",
                table: "Requirements",
                columns: new[] { "EditionId", "Clause" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_FacilityEvidenceId",
                table: "EvidenceFiles",
                column: "FacilityEvidenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_SubjectKind_Id",
                table: "Changes",
                columns: new[] { "SubjectKind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CredentialTypeVersions_TypeCode_SupersededAt",
                table: "CredentialTypeVersions",
                columns: new[] { "TypeCode", "SupersededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityEvidence_FacilityId_KindCode",
                table: "FacilityEvidence",
                columns: new[] { "FacilityId", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityEvidence_KindCode",
                table: "FacilityEvidence",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_FacilityEvidence_UnitId",
                table: "FacilityEvidence",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_FacilityMetrics_FacilityId_KindCode",
                table: "FacilityMetrics",
                columns: new[] { "FacilityId", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_FacilityMetrics_KindCode",
                table: "FacilityMetrics",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_FacilityUnits_FacilityId",
                table: "FacilityUnits",
                column: "FacilityId");

            migrationBuilder.CreateIndex(
                name: "IX_FacilityUnits_KindCode",
                table: "FacilityUnits",
                column: "KindCode");

            migrationBuilder.CreateIndex(
                name: "IX_FollowedStandards_FacilityId_StandardCode",
                table: "FollowedStandards",
                columns: new[] { "FacilityId", "StandardCode" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowedStandards_StandardCode",
                table: "FollowedStandards",
                column: "StandardCode");

            migrationBuilder.CreateIndex(
                name: "IX_StandardEditions_StandardCode_Name",
                table: "StandardEditions",
                columns: new[] { "StandardCode", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_FacilityId_StaffMemberId",
                table: "Waivers",
                columns: new[] { "FacilityId", "StaffMemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Waivers_StaffMemberId",
                table: "Waivers",
                column: "StaffMemberId");

            migrationBuilder.AddForeignKey(
                name: "FK_EvidenceFiles_FacilityEvidence_FacilityEvidenceId",
                table: "EvidenceFiles",
                column: "FacilityEvidenceId",
                principalTable: "FacilityEvidence",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Requirements_StandardEditions_EditionId",
                table: "Requirements",
                column: "EditionId",
                principalTable: "StandardEditions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // What a facility followed until now it follows since ever.
            migrationBuilder.Sql("""
                INSERT INTO FollowedStandards (Id, FacilityId, StandardCode, RecordedAt)
                SELECT upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), f.Id, j.value, '0001-01-01 00:00:00'
                FROM Facilities f, json_each(f.StandardCodes) j
                WHERE j.value IN (SELECT Code FROM Standards);
                """);

            migrationBuilder.DropColumn(
                name: "StandardCodes",
                table: "Facilities");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_EvidenceFiles_FacilityEvidence_FacilityEvidenceId",
                table: "EvidenceFiles");

            migrationBuilder.DropForeignKey(
                name: "FK_Requirements_StandardEditions_EditionId",
                table: "Requirements");

            migrationBuilder.DropTable(
                name: "CredentialTypeVersions");

            migrationBuilder.DropTable(
                name: "FacilityEvidence");

            migrationBuilder.DropTable(
                name: "FacilityMetrics");

            migrationBuilder.DropTable(
                name: "FollowedStandards");

            migrationBuilder.DropTable(
                name: "StandardEditions");

            migrationBuilder.DropTable(
                name: "Waivers");

            migrationBuilder.DropTable(
                name: "EvidenceKinds");

            migrationBuilder.DropTable(
                name: "FacilityUnits");

            migrationBuilder.DropTable(
                name: "MetricKinds");

            migrationBuilder.DropTable(
                name: "UnitKinds");

            migrationBuilder.DropIndex(
                name: "IX_Requirements_EditionId_Clause",
                table: "Requirements");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceFiles_FacilityEvidenceId",
                table: "EvidenceFiles");

            migrationBuilder.DropIndex(
                name: "IX_Changes_SubjectKind_Id",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "CountsFor",
                table: "TrainingRecords");

            migrationBuilder.DropColumn(
                name: "Levels",
                table: "Standards");

            migrationBuilder.DropColumn(
                name: "EditedLocally",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "EditionId",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "PublishedBy",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Rule",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "StartGraceDays",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Tier",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "FacilityEvidenceId",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "Clause",
                table: "Equivalences");

            migrationBuilder.DropColumn(
                name: "EffectiveFrom",
                table: "Equivalences");

            migrationBuilder.DropColumn(
                name: "EffectiveUntil",
                table: "Equivalences");

            migrationBuilder.DropColumn(
                name: "StandardCode",
                table: "Equivalences");

            migrationBuilder.DropColumn(
                name: "EndRecordedAt",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Assignments");

            migrationBuilder.AddColumn<string>(
                name: "AnyOfTypeCodes",
                table: "Requirements",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StandardCodes",
                table: "Facilities",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Requirements_StandardCode_Clause",
                table: "Requirements",
                columns: new[] { "StandardCode", "Clause" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Requirements_Standards_StandardCode",
                table: "Requirements",
                column: "StandardCode",
                principalTable: "Standards",
                principalColumn: "Code",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
