using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.Features.Standards.ClauseEditor;

/// <summary>Which fields a rule is written with.</summary>
public enum RuleKind
{
    /// <summary>Holds one of several credential types.</summary>
    Holds,

    /// <summary>Hours, credits or points in a window.</summary>
    Hours,

    /// <summary>A step of a pathway.</summary>
    Step,

    /// <summary>Enough people.</summary>
    Staffing,

    /// <summary>A document, survey or test of the facility.</summary>
    Evidence,

    /// <summary>An accreditation of the facility.</summary>
    Accreditation,

    /// <summary>A number of the facility.</summary>
    Metric,

    /// <summary>Another clause.</summary>
    Clause,

    /// <summary>Rules put together, as text.</summary>
    Text,
}

/// <summary>What the form of a rule holds. What it has no field for is kept from the rule it was opened with.</summary>
public sealed partial class RuleForm
{
    private RequirementRule? _opened;

    /// <summary>Which fields are shown.</summary>
    public RuleKind Kind { get; set; }

    /// <summary>The rule as text, for rules that are put together.</summary>
    public string? Text { get; set; }

    /// <summary>Holds, and people of whom it is asked: credential types of which one is enough.</summary>
    public List<string> Types { get; } = [];

    /// <summary>Holds: the weakest check that counts here.</summary>
    public Trust? MinimumTrust { get; set; }

    /// <summary>Holds: days for which a check at the source stands.</summary>
    public int? CheckedWithinDays { get; set; }

    /// <summary>Holds: whether one that has ended counts too.</summary>
    public bool OnceHeld { get; set; }

    /// <summary>Hours: categories that count.</summary>
    public List<string> Categories { get; } = [];

    /// <summary>Hours: how much. Metric: the least that is enough.</summary>
    public decimal? AtLeast { get; set; }

    /// <summary>Hours: the kind of window.</summary>
    public HoursWindowKind Window { get; set; }

    /// <summary>Hours: years or months of the window.</summary>
    public int? WindowLength { get; set; }

    /// <summary>Hours: a year at whose end a shared cycle ends.</summary>
    public int? EndsInYear { get; set; }

    /// <summary>Hours: the type whose periods are the windows.</summary>
    public string? WindowType { get; set; }

    /// <summary>Hours: parts that must be reached.</summary>
    public List<ShareForm> Quotas { get; } = [];

    /// <summary>Hours: the most that some categories contribute.</summary>
    public List<ShareForm> Caps { get; } = [];

    /// <summary>Hours: whether newcomers are asked for their share.</summary>
    public bool ProRated { get; set; }

    /// <summary>Hours: whether what was earned since makes up for a shortfall.</summary>
    public bool RunningYearCounts { get; set; }

    /// <summary>Step: the pathway and the step, joined by a slash.</summary>
    public string? Step { get; set; }

    /// <summary>Staffing: how many.</summary>
    public int? People { get; set; }

    /// <summary>Staffing: professions that count.</summary>
    public List<string> Professions { get; } = [];

    /// <summary>Staffing: the metric that says how many rooms, shifts or patients.</summary>
    public string? PerMetric { get; set; }

    /// <summary>Staffing: how much of it one group serves.</summary>
    public decimal? PerAmount { get; set; }

    /// <summary>Evidence: the kind.</summary>
    public string? Evidence { get; set; }

    /// <summary>Evidence and metric: months for which it counts.</summary>
    public int? Months { get; set; }

    /// <summary>Evidence: kinds of unit each of which needs its own.</summary>
    public List<string> PerUnit { get; } = [];

    /// <summary>Accreditation: the scheme.</summary>
    public string? Scheme { get; set; }

    /// <summary>Accreditation: answers that count; none for all that grant.</summary>
    public List<string> States { get; } = [];

    /// <summary>Metric: which.</summary>
    public string? Metric { get; set; }

    /// <summary>Metric: the most that is allowed.</summary>
    public decimal? AtMost { get; set; }

    /// <summary>Another clause.</summary>
    public string? Clause { get; set; }

    /// <summary>Opens a rule that was typed before; one that the fields cannot show is opened as text.</summary>
    public static RuleForm Of(string text)
    {
        var form = new RuleForm { Text = text, Kind = text.Length == 0 ? RuleKind.Holds : RuleKind.Text };
        if (new Wording { RuleText = text }.Rule() is { } rule)
        {
            form._opened = rule;
            form.Show(rule);
        }

        return form;
    }

    /// <summary>The rule as text.</summary>
    public string ToText() => Kind == RuleKind.Text ? Text ?? "" : SeedWriter.Write(ToRule());

    /// <summary>Shows the same rule in other fields; text that the fields cannot show stays text.</summary>
    public void Switch(RuleKind kind)
    {
        if (kind == RuleKind.Text)
        {
            Text = ToText();
        }
        else if (Kind == RuleKind.Text && new Wording { RuleText = Text ?? "" }.Rule() is { } rule && KindOf(rule) == kind)
        {
            _opened = rule;
            Show(rule);
        }

        Kind = kind;
    }

    /// <summary>The fields that show a rule; text where none do.</summary>
    public static RuleKind KindOf(RequirementRule rule) => rule switch
    {
        HoldsRule => RuleKind.Holds,
        HoursRule => RuleKind.Hours,
        PathwayStepRule => RuleKind.Step,
        StaffingRule { Who: null or HoldsRule, Besides.Count: 0 } => RuleKind.Staffing,
        EvidenceRule => RuleKind.Evidence,
        AccreditationRule => RuleKind.Accreditation,
        MetricRule => RuleKind.Metric,
        ClauseRule => RuleKind.Clause,
        _ => RuleKind.Text,
    };
}

/// <summary>An amount of some categories.</summary>
public sealed class ShareForm
{
    /// <summary>The categories.</summary>
    public List<string> Categories { get; } = [];

    /// <summary>The amount.</summary>
    public decimal? Amount { get; set; }

    /// <summary>Quotas: asked of windows that begin on this day or later.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The form of a share.</summary>
    public static ShareForm Of(HoursShare share)
    {
        var form = new ShareForm { Amount = share.Amount, Since = share.Since };
        form.Categories.AddRange(share.Categories);
        return form;
    }

    /// <summary>The share.</summary>
    public HoursShare ToShare() => new() { Categories = [.. Categories], Amount = Amount ?? 0, Since = Since };
}
