using System.Globalization;
using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed partial class IssuerActTests(RunningApp app)
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_manager_records_that_the_issuer_suspended_a_credential_and_takes_it_back()
    {
        await using var visit = await app.SignInAsync("manager");
        await OpenPersonAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = TheIssuer() }).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/credentials/*/issuer");
        await visit.UntilItListensAsync();

        await visit.Page.Locator("#kind").SelectOptionAsync("Suspended");
        await TypeDayAsync(visit, "#from", Today.AddDays(-5));
        await TypeDayAsync(visit, "#last", Today.AddDays(20));
        await Expect(visit.Page.Locator(".state-change")).ToContainTextAsync("Suspended");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record the issuer's act" }).ClickAsync();
        await Expect(visit.Page.Locator(".field:has(#reason) .field-error")).ToContainTextAsync("Enter why");
        await visit.Page.Locator("#reason").FillAsync("An inquiry is open");
        await visit.Page.Locator("#source").FillAsync("Letter of the authority");
        await visit.Page.Locator("#source").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record the issuer's act" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/people/*");

        var act = visit.Page.Locator(".issuer-act", new() { HasText = "An inquiry is open" });
        await Expect(act).ToContainTextAsync($"Suspended by the issuer from {Of(Today.AddDays(-5))} to {Of(Today.AddDays(20))}");
        await Expect(visit.Page.Locator(".axis-stop").First).ToBeVisibleAsync();
        await act.GetByRole(AriaRole.Link, new() { NameRegex = TakeBack() }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/issuer-acts/*/take-back");
        await visit.UntilItListensAsync();
        await visit.Page.Locator("#reason").FillAsync("It was another person of the same name");
        await visit.Page.Locator("#reason").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/people/*");
        await Expect(visit.Page.Locator(".issuer-act", new() { HasText = "An inquiry is open" })).ToContainTextAsync("It was another person of the same name");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_manager_previews_records_and_undoes_an_extension_for_a_group()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync("/issuer-acts");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Record an act for a group" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/issuer-acts/new");
        await visit.UntilItListensAsync();
        await visit.Page.Locator("#type").SelectOptionAsync("BLS");
        await visit.Page.Locator("#kind").SelectOptionAsync("Extended");
        await visit.Page.Locator("#days").FillAsync("90");
        await visit.Page.Locator("#days").BlurAsync();
        await visit.Page.Locator("#reason").FillAsync("Courses were cancelled");
        await visit.Page.Locator("#source").FillAsync("Circular 12 of the issuer");
        await visit.Page.Locator("#source").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(visit.Page.Locator(".field-error", new() { HasText = "Add the issuer's letter" })).ToBeVisibleAsync();
        await visit.Page.Locator(".drop input[type=file]").SetInputFilesAsync(new FilePayload { Name = "circular.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await Expect(visit.Page.Locator(".drop-state")).ToContainTextAsync("circular.pdf is here");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();

        await Expect(visit.Page.Locator("#preview-title")).ToContainTextAsync("would change");
        var rows = await visit.Page.Locator("table.changes tbody tr").CountAsync();
        Assert.True(rows > 3, $"{rows} records.");
        await visit.Page.Locator("#days").FillAsync("60");
        await visit.Page.Locator("#days").BlurAsync();
        await Expect(visit.Page.Locator(".notice.warn")).ToContainTextAsync("Preview again");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Record it for {rows} credentials" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/issuer-acts");

        var listed = visit.Page.Locator("table.mass-acts tbody tr", new() { HasText = "Courses were cancelled" });
        await Expect(listed).ToContainTextAsync("by 60 days from their end");
        await listed.GetByRole(AriaRole.Link, new() { NameRegex = Undo() }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/issuer-acts/groups/*/take-back");
        await visit.UntilItListensAsync();
        await visit.Page.Locator("#reason").FillAsync("The circular was withdrawn");
        await visit.Page.Locator("#reason").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Undo it for all {rows} credentials" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/issuer-acts");
        await Expect(listed).ToContainTextAsync("The circular was withdrawn");
        await Expect(listed.GetByRole(AriaRole.Link, new() { NameRegex = Undo() })).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }

    private static async Task OpenPersonAsync(Visit visit)
    {
        await visit.GoAsync("/people?q=E1006");
        await visit.Page.Locator("main table a[href^='/people/']").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/people/*-*");
    }

    private static async Task TypeDayAsync(Visit visit, string field, DateOnly day)
    {
        await visit.Page.Locator(field).FillAsync(day.ToString("d.M.yyyy", CultureInfo.InvariantCulture));
        await visit.Page.Locator(field).BlurAsync();
    }

    private static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex("^Record what the issuer did")]
    private static partial Regex TheIssuer();

    [GeneratedRegex("^Take back")]
    private static partial Regex TakeBack();

    [GeneratedRegex("^Undo")]
    private static partial Regex Undo();
}
