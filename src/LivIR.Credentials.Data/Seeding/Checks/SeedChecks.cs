using Microsoft.EntityFrameworkCore.Metadata;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>What a schema cannot say: whether the entries agree with one another and with themselves.</summary>
internal static class SeedChecks
{
    public static IEnumerable<SeedProblem> Of(SeedFolder folder, IReadOnlyModel? model) =>
    [
        .. TwiceChecks.Of(folder),
        .. new ReferenceChecks(folder).All(),
        .. folder.CredentialTypes.Each(ValidityChecks.Of),
        .. folder.CredentialTypes.Each(TrustChecks.Of),
        .. folder.CredentialTypes.Each(ReminderChecks.Of),
        .. folder.AccreditationSchemes.Each(scheme => ReminderChecks.Of(scheme.ReminderDays)),
        .. folder.EvidenceKinds.Each(kind => ReminderChecks.Of(kind.ReminderDays)),
        .. folder.Pathways.Each(OrderChecks.Of),
        .. folder.Standards.SelectMany(standard => standard.Each(OrderChecks.Of)),
        .. model is null ? [] : new LengthChecks(model).Of(folder),
    ];
}
