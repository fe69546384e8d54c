using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Journeys;

/// <summary>What an administrator does with rules, on whichever standard comes first.</summary>
[Collection("journeys")]
public sealed partial class RulesTests(RunningApp app)
{
    [Fact]
    public async Task A_clause_is_tightened_rehearsed_published_and_taken_back()
    {
        await using var visit = await app.SignInAsync("administrator");
        var clause = await OpenClauseAsync(visit);
        await AskForAsync(visit, "LASER");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Rehearse the change" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/standards/drafts/*");

        await Expect(visit.Page.Locator(".answer h2")).ToContainTextAsync("would no longer be cleared");
        var row = visit.Page.Locator(".changes tbody tr", new() { HasText = "Missing" }).Filter(new() { HasText = "Not cleared" }).First;
        await Expect(row).ToContainTextAsync(clause);
        var person = (await row.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!;
        await Expect(await RequirementAsync(visit, person, clause)).Not.ToContainTextAsync("Missing");

        await visit.Page.GoBackAsync();
        var draft = new Uri(visit.Page.Url).AbsolutePath;
        await PublishAsync(visit, draft, "The department decided it on Monday");
        await Expect(await RequirementAsync(visit, person, clause)).ToContainTextAsync("Missing");

        await visit.GoAsync(draft);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Take this publication back" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Rehearse taking it back" }).ClickAsync();
        await Expect(visit.Page.Locator(".answer h2")).ToContainTextAsync("would be cleared who");
        await PublishAsync(visit, new Uri(visit.Page.Url).AbsolutePath, "It was a mistake");
        await Expect(await RequirementAsync(visit, person, clause)).Not.ToContainTextAsync("Missing");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_rule_that_cannot_be_read_is_kept_with_its_line_and_path()
    {
        const string Wrong = "{ \"kind\": \"allOf\", \"rules\": [\n  { \"kind\": \"holds\", \"anyOf\": [\"LAZER\"] }\n] }";
        await using var visit = await app.SignInAsync("administrator");
        await OpenClauseAsync(visit);
        await visit.Page.Locator("#kind").SelectOptionAsync("Text");
        await visit.Page.Locator("#text").FillAsync(Wrong);
        await visit.Page.Locator("#text").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Rehearse the change" }).ClickAsync();

        var told = visit.Page.GetByRole(AriaRole.Alert);
        await Expect(told).ToContainTextAsync("line 2, $.rules[0].anyOf[0]");
        await Expect(told).ToContainTextAsync("Did you mean 'LASER'?");
        await Expect(visit.Page.Locator("#text")).ToHaveValueAsync(Wrong);

        await visit.GoAsync("/standards/drafts");
        await visit.Page.Locator("main table a").First.ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Put this right first");
        await visit.GoAsync(new Uri(visit.Page.Url).AbsolutePath);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put the draft aside" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" })).ToBeVisibleAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_refused_file_is_put_right_on_the_page_and_becomes_a_draft()
    {
        await using var visit = await app.SignInAsync("administrator");
        var code = await OpenStandardAsync(visit);
        var standard = JsonNode.Parse(await (await visit.Page.APIRequest.GetAsync($"/exports/standards/{code}.json")).TextAsync())!;
        var edition = standard["editions"]![0]!;
        (edition["name"], edition["effectiveFrom"], edition["effectiveUntil"]) = ("Next", "2031-01-01", "2030-01-01");
        await visit.GoAsync("/standards/load");
        await visit.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "next.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(standard.ToJsonString(new() { WriteIndented = true })) });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check and rehearse" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The edition ends on 2030-01-01, before it begins on 2031-01-01.");
        var text = await visit.Page.Locator("#text").InputValueAsync();
        await visit.Page.Locator("#text").FillAsync(text.Replace("2030-01-01", "2039-01-01", StringComparison.Ordinal));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check and rehearse" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/standards/drafts/*");

        await Expect(visit.Page.Locator(".draft-side")).ToContainTextAsync($"{code}, edition Next");
        await Expect(visit.Page.Locator(".answer h2")).ToContainTextAsync("Nobody and nothing would change state on this day");
        await visit.GoAsync(new Uri(visit.Page.Url).AbsolutePath);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put the draft aside" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" })).ToBeVisibleAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task A_manager_rehearses_and_an_auditor_reads()
    {
        await using (var manager = await app.SignInAsync("manager"))
        {
            await OpenClauseAsync(manager);
            await AskForAsync(manager, "LASER");
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Rehearse the change" }).ClickAsync();
            await manager.Page.WaitForURLAsync("**/standards/drafts/*");
            await Expect(manager.Page.Locator(".answer h2")).ToContainTextAsync("would");
            await Expect(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" })).ToHaveCountAsync(0);
            await manager.GoAsync(new Uri(manager.Page.Url).AbsolutePath);
            await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Put the draft aside" }).ClickAsync();
            await Expect(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" })).ToBeVisibleAsync();
        }

        await using var auditor = await app.SignInAsync("auditor");
        await OpenStandardAsync(auditor);
        await Expect(auditor.Page.GetByRole(AriaRole.Link, new() { Name = "Change" })).ToHaveCountAsync(0);
        await auditor.GoAsync("/standards/load");
        await Expect(auditor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not for this account");
    }

    private static async Task<string> OpenStandardAsync(Visit visit)
    {
        await visit.GoAsync("/standards");
        var link = (await visit.Page.Locator("main tbody tr", new() { Has = visit.Page.Locator("a[href^='/facilities/']") }).Locator("th a").First.GetAttributeAsync("href"))!;
        await visit.GoAsync(link);
        return Uri.UnescapeDataString(link[(link.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Opens the form of a clause that binds and that people meet.</summary>
    private static async Task<string> OpenClauseAsync(Visit visit)
    {
        await OpenStandardAsync(visit);
        var row = visit.Page.Locator(".clauses tbody tr", new() { Has = visit.Page.Locator(".fac-states .st", new() { HasTextRegex = People() }) }).Filter(new() { HasNotText = "Recommended" }).First;
        var clause = (await row.Locator("th").InnerTextAsync()).Trim();
        await visit.GoAsync((await row.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Change") }).GetAttributeAsync("href"))!);
        return clause;
    }

    private static async Task AskForAsync(Visit visit, string type)
    {
        await visit.Page.Locator("#kind").SelectOptionAsync("Holds");
        var chips = visit.Page.Locator(".picker", new() { Has = visit.Page.Locator("#types") }).Locator(".chip-x");
        for (var left = await chips.CountAsync(); left > 0; left--)
        {
            await Expect(chips).ToHaveCountAsync(left);
            await chips.First.ClickAsync();
        }

        await Expect(chips).ToHaveCountAsync(0);
        await visit.Page.Locator("#types").FillAsync(type);
        await Expect(chips).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".reads .now")).ToContainTextAsync("Holds");
    }

    private static async Task PublishAsync(Visit visit, string draft, string reason)
    {
        await visit.GoAsync(draft);
        await visit.Page.Locator("#reason").FillAsync(reason);
        await visit.Page.Locator("#reason").BlurAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync($": {reason}");
    }

    private static async Task<ILocator> RequirementAsync(Visit visit, string person, string clause)
    {
        await visit.GoAsync(person);
        return visit.Page.Locator(".reqs > li", new() { Has = visit.Page.Locator(".req-clause", new() { HasText = clause }) }).First;
    }

    [GeneratedRegex(@"\d+ of \d+")]
    private static partial Regex People();
}
