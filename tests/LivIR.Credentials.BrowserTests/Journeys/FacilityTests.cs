using System.Globalization;
using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

/// <summary>What a manager does for a facility as a whole.</summary>
[Collection("journeys")]
public sealed class FacilityTests(RunningApp app)
{
    private const string Facility = "BOGAZ";
    private const string Measure = "A second physicist looks at each report";

    // The facility lies in Istanbul, and its days are meant.
    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul")));

    [Fact]
    public async Task An_open_clause_is_waived_counted_apart_and_the_waiver_ends_early()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync("/waivers/new");
        await visit.Page.Locator("#facility").SelectOptionAsync(Facility);
        var clause = await ChooseOpenClauseOfTheFacilityAsync(visit);
        await TypeAsync(visit, "#from", Day(Today));
        await TypeAsync(visit, "#last", Day(Today.AddDays(60)));
        await TypeAsync(visit, "#reason", "The survey is booked");
        await TypeAsync(visit, "#measure", Measure);
        await TypeAsync(visit, "#approver", "Medical director");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Grant waiver" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/waivers*");

        await visit.GoAsync("/waivers");
        var row = visit.Page.Locator("table.waivers tbody tr", new() { HasText = Measure });
        await Expect(row).ToContainTextAsync("Waived");
        await Expect(row).ToContainTextAsync(clause);
        await visit.GoAsync($"/facilities/{Facility}");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Waived");

        await visit.GoAsync("/waivers");
        await row.GetByRole(AriaRole.Link, new() { Name = "End early" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/end");
        await visit.UntilItListensAsync();
        await TypeAsync(visit, "#last", Day(Today));
        await TypeAsync(visit, "#reason", "The survey was done");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "End waiver" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/waivers*");
        await Expect(visit.Page.Locator("table.waivers tbody tr", new() { HasText = Measure })).ToContainTextAsync(Day(Today));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_facility_is_compared_with_a_standard_it_does_not_follow_and_a_gap_leads_to_its_clause()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync("/facilities");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Crosswalk" }).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/crosswalk*");
        await visit.Page.Locator("select[name=to]").SelectOptionAsync("AP-NAT");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/crosswalk?*to=AP-NAT*");

        // The answer is drawn into the page that is there; its caption names the standard once it has arrived.
        await Expect(visit.Page.Locator("section.answer caption")).ToContainTextAsync("Asia-Pacific");
        var gaps = visit.Page.Locator("section.answer tbody tr");
        await Expect(gaps.First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("table.crosswalk tbody tr").First).ToBeVisibleAsync();
        await gaps.First.Locator("td.code a").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/standards/AP-NAT#"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Every_standard_can_be_read_also_where_nobody_follows_it()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync("/standards");
        var standards = await visit.Page.Locator("main table tbody th a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");

        Assert.True(standards.Length >= 9, $"{standards.Length} standards.");
        foreach (var standard in standards.Distinct())
        {
            Assert.Equal(200, await visit.GoAsync(standard));
        }

        Assert.Empty(visit.Errors);
    }

    private static async Task<string> ChooseOpenClauseOfTheFacilityAsync(Visit visit)
    {
        var open = visit.Page.Locator("#clause optgroup[label='Open now'] option");
        await Expect(open.First).ToBeAttachedAsync();
        for (var i = 0; i < await open.CountAsync(); i++)
        {
            var (value, label) = (await open.Nth(i).GetAttributeAsync("value"), await open.Nth(i).TextContentAsync());

            // The core of this standard is taken to green by another journey, and a waiver gives no level.
            if (label!.Contains("IASIOS", StringComparison.Ordinal) && !label.Contains("Extended", StringComparison.Ordinal))
            {
                continue;
            }

            await visit.Page.Locator("#clause").SelectOptionAsync(value!);

            // The hint is that of the chosen clause once the page has answered; the option shortens it.
            var title = label.Split(": ", 2)[1];
            await Expect(visit.Page.Locator("#clause-hint")).ToContainTextAsync(title[..Math.Min(15, title.Length - 1)]);
            if (await visit.Page.Locator("#person").CountAsync() == 0)
            {
                return label.Split(':')[0].Trim();
            }
        }

        throw new InvalidOperationException("No clause of the facility itself is open.");
    }

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static async Task TypeAsync(Visit visit, string field, string text)
    {
        await visit.Page.Locator(field).FillAsync(text);
        await visit.Page.Locator(field).BlurAsync();
    }
}
