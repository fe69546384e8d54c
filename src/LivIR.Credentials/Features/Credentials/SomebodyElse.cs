using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Nobody says anything about their own certificate, nor about one they entered, whatever their role.</summary>
internal static class SomebodyElse
{
    /// <summary>Why somebody else must decide; nothing where the actor may.</summary>
    /// <param name="holder">The holder.</param>
    /// <param name="recordedBy">The account that entered the certificate.</param>
    /// <param name="scope">The scope of who acts.</param>
    public static Problem? Problem(Guid holder, Guid recordedBy, Scope scope) =>
        scope.IsSelf(holder) ? CredentialProblems.OwnCertificate
        : recordedBy == scope.UserId ? CredentialProblems.EnteredYourself
        : null;

    /// <inheritdoc cref="Problem(Guid, Guid, Scope)" />
    public static Problem? Problem(Credential credential, ChangeContext change) => Problem(credential.StaffMemberId, credential.RecordedBy, change.Scope);
}
