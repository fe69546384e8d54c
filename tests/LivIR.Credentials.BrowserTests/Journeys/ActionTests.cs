using System.Globalization;
using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

/// <summary>What is wrong at a facility is put right: an action from a clause to its verification, and a mock survey of which an action is made.</summary>
[Collection("journeys")]
public sealed class ActionTests(RunningApp app)
{
    private const string Facility = "BOGAZ";
    private const string Title = "Plan who sits for the European certificate";

    // The facility lies in Istanbul, and its days are meant.
    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul")));

    [Fact]
    public async Task An_action_goes_from_a_red_clause_to_its_verification_by_somebody_else()
    {
        string action;
        await using (var manager = await app.SignInAsync("manager"))
        {
            action = await OpenFromClauseAsync(manager, "EU-GEN|H-7");
            await manager.Page.Locator(".ticks input").First.CheckAsync();
            await Expect(manager.Page.Locator(".ticks")).ToContainTextAsync("done");
            await TypeAsync(manager, "#words", "Two are enrolled for the spring.");
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Say it is done" }).ClickAsync();
            await Expect(manager.Page.Locator("main")).ToContainTextAsync("somebody else verifies it");
            await Expect(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Verify action" })).ToHaveCountAsync(0);
            await manager.GoAsync($"/facilities/{Facility}");
            await Expect(manager.Page.Locator("#c-EU-GEN-H-7")).ToContainTextAsync("to verify");
            Assert.Empty(manager.Errors);
        }

        await using var administrator = await app.SignInAsync("administrator");
        await administrator.GoAsync(action);
        await TypeAsync(administrator, "#seen", "Both enrolments seen.");
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Verify action" }).ClickAsync();
        await Expect(administrator.Page.Locator("header.page-head")).ToContainTextAsync("Verified");
        await administrator.GoAsync("/actions?stage=verified");
        await Expect(administrator.Page.Locator("main table")).ToContainTextAsync(Title);
        Assert.Empty(administrator.Errors);
    }

    [Fact]
    public async Task A_mock_survey_is_drawn_an_item_is_noted_and_made_an_action()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync($"/surveys/mock/new?facility={Facility}");
        await visit.Page.Locator("#standard").SelectOptionAsync("IASIOS");
        await TypeAsync(visit, "#size", "3");
        await TypeAsync(visit, "#seed", "4711");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Draw files" }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/surveys/mock/[0-9a-f-]{36}$"));
        await Expect(visit.Page.Locator("header.page-head")).ToContainTextAsync("seed 4711");
        await visit.UntilItListensAsync();

        var item = visit.Page.Locator(".walk-item").First;
        await item.GetByLabel("not met", new() { Exact = true }).CheckAsync();
        await Expect(item).ToContainTextAsync("Saved");
        await item.Locator("textarea").PressSequentiallyAsync("The letter was not signed");

        // Nothing but a pause: the words are saved without leaving the field.
        await Expect(visit.Page.Locator("header.page-head")).ToContainTextAsync("1 not met");
        await Expect(item.Locator("[role=status]")).ToHaveTextAsync("Saving…");
        await Expect(item.Locator("[role=status]")).ToHaveTextAsync("Saved");
        await visit.GoAsync(new Uri(visit.Page.Url).AbsolutePath);
        await Expect(visit.Page.Locator(".walk-item").First.Locator("textarea")).ToHaveValueAsync("The letter was not signed");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Make actions of what is not met" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/actions");
        await visit.UntilItListensAsync();
        await ChooseOwnerAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Open 1 action" }).ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("One action was opened");
        await visit.GoAsync($"/actions?facility={Facility}");
        await Expect(visit.Page.Locator("main table")).ToContainTextAsync("from mock survey");
        Assert.Empty(visit.Errors);
    }

    private static async Task<string> OpenFromClauseAsync(Visit visit, string clause)
    {
        await visit.GoAsync($"/facilities/{Facility}?why={Uri.EscapeDataString(clause)}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open action" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/actions/new*");
        await visit.UntilItListensAsync();
        Assert.Contains("met of", await visit.Page.Locator("#wrong").InputValueAsync(), StringComparison.Ordinal);
        await TypeAsync(visit, "#title", Title);
        await ChooseOwnerAsync(visit);
        await TypeAsync(visit, "#steps", "Ask who wants to sit for it");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Open action" }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/actions/[0-9a-f-]{36}$"));
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync(Title);
        await visit.UntilItListensAsync();
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    private static async Task ChooseOwnerAsync(Visit visit)
    {
        await visit.Page.Locator("#owner").SelectOptionAsync(new SelectOptionValue { Label = "Dr. Ebru Şahinoğlu, E1003" });
        await TypeAsync(visit, "#due", Today.AddDays(30).ToString("d MMM yyyy", CultureInfo.InvariantCulture));
    }

    private static async Task TypeAsync(Visit visit, string field, string text)
    {
        await visit.Page.Locator(field).FillAsync(text);
        await visit.Page.Locator(field).BlurAsync();
    }
}
