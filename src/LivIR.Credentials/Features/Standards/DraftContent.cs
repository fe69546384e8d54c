using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Features.Standards;

/// <summary>The changes of a draft. Each keeps what it was made on, so that a publication in between is noticed and can be taken back later.</summary>
public sealed record DraftContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Clauses.</summary>
    public IReadOnlyList<ClauseChange> Clauses { get; init; } = [];

    /// <summary>Days of editions, new editions among them.</summary>
    public IReadOnlyList<EditionChange> Editions { get; init; } = [];

    /// <summary>Standards themselves, new ones among them.</summary>
    public IReadOnlyList<StandardChange> Standards { get; init; } = [];

    /// <summary>Credential types.</summary>
    public IReadOnlyList<TypeChange> Types { get; init; } = [];

    /// <summary>A file that is being loaded and was refused, so that it can be put right here.</summary>
    public LoadedFile? File { get; init; }

    /// <summary>Whether it takes something back that was published.</summary>
    public bool TakesBack { get; init; }

    /// <summary>Whether nothing is changed.</summary>
    [JsonIgnore]
    public bool IsEmpty => Clauses.Count + Editions.Count + Standards.Count + Types.Count == 0;

    /// <summary>The standards it concerns.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> StandardCodes =>
        [.. Clauses.Select(c => c.Standard).Concat(Editions.Select(e => e.Standard)).Concat(Standards.Select(s => s.Code)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The changes as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>The changes a text tells.</summary>
    public static DraftContent Read(string json) => JsonSerializer.Deserialize<DraftContent>(json, Options) ?? new DraftContent();

    /// <summary>With a change of a clause in place of an earlier one of the same clause; one that changes nothing takes it out.</summary>
    public DraftContent With(ClauseChange change) => this with
    {
        Clauses = [.. Clauses.Where(c => !c.IsAbout(change.Standard, change.Edition, change.Clause)), .. change.ChangesNothing ? Array.Empty<ClauseChange>() : [change]],
    };

    /// <summary>With a change of a type in place of an earlier one.</summary>
    public DraftContent With(TypeChange change) => this with { Types = [.. Types.Where(t => t.Code != change.Code), change] };

    /// <summary>With a change of an edition in place of an earlier one.</summary>
    public DraftContent With(EditionChange change) => this with
    {
        Editions = [.. Editions.Where(e => !e.IsAbout(change.Standard, change.Name)), .. change.ChangesNothing ? Array.Empty<EditionChange>() : [change]],
    };

    /// <summary>With a change of a standard in place of an earlier one.</summary>
    public DraftContent With(StandardChange change) => this with { Standards = [.. Standards.Where(s => s.Code != change.Code), change] };
}

/// <summary>A clause would stand in other wordings than it does; in none, where it is taken away.</summary>
public sealed record ClauseChange
{
    /// <summary>The standard.</summary>
    public required string Standard { get; init; }

    /// <summary>The edition.</summary>
    public required string Edition { get; init; }

    /// <summary>The clause.</summary>
    public required string Clause { get; init; }

    /// <summary>Its place in the edition.</summary>
    public int Place { get; init; }

    /// <summary>Keys of the rows that stood when the change was made; none for a new clause.</summary>
    public IReadOnlyList<int> Base { get; init; } = [];

    /// <summary>The wordings that stood then.</summary>
    public IReadOnlyList<Wording> Before { get; init; } = [];

    /// <summary>The wordings that would stand.</summary>
    public IReadOnlyList<Wording> After { get; init; } = [];

    /// <summary>How it was edited, to be opened again; empty for what came from a file or takes something back.</summary>
    public ClauseEdit? Edit { get; init; }

    /// <summary>Whether every wording stays as it is.</summary>
    [JsonIgnore]
    public bool ChangesNothing => Before.Count == After.Count && Before.Zip(After).All(pair => pair.First.Says(pair.Second));

    /// <summary>Whether it is about a clause. A database may compare without regard to case, so clauses are told apart as it would.</summary>
    public bool IsAbout(string standard, string edition, string clause) =>
        Standard == standard && Edition == edition && string.Equals(Clause, clause, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a form says about a clause.</summary>
public sealed record ClauseEdit
{
    /// <summary>Which of the wordings before it changes; -1 for a new clause.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The day from which the new wording is asked; empty for a correction, as if it had always been so.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The new wording.</summary>
    public required Wording Text { get; init; }

    /// <summary>The wordings that would stand. From a day on, the old wording is still asked of the days before.</summary>
    public IReadOnlyList<Wording> Apply(IReadOnlyList<Wording> before)
    {
        var text = Text with { EditedLocally = true };
        if (Index < 0 || Index >= before.Count)
        {
            return [.. before, text];
        }

        var old = before[Index];
        var splits = From > (old.EffectiveFrom ?? DateOnly.MinValue) && !old.Says(text);
        Wording[] now = splits ? [old.EffectiveUntil <= From ? old : old with { EffectiveUntil = From, EditedLocally = true }, text with { EffectiveFrom = From }] : [text];
        return [.. before.Take(Index), .. now, .. before.Skip(Index + 1)];
    }
}

/// <summary>An edition would be in force on other days, or is new.</summary>
public sealed record EditionChange
{
    /// <summary>The standard.</summary>
    public required string Standard { get; init; }

    /// <summary>The edition.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the database does not have it yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>First day in force, before.</summary>
    public DateOnly? BeforeFrom { get; init; }

    /// <summary>First day no longer in force, before.</summary>
    public DateOnly? BeforeUntil { get; init; }

    /// <summary>First day in force.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day no longer in force.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether updates of the shipped standards leave its days alone.</summary>
    public bool EditedLocally { get; init; } = true;

    /// <summary>Whether nothing is changed.</summary>
    [JsonIgnore]
    public bool ChangesNothing => !IsNew && (BeforeFrom, BeforeUntil) == (From, Until);

    /// <summary>Whether it is about an edition.</summary>
    public bool IsAbout(string standard, string name) => Standard == standard && Name == name;
}

/// <summary>A standard would be described otherwise, or is new.</summary>
public sealed record StandardChange
{
    /// <summary>The standard.</summary>
    public required string Code { get; init; }

    /// <summary>How it is described; empty for a new one.</summary>
    public StandardHead? Before { get; init; }

    /// <summary>How it would be described.</summary>
    public required StandardHead After { get; init; }
}

/// <summary>What is said about a standard as a whole.</summary>
public sealed record StandardHead
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The bodies behind it.</summary>
    public IReadOnlyList<string> OwnerCodes { get; init; } = [];

    /// <summary>The region.</summary>
    public string RegionCode { get; init; } = "";

    /// <summary>What a reader should know.</summary>
    public string? Note { get; init; }

    /// <summary>What a facility may call itself.</summary>
    public StandardLevels? Levels { get; init; }

    /// <summary>Where it was read.</summary>
    public string Source { get; init; } = "";

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>What is said about a standard.</summary>
    public static StandardHead Of(Standard standard) => new()
    {
        Name = standard.Name,
        OwnerCodes = [.. standard.OwnerCodes],
        RegionCode = standard.RegionCode,
        Note = standard.Note,
        Levels = standard.Levels,
        Source = standard.Source,
        Confidence = standard.Confidence,
    };

    /// <summary>Whether both say the same.</summary>
    public bool Says(StandardHead other) => this with { OwnerCodes = [] } == other with { OwnerCodes = [] } && OwnerCodes.SequenceEqual(other.OwnerCodes);

    /// <summary>Describes a standard so.</summary>
    public void Write(Standard standard)
    {
        (standard.Name, standard.RegionCode, standard.Note, standard.Levels, standard.Source, standard.Confidence) = (Name, RegionCode, Note, Levels, Source, Confidence);
        standard.OwnerCodes = [.. OwnerCodes];
    }
}

/// <summary>A credential type would be another.</summary>
public sealed record TypeChange
{
    /// <summary>The type.</summary>
    public required string Code { get; init; }

    /// <summary>The version it was made on.</summary>
    public int BaseVersion { get; init; }

    /// <summary>The type as it was.</summary>
    public required CredentialType Before { get; init; }

    /// <summary>The type as it would be.</summary>
    public required CredentialType After { get; init; }
}

/// <summary>A file as it was given.</summary>
public sealed record LoadedFile
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What is in it.</summary>
    public required string Text { get; init; }
}
