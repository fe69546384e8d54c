using ClosedXML.Excel;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed class ReportTests(RunningApp app)
{
    [Fact]
    public async Task A_manager_chooses_parameters_saves_and_shares_and_an_auditor_downloads_with_their_own_scope()
    {
        const string Name = "Lapsed by the end of the year";
        await using (var manager = await app.SignInAsync("manager"))
        {
            await manager.GoAsync("/reports");
            await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Expiring and expired credentials", Exact = true }).ClickAsync();
            await manager.Page.WaitForURLAsync("**/reports/expiring");
            await manager.Page.Locator("input[name=asOf]").FillAsync("end of the yeer");
            await manager.Page.Locator("select[name=show]").SelectOptionAsync("lapsed");
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
            await Expect(manager.Page.Locator(".notice")).ToContainTextAsync("Status on: This day was not understood.");
            await Expect(manager.Page.Locator("input[name=asOf]")).ToHaveValueAsync("end of the yeer");
            await manager.Page.Locator("input[name=asOf]").FillAsync("end of the year");
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
            await Expect(manager.Page.Locator(".facts")).ToContainTextAsync("end of the year: 31 Dec");

            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save under a name" }).ClickAsync();
            await manager.Page.WaitForURLAsync("**/reports/expiring/save**");
            await manager.UntilItListensAsync();
            await manager.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(Name);
            await manager.Page.GetByLabel("Shared with").SelectOptionAsync("Auditor");
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save report" }).ClickAsync();
            await Expect(manager.Page.Locator("h1")).ToHaveTextAsync(Name);
            var people = await PeopleAsync(manager);
            Assert.NotEmpty(people);
            await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Open the page with these rows" }).ClickAsync();
            await manager.Page.WaitForURLAsync("**show=lapsed**");
            await Expect(manager.Page.Locator("h1")).ToHaveTextAsync("Expiring");
            Assert.Equal(await manager.Page.Locator("main tbody th a").AllInnerTextsAsync(), people);
        }

        await using var auditor = await app.SignInAsync("auditor");
        await auditor.GoAsync("/reports");
        await Expect(auditor.Page.Locator("tr", new() { HasText = Name })).ToContainTextAsync("from Ayla Demirel");
        await auditor.Page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await Expect(auditor.Page.Locator("h1")).ToHaveTextAsync(Name);
        await Expect(auditor.Page.GetByRole(AriaRole.Link, new() { Name = "Rename or share" })).ToHaveCountAsync(0);
        Assert.NotEmpty(await PeopleAsync(auditor));
    }

    private static async Task<List<string>> PeopleAsync(Visit visit)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download", Exact = true }).ClickAsync());
        Assert.Equal("livir-expiring.xlsx", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        using var workbook = new XLWorkbook(copy);
        return [.. workbook.Worksheets.SelectMany(s => s.Tables).First(t => t.Fields.Any(f => f.Name == "Person")).DataRange.Rows().Select(r => r.Field("Person").GetString())];
    }
}
