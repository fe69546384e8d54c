using System.Globalization;
using FsCheck.Xunit;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials.CredentialRegister;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Features.People.StaffRegister;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Training.TrainingRegister;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Http;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

/// <summary>What the application exports it imports again: where it came from nothing changes, and an empty copy becomes the same.</summary>
public sealed class RoundTripTests
{
    // The report of staff is imported as staff and again as their places of work.
    private static readonly (string Report, string Kind)[] Files = [("staff", "staff"), ("staff", "assignments"), ("credentials", "credentials"), ("training", "training")];
    private static readonly string[] Given = ["Ayşe", "Can", "İrem", "Ömer", "Zoë", "Jean-Luc", "=SUM", "Anna Maria", "O'Neil", "Ğ\u00fcl"];
    private static readonly string[] Family = ["Yıldız", "Öztürk", "Demir", "Müller", "Novák", "d'Arc", "Şahin", "O’Brien", "Kılıç"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Property(MaxTest = 4)]
    public void What_is_exported_imports_without_a_change_and_an_empty_copy_exports_the_same(int seed) => TripAsync(new Random(seed)).GetAwaiter().GetResult();

    private static async Task TripAsync(Random random)
    {
        using var here = new ImportOffice();
        Fill(here, random);
        var exported = await ExportAsync(here);
        foreach (var (report, kind) in Files)
        {
            var (_, plan) = await here.PlanAsync(kind, exported[report]);
            Assert.All(plan.Rows, row => Assert.True(row.Outcome == RowOutcome.Unchanged, $"{kind} row {row.Row}, {row.About}: {row.Outcome} {string.Join(' ', row.Problems)} {string.Join(' ', row.Changes)}"));
        }

        using var copy = new ImportOffice();
        foreach (var (report, kind) in Files)
        {
            // A hospital can be without training or without certificates.
            var (source, plan) = await copy.PlanAsync(kind, exported[report]);
            var done = plan.Rows.All(r => r.Write is null) ? null : await copy.ConfirmAsync(source, plan);
            Assert.True(done is not { IsSuccess: false }, $"{kind}: {done?.Error?.Message} {string.Join(' ', plan.Rows.SelectMany(r => r.Problems).Take(3))}");
        }

        var again = await ExportAsync(copy);
        foreach (var (report, kind) in Files)
        {
            Assert.Equal(Rows(kind, exported[report]), Rows(kind, again[report]));
        }
    }

    private static List<string> Rows(string kind, ImportBook book)
    {
        var of = ImportKinds.Find(kind)!;
        return [.. ColumnMapping.Guess(book, of).Lines(book).Select(line => string.Join('|', of.Fields.Select(f => line.Text(f.Code)))).Order(StringComparer.Ordinal)];
    }

    private static async Task<Dictionary<string, ImportBook>> ExportAsync(ImportOffice office)
    {
        var writer = new ReportWriter(office.Hospital.Clock);
        IReport[] reports =
        [
            new StaffReport(new StaffRegisterReader(office.Database, office.Hospital.People), writer),
            new CredentialsReport(new CredentialRegisterReader(office.Database, office.Hospital.People), writer),
            new TrainingReport(new TrainingRegisterReader(office.Database, office.Hospital.People), writer),
        ];
        var books = new Dictionary<string, ImportBook>();
        foreach (var report in reports)
        {
            using var file = new MemoryStream();
            await report.WriteAsync(new ReportRequest(Scope.Whole, AskedDays.Today, new QueryCollection(), "a test"), file, Ct);
            file.Position = 0;
            books[report.Name] = (await new ImportFileReader(ImportLimits.Default, TimeProvider.System).ReadAsync(file, $"{report.Name}.xlsx", Ct)).Value;
        }

        return books;
    }

    private static void Fill(ImportOffice office, Random random)
    {
        var hospital = office.Hospital;
        for (var i = 0; i < 3 + random.Next(8); i++)
        {
            var id = Guid.CreateVersion7();
            hospital.Add(StaffMember.Register(id, new StaffMemberDetails(
                random.Next(2) == 0 ? (1000 + i).ToString(CultureInfo.InvariantCulture) : $"E-{i:000}", Given[random.Next(Given.Length)], Family[random.Next(Family.Length)],
                random.Next(2) == 0 ? "Dr." : null, random.Next(3) == 0 ? null : $"p{i}@hospital.example", random.Next(2) == 0 ? random.Next(1, 13) : null)));
            if (random.Next(5) > 0)
            {
                var from = Day(random);
                hospital.Add(Assignment.Begin(Guid.CreateVersion7(), id, random.Next(2) == 0 ? hospital.A : hospital.B, Hospital.Nurse, from, hospital.Now.AddYears(-1), random.Next(3) == 0 ? Hospital.Today.AddDays(1 + random.Next(400)) : null));
            }

            AddRecords(hospital, id, random);
        }
    }

    private static void AddRecords(Hospital hospital, Guid person, Random random)
    {
        foreach (var type in new[] { Hospital.Course, Hospital.Degree, Hospital.Licence }.Where(_ => random.Next(3) > 0))
        {
            for (var n = 0; n <= random.Next(2); n++)
            {
                var issued = Day(random);
                var record = hospital.Pending(person, type, issued, type != Hospital.Degree && random.Next(2) == 0 ? issued.AddDays(random.Next(1500)) : null, $"{type[0]}-{random.Next(100_000)}");
                if (random.Next(3) == 0)
                {
                    hospital.Add(Verification.Accept(Guid.CreateVersion7(), record, new VerificationDetails(AnyTrust(random), Hospital.Today, "register"), new Decider(Guid.NewGuid(), "Rita Reviewer", hospital.Now)));
                }
            }
        }

        for (var n = 0; n < random.Next(3); n++)
        {
            var completed = Day(random);
            hospital.Add(TrainingRecord.Record(Guid.CreateVersion7(), person, new TrainingDetails(
                $"{Family[random.Next(Family.Length)]} course {n}", Hospital.Cme, random.Next(1, 5000) / 100m, completed, random.Next(2) == 0 ? "Society; of, “things”" : null, random.Next(4) == 0 ? completed.AddYears(-1) : null), hospital.Now, Guid.NewGuid()));
        }
    }

    private static Trust AnyTrust(Random random) =>
        random.Next(2) == 0 ? Trust.DocumentSeen : Trust.PrimarySource;

    private static DateOnly Day(Random random) => Hospital.Today.AddDays(-random.Next(1, 2500));
}
