using AngleSharp.Dom;
using Bunit;
using LivIR.Credentials.Shared.Feedback;
using LivIR.Credentials.Shared.Forms;
using LivIR.Credentials.Shared.Layout;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace LivIR.Credentials.Tests.Shared;

public sealed class ShellTests : BunitContext
{
    private static readonly string[] Register =
        ["This week", "People", "Matrix", "Facilities", "Review", "Standards", "Reports"];

    [Fact]
    public void The_skip_link_stays_on_its_page()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("people?q=ay");
        Assert.Equal("/people?q=ay#main", Render<SkipLink>().Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Each_sees_the_pages_of_their_roles_and_who_has_two_sees_both()
    {
        Assert.Equal(["My credentials"], Links(Policies.OwnRecords));
        Assert.Equal(Register.Except(["Review"]), Links(Policies.SeeRegister));
        Assert.Equal([.. Register, "My credentials"], Links(Policies.SeeRegister, Policies.Verify, Policies.OwnRecords));
        Assert.Equal([.. Register, "Administration"], Links(Policies.SeeRegister, Policies.Verify, Policies.Administer));
    }

    [Fact]
    public void A_date_is_described_by_the_hint_and_the_errors_around_it()
    {
        var model = new Typed();
        var field = Render<CascadingValue<EditContext>>(p => p
            .Add(c => c.Value, new EditContext(model))
            .AddChildContent<Field>(f => f
                .Add(x => x.Label, "Issued").Add(x => x.Id, "issued").Add(x => x.Hint, "The day on the document.")
                .Add(x => x.For, () => model.Day)
                .AddChildContent<DateField>(d => d
                    .Add(x => x.ValueExpression, () => model.Day)
                    .AddUnmatched("id", "issued"))));

        field.Find("input").Change("3/4/2027");

        var described = field.Find("input").GetAttribute("aria-describedby")!.Split(' ')
            .Select(id => field.Find("#" + id).TextContent.Trim()).ToList();
        Assert.Equal(["3/4/2027 can mean 3 Apr 2027 or 4 Mar 2027. Write the month as a word.", "The day on the document."], described);
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal("issued", field.Find("label").GetAttribute("for"));
    }

    [Fact]
    public void A_failure_is_told_with_its_number_and_can_be_tried_again()
    {
        var fails = true;
        var boundary = Render<FailureBoundary>(p => p.Add(b => b.ChildContent, builder =>
            builder.AddContent(0, fails ? throw new InvalidOperationException("hidden detail") : "the list")));

        var alert = boundary.Find("[role=alert]");
        Assert.Contains(boundary.Instance.Reference, alert.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, boundary.Instance.Reference.Length);
        Assert.DoesNotContain("hidden detail", boundary.Markup, StringComparison.Ordinal);

        fails = false;
        boundary.Find("button").Click();
        Assert.Contains("the list", boundary.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bar_says_how_many_wait_and_nothing_where_none_do()
    {
        using var waiting = Bar(7, Policies.SeeRegister, Policies.Verify);
        using var none = Bar(0, Policies.SeeRegister, Policies.Verify);

        Assert.Equal("7 wait", waiting.Render<NavMenu>().Find(".count").TextContent);
        Assert.Empty(none.Render<NavMenu>().FindAll(".count"));
    }

    [Theory]
    [InlineData("people/1", "People")]
    [InlineData("expiring", "This week")]
    [InlineData("", "This week")]
    [InlineData("crosswalk", "Facilities")]
    public void The_bar_marks_the_section_of_the_page(string path, string section)
    {
        using var context = Bar(0, Policies.SeeRegister);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(path);

        Assert.Equal(section, context.Render<NavMenu>().Find("[aria-current=page]").TextContent.Trim());
    }

    private static List<string> Links(params string[] policies)
    {
        using var context = Bar(0, policies);
        return [.. context.Render<NavMenu>().FindAll("a").Select(link => link.Text().Trim())];
    }

    private static BunitContext Bar(int waiting, params string[] policies)
    {
        var context = new BunitContext();
        context.Services.AddSingleton<IReviewCount>(new Waiting(waiting));
        context.AddAuthorization().SetAuthorized("Ayla Demirel").SetPolicies(policies);
        return context;
    }

    private sealed class Waiting(int count) : IReviewCount
    {
        public Task<int> CountAsync() => Task.FromResult(count);
    }

    private sealed class Typed
    {
        public DateOnly? Day { get; set; }
    }
}
