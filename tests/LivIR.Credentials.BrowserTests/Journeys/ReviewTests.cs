using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

/// <summary>A reviewer works through the queue by keys; a holder is asked and answers.</summary>
[Collection("journeys")]
public sealed class ReviewTests(RunningApp app)
{
    private const string Question = "The seal cannot be read. Do you have a sharper scan?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_reaches_the_holder_and_the_answer_comes_back_with_a_better_file()
    {
        var id = await RecordAsync("PALS-ASKED-1");
        await using (var manager = await app.SignInAsync("manager"))
        {
            await OpenAsync(manager, id);
            await manager.Page.EvaluateAsync("window.sameDocument = true");
            await manager.Page.Keyboard.PressAsync("q");
            await manager.Page.Locator("#note-text").FillAsync(Question);
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
            await manager.Page.WaitForURLAsync(new Regex("/review.*decided=asked"));
            await Expect(manager.Page.Locator(".notice.success")).ToContainTextAsync("The holder reads your question", new() { Timeout = 20_000 });
            Assert.True(await manager.Page.EvaluateAsync<bool>("window.sameDocument === true"));
            await manager.GoAsync("/review");
            await Expect(manager.Page.Locator("tbody tr", new() { HasText = "PALS-ASKED-1" })).ToContainTextAsync("Asked.");
            Assert.Empty(manager.Errors);
        }

        await using (var holder = await app.SignInAsync("radiologist"))
        {
            await holder.GoAsync("/me");
            await Expect(holder.Page.Locator("main")).ToContainTextAsync(Question);
            await holder.Page.Locator($"a[href='/me/credentials/{id}']").First.ClickAsync();
            await Expect(holder.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Answer the reviewer");
            await holder.UntilItListensAsync();
            await Expect(holder.Page.Locator(".drop input[type=file]")).ToBeEnabledAsync();
            await holder.Page.Locator(".drop input[type=file]").SetInputFilesAsync(new FilePayload { Name = "sharper.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(321) });
            await holder.Page.GetByLabel("takes its place").CheckAsync();
            await holder.Page.Locator("#text").FillAsync("Here it is.");
            await holder.Page.Locator("#text").BlurAsync();
            await holder.Page.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
            await holder.Page.WaitForURLAsync("**/me?answered=true");
            Assert.Empty(holder.Errors);
        }

        await using var again = await app.SignInAsync("manager");
        await OpenAsync(again, id);
        await Expect(again.Page.Locator(".talk")).ToContainTextAsync("Here it is.");
        await Expect(again.Page.GetByRole(AriaRole.Region, new() { Name = "The document" })).ToContainTextAsync("sharper.pdf");
        await Expect(again.Page.GetByRole(AriaRole.Region, new() { Name = "The document" })).ToContainTextAsync("Replaced by the sender");
        await Expect(again.Page.GetByRole(AriaRole.Region, new() { Name = "If you accept" })).ToBeVisibleAsync();
        await again.Page.Keyboard.PressAsync("a");
        await again.Page.WaitForURLAsync(new Regex("/review.*decided=accepted"));
        await using var db = app.OpenDatabase();
        Assert.Equal(VerificationResult.Verified, (await db.Verifications.SingleAsync(v => v.CredentialId == id, Ct)).Result);
    }

    [Fact]
    public async Task The_keys_go_through_the_queue_and_leave_fields_alone()
    {
        await RecordAsync("PALS-QUEUE-1");
        await RecordAsync("PALS-QUEUE-2");
        await using var manager = await app.SignInAsync("manager");
        await manager.GoAsync("/review");
        await manager.Page.Locator("main tbody a.btn").First.ClickAsync();
        await manager.Page.WaitForURLAsync(new Regex("/review/[0-9a-f-]+$"));
        var first = manager.Page.Url;
        await manager.UntilItListensAsync();
        await manager.Page.EvaluateAsync("() => { window.isTheSameLoad = true; }");

        await manager.Page.Keyboard.PressAsync("j");
        await Expect(manager.Page.Locator(".review-head")).ToContainTextAsync("2 of");
        Assert.NotEqual(first, manager.Page.Url);
        Assert.True(await manager.Page.EvaluateAsync<bool>("() => window.isTheSameLoad"));
        await manager.Page.Keyboard.PressAsync("k");
        await Expect(manager.Page.Locator(".review-head")).ToContainTextAsync("1 of");
        await manager.UntilItListensAsync();
        await manager.Page.Locator("#source").FillAsync("");
        await manager.Page.Locator("#source").PressSequentiallyAsync("aqrpjk");
        await Expect(manager.Page.Locator("#source")).ToHaveValueAsync("aqrpjk");
        Assert.Equal(first, manager.Page.Url);
        Assert.Empty(manager.Errors);
    }

    private static async Task OpenAsync(Visit manager, Guid id)
    {
        await manager.GoAsync($"/review/{id}");
        await manager.UntilItListensAsync();
    }

    /// <summary>A certificate with a file that the radiologist of the demo hospital sent.</summary>
    private async Task<Guid> RecordAsync(string number)
    {
        await using var db = app.OpenDatabase();
        var account = await db.Users.SingleAsync(u => u.UserName == "can.yildiz@demo.invalid", Ct);
        var file = await db.EvidenceFiles.FirstAsync(e => e.CredentialId != null, Ct);
        var credential = Credential.Record(Guid.CreateVersion7(), account.StaffMemberId!.Value, new CredentialDetails("PALS", DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-20)), Number: number), DateTime.UtcNow, account.Id);
        credential.Attach(Data.Model.Evidence.EvidenceFile.Attach(Guid.CreateVersion7(), Data.Model.Evidence.EvidenceSubject.Credential(credential.Id), file.Sha256, "certificate.pdf", DateTime.UtcNow, account.Id));
        db.Add(credential);
        await db.SaveChangesAsync(Ct);
        return credential.Id;
    }
}
