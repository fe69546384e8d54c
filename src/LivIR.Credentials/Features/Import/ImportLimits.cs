namespace LivIR.Credentials.Features.Import;

/// <summary>How much a file of rows may hold and take; what goes beyond is refused before it costs more.</summary>
public sealed record ImportLimits
{
    /// <summary>The limits of the product.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Bytes of the file as sent.</summary>
    public long FileBytes { get; init; } = 50L << 20;

    /// <summary>Bytes of one unpacked part of a workbook.</summary>
    public long PartBytes { get; init; } = 768L << 20;

    /// <summary>Unpacked bytes of all parts read.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>How many times larger than packed a part may be, once it is larger than <see cref="RatioFrom"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Unpacked bytes below which the ratio is not asked.</summary>
    public long RatioFrom { get; init; } = 8L << 20;

    /// <summary>Parts of a workbook.</summary>
    public int Parts { get; init; } = 2_000;

    /// <summary>Bytes of the directory of a workbook's parts.</summary>
    public long DirectoryBytes { get; init; } = 2L << 20;

    /// <summary>Visible sheets.</summary>
    public int Sheets { get; init; } = 200;

    /// <summary>Rows that hold something, over all sheets.</summary>
    public int Rows { get; init; } = 200_000;

    /// <summary>Cells kept, with the empty ones before the last of a row that holds something.</summary>
    public int Cells { get; init; } = 4_000_000;

    /// <summary>Columns of a sheet.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>The last row number a sheet may name.</summary>
    public int LastRow { get; init; } = 1_048_576;

    /// <summary>Characters of all texts a workbook keeps apart from its cells.</summary>
    public long SharedCharacters { get; init; } = 32L << 20;

    /// <summary>Characters of all cells together, each counted as often as it is shown.</summary>
    public long Characters { get; init; } = 64L << 20;

    /// <summary>Characters of one cell.</summary>
    public int TextLength { get; init; } = 32_767;

    /// <summary>Areas of merged cells.</summary>
    public int Merged { get; init; } = 50_000;

    /// <summary>Cell formats of a workbook.</summary>
    public int Formats { get; init; } = 65_536;

    /// <summary>Different names of elements and attributes in one part.</summary>
    public int Names { get; init; } = 5_000;

    /// <summary>Bytes from one tag to the next; no cell and no attribute needs as many.</summary>
    public int Stretch { get; init; } = 1 << 20;

    /// <summary>How deep elements may lie in each other.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>How long reading may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
