using System.Text;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed class ImportTests(RunningApp app)
{
    private const string List = "Sicil no;Adı;Soyadı;E-posta;Kan grubu\nIM9001;Deniz;Aksoy;deniz.aksoy@hospital.example;A\nIM9002;Ekin;;;B\n";

    [Fact]
    public async Task A_list_is_sent_looked_at_imported_without_its_refused_row_and_undone()
    {
        await using var visit = await app.SignInAsync("administrator");
        await visit.GoAsync("/administration");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Import a file" }).ClickAsync();
        await page.WaitForURLAsync("**/import");
        await page.Locator("#kind").SelectOptionAsync("staff");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "personel.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(List) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview the file" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("personel.csv");
        await visit.UntilItListensAsync();
        var row = page.Locator("tbody tr").First;
        await Expect(row).ToContainTextAsync("Refused");
        await Expect(row).ToContainTextAsync("Enter the family name.");
        await Expect(page.Locator("details.fold summary")).ToContainTextAsync("1 passed over");
        await page.GetByRole(AriaRole.Button, new() { Name = "New 1" }).ClickAsync();
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Deniz Aksoy");

        await page.GetByRole(AriaRole.Button, new() { Name = "Import one row" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("One row is refused.");
        await page.GetByLabel("Import the others without the row").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import one row" }).ClickAsync();
        await page.WaitForURLAsync("**/import?done=*");
        await using (var db = app.OpenDatabase())
        {
            Assert.True(await db.StaffMembers.AnyAsync(p => p.EmployeeNumber == "IM9001", TestContext.Current.CancellationToken));
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Look at what was written" }).ClickAsync();
        await page.WaitForURLAsync("**/import/past/*");
        await visit.UntilItListensAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the import" }).ClickAsync();
        await page.WaitForURLAsync("**/import?undone=*");
        await Expect(page.Locator(".notice.success")).ToContainTextAsync("The import was undone");
        Assert.Empty(visit.Errors);
        await using var after = app.OpenDatabase();
        Assert.False(await after.StaffMembers.AnyAsync(p => p.EmployeeNumber == "IM9001", TestContext.Current.CancellationToken));
    }
}
