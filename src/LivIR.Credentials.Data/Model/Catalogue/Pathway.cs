namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>The way to a board certificate, step by step.</summary>
public sealed class Pathway : SourcedEntry
{
    /// <summary>The region where the way is walked.</summary>
    public required string RegionCode { get; set; }

    /// <summary>The country, where the way is national.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The certificate at the end.</summary>
    public required string TargetTypeCode { get; set; }

    /// <summary>What else a reader should know.</summary>
    public string? Note { get; set; }

    /// <summary>The steps, in order.</summary>
    public IList<PathwayStep> Steps { get; set; } = [];
}

/// <summary>One step of a pathway.</summary>
public sealed class PathwayStep : SourcedEntry
{
    /// <summary>The pathway the step belongs to.</summary>
    public string PathwayCode { get; set; } = "";

    /// <summary>Its place, counted from 1.</summary>
    public int Order { get; set; }

    /// <summary>What kind of step.</summary>
    public PathwayStepKind Kind { get; set; }

    /// <summary>How many are needed, where the step counts something.</summary>
    public int? Target { get; set; }

    /// <summary>What is counted.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether the step is no longer asked of new candidates.</summary>
    public bool Historic { get; set; }

    /// <summary>What else a reader should know.</summary>
    public string? Note { get; set; }
}

/// <summary>A kind of training that is counted on its own.</summary>
public sealed class TrainingCategory : SourcedEntry
{
    /// <summary>In what it is counted.</summary>
    public TrainingUnit Unit { get; set; }
}
