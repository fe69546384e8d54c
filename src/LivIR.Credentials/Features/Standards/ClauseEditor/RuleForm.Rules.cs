using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Features.Standards.ClauseEditor;

/// <summary>From rules to fields, and back.</summary>
public sealed partial class RuleForm
{
    private void Show(RequirementRule rule)
    {
        Kind = KindOf(rule);
        switch (rule)
        {
            case HoldsRule holds:
                Show(holds);
                break;
            case HoursRule hours:
                Show(hours);
                break;
            case PathwayStepRule step:
                Step = $"{step.Pathway}/{step.Step}";
                break;
            case StaffingRule staffing when Kind == RuleKind.Staffing:
                Show(staffing);
                break;
            case EvidenceRule evidence:
                (Evidence, Months) = (evidence.Evidence, evidence.Months);
                Fill(PerUnit, evidence.PerUnit);
                break;
            case AccreditationRule accreditation:
                Scheme = accreditation.Scheme;
                Fill(States, accreditation.States.Select(state => state.ToString()));
                break;
            case MetricRule metric:
                (Metric, AtLeast, AtMost, Months) = (metric.Metric, metric.AtLeast, metric.AtMost, metric.Months);
                break;
            case ClauseRule clause:
                Clause = clause.Clause;
                break;
        }
    }

    private void Show(HoldsRule rule)
    {
        (MinimumTrust, CheckedWithinDays, OnceHeld) = (rule.MinimumTrust, rule.CheckedWithinDays, rule.OnceHeld);
        Fill(Types, rule.AnyOf);
    }

    private void Show(HoursRule rule)
    {
        (AtLeast, ProRated, RunningYearCounts) = (rule.AtLeast, rule.ProRated, rule.RunningYearCounts);
        (Window, WindowLength, EndsInYear, WindowType) = (rule.Window.Kind, rule.Window.Length, rule.Window.EndsInYear, rule.Window.Type);
        Fill(Categories, rule.Categories);
        Fill(Quotas, rule.Quotas.Select(ShareForm.Of));
        Fill(Caps, rule.Caps.Select(ShareForm.Of));
    }

    private void Show(StaffingRule rule)
    {
        (People, PerMetric, PerAmount) = (rule.AtLeast, rule.PerMetric, rule.PerMetric is null ? null : rule.PerAmount);
        Fill(Professions, rule.Professions);
        Show(rule.Who as HoldsRule ?? new HoldsRule { AnyOf = [] });
    }

    private RequirementRule ToRule() => Kind switch
    {
        RuleKind.Holds => ToHolds(_opened as HoldsRule),
        RuleKind.Hours => ToHours(),
        RuleKind.Step => new PathwayStepRule { Pathway = Part(0), Step = Part(1) },
        RuleKind.Staffing => ToStaffing(),
        RuleKind.Evidence => (_opened as EvidenceRule ?? new EvidenceRule { Evidence = "" }) with { Evidence = Evidence ?? "", Months = Months, PerUnit = [.. PerUnit] },
        RuleKind.Accreditation => (_opened as AccreditationRule ?? new AccreditationRule { Scheme = "" }) with { Scheme = Scheme ?? "", States = [.. States.Select(Enum.Parse<AccreditationState>)] },
        RuleKind.Metric => (_opened as MetricRule ?? new MetricRule { Metric = "" }) with { Metric = Metric ?? "", AtLeast = AtLeast, AtMost = AtMost, Months = Months ?? 12 },
        RuleKind.Clause => new ClauseRule { Clause = Clause ?? "" },
        _ => throw new InvalidOperationException("A rule that is text is not made of fields."),
    };

    private HoldsRule ToHolds(HoldsRule? opened) => (opened ?? new HoldsRule { AnyOf = [] }) with
    {
        AnyOf = [.. Types],
        MinimumTrust = MinimumTrust,
        CheckedWithinDays = CheckedWithinDays,
        OnceHeld = OnceHeld,
    };

    private HoursRule ToHours()
    {
        var window = new HoursWindow
        {
            Kind = Window,
            Length = Window == HoursWindowKind.Biennium ? null : WindowLength,
            EndsInYear = Window == HoursWindowKind.SharedCycle ? EndsInYear : null,
            Type = Window == HoursWindowKind.OwnCycle ? WindowType : null,
        };
        return (_opened as HoursRule ?? new HoursRule { AtLeast = 0, Categories = [], Window = window }) with
        {
            AtLeast = AtLeast ?? 0,
            Categories = [.. Categories],
            Window = window,
            Quotas = [.. Quotas.Select(q => q.ToShare())],
            Caps = [.. Caps.Select(c => c.ToShare())],
            ProRated = ProRated,
            RunningYearCounts = RunningYearCounts,
        };
    }

    private StaffingRule ToStaffing() => (_opened as StaffingRule ?? new StaffingRule { AtLeast = 1 }) with
    {
        AtLeast = People ?? 0,
        Professions = [.. Professions],
        Who = Types.Count == 0 ? null : ToHolds((_opened as StaffingRule)?.Who as HoldsRule),
        PerMetric = string.IsNullOrEmpty(PerMetric) ? null : PerMetric,
        PerAmount = PerAmount ?? 1,
    };

    private string Part(int index) => (Step ?? "").Split('/', 2) is { Length: 2 } parts ? parts[index] : "";

    private static void Fill<T>(List<T> list, IEnumerable<T> items)
    {
        list.Clear();
        list.AddRange(items);
    }
}
