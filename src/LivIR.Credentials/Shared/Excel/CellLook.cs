namespace LivIR.Credentials.Shared.Excel;

/// <summary>How cells of a kind, and of a tone, look in every workbook.</summary>
internal static class CellLook
{
    /// <summary>The number format of a kind of column; none for text. Month names and separators are those of the reader's own settings.</summary>
    public static string? FormatOf(CellKind kind) => kind switch
    {
        CellKind.Day => "d mmm yyyy",
        CellKind.Instant => "d mmm yyyy hh:mm \"UTC\"",
        CellKind.Whole => "#,##0",
        CellKind.Amount => "#,##0.00",
        _ => null,
    };

    /// <summary>The colours of a tone, as #RRGGBB.</summary>
    public static (string Back, string Font) ColoursOf(StateTone tone) => tone switch
    {
        StateTone.Met => ("#DDF3E4", "#14532D"),
        StateTone.Warn => ("#FFF1CC", "#6B4400"),
        StateTone.Bad => ("#FBDCDC", "#8A1414"),
        StateTone.Wait => ("#DCEBFA", "#12406E"),
        StateTone.Stop => ("#3D3D3D", "#FFFFFF"),
        _ => ("#EEEEEE", "#3D3D3D"),
    };
}
