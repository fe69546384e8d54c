using System.Globalization;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed class PathwayTests(RunningApp app)
{
    private const string Skills = "Skills examination";

    private static DateOnly Day => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-12);

    [Fact]
    public async Task A_fellow_sends_a_step_the_programme_lead_accepts_it_and_nothing_is_left()
    {
        await using (var fellow = await app.SignInAsync("radiologist"))
        {
            await fellow.GoAsync("/me");
            await Expect(Way(fellow)).ToContainTextAsync("2 of 3 steps are done. Left: Skills examination.");
            await Way(fellow).GetByRole(AriaRole.Link, new() { Name = $"Record {Skills}" }).ClickAsync();
            await fellow.Page.WaitForURLAsync("**/me/way/*");
            await fellow.UntilItListensAsync();
            await fellow.Page.Locator("#completed").FillAsync(Day.ToString("d.M.yyyy", CultureInfo.InvariantCulture));
            await fellow.Page.Locator("#completed").BlurAsync();
            await fellow.Page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
            await Expect(fellow.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("A completed step needs its proof");
            await fellow.Page.Locator(".drop input[type=file]").SetInputFilesAsync(new FilePayload { Name = "letter.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
            await Expect(fellow.Page.Locator(".drop-state")).ToContainTextAsync("letter.pdf is here");
            await fellow.Page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
            await fellow.Page.WaitForURLAsync("**/me?step=true");
            await Expect(Way(fellow)).ToContainTextAsync("Left: Skills examination (in review).");
            Assert.Empty(fellow.Errors);
        }

        await using (var lead = await app.SignInAsync("manager"))
        {
            await lead.GoAsync("/pathways");
            var row = lead.Page.Locator("tbody tr", new() { HasText = "Can Yıldız" });
            await Expect(row).ToContainTextAsync("2 of 3");
            await row.GetByRole(AriaRole.Link, new() { Name = "Review" }).ClickAsync();
            await lead.Page.WaitForURLAsync("**/pathways/review/*");
            await lead.UntilItListensAsync();
            await Expect(lead.Page.Locator("dl.facts")).ToContainTextAsync(Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
            await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Accept step" }).ClickAsync();
            await lead.Page.WaitForURLAsync("**/pathways?decided=accepted");
            await Expect(lead.Page.Locator("tbody tr", new() { HasText = "Can Yıldız" })).ToContainTextAsync("3 of 3");
            Assert.Empty(lead.Errors);
        }

        await using var after = await app.SignInAsync("radiologist");
        await after.GoAsync("/me");
        await Expect(Way(after)).ToContainTextAsync("3 of 3 steps are done. Nothing is left.");
        await Expect(Way(after)).ToContainTextAsync("accepted by Ayla Demirel");
        await Expect(Way(after).GetByRole(AriaRole.Link, new() { Name = "letter.pdf" })).ToHaveCountAsync(1);
    }

    private static ILocator Way(Visit visit) => visit.Page.Locator("section", new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Your way to" }) });
}
