namespace LivIR.Credentials.Testing.Certificates;

/// <summary>How many values of a field were proposed right, wrong or not at all.</summary>
/// <param name="Field">The field.</param>
/// <param name="Printed">On how many certificates it is printed.</param>
/// <param name="Right">How many were right; where day and month can be exchanged, asking is right.</param>
/// <param name="Wrong">How many were wrong, those included where nothing is printed.</param>
public sealed record FieldShare(string Field, int Printed, int Right, int Wrong);

/// <summary>What was found on one certificate, field by field, as text; a day that is asked about reads as both.</summary>
public sealed record FieldsFound(string? Type, string? Issuer, string? Holder, string? Number, string? Issued, string? Expires);

/// <summary>Counts what reading found against what is printed.</summary>
public static class CertificateShares
{
    /// <summary>What stands for a day that is to be asked about.</summary>
    public const string Asked = "asked";

    /// <summary>The fields of a certificate as they are printed.</summary>
    public static FieldsFound Expected(CertificateCase one) => new(one.Type, one.Issuer, one.Holder, one.Number, Day(one.Issued, one.Asked), Day(one.Expires, one.Asked));

    /// <summary>Counts.</summary>
    public static IReadOnlyList<FieldShare> Count(IReadOnlyCollection<(CertificateCase Case, FieldsFound Found)> read) =>
    [
        Count("type", read, f => f.Type), Count("issuer", read, f => f.Issuer), Count("holder", read, f => f.Holder), Count("number", read, f => f.Number), Count("issued", read, f => f.Issued), Count("expires", read, f => f.Expires),
    ];

    private static FieldShare Count(string field, IReadOnlyCollection<(CertificateCase Case, FieldsFound Found)> read, Func<FieldsFound, string?> of)
    {
        var pairs = read.Select(r => (Expected: of(Expected(r.Case)), Found: of(r.Found))).ToList();
        return new FieldShare(field, pairs.Count(p => p.Expected is not null), pairs.Count(p => p.Expected is not null && p.Expected == p.Found), pairs.Count(p => p.Found is not null && p.Found != p.Expected));
    }

    // Of two days that are printed alike only the one that can be exchanged is asked about.
    private static string? Day(DateOnly? day, bool asked) => day is null ? null
        : asked && day.Value.Day <= 12 && day.Value.Day != day.Value.Month ? Asked
        : day.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
