namespace LivIR.Credentials.Shared.Text;

/// <summary>Why reviewers usually refuse a proof, each saying what to send instead.</summary>
public static class UsualReasons
{
    /// <summary>Those that fit any proof.</summary>
    public static IReadOnlyList<string> OfAnyProof { get; } =
    [
        "The file cannot be read. Send a sharper scan or photograph.",
        "A page is missing. Send all pages.",
        "The name on the certificate is not yours. Send your own, or the proof of the change of name.",
        "The dates entered are not those on the certificate. Send it again with the printed dates.",
    ];
}
