using System.Globalization;
using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed partial class ClearanceTests(RunningApp app)
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_manager_appoints_grants_and_asks_who_may_do_a_list_on_a_day()
    {
        await using var visit = await app.SignInAsync("manager");
        await visit.GoAsync("/people?q=E1006");
        await visit.Page.Locator("main table a[href^='/people/']").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/people/*-*");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("No appointment is on record.");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Appointments, privileges, evaluations" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Appoint", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/appoint");
        await visit.UntilItListensAsync();
        await TypeDayAsync(visit, "#from", Today.AddDays(-3));
        await TypeDayAsync(visit, "#decided", Today.AddDays(-10));
        await TypeDayAsync(visit, "#last", Today.AddYears(4));
        await visit.Page.Locator("#by").FillAsync("Hospital board");
        await visit.Page.Locator("#by").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record appointment" }).ClickAsync();
        await Expect(visit.Page.Locator(".field:has(#last) .field-error")).ToContainTextAsync("Three years, counted to the day");
        await TypeDayAsync(visit, "#last", Today.AddYears(1));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Record appointment" }).ClickAsync();
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync($"Appointed until {Of(Today.AddYears(1))}");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Grant privileges" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/grant");
        await visit.UntilItListensAsync();
        await visit.Page.GetByLabel("Interventional oncology").CheckAsync();
        await visit.Page.GetByLabel("Drainage and biopsy").CheckAsync();
        await visit.Page.Locator("#by").FillAsync("Credentials committee");
        await visit.Page.Locator("#by").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Grant privileges" }).ClickAsync();
        await Expect(visit.Page.Locator("tr", new() { HasText = "Interventional oncology" }).First).ToContainTextAsync("Suspended");

        await visit.GoAsync("/clearance");
        await visit.Page.Locator("select[name=procedure]").SelectOptionAsync("TACE");
        await visit.Page.Locator("select[name=facility]").SelectOptionAsync("BOGAZ");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**procedure=TACE**");
        await Expect(visit.Page.Locator(".answer h2")).ToHaveTextAsync(NOfM());
        await Expect(visit.Page.Locator("tr", new() { HasText = "Selin Aksoy" })).ToContainTextAsync("Cleared");
        var fellow = visit.Page.Locator("tr", new() { HasText = "Can Yıldız" });
        await Expect(fellow).ToContainTextAsync("Suspended");
        await Expect(fellow).ToContainTextAsync("Radiology specialist certificate: nothing on record covers this day.");
        var lapsed = visit.Page.Locator("tr", new() { HasText = "Okan Güneş" });
        await Expect(lapsed).ToContainTextAsync("Suspended");
        await Expect(lapsed).ToContainTextAsync("Fluoroscopy safety, operator level: ended");

        await visit.Page.Locator("input[name=asOf]").FillAsync(Today.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**asOf=2**");
        await Expect(visit.Page.Locator("tr", new() { HasText = "Okan Güneş" })).ToContainTextAsync("Cleared");
        Assert.Empty(visit.Errors);
    }

    private static async Task TypeDayAsync(Visit visit, string field, DateOnly day)
    {
        await visit.Page.Locator(field).FillAsync(day.ToString("d.M.yyyy", CultureInfo.InvariantCulture));
        await visit.Page.Locator(field).BlurAsync();
    }

    private static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+ of \d+ may$")]
    private static partial Regex NOfM();
}
