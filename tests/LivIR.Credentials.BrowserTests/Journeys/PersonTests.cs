using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("pages")]
public sealed partial class PersonTests(RunningApp app)
{
    private const string IsTooWide = "document.scrollingElement.scrollWidth > innerWidth";

    [Fact]
    public async Task A_manager_finds_who_is_not_cleared_sees_the_gap_and_opens_why()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync("/people");
        await visit.Page.Locator("select[name=status]").SelectOptionAsync("not-cleared");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/people?*status=not-cleared*");

        // The address changes before the page does.
        await Expect(visit.Page.Locator(".register tbody .st:not(.bad)")).ToHaveCountAsync(0);
        await visit.Page.Locator("table tbody a").First.ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Clearance" })).ToContainTextAsync(NotCleared());
        var axis = visit.Page.GetByRole(AriaRole.Table, new() { NameRegex = Axis() });
        await Expect(axis.Locator("rect.axis-open").First).ToBeVisibleAsync();
        await Expect(axis.GetByRole(AriaRole.Row).Filter(new() { Has = visit.Page.Locator("rect.axis-open") }).First).ToContainTextAsync("since");

        var first = visit.Page.Locator("#requirements .req").First;
        await Expect(first.GetByText("Shortest way to green")).ToBeHiddenAsync();
        await first.Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(first.GetByText("Shortest way to green")).ToBeVisibleAsync();
        await Expect(first.GetByRole(AriaRole.Link, new() { Name = "Grant waiver" })).ToHaveAttributeAsync("href", Waiver());
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Another_day_is_asked_in_the_address_and_said_across_the_page()
    {
        await using var visit = await app.SignInAsync("manager");
        await OpenAsync(visit, "E1001");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "10 years" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "10 years" })).ToHaveAttributeAsync("aria-current", "true");
        await visit.Page.Locator(".days-menu > summary").ClickAsync();
        await visit.Page.GetByLabel("Status on").FillAsync("14 Mar 2026");
        await visit.Page.Locator(".days-menu").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**?years=10&asOf=14*");

        await Expect(visit.Page.Locator(".band")).ToContainTextAsync("Status on 14 Mar 2026");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "On 14 Mar 2026" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add certificate" })).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Back to today" }).ClickAsync();
        await Expect(visit.Page.Locator(".band")).ToHaveCountAsync(0);
        Assert.Contains("years=10", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_not_understood_is_told_and_today_is_shown()
    {
        await using var visit = await app.SignInAsync("manager");
        await OpenAsync(visit, "E1001", "?asOf=3/4/2026");

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("3 Apr 2026 or 4 Mar 2026");
        await Expect(visit.Page.Locator(".axis-dayword")).ToContainTextAsync("Today");
    }

    [Fact]
    public async Task An_auditor_reads_and_is_offered_nothing_to_change()
    {
        await using var visit = await app.SignInAsync("auditor");
        await OpenAsync(visit, "E1001");

        await Expect(visit.Page.Locator("main .btn.go")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = Changing() })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_telephone_the_answer_comes_first_and_the_button_stays_in_reach()
    {
        await using var visit = await app.SignInAsync("radiologist", 360);
        await visit.GoAsync("/me");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Answer());
        Assert.True((await visit.Page.Locator("h1").BoundingBoxAsync())!.Y < 140);
        var button = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add certificate", Exact = true });
        await Expect(button).ToHaveCountAsync(1);
        foreach (var place in new[] { "0", "400", "document.body.scrollHeight" })
        {
            await visit.Page.EvaluateAsync($"scrollTo(0, {place})");
            var box = (await button.BoundingBoxAsync())!;
            Assert.True(box.Y > 0 && box.Y + box.Height <= 900 && box.Height >= 44, $"At {place} the button lies at {box.Y} and is {box.Height} high.");
        }

        Assert.False(await visit.Page.EvaluateAsync<bool>(IsTooWide));
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?years=10&rows=all")]
    public async Task On_a_telephone_the_picture_stands_under_its_label(string query)
    {
        await using var visit = await app.SignInAsync("manager", 360);
        await OpenAsync(visit, "E1001", query);

        Assert.False(await visit.Page.EvaluateAsync<bool>(IsTooWide));
        var row = visit.Page.Locator(".axis-table tbody tr:has(td)").First;
        var (label, picture, state) = (await BoxAsync(row, "th"), await BoxAsync(row, ".axis-lane"), await BoxAsync(row, ".axis-state"));
        Assert.True(picture.Y >= label.Y + label.Height - 1 && picture.Width > 250, "The picture is not under its label.");
        Assert.True(state.X > label.X && Math.Abs(state.Y - label.Y) < 30, "The state is not beside the label.");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator row, string part) => (await row.Locator(part).First.BoundingBoxAsync())!;

    private static async Task OpenAsync(Visit visit, string number, string query = "")
    {
        await visit.GoAsync($"/people?q={number}");
        await visit.GoAsync(await visit.Page.Locator("table tbody a").First.GetAttributeAsync("href") + query);
    }

    [GeneratedRegex("Not cleared")]
    private static partial Regex NotCleared();

    [GeneratedRegex("^Credentials and requirements of")]
    private static partial Regex Axis();

    [GeneratedRegex(@"^/waivers/new\?facility=[A-Z]+&standard=.+&clause=.+&person=[0-9a-f-]{36}$")]
    private static partial Regex Waiver();

    [GeneratedRegex("^(Renew|Review |Record a status check|Grant waiver|Add certificate|Edit$)")]
    private static partial Regex Changing();

    [GeneratedRegex("^(Cleared|Not cleared)")]
    private static partial Regex Answer();
}
