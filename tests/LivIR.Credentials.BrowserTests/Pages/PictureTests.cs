using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;

namespace LivIR.Credentials.BrowserTests.Pages;

/// <summary>Takes the pictures of the documentation; docs/make-images names the folder.</summary>
[Collection("pages")]
public sealed class PictureTests(RunningApp app)
{
    [Fact]
    public async Task Every_page_of_the_documentation_can_be_pictured()
    {
        var wanted = Environment.GetEnvironmentVariable("LIVIR_IMAGES");
        var folder = string.IsNullOrEmpty(wanted) ? Directory.CreateTempSubdirectory("livir-images-").FullName : Directory.CreateDirectory(wanted).FullName;
        try
        {
            await TakeAllAsync(folder);
            Assert.Equal(21, Directory.GetFiles(folder, "*.png").Count(file => new FileInfo(file).Length > 5_000));
        }
        finally
        {
            if (string.IsNullOrEmpty(wanted))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private async Task TakeAllAsync(string folder)
    {
        await TakeAsync(await app.OpenAsync(), "/account/sign-in", folder, "sign-in");
        await TakeAsync(await app.SignInAsync("radiologist"), "/me", folder, "my-credentials");
        await TakeAsync(await app.SignInAsync("radiologist", 360), "/me", folder, "my-credentials-360");
        await TakeAsync(await app.SignInAsync("manager", colors: ColorScheme.Dark), "/", folder, "home-manager-dark");
        foreach (var (address, name) in new[] { ("/", "home-manager"), ("/people", "people"), ("/matrix", "matrix"), ("/forecast", "forecast"), ("/standards/EU-GEN", "standard"), ("/expiring", "expiring"), ("/catalogue", "catalogue"), ("/reports", "reports"), ("/clearance?procedure=TACE&facility=BOGAZ", "clearance"), ("/privileges", "privileges"), ("/accreditations", "accreditations"), ("/actions", "actions"), ("/surveys", "surveys"), ("/facilities/BOGAZ/binder", "binder") })
        {
            await TakeAsync(await app.SignInAsync("manager"), address, folder, name);
        }

        await TakeAsync(await app.SignInAsync("manager"), "/facilities/BOGAZ", folder, "facility");
        await TakeFirstAsync("/review", "main table a[href^='/review/']", folder, "review");
        await TakeFirstAsync("/people?q=E1006", "main table a[href^='/people/']", folder, "person");
    }

    private async Task TakeFirstAsync(string list, string link, string folder, string name)
    {
        var visit = await app.SignInAsync("manager");
        await visit.GoAsync(list);
        await TakeAsync(visit, (await visit.Page.Locator(link).First.GetAttributeAsync("href"))!, folder, name);
    }

    private static async Task TakeAsync(Visit visit, string address, string folder, string name)
    {
        await using (visit)
        {
            Assert.Equal(200, await visit.GoAsync(address));
            await visit.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
            await visit.Page.WaitForFunctionAsync("() => !/Opening the file…|Reading the document…/.test(document.body.innerText) && [...document.images].every(image => image.complete)", null, new PageWaitForFunctionOptions { Timeout = 120_000 });
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
