using System.Text.RegularExpressions;
using ClosedXML.Excel;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("pages")]
public sealed class WorkbookTests(RunningApp app)
{
    [Fact]
    public async Task The_expiring_workbook_holds_the_rows_and_the_order_of_the_screen()
    {
        await using var visit = await app.SignInAsync("administrator");
        await visit.GoAsync("/expiring");
        await visit.Page.Locator("select[name=within]").SelectOptionAsync("120");
        await visit.Page.Locator("select[name=facility]").SelectOptionAsync("BOGAZ");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Excel" })).ToHaveAttributeAsync("href", new Regex(@"^/exports/expiring\.xlsx\?.*within=120&.*facility=BOGAZ"));
        var workbook = await DownloadAsync(visit, "Person", "Credential", "State");
        var screen = await ReadTableAsync(visit, "r => [r.cells[1].querySelector('a').innerText, r.cells[2].innerText, r.cells[0].querySelector('.st').innerText]");
        Assert.NotEmpty(screen);
        Assert.Equal(screen, workbook);
    }

    [Fact]
    public async Task The_staff_workbook_holds_the_rows_and_the_order_of_the_screen()
    {
        await using var visit = await app.SignInAsync("administrator");
        await visit.GoAsync("/people?sort=number&desc=true");
        var workbook = await DownloadAsync(visit, "Name", "Number", "Clearance");
        var screen = await ReadTableAsync(visit, "r => [r.cells[0].innerText, r.cells[1].innerText, r.cells[4].innerText]");
        Assert.NotEmpty(screen);
        Assert.Equal(screen, workbook);
    }

    private static async Task<List<string>> DownloadAsync(Visit visit, params string[] columns)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Excel" }).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        using var workbook = new XLWorkbook(copy);
        var table = ReportWorkbook.Main(workbook);
        return [.. table.DataRange.Rows().Select(row => string.Join(" | ", columns.Select(column => row.Field(column).GetString().Trim())))];
    }

    private static async Task<List<string>> ReadTableAsync(Visit visit, string cells)
    {
        var rows = new List<string>();
        while (true)
        {
            var page = await visit.Page.EvaluateAsync<string[][]>($"[...document.querySelectorAll('main table tbody tr')].map({cells})");
            rows.AddRange(page.Select(row => string.Join(" | ", row.Select(cell => cell.Trim()))));
            var next = visit.Page.Locator("a[rel=next]");
            if (await next.CountAsync() == 0)
            {
                return rows;
            }

            await visit.GoAsync((await next.GetAttributeAsync("href"))!);
        }
    }
}
