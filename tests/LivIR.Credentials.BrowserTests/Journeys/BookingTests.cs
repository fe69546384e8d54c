using System.Globalization;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed class BookingTests(RunningApp app)
{
    private const string Activity = "Radiation safety morning";

    private static DateOnly Day => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-10);

    [Fact]
    public async Task An_activity_is_booked_for_pasted_names_and_a_mistake_loses_nothing()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync("/training");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Book activity" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/training/book");
        await visit.UntilItListensAsync();
        var page = visit.Page;
        await page.Locator("#title").FillAsync(Activity);
        await page.Locator("#category").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#amount").FillAsync("1.5");
        await page.Locator("#completed").FillAsync(Day.ToString("d.M.yyyy", CultureInfo.InvariantCulture));
        await page.Locator(".drop input[type=file]").SetInputFilesAsync(new FilePayload { Name = "list.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await Expect(page.Locator(".drop-state")).ToContainTextAsync("list.pdf is here");
        await page.Locator("#pasted").FillAsync("YILDIZ, CAN\nYıldız Can\nE1002;\nSomebody Unknown");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();

        await Expect(Pane(visit, "Will be booked")).ToContainTextAsync("Can Yıldız");
        await Expect(Pane(visit, "Will be booked")).ToContainTextAsync("Named more than once, counted once");
        await Expect(Pane(visit, "Not found")).ToContainTextAsync("Somebody Unknown");
        await page.GetByRole(AriaRole.Button, new() { Name = "Book for 2 people" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("One line was not found");

        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the form" }).ClickAsync();
        await Expect(page.Locator("#title")).ToHaveValueAsync(Activity);
        await Expect(page.Locator("#amount")).ToHaveValueAsync("1.5");
        await Expect(page.Locator(".drop-state")).ToContainTextAsync("list.pdf is here");
        await Expect(page.Locator("#pasted")).ToHaveValueAsync("YILDIZ, CAN\nYıldız Can\nE1002;\nSomebody Unknown");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await page.GetByLabel("Book the others without this line").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Book for 2 people" }).ClickAsync();
        await page.WaitForURLAsync("**/training?booked=2");
        await Expect(page.Locator(".notice.success")).ToContainTextAsync("Booked for 2 people.");
        await Expect(page.Locator("tbody tr", new() { HasText = Activity })).ToHaveCountAsync(2);
        Assert.Empty(visit.Errors);

        await using var db = app.OpenDatabase();
        var records = await db.TrainingRecords.Include(t => t.Evidence).Where(t => t.Title == Activity).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(1.5m, Day, "list.pdf"), (1.5m, Day, "list.pdf")], records.Select(t => (t.Amount, t.CompletedOn, Assert.Single(t.Evidence).FileName)));

        await visit.GoAsync($"/training/{records[0].Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the booking back" }).ClickAsync();
        await page.WaitForURLAsync("**/training/bookings/*/take-back");
        await visit.UntilItListensAsync();
        await page.Locator("#reason").FillAsync("It was another group");
        await page.Locator("#reason").BlurAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back for all 2 people" }).ClickAsync();
        await page.WaitForURLAsync("**/training");
        await Expect(page.Locator("tbody tr", new() { HasText = Activity })).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task An_auditor_is_not_offered_to_book()
    {
        await using var visit = await app.SignInAsync("auditor");
        await visit.GoAsync("/training");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Training");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Book activity" })).ToHaveCountAsync(0);
    }

    private static ILocator Pane(Visit visit, string heading) => visit.Page.Locator("section.pane", new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = heading }) });
}
