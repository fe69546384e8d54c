namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>What the cells of a column tell, in words.</summary>
internal static class GridMeaningWords
{
    /// <summary>What a meaning is called.</summary>
    public static string Name(GridMeaning meaning) => meaning switch
    {
        GridMeaning.Issued => "Day of issue",
        GridMeaning.LastDay => "Last valid day",
        GridMeaning.Number => "Certificate number",
        _ => "Not imported",
    };
}
