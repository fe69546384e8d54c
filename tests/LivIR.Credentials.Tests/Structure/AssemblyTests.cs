using System.Reflection;
using LivIR.Credentials.Rules.Findings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Tests.Structure;

public sealed class AssemblyTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Anonymous = ["SignInPage", "SetUpPage", "NotFound", "Error"];

    private static Assembly Product => typeof(FindingState).Assembly;

    private static IEnumerable<Type> Pages => Product.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any());

    [Fact]
    public void Types_of_the_rules_use_no_database_and_no_web()
    {
        var rules = Product.GetTypes().Where(t => t.Namespace?.StartsWith("LivIR.Credentials.Rules", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(rules);
        Assert.Empty(rules.SelectMany(t => Used(t).Where(IsOutside).Select(used => $"{t.Name} uses {used.Name}")));
    }

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        Assert.True(Pages.Count() > 10);
        Assert.Empty(Pages.Where(p => !p.GetCustomAttributes<AuthorizeAttribute>().Any() && p.GetCustomAttribute<AllowAnonymousAttribute>() is null).Select(p => p.Name));
    }

    [Fact]
    public void Only_the_pages_named_here_are_open_to_anyone() => Assert.Equal(
        Anonymous.Order(StringComparer.Ordinal),
        Pages.Where(p => p.GetCustomAttribute<AllowAnonymousAttribute>() is not null).Select(p => p.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<Type> Used(Type type) => type.GetFields(All).Select(f => f.FieldType)
        .Concat(type.GetProperties(All).Select(p => p.PropertyType))
        .Concat(type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)
            .Concat(m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [])))
        .Concat(type.GetConstructors(All).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
        .Append(type.BaseType ?? typeof(object))
        .SelectMany(t => t.IsGenericType ? t.GetGenericArguments().Append(t) : [t]);

    private static bool IsOutside(Type type) =>
        type.Assembly.GetName().Name is { } name
        && (name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
}
