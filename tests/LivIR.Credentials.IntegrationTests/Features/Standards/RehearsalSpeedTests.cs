using System.Diagnostics;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

/// <summary>A rehearsal is waited for, so it must stay quick in a large hospital.</summary>
public sealed class RehearsalSpeedTests : IDisposable
{
    private const int People = 500;
    private const int Clauses = 20;

    private readonly RuleDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Five_hundred_people_are_rehearsed_within_seconds()
    {
        Fill();
        var draft = await _desk.DraftAsync(w => w with { RuleText = RuleDesk.Holds("T5") });
        await _desk.RehearseAsync(draft);

        var watch = Stopwatch.StartNew();
        var rehearsed = await _desk.RehearseAsync(draft);
        watch.Stop();

        TestContext.Current.SendDiagnosticMessage($"{People} people, {Clauses} clauses: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(People, rehearsed.Rehearsal!.People);
        Assert.NotEmpty(rehearsed.Rehearsal.Changes);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.ElapsedMilliseconds} ms");
    }

    private void Fill()
    {
        using var db = _desk.Database.CreateDbContext();
        var edition = db.StandardEditions.Single();
        for (var i = 0; i < Clauses; i++)
        {
            db.Add(Samples.Type($"T{i}"));
            db.Add(Samples.Requirement($"T{i}", r => (r.EditionId, r.Place, r.Rule) = (edition.Id, i + 2, new AnyOfRule { Rules = [new HoldsRule { AnyOf = [$"T{i}"] }, new HoldsRule { AnyOf = [$"T{(i + 1) % Clauses}"] }] })));
        }

        db.SaveChanges();
        for (var i = 0; i < People; i++)
        {
            var id = Guid.CreateVersion7();
            db.Add(StaffMember.Register(id, new StaffMemberDetails($"P{i:0000}", "Sam", $"Person {i}")));
            db.Add(Assignment.Begin(Guid.CreateVersion7(), id, _desk.Hospital.A, Hospital.Nurse, new DateOnly(2020, 1, 1), _desk.Hospital.Now.AddYears(-5)));
            for (var t = 0; t < 12; t++)
            {
                var credential = Guid.CreateVersion7();
                db.Add(Credential.Record(credential, id, new CredentialDetails($"T{(i + t) % Clauses}", Hospital.Today.AddDays(-((i * 7) + (t * 31)) % 400), null, $"N{i}-{t}"), _desk.Hospital.Now, Guid.NewGuid()));
                db.Add(Verification.Accept(Guid.CreateVersion7(), credential, new VerificationDetails(Trust.PrimarySource, Hospital.Today, "register"), new Decider(Guid.NewGuid(), "Rita", _desk.Hospital.Now)));
            }
        }

        db.SaveChanges();
    }
}
