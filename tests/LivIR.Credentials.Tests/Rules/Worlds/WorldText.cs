using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Tests.Rules.Oracle;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>Writes a case out, so that it can be read and made into a test of its own.</summary>
internal static class WorldText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The whole case.</summary>
    public static string Of(World world) => Of(new
    {
        types = world.Source.Types.Select(t => new { t.Code, t.Validity, t.ReminderDays, t.MinimumTrust }),
        world.Source.Equivalences,
        standards = world.Source.Standards.Select(s => new { s.Code, s.RegionCode, s.Editions }),
        facilities = world.Source.Facilities.Select(f => new { f.Id, f.RegionCode, f.CountryCode, f.Follows, Records = world.Records[f.Id] }),
        kinds = world.Source.EvidenceKinds.Select(k => new { k.Code, k.ReminderDays }),
        schemes = world.Source.Schemes.Select(s => new { s.Code, s.ReminderDays }),
        world.People,
    });

    /// <summary>A part of a case.</summary>
    public static string Of(object part) => JsonSerializer.Serialize(part, Options);
}
