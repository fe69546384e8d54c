using LivIR.Credentials.Data.Model.Credentials;

namespace LivIR.Credentials.Rules;

/// <summary>One thing the issuer did about a credential, as the rules see it.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="From">The first day on which it holds; of an extension the day it was decided.</param>
/// <param name="Until">The first day on which a suspension no longer holds.</param>
/// <param name="LastDay">The new last valid day of an extension.</param>
public sealed record IssuerAction(IssuerActKind Kind, DateOnly From, DateOnly? Until = null, DateOnly? LastDay = null);
