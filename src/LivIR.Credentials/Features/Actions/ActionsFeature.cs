using LivIR.Credentials.Features.Actions.ActionRegister;
using LivIR.Credentials.Features.Actions.ChangeAction;
using LivIR.Credentials.Features.Actions.OneAction;
using LivIR.Credentials.Features.Actions.OpenAction;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Actions;

/// <summary>What has to be put right at facilities: owner, last day, steps, proof, and a look by somebody else.</summary>
public static class ActionsFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddActionsFeature(this IServiceCollection services) => services
        .AddSingleton<ActionReader>()
        .AddSingleton<ActionFileReader>()
        .AddSingleton<ActionOwners>()
        .AddSingleton<OpenActionStart>()
        .AddSingleton<OpenActionsHandler>()
        .AddSingleton<ChangeActionHandler>()
        .AddSingleton<TickStepHandler>()
        .AddSingleton<CompleteActionHandler>()
        .AddSingleton<DecideActionHandler>()
        .AddSingleton<CancelActionHandler>()
        .AddSingleton<IReport, ActionsReport>();
}

/// <summary>Addresses of the pages of actions.</summary>
public static class ActionLinks
{
    /// <summary>The register.</summary>
    public const string Register = AppLinks.Actions;

    /// <summary>The actions of one facility.</summary>
    public static string At(string facility) => $"{Register}?facility={Uri.EscapeDataString(facility)}";

    /// <summary>One action.</summary>
    public static string One(Guid id) => $"{Register}/{id}";

    /// <summary>Change one.</summary>
    public static string Change(Guid id) => $"{One(id)}/change";

    /// <summary>Cancel one.</summary>
    public static string Cancel(Guid id) => $"{One(id)}/cancel";

    /// <summary>Open one about a clause, for a person where one is named.</summary>
    public static string ForClause(string facility, string standard, string clause, Guid? person = null) =>
        $"{Register}/new?facility={Uri.EscapeDataString(facility)}&standard={Uri.EscapeDataString(standard)}&clause={Uri.EscapeDataString(clause)}{(person is { } id ? $"&person={id}" : "")}";

    /// <summary>Open one about an observation of a survey.</summary>
    public static string ForObservation(string facility, Guid observation) => $"{Register}/new?facility={Uri.EscapeDataString(facility)}&observation={observation}";
}
