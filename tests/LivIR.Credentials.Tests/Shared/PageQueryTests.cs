using LivIR.Credentials.Shared.Tables;

namespace LivIR.Credentials.Tests.Shared;

public sealed class PageQueryTests
{
    [Theory]
    [InlineData("http://host/people?q=ay%C5%9Fe&page=3", "/people?q=ay%C5%9Fe&sort=name")]
    [InlineData("http://host/people", "/people?sort=name")]
    [InlineData("/people?tag=a&tag=b", "/people?tag=a&tag=b&sort=name")]
    [InlineData("/people?SORT=x&desc=true", "/people?sort=name")]
    public void Sorting_keeps_the_filters_and_goes_back_to_the_first_page(string uri, string expected) =>
        Assert.Equal(expected, PageQuery.SortedBy(uri, "name", descending: false));

    [Fact]
    public void The_first_page_has_no_number() =>
        Assert.Equal("/people?q=a", PageQuery.ToPage("/people?q=a&page=2", 1));

    [Fact]
    public void Another_page_has_its_number() =>
        Assert.Equal("/people?q=a&page=3", PageQuery.ToPage("/people?q=a&page=2", 3));

    [Fact]
    public void What_is_typed_cannot_leave_its_value() =>
        Assert.Equal("/people?q=a%26b%3Dc", PageQuery.With("/people", ("q", "a&b=c")));
}
