using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Administration;

/// <summary>Checks the texts of a form in one go.</summary>
internal static class AdministrationTexts
{
    /// <summary>The first text that is missing or too long.</summary>
    public static Problem? Check(params (string? Text, string What, int Longest, bool Needed, string Field)[] texts)
    {
        foreach (var (text, what, longest, needed, field) in texts)
        {
            if (needed && string.IsNullOrWhiteSpace(text))
            {
                return AdministrationProblems.Missing($"the {what}", field);
            }

            if (text?.Trim().Length > longest)
            {
                return AdministrationProblems.TooLong(what, longest, field);
            }
        }

        return null;
    }
}
