using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Tests.Rules.Approved;

/// <summary>The people of the small hospital.</summary>
internal static class SmallHospitalPeople
{
    private static readonly string[] Names = ["Anna", "Ben", "Cara", "Dan", "Eva", "Finn", "Gus"];

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<PersonFacts> All { get; } =
    [
        // Anna has all of it; her life support ends soon and a renewal waits for a reviewer.
        Person(0, "PHYSICIAN", "2018-01-01", Record("LICENCE", "2010-03-01"), Record("BLS", "2023-07-01"), Pending("BLS", "2025-06-01"), Looked("BOARD", "2012-01-01", "2025-02-01"), Sourced("RP", "2022-04-10", "2025-01-10"))
            with { Training = [Credit(11, "CME", 28, "2024-03-01"), Credit(12, "RAD", 6, "2024-09-01"), Credit(13, "CME", 4, "2025-02-01")] },

        // Ben's board status and the check of his radiation protection are too old, and he earned too little.
        Person(1, "PHYSICIAN", "2019-01-01", Record("LICENCE", "2012-01-01"), Record("BLS", "2024-02-01"), Looked("BOARD", "2014-01-01", "2024-03-01"), Sourced("RP", "2023-01-05", "2024-01-10"))
            with { Training = [Credit(21, "CME", 20, "2024-05-01"), Credit(22, "RAD", 3, "2024-06-01"), Credit(23, "RAD", 2, "2025-01-20", "2024-12-31")] },

        // Cara is a nurse whose life support is in the issuer's grace.
        Person(2, "NURSE", "2020-05-01", Record("BLS", "2023-06-02")) with { Training = [Credit(31, "CME", 25, "2024-05-01"), Credit(32, "RAD", 5, "2024-06-01")] },

        // Dan came in the course of last year with the old card, which is accepted in place of the new one.
        Person(3, "NURSE", "2024-10-01", Record("BLS-OLD", "2024-01-15"), Record("LASER", "2023-01-01")) with { Training = [Credit(41, "CME", 6, "2024-11-01"), Credit(42, "RAD", 2, "2024-12-01")] },

        // Eva has nothing and a waiver for it; her card was refused.
        Person(4, "NURSE", "2021-01-01", Record("BLS", "2025-01-10") with { Standing = Standing.Rejected, RejectionReason = "The name differs." })
            with { Waivers = [new WaiverFacts(SmallHospital.Id(51), SmallHospital.Facility.Id, "IR", "1 life support", SmallHospital.Day("2025-05-01"), SmallHospital.Day("2025-08-01"))] },

        // Finn is a fellow who came on the first of June.
        Person(5, "FELLOW", "2025-06-01", Record("BLS", "2025-05-15")) with { Steps = [new StepDone("FELLOW", "CASES", null, 120)] },

        // Gus had his licence taken away, and left for a year.
        Person(6, "PHYSICIAN", "2015-01-01", Withdrawn("LICENCE", "2014-01-01", "2025-04-01"), Record("BLS", "2024-08-01"), Looked("BOARD", "2016-01-01", "2025-05-05"), Sourced("RP", "2024-08-01", "2024-08-20"))
            with { Places = [Place("PHYSICIAN", "2015-01-01", "2022-01-01"), Place("PHYSICIAN", "2023-01-01", null)], Training = [Credit(71, "CME", 40, "2024-07-01"), Credit(72, "RAD", 5, "2024-07-02")] },
    ];

    public static string NameOf(PersonFacts person) => Names[Number(person)];

    private static int Number(PersonFacts person) => Enumerable.Range(0, Names.Length).Single(i => SmallHospital.Id(i + 1) == person.Id);

    private static PersonFacts Person(int number, string profession, string from, params HeldRecord[] records) => new(
        SmallHospital.Id(number + 1), [Place(profession, from, null)], [.. records.Select((r, i) => r with { Id = SmallHospital.Id((1000 * (number + 1)) + i) })]);

    private static Place Place(string profession, string from, string? until) =>
        new(SmallHospital.Facility.Id, SmallHospital.Id(901), profession, SmallHospital.Day(from), until is null ? null : SmallHospital.Day(until));

    private static HeldRecord Record(string type, string issued) =>
        new(Guid.Empty, type, null, new CredentialDates { IssuedOn = SmallHospital.Day(issued) }, Standing.Verified, Trust.DocumentSeen, null, DateTime.UnixEpoch);

    private static HeldRecord Pending(string type, string issued) => Record(type, issued) with { Standing = Standing.Pending, RecordedAt = new DateTime(2025, 6, 3, 8, 0, 0, DateTimeKind.Utc) };

    private static HeldRecord Sourced(string type, string issued, string day) => Record(type, issued) with { Checked = Trust.PrimarySource, SourceChecks = [SmallHospital.Day(day)] };

    private static HeldRecord Looked(string type, string issued, string day)
    {
        var record = Sourced(type, issued, day);
        return record with { Dates = record.Dates with { StatusCheckedOn = SmallHospital.Day(day) } };
    }

    private static HeldRecord Withdrawn(string type, string issued, string day)
    {
        var record = Record(type, issued);
        return record with { Dates = record.Dates with { WithdrawnOn = SmallHospital.Day(day) } };
    }

    private static Credit Credit(int number, string category, decimal amount, string completed, string? countsFor = null) =>
        new(SmallHospital.Id(number), category, amount, SmallHospital.Day(completed), SmallHospital.Day(countsFor ?? completed));
}
