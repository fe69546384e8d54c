using Bunit;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Forms;
using LivIR.Credentials.Shared.States;
using LivIR.Credentials.Shared.Tables;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace LivIR.Credentials.Tests.Shared;

public sealed class PartsTests : BunitContext
{
    [Theory]
    [InlineData(FindingState.Expired, null, "Expired")]
    [InlineData(FindingState.Expiring, "14 Dec 2026", "Expiring: 14 Dec 2026")]
    public void A_tag_always_says_its_word(FindingState state, string? text, string expected)
    {
        var tag = Render<StateTag>(p => p.Add(t => t.State, state).Add(t => t.Text, text)).Find(".st");
        Assert.Equal(expected, tag.TextContent.Trim());
        Assert.Contains(StateLook.For(state).Css, tag.ClassList);
        Assert.Equal("true", tag.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void A_refused_submission_has_a_look_of_its_own() =>
        Assert.Contains("Rejected", Render<StateTag>(p => p.Add(t => t.Look, StateLook.Rejected)).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("name", false, "ascending", "/people?q=a&sort=name&desc=true")]
    [InlineData("name", true, "descending", "/people?q=a&sort=name")]
    [InlineData("until", false, null, "/people?q=a&sort=name")]
    public void A_column_head_says_its_order_and_keeps_the_filter(string current, bool descending, string? order, string link)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("people?q=a&page=2");
        var head = Render<SortLink>(p => p.Add(s => s.Key, "name").Add(s => s.Text, "Name")
            .Add(s => s.Current, current).Add(s => s.Descending, descending)).Find("th");
        Assert.Equal(order, head.GetAttribute("aria-sort"));
        Assert.Equal(link, head.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_pager_goes_both_ways_from_the_middle()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("people?q=a&page=2");
        var pager = Render<Pager>(p => p.Add(s => s.Total, 120).Add(s => s.Page, 2).Add(s => s.PageSize, 50));
        Assert.Equal("/people?q=a", pager.Find("[rel=prev]").GetAttribute("href"));
        Assert.Equal("/people?q=a&page=3", pager.Find("[rel=next]").GetAttribute("href"));
        Assert.Equal("51 to 100 of 120", pager.Find("span").TextContent);
    }

    [Fact]
    public void One_page_needs_no_pager() =>
        Assert.Empty(Render<Pager>(p => p.Add(s => s.Total, 50).Add(s => s.Page, 1).Add(s => s.PageSize, 50)).Markup.Trim());

    [Fact]
    public void A_day_is_echoed_and_a_wrong_one_stays_as_typed()
    {
        var model = new Typed();
        var field = Render<DateField>(p => p
            .AddCascadingValue(new EditContext(model))
            .Add(f => f.Value, model.Day)
            .Add(f => f.ValueExpression, () => model.Day)
            .Add(f => f.ValueChanged, day => model.Day = day));

        field.Find("input").Change("14.3.27");
        Assert.Equal(new DateOnly(2027, 3, 14), model.Day);
        Assert.Equal("Sun 14 Mar 2027", field.Find("output").TextContent);

        field.Find("input").Change("31 Feb 2027");
        Assert.Equal("31 Feb 2027", field.Find("input").GetAttribute("value"));
        Assert.Contains("invalid", field.Find("input").ClassList);
        Assert.Empty(field.Find("output").TextContent);
    }

    private sealed class Typed
    {
        public DateOnly? Day { get; set; }
    }
}
