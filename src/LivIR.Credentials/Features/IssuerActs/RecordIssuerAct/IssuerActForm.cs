using LivIR.Credentials.Data.Model.Credentials;

namespace LivIR.Credentials.Features.IssuerActs.RecordIssuerAct;

/// <summary>What the form holds.</summary>
public sealed class IssuerActForm
{
    /// <summary>What the issuer did.</summary>
    public IssuerActKind? Kind { get; set; }

    /// <summary>From which day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>To which day.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Where it is written.</summary>
    public string? Source { get; set; }

    /// <summary>The files; only for telling what is wrong with them.</summary>
    public string? File { get; set; }
}
