using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed partial class CorrectionTests(RunningApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_corrects_a_number_that_was_entered_wrongly_and_it_waits_for_somebody_else()
    {
        var (person, type) = await AcceptedAsync("WRONG-1");
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync($"/people/{person}");
        await visit.Page.Locator("table.records tbody tr", new() { HasText = "WRONG-1" }).GetByRole(AriaRole.Link, new() { NameRegex = Correct() }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/credentials/*/correct");
        await visit.UntilItListensAsync();

        await Expect(visit.Page.Locator("#number")).ToHaveValueAsync("WRONG-1");
        await Expect(visit.Page.Locator("form.narrow")).ToContainTextAsync("This file stays with the correction: paper.pdf.");
        await visit.Page.Locator("#number").FillAsync("RIGHT-1");
        await visit.Page.Locator("#number").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send the correction for review" }).ClickAsync();
        await Expect(visit.Page.Locator(".field:has(#reason) .field-error")).ToContainTextAsync("Say what was wrong");
        await visit.Page.Locator("#reason").FillAsync("The number was that of the course");
        await visit.Page.Locator("#reason").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send the correction for review" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**/people/{person}");

        await Expect(visit.Page.Locator("table.records tbody tr", new() { HasText = "RIGHT-1" })).ToContainTextAsync("Waits since");
        await Expect(visit.Page.Locator("table.records tbody tr", new() { HasText = "WRONG-1" })).ToContainTextAsync("by a corrected record of Ayla Demirel");
        await Expect(visit.Page.Locator("section", new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = "History" }) })).ToContainTextAsync("The number was that of the course");
        await visit.Page.Locator("table.records tbody tr", new() { HasText = "RIGHT-1" }).GetByRole(AriaRole.Link, new() { NameRegex = AddFile() }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/credentials/*/answer");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Add to what you sent");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync(type);
        Assert.Empty(visit.Errors);
    }

    private async Task<(Guid Person, string Type)> AcceptedAsync(string number)
    {
        await using var db = app.OpenDatabase();
        var person = await db.StaffMembers.Where(p => p.EmployeeNumber == "E1006").Select(p => p.Id).SingleAsync(Ct);
        var types = await db.CredentialTypes.Where(t => !db.Credentials.Any(c => c.TypeCode == t.Code)).OrderBy(t => t.Code).ToListAsync(Ct);
        var type = types.First(t => t.Validity.Model == ValidityModel.FixedMonths);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var issued = DateOnly.FromDateTime(now).AddDays(-40);
        var credential = Credential.Record(Guid.CreateVersion7(), person, new CredentialDetails(type.Code, issued, null, number), now.AddDays(-30), Guid.NewGuid());
        var paper = await db.EvidenceBlobs.Select(b => b.Sha256).FirstAsync(Ct);
        db.AddRange(credential, EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(credential.Id), paper, "paper.pdf", now.AddDays(-30), Guid.NewGuid()));
        db.Add(Verification.Accept(Guid.CreateVersion7(), credential.Id, new VerificationDetails(Trust.PrimarySource, issued.AddDays(11), "register"), new Decider(Guid.NewGuid(), "Rita Reviewer", now.AddDays(-29))));
        await db.SaveChangesAsync(Ct);
        return (person, type.Name);
    }

    [GeneratedRegex("^Correct ")]
    private static partial Regex Correct();

    [GeneratedRegex("^Add a file ")]
    private static partial Regex AddFile();
}
