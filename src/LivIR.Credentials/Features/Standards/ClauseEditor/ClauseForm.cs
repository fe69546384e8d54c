using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Features.Standards.ClauseEditor;

/// <summary>From when a changed clause is asked.</summary>
public enum Reach
{
    /// <summary>From a day on; the days before are asked as they were.</summary>
    From,

    /// <summary>As if it had always been so.</summary>
    Always,
}

/// <summary>What the form of a clause holds.</summary>
public sealed class ClauseForm
{
    /// <summary>The clause.</summary>
    [Required(ErrorMessage = "Enter the clause, such as H-12.")]
    [StringLength(CatalogueEntry.CodeLength, ErrorMessage = "Use at most 40 characters.")]
    public string? Clause { get; set; }

    /// <summary>What is asked, in our words.</summary>
    [Required(ErrorMessage = "Say in a sentence what is asked.")]
    [StringLength(Requirement.TitleLength, ErrorMessage = "Use at most 400 characters.")]
    public string? Title { get; set; }

    /// <summary>The rule.</summary>
    public RuleForm Rule { get; set; } = RuleForm.Of("");

    /// <summary>Professions it asks of.</summary>
    public List<string> Professions { get; } = [];

    /// <summary>Countries in which it is asked.</summary>
    public List<string> Countries { get; } = [];

    /// <summary>Days after the start of an assignment.</summary>
    [Range(0, 730, ErrorMessage = "Enter 0 to 730 days.")]
    public int StartGraceDays { get; set; }

    /// <summary>Core or extended.</summary>
    public Tier Tier { get; set; }

    /// <summary>How firmly it binds.</summary>
    public Binding Binding { get; set; } = Binding.Hospital;

    /// <summary>From when the change is asked.</summary>
    public Reach Reach { get; set; } = Reach.From;

    /// <summary>The day from which the change is asked.</summary>
    public DateOnly? From { get; set; }

    /// <summary>First day of the wording itself, for a correction or a new clause.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>The last day on which it is asked.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Where it was read.</summary>
    [Required(ErrorMessage = "Say where this was read, or who decided it.")]
    [StringLength(1000, ErrorMessage = "Use at most 1000 characters.")]
    public string? Source { get; set; }

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; set; }

    /// <summary>Whether the page says "verify locally".</summary>
    public bool VerifyLocally { get; set; }

    /// <summary>The form of a wording.</summary>
    public static ClauseForm Of(string? clause, Wording wording)
    {
        var form = new ClauseForm
        {
            Clause = clause,
            Title = wording.Title,
            Rule = RuleForm.Of(wording.RuleText),
            StartGraceDays = wording.StartGraceDays,
            Tier = wording.Tier,
            Binding = wording.Binding,
            EffectiveFrom = wording.EffectiveFrom,
            LastDay = wording.EffectiveUntil?.AddDays(-1),
            Source = wording.Source,
            Confidence = wording.Confidence,
            VerifyLocally = wording.VerifyLocally,
        };
        form.Professions.AddRange(wording.Professions);
        form.Countries.AddRange(wording.CountryCodes);
        return form;
    }

    /// <summary>What the form says.</summary>
    public Wording ToWording() => new()
    {
        Title = Title?.Trim() ?? "",
        RuleText = Rule.ToText(),
        Professions = [.. Professions],
        CountryCodes = [.. Countries],
        StartGraceDays = StartGraceDays,
        Tier = Tier,
        Binding = Binding,
        EffectiveFrom = EffectiveFrom,
        EffectiveUntil = LastDay is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null,
        Source = Source?.Trim() ?? "",
        Confidence = Confidence,
        VerifyLocally = VerifyLocally,
    };
}
