namespace LivIR.Credentials.Testing.Certificates;

/// <summary>What is printed on an invented certificate, and so what reading it should find. Empty where it is not printed.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Type">The credential type's code.</param>
/// <param name="Issuer">The issuing body's code.</param>
/// <param name="Holder">The holder's name without titles.</param>
/// <param name="Number">The number.</param>
/// <param name="Issued">The day of issue.</param>
/// <param name="Expires">The last valid day.</param>
/// <param name="Asked">Whether the printed dates leave open which number is the day; the right answer is then to ask.</param>
/// <param name="Form">What the file is.</param>
/// <param name="ReportOnly">Whether it belongs to the half that nobody looks at while the rules are written.</param>
public sealed record CertificateCase(
    string Name, string Type, string? Issuer, string Holder, string? Number, DateOnly? Issued, DateOnly? Expires, bool Asked, CertificateForm Form, bool ReportOnly)
{
    /// <summary>The name of its file.</summary>
    public string FileName => Name + (Form is CertificateForm.Photograph ? ".jpg" : ".pdf");
}

/// <summary>What the file of a certificate is.</summary>
public enum CertificateForm
{
    /// <summary>A PDF with text.</summary>
    Text,

    /// <summary>A PDF of a picture, as from a scanner.</summary>
    Scan,

    /// <summary>A JPEG, as from a telephone.</summary>
    Photograph,
}

/// <summary>A piece of text on a page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="X">Where it stands from the left, in points of a page 842 wide.</param>
/// <param name="Y">Its base line from above, in points of a page 595 high.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="Centred">Whether <paramref name="X"/> is its middle and not its beginning.</param>
public sealed record Printed(string Text, float X, float Y, float Size, bool Centred = false);
