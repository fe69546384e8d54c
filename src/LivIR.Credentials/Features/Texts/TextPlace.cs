namespace LivIR.Credentials.Features.Texts;

/// <summary>Where something stands in a document.</summary>
/// <param name="Page">The page, counted from 1.</param>
/// <param name="X">Its left edge, as a share of the page's width, 0 to 1.</param>
/// <param name="Y">Its upper edge, as a share of the page's height from above, 0 to 1.</param>
/// <param name="Width">How wide it is, as a share of the page's width.</param>
/// <param name="Height">How high it is, as a share of the page's height.</param>
public sealed record TextPlace(int Page, double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Half way down.</summary>
    public double Middle => Y + (Height / 2);

    /// <summary>The smallest place that holds them all; they are of one page.</summary>
    public static TextPlace Around(IReadOnlyCollection<TextPlace> places)
    {
        var (x, y) = (places.Min(p => p.X), places.Min(p => p.Y));
        return new TextPlace(places.First().Page, x, y, places.Max(p => p.Right) - x, places.Max(p => p.Bottom) - y);
    }
}

/// <summary>A word and where it stands.</summary>
public sealed record Word(string Text, TextPlace Place);

/// <summary>How the text of a document was come by.</summary>
public enum TextSource
{
    /// <summary>It was in the document as text.</summary>
    Document,

    /// <summary>It was recognised in a picture.</summary>
    Recognition,
}

/// <summary>The words of a document, in lines.</summary>
/// <param name="Source">How they were come by.</param>
/// <param name="Pages">How many pages the document has.</param>
/// <param name="PagesRead">How many of them were read, from the first on.</param>
/// <param name="Lines">The lines, each with its words from left to right.</param>
/// <param name="Flags">What the document brings along besides what it shows.</param>
public sealed record DocumentText(TextSource Source, int Pages, int PagesRead, IReadOnlyList<IReadOnlyList<Word>> Lines, IReadOnlyList<DocumentFlag> Flags);

/// <summary>Something in a document that a reviewer should know of. It is stored and never run.</summary>
public enum DocumentFlag
{
    /// <summary>It has a script.</summary>
    Script,

    /// <summary>It wants to start a program or open an address by itself.</summary>
    Launch,

    /// <summary>It has other files inside.</summary>
    EmbeddedFiles,

    /// <summary>It begins as something else and is a document only further on.</summary>
    OtherBeginning,

    /// <summary>Not all of it could be looked at; what else it has is not known.</summary>
    NotFullyChecked,
}
