using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Why a file is refused, each with what to do next.</summary>
public static class EvidenceProblems
{
    /// <summary>Nothing in it.</summary>
    public static Problem Empty { get; } = new(
        "evidence.empty",
        "The file is empty. Open it on your device to see that there is something in it, save it again and send that.");

    /// <summary>Larger than may be stored.</summary>
    public static Problem TooLarge { get; } = new(
        "evidence.too-large",
        "The file is larger than 20 MB. Scan it again at 150 to 200 dpi, or send only the pages that matter.");

    /// <summary>No kind we take.</summary>
    public static Problem UnknownKind { get; } = new(
        "evidence.unknown-kind",
        "Only PDF, JPEG and PNG files are accepted, and this is none of them, whatever its name says. Save or print the document as PDF, or take a JPEG photo of it, and send that.");

    /// <summary>A kind we take, but its end is missing.</summary>
    public static Problem Incomplete { get; } = new(
        "evidence.incomplete",
        "The file is damaged or cut off: its end is missing. Open it on your device to see that it is whole, download or save it again and send that.");

    /// <summary>The connection broke on the way.</summary>
    public static Problem Interrupted { get; } = new(
        "evidence.interrupted",
        "The file did not arrive: the connection broke. Choose it again; what you typed is still here.");

    /// <summary>The page was open too long.</summary>
    public static Problem PageTooOld { get; } = new(
        "evidence.page-too-old",
        "This page was open for too long to send a file. Note what you typed, load the page again and choose the file once more.");
}
