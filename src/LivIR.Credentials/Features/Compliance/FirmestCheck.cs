using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>How firmly a record was checked. A check that is repeated in a weaker way takes nothing from one that stands.</summary>
internal static class FirmestCheck
{
    /// <summary>The firmest method of the checks that stand: those since the last refusal. Empty where none does.</summary>
    /// <param name="decisions">The decisions about one record, in any order.</param>
    public static Trust? Of(IEnumerable<(VerificationResult Result, Trust Method, DateTime At)> decisions)
    {
        Trust? firmest = null;
        foreach (var (result, method, _) in decisions.OrderBy(d => d.At))
        {
            firmest = result == VerificationResult.Rejected ? null : firmest > method ? firmest : method;
        }

        return firmest;
    }
}
