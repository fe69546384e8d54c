using System.Globalization;
using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Testing.Certificates;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("journeys")]
public sealed class CertificateTests(RunningApp app)
{
    private const string Advanced = "Advanced cardiac life support (AHA)";
    private const string Laser = "Laser safety";

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task A_certificate_is_sent_reviewed_and_then_held()
    {
        await using (var holder = await app.SignInAsync("radiologist"))
        {
            await SendAsync(holder, "ACLS", "AHA-ACLS-77001");
            await Expect(Section(holder, "In review").Locator("li", new() { HasText = Advanced })).ToContainTextAsync("Counts");
            Assert.Empty(holder.Errors);
        }

        await using (var manager = await app.SignInAsync("manager"))
        {
            await OpenPersonAsync(manager);
            await OpenReviewAsync(manager, Advanced);
            await Expect(manager.Page.Locator("dl.facts")).ToContainTextAsync("AHA-ACLS-77001");
            await manager.Page.GetByLabel("seen the document").CheckAsync();
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
            await manager.Page.WaitForURLAsync(new Regex("/review.*decided="));
            await Expect(manager.Page.Locator("main")).Not.ToContainTextAsync(Advanced);
            Assert.Empty(manager.Errors);
        }

        await using var after = await app.SignInAsync("radiologist");
        await after.GoAsync("/me");
        await Expect(Section(after, "You hold").Locator("li", new() { HasText = Advanced })).ToContainTextAsync("Met");
    }

    [Fact]
    public async Task A_rejection_and_its_reason_reach_the_holder()
    {
        const string Reason = "The second page is missing. Send both pages.";
        await using (var holder = await app.SignInAsync("radiologist"))
        {
            await SendAsync(holder, "LASER", "");
        }

        await using (var manager = await app.SignInAsync("manager"))
        {
            await OpenReviewAsync(manager, Laser);
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Reject…" }).ClickAsync();
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Reject certificate" }).ClickAsync();
            await Expect(manager.Page.Locator(".field:has(#reason) .field-error")).ToContainTextAsync("Say why");
            await manager.Page.Locator("#reason").FillAsync(Reason);
            await manager.Page.Locator("#reason").BlurAsync();
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Reject certificate" }).ClickAsync();
            await manager.Page.WaitForURLAsync(new Regex("/review.*decided="));
        }

        await using var after = await app.SignInAsync("radiologist");
        await after.GoAsync("/me");
        var sent = Section(after, "What I sent").Locator("li", new() { HasText = Laser });
        await Expect(sent).ToContainTextAsync(Reason);
        await sent.GetByRole(AriaRole.Link, new() { Name = "Send again" }).ClickAsync();
        await Expect(Chosen(after)).ToHaveAttributeAsync("aria-label", "LASER");
    }

    [Fact]
    public async Task A_certificate_is_read_what_was_typed_stays_and_a_strange_name_is_told()
    {
        var index = Enumerable.Range(0, CertificateSet.Count).First(i => CertificateSet.All[i].Case is { Form: CertificateForm.Text, Type: "LASER", Number: not null, Asked: false, Expires: not null });
        var printed = CertificateSet.All[index].Case;
        using var paper = CertificateRun.Paper();
        await using var holder = await app.SignInAsync("radiologist");
        await holder.GoAsync("/me/credentials/new");
        await holder.Page.Locator("#number").FillAsync("MY-OWN-1");
        await holder.Page.Locator("#number").BlurAsync();
        await DropAsync(holder, "laser.pdf", paper.Make(CertificateSet.All[index].Pieces, printed.Form, index));

        var marks = holder.Page.Locator(".read-mark");
        await Expect(marks.First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(Chosen(holder)).ToHaveAttributeAsync("aria-label", "LASER");
        await Expect(holder.Page.Locator("#issued")).ToHaveValueAsync(printed.Issued!.Value.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        await Expect(holder.Page.Locator("#expires")).ToHaveValueAsync(printed.Expires!.Value.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        await Expect(holder.Page.Locator(".notice.warn")).ToContainTextAsync($"The certificate names {printed.Holder}");
        await Expect(holder.Page.Locator("#number")).ToHaveValueAsync("MY-OWN-1");

        var number = holder.Page.Locator(".field:has(#number) .read-mark");
        await Expect(number).ToContainTextAsync($"The certificate says {printed.Number}");
        await number.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Expect(holder.Page.Locator("#number")).ToHaveValueAsync(printed.Number!);
        Assert.Empty(holder.Errors);
    }

    [Fact]
    public async Task A_renamed_program_is_refused_in_words_and_what_was_typed_stays()
    {
        await using var holder = await app.SignInAsync("radiologist");
        await holder.GoAsync("/me/credentials/new");
        await FillAsync(holder, "PALS", "AHA-PALS-1", Today.AddDays(-20), null);
        await DropAsync(holder, "certificate.pdf", SampleFiles.Program());
        await Expect(holder.Page.Locator(".drop .field-error")).ToContainTextAsync("Only PDF, JPEG and PNG");
        await Expect(Chosen(holder)).ToHaveAttributeAsync("aria-label", "PALS");
        await Expect(holder.Page.Locator("#number")).ToHaveValueAsync("AHA-PALS-1");
        await Expect(holder.Page.Locator("#issued")).ToHaveValueAsync(Today.AddDays(-20).ToString("d MMM yyyy", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_file_whose_connection_breaks_is_sent_again_by_itself()
    {
        await using var holder = await app.SignInAsync("radiologist");
        await holder.GoAsync("/me/credentials/new");
        await Expect(holder.Page.Locator(".drop input[type=file]")).ToBeEnabledAsync();
        var tries = 0;
        await holder.Page.RouteAsync("**/evidence/uploads", route => ++tries == 1 ? route.AbortAsync("connectionreset") : route.ContinueAsync());

        await DropAsync(holder, "broken.pdf", SampleFiles.Pdf(432));

        await Expect(holder.Page.Locator(".drop-state")).ToContainTextAsync("broken.pdf is here");
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task What_was_typed_and_sent_comes_back_when_the_page_has_to_be_loaded_again()
    {
        await using var holder = await app.SignInAsync("radiologist");
        await holder.GoAsync("/me/credentials/new");
        await FillAsync(holder, "PALS", "AHA-PALS-7", Today.AddDays(-20), null);
        await holder.Page.Locator("#note").FillAsync("Typed with care");
        await DropAsync(holder, "kept.pdf", SampleFiles.Pdf(433));
        await Expect(holder.Page.Locator(".drop-state")).ToContainTextAsync("kept.pdf is here");

        await holder.Page.EvaluateAsync("() => document.querySelector('[data-reload]').click()");

        await Expect(holder.Page.Locator("#note")).ToHaveValueAsync("Typed with care");
        await Expect(holder.Page.Locator("#number")).ToHaveValueAsync("AHA-PALS-7");
        await Expect(holder.Page.Locator("#issued")).ToHaveValueAsync(Today.AddDays(-20).ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        await Expect(holder.Page.Locator(".drop-state")).ToContainTextAsync("kept.pdf is here");

        await holder.GoAsync("/me/credentials/new");
        await Expect(holder.Page.Locator("#number")).ToBeEnabledAsync();
        await Expect(holder.Page.Locator("#number")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_picture_is_pasted()
    {
        await using var holder = await app.SignInAsync("radiologist");
        await holder.GoAsync("/me/credentials/new");
        await Expect(holder.Page.Locator(".drop input[type=file]")).ToBeEnabledAsync();

        await holder.Page.EvaluateAsync(
            """
            bytes => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], 'pasted.png', { type: 'image/png' }));
              document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            Convert.ToBase64String(SampleFiles.Png()));

        await Expect(holder.Page.Locator(".drop-state")).ToContainTextAsync("pasted.png is here");
    }

    [Fact]
    public async Task A_last_day_before_the_day_of_issue_is_refused_beside_its_field()
    {
        await using var holder = await app.SignInAsync("radiologist");
        await holder.GoAsync("/me/credentials/new");
        await FillAsync(holder, "PALS", "AHA-PALS-2", Today.AddDays(-20), Today.AddDays(-40));
        await DropAsync(holder, "certificate.pdf", SampleFiles.Pdf());
        await Expect(holder.Page.Locator(".drop-state")).ToContainTextAsync("certificate.pdf is here");
        await holder.Page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
        await Expect(holder.Page.Locator(".field:has(#expires) .field-error")).ToContainTextAsync("lies before the day of issue");
        await Expect(holder.Page.Locator("#number")).ToHaveValueAsync("AHA-PALS-2");
    }

    private static async Task SendAsync(Visit holder, string type, string number)
    {
        await holder.GoAsync("/");
        await holder.Page.WaitForURLAsync("**/me");
        await holder.Page.GetByRole(AriaRole.Link, new() { Name = "Add certificate" }).ClickAsync();
        await holder.Page.WaitForURLAsync("**/me/credentials/new");
        await holder.UntilItListensAsync();
        await FillAsync(holder, type, number, Today.AddDays(-30), null);
        await DropAsync(holder, "certificate.pdf", SampleFiles.Pdf());
        await Expect(holder.Page.Locator(".drop-state")).ToContainTextAsync("certificate.pdf is here");
        await holder.Page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
        await holder.Page.WaitForURLAsync("**/me?sent=true");
    }

    private static async Task FillAsync(Visit holder, string type, string number, DateOnly issued, DateOnly? expires)
    {
        await ChooseAsync(holder, type);
        await holder.Page.Locator("#number").FillAsync(number);
        await TypeDayAsync(holder, "#issued", issued);
        if (expires is { } day)
        {
            await TypeDayAsync(holder, "#expires", day);
        }
    }

    private static async Task ChooseAsync(Visit holder, string type)
    {
        await holder.Page.Locator(".rz-dropdown:has(#type)").ClickAsync();
        await holder.Page.Locator(".rz-dropdown-panel.rz-open input").FillAsync(type);
        await holder.Page.Locator(".rz-dropdown-panel.rz-open .rz-dropdown-item", new() { HasText = $"· {type}" }).First.ClickAsync();
        await Expect(Chosen(holder)).ToHaveAttributeAsync("aria-label", type);
    }

    private static ILocator Chosen(Visit holder) => holder.Page.Locator("#type");

    private static async Task TypeDayAsync(Visit holder, string field, DateOnly day)
    {
        await holder.Page.Locator(field).FillAsync(day.ToString("d.M.yyyy", CultureInfo.InvariantCulture));
        await holder.Page.Locator(field).BlurAsync();
        await Expect(holder.Page.Locator($".date-field:has({field}) output")).ToHaveTextAsync(day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture));
    }

    private static Task DropAsync(Visit holder, string name, byte[] bytes) =>
        holder.Page.Locator(".drop input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = bytes });

    private static async Task OpenPersonAsync(Visit manager)
    {
        await manager.GoAsync("/people");
        await manager.Page.GetByPlaceholder("Name, number or e-mail").FillAsync("yildiz");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await manager.Page.WaitForURLAsync("**/people?*q=yildiz*");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Can Yıldız" }).ClickAsync();
        await Expect(manager.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Can Yıldız");
    }

    private static async Task OpenReviewAsync(Visit manager, string certificate)
    {
        await manager.GoAsync("/review");
        await manager.Page.Locator("tr", new() { HasText = certificate }).Filter(new() { HasText = "Can Yıldız" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(manager.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(certificate);
        await manager.UntilItListensAsync();
    }

    private static ILocator Section(Visit visit, string heading) =>
        visit.Page.Locator("section", new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = heading }) });
}
