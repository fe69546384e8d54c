using LivIR.Credentials.Features.IssuerActs.MassActRegister;
using LivIR.Credentials.Features.IssuerActs.RecordIssuerAct;
using LivIR.Credentials.Features.IssuerActs.RecordMassAct;
using LivIR.Credentials.Features.IssuerActs.TakeBackIssuerAct;
using LivIR.Credentials.Features.IssuerActs.TakeBackMassAct;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.IssuerActs;

/// <summary>What issuers do about credentials after they gave them: withdraw, suspend, reinstate, extend; one by one or for a whole group.</summary>
public static class IssuerActsFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddIssuerActsFeature(this IServiceCollection services) => services
        .AddSingleton<ActedReader>()
        .AddSingleton<StandingMassActs>()
        .AddSingleton<RecordIssuerActHandler>()
        .AddSingleton<TakeBackIssuerActHandler>()
        .AddSingleton<MassPlanner>()
        .AddSingleton<RecordMassActHandler>()
        .AddSingleton<MassActRegisterReader>()
        .AddSingleton<TakeBackMassActHandler>();
}

/// <summary>Addresses of the pages about acts for a group.</summary>
public static class MassActLinks
{
    /// <summary>Record one.</summary>
    public const string New = $"{AppLinks.MassActs}/new";

    /// <summary>Take one back as a whole.</summary>
    public static string TakeBack(Guid id) => $"{AppLinks.MassActs}/groups/{id}/take-back";
}
