using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules.Sampling;

namespace LivIR.Credentials.Features.Synthetic;

/// <summary>An invented person with everything on record.</summary>
internal sealed record PlannedPerson(
    Guid Id, string Number, string Given, string Family, int Facility, int Department, string Profession, DateOnly From, IReadOnlyList<PlannedCredential> Credentials, IReadOnlyList<PlannedTraining> Training);

/// <summary>An invented credential.</summary>
/// <param name="Id">The key.</param>
/// <param name="Type">Which type, counted from nought.</param>
/// <param name="Issued">The day of issue.</param>
/// <param name="Expires">The last valid day on the paper, where the type's rule gives none.</param>
/// <param name="Decision">What a reviewer decided; empty while it waits.</param>
/// <param name="DecisionId">The key of the decision.</param>
/// <param name="CheckedOn">The day of the check.</param>
/// <param name="Withdrawn">The day from which the issuer does not let it count.</param>
/// <param name="Renews">The record it renews.</param>
internal sealed record PlannedCredential(
    Guid Id, int Type, DateOnly Issued, DateOnly? Expires, VerificationResult? Decision, Guid DecisionId, DateOnly CheckedOn, DateOnly? Withdrawn, Guid? Renews);

/// <summary>An invented activity.</summary>
internal sealed record PlannedTraining(Guid Id, decimal Amount, DateOnly CompletedOn);

/// <summary>Invents the people of a network, each from its own stream of numbers.</summary>
/// <param name="shape">How large the network is.</param>
internal sealed class SyntheticPeople(SyntheticShape shape)
{
    private static readonly string[] Professions = ["NURSE", "TECHNOLOGIST", "IR_PHYSICIAN", "IR_FELLOW", "ANAESTHESIA"];
    private static readonly string[] Given = ["Ada", "Ben", "Cem", "Dora", "Elif", "Farid", "Grace", "Hana", "Ivo", "Jun", "Kaan", "Lena", "Mai", "Noah", "Olga", "Priya"];
    private static readonly string[] Family = ["Acar", "Brandt", "Chen", "Demir", "Evans", "Farkas", "Güneş", "Hoang", "Ito", "Jansen", "Kaya", "Lund", "Menon", "Novak", "Okafor", "Polat", "Rossi", "Silva", "Tan", "Yıldız"];

    /// <summary>Departments of each facility.</summary>
    public const int Departments = 3;

    /// <summary>The person of that number, counted from nought.</summary>
    public PlannedPerson Make(int index)
    {
        var random = SplitMix.For(shape.Seed, index);
        return new PlannedPerson(
            random.Key(),
            $"L{index + 1:000000}",
            Given[random.Below(Given.Length)],
            Family[random.Below(Family.Length)],
            shape.FacilityOf(index),
            random.Below(Departments),
            Professions[random.Below(Professions.Length)],
            shape.Day.AddDays(-400 - random.Below(3000)),
            Credentials(ref random),
            Training(ref random));
    }

    // As many records as requirements: about one in ten types is held twice, an older record and its renewal, and as many are not held at all.
    private List<PlannedCredential> Credentials(ref SplitMix random)
    {
        var credentials = new List<PlannedCredential>(shape.Requirements);
        var first = random.Below(shape.Requirements);
        for (var i = 0; credentials.Count < shape.Requirements; i++)
        {
            var type = (first + i) % shape.Requirements;
            var latest = Credential(ref random, type, shape.Day.AddDays(-random.Below(330)));
            if (random.Chance(10) && credentials.Count + 1 < shape.Requirements)
            {
                var older = Credential(ref random, type, latest.Issued.AddDays(-360 - random.Below(300))) with { Decision = VerificationResult.Verified, Withdrawn = null };
                credentials.Add(older);
                latest = latest with { Renews = older.Id };
            }

            credentials.Add(latest);
        }

        return credentials;
    }

    private static PlannedCredential Credential(ref SplitMix random, int type, DateOnly issued)
    {
        VerificationResult? decision = random.Chance(4) ? null : random.Chance(2) ? VerificationResult.Rejected : VerificationResult.Verified;
        var old = random.Chance(6);
        var issuedOn = old ? issued.AddDays(-1900) : issued;
        return new PlannedCredential(
            random.Key(),
            type,
            issuedOn,
            random.Chance(30) ? issuedOn.AddDays(400 + random.Below(400)) : null,
            decision,
            random.Key(),
            issuedOn.AddDays(3 + random.Below(20)),
            random.Chance(1) ? issuedOn.AddDays(100) : null,
            null);
    }

    private List<PlannedTraining> Training(ref SplitMix random)
    {
        var training = new List<PlannedTraining>(4);
        for (var i = 0; i < 4; i++)
        {
            training.Add(new PlannedTraining(random.Key(), 10 + random.Below(16), shape.Day.AddDays(-200 - random.Below(1000))));
        }

        return training;
    }
}
