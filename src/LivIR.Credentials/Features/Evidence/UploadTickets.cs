using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>A file that is stored already and waits for its record.</summary>
/// <param name="Sha256">The key of its bytes.</param>
/// <param name="FileName">Its name, made safe.</param>
public sealed record StoredFile(string Sha256, string FileName);

/// <summary>
/// Ties stored bytes to the account that sent them while they wait for their record. Without it, whoever knows the hash of a
/// file could put that file behind a record of their own and read it.
/// </summary>
public sealed class UploadTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("LivIR.Credentials.Uploads").ToTimeLimitedDataProtector();

    /// <summary>A ticket for the sender of stored bytes.</summary>
    public string Issue(Guid account, StoredContent content) => _protector.Protect(JsonSerializer.Serialize(new Ticket(account, content)), Lifetime);

    /// <summary>The bytes behind a ticket; null where it is not this account's, is too old or was made up.</summary>
    public StoredContent? Read(Guid account, string? ticket)
    {
        try
        {
            var found = string.IsNullOrEmpty(ticket) ? null : JsonSerializer.Deserialize<Ticket>(_protector.Unprotect(ticket));
            return found?.Account == account ? found.Content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Ticket(Guid Account, StoredContent Content);
}
