using System.Security.Claims;

namespace LivIR.Credentials.Shared.Security;

/// <summary>What to call the person who is signed in.</summary>
public static class SignedInName
{
    /// <summary>The claim that carries the display name.</summary>
    public const string Claim = "name";

    /// <summary>The display name, or else the account name.</summary>
    public static string Of(ClaimsPrincipal user) =>
        user.FindFirst(Claim)?.Value ?? user.Identity?.Name ?? "Account";

    /// <summary>Up to two initials for the round mark in the bar.</summary>
    public static string Initials(string name)
    {
        var words = name.Split([' ', '.', '@'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetter(word[0]) && word != "Dr")
            .ToArray();
        return words.Length switch
        {
            0 => "?",
            1 => words[0][..1].ToUpperInvariant(),
            _ => $"{words[0][..1]}{words[^1][..1]}".ToUpperInvariant(),
        };
    }
}
