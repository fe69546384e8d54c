using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Writes entries of the catalogue as their files have them: what was written can be read again and says the same.</summary>
public static class SeedWriter
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A standard with its editions and the clauses that stand; an edition without clauses is left out.</summary>
    public static string Write(Standard standard) => Text(ToJson(standard));

    /// <summary>Credential types, as one file.</summary>
    public static string Write(IEnumerable<CredentialType> types) => List("credential-types", "credentialTypes", types.Select(ToJson));

    /// <summary>Issuing bodies, as one file.</summary>
    public static string Write(IEnumerable<IssuingBody> bodies) => List("issuing-bodies", "issuingBodies", bodies.Select(ToJson));

    /// <summary>A rule by itself, as people edit it.</summary>
    public static string Write(RequirementRule rule) => Text(ToJson(rule)).TrimEnd('\n');

    internal static string Text(JsonNode json) => json.ToJsonString(Layout) + "\n";

    internal static JsonObject ToJson(Standard standard, Func<Requirement, JsonNode?>? rule = null) => Whole(new JsonObject
    {
        ["$schema"] = "../schemas/standard.schema.json",
        ["code"] = standard.Code,
        ["name"] = standard.Name,
        ["ownerCodes"] = Texts(standard.OwnerCodes),
        ["regionCode"] = standard.RegionCode,
        ["note"] = standard.Note,
        ["source"] = standard.Source,
        ["confidence"] = standard.Confidence.ToString(),
        ["levels"] = standard.Levels is { } levels ? new JsonObject { ["core"] = levels.Core, ["extended"] = levels.Extended } : null,
        ["editions"] = new JsonArray([.. standard.Editions.Where(e => e.Requirements.Count > 0).Select(e => ToJson(e, rule ?? (r => ToJson(r.Rule))))]),
    });

    internal static JsonObject ToJson(RequirementRule rule) => (JsonObject)Lean(JsonNode.Parse(RuleJson.Write(rule))!);

    private static JsonObject ToJson(StandardEdition edition, Func<Requirement, JsonNode?> rule) => Whole(new JsonObject
    {
        ["name"] = edition.Name,
        ["effectiveFrom"] = Day(edition.EffectiveFrom),
        ["effectiveUntil"] = Day(edition.EffectiveUntil),
        ["requirements"] = new JsonArray([.. edition.Requirements.Select(r => ToJson(r, rule(r)))]),
    });

    private static JsonObject ToJson(Requirement clause, JsonNode? rule) => Whole(new JsonObject
    {
        ["clause"] = clause.Clause,
        ["title"] = clause.Title,
        ["tier"] = clause.Tier == Tier.Core ? null : clause.Tier.ToString(),
        ["professions"] = Some(clause.Professions),
        ["countryCodes"] = Some(clause.CountryCodes),
        ["rule"] = rule,
        ["startGraceDays"] = clause.StartGraceDays == 0 ? null : clause.StartGraceDays,
        ["effectiveFrom"] = Day(clause.EffectiveFrom),
        ["effectiveUntil"] = Day(clause.EffectiveUntil),
        ["binding"] = clause.Binding.ToString(),
        ["source"] = clause.Source,
        ["confidence"] = clause.Confidence.ToString(),
        ["verifyLocally"] = clause.VerifyLocally ? true : null,
    });

    private static JsonObject ToJson(CredentialType type) => Whole(new JsonObject
    {
        ["code"] = type.Code,
        ["name"] = type.Name,
        ["alsoKnownAs"] = Texts(type.AlsoKnownAs),
        ["issuingBodyCode"] = type.IssuingBodyCode,
        ["category"] = type.Category.ToString(),
        ["regionCode"] = type.RegionCode,
        ["countryCode"] = type.CountryCode,
        ["professions"] = Texts(type.Professions),
        ["validity"] = ToJson(type.Validity),
        ["reminderDays"] = new JsonArray([.. type.ReminderDays.Select(day => JsonValue.Create(day))]),
        ["evidenceRequired"] = type.EvidenceRequired,
        ["numberRequired"] = type.NumberRequired,
        ["minimumTrust"] = type.MinimumTrust.ToString(),
        ["renewalRule"] = type.RenewalRule,
        ["note"] = type.Note,
        ["source"] = type.Source,
        ["confidence"] = type.Confidence.ToString(),
        ["verifyLocally"] = type.VerifyLocally ? true : null,
    });

    private static JsonObject ToJson(ValidityRule rule) => Whole(new JsonObject
    {
        ["model"] = rule.Model.ToString(),
        ["months"] = rule.Months,
        ["cycleEndMonth"] = rule.CycleEndMonth,
        ["cycleEndDay"] = rule.CycleEndDay,
        ["cycleAnchorYear"] = rule.CycleAnchorYear,
        ["firstPeriodMaxMonths"] = rule.FirstPeriodMaxMonths,
        ["statusCheckMonths"] = rule.StatusCheckMonths,
        ["graceDays"] = rule.GraceDays == 0 ? null : rule.GraceDays,
        ["renewalWindowMonths"] = rule.RenewalWindowMonths == 0 ? null : rule.RenewalWindowMonths,
        ["renewsFromOldEnd"] = rule.RenewsFromOldEnd ? true : null,
    });

    private static JsonObject ToJson(IssuingBody body) => Whole(new JsonObject
    {
        ["code"] = body.Code,
        ["name"] = body.Name,
        ["alsoKnownAs"] = Texts(body.AlsoKnownAs),
        ["regionCode"] = body.RegionCode,
        ["countryCode"] = body.CountryCode,
        ["lookupUrl"] = body.LookupUrl,
        ["toNote"] = body.ToNote,
        ["recheckMonths"] = body.RecheckMonths,
        ["source"] = body.Source,
        ["confidence"] = body.Confidence.ToString(),
        ["verifyLocally"] = body.VerifyLocally ? true : null,
    });

    private static string List(string file, string name, IEnumerable<JsonObject> entries) =>
        Text(new JsonObject { ["$schema"] = $"../schemas/{file}.schema.json", [name] = new JsonArray([.. entries]) });

    // What says nothing is not written: null says "left out" above.
    private static JsonObject Whole(JsonObject entry)
    {
        foreach (var empty in entry.Where(property => property.Value is null).Select(property => property.Key).ToList())
        {
            entry.Remove(empty);
        }

        return entry;
    }

    // A rule's empty lists and its "false" are what the reader takes where nothing is written.
    private static JsonNode Lean(JsonNode node)
    {
        if (node is JsonObject rule)
        {
            foreach (var (name, value) in rule.ToList())
            {
                if (value is null or JsonArray { Count: 0 } || (value is JsonValue && value.GetValueKind() == JsonValueKind.False) || (name == "perAmount" && !rule.ContainsKey("perMetric")))
                {
                    rule.Remove(name);
                }
                else
                {
                    Lean(value);
                }
            }
        }
        else if (node is JsonArray list)
        {
            list.OfType<JsonNode>().ToList().ForEach(item => Lean(item));
        }

        return node;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonArray? Some(IList<string> texts) => texts.Count == 0 ? null : Texts(texts);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
