using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivIR.Credentials.BrowserTests.Pages;

[Collection("pages")]
public sealed class AccessTests(RunningApp app)
{
    [Fact]
    public async Task An_auditor_is_not_offered_review_and_is_told_that_it_is_not_open()
    {
        await using var visit = await app.SignInAsync("auditor");
        await visit.GoAsync("/");
        await Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).First).ToContainTextAsync("People");
        await Expect(visit.Page.Locator("a[href='/review']")).ToHaveCountAsync(0);
        await visit.GoAsync("/review");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not for this account");
    }

    [Theory]
    [InlineData("/?all=maybe", "/")]
    [InlineData("/people?page=two", "/people")]
    [InlineData("/people?desc=down", "/people")]
    [InlineData("/facilities/BOGAZ/documents/new?unit=7", "/facilities/BOGAZ/documents/new")]
    public async Task An_address_that_cannot_be_read_leads_to_the_page_without_it(string address, string page)
    {
        await using var visit = await app.SignInAsync("manager");
        Assert.Equal(200, await visit.GoAsync(address));
        Assert.Equal(page, new Uri(visit.Page.Url).PathAndQuery);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/me")]
    [InlineData("/me/credentials/new")]
    [InlineData("/people")]
    [InlineData("/expiring?within=30")]
    [InlineData("/review")]
    [InlineData("/issuer-acts")]
    [InlineData("/privileges")]
    [InlineData("/privileges/classes")]
    [InlineData("/clearance")]
    [InlineData("/issuer-acts/new")]
    [InlineData("/facilities")]
    [InlineData("/catalogue")]
    [InlineData("/standards")]
    [InlineData("/standards/drafts")]
    [InlineData("/exports/standards/EU-GEN.json")]
    [InlineData("/reports")]
    [InlineData("/reports/staff")]
    [InlineData("/audit")]
    [InlineData("/administration")]
    [InlineData("/import")]
    [InlineData("/account/password")]
    [InlineData("/exports/staff.xlsx")]
    public async Task Nobody_in_particular_is_sent_to_sign_in(string address)
    {
        await using var visit = await app.OpenAsync();
        await visit.GoAsync(address);
        Assert.Equal("/account/sign-in", new Uri(visit.Page.Url).AbsolutePath);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }
}
