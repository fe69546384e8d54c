using System.Security.Cryptography;
using LivIR.Credentials.Data.Model.Signing;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Binder;

/// <summary>The keys with which this installation signs: RSA, whose signatures of the same bytes are the same bytes and which every toolbox can check.</summary>
public sealed class SigningKeys(IDbContextFactory<CredentialsDbContext> contexts, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Bits = 3072;

    private readonly IDataProtector _protector = protection.CreateProtector("LivIR.Credentials.SigningKeys");

    /// <summary>The key that signs. The first is made when it is first asked for, the next where nobody can open the latest any more.</summary>
    public async Task<SigningKey> CurrentAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await LatestAsync(db, ct) is not { } latest ? await MakeAsync(1, ct)
            : Opens(latest) ? latest
            : await MakeAsync(latest.Id + 1, ct);
    }

    /// <summary>Whether a fingerprint is of a key of this installation.</summary>
    public async Task<bool> IsOwnAsync(string fingerprint, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SigningKeys.AnyAsync(k => k.Fingerprint == fingerprint, ct);
    }

    /// <summary>The signature of some bytes: PKCS #1 v1.5 with SHA-256.</summary>
    public byte[] Sign(SigningKey key, byte[] bytes)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(_protector.Unprotect(Convert.FromBase64String(key.ProtectedPrivateKey)), out _);
        return rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static Task<SigningKey?> LatestAsync(CredentialsDbContext db, CancellationToken ct) => db.SigningKeys.AsNoTracking().OrderByDescending(k => k.Id).FirstOrDefaultAsync(ct);

    private bool Opens(SigningKey key)
    {
        try
        {
            _protector.Unprotect(Convert.FromBase64String(key.ProtectedPrivateKey));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private async Task<SigningKey> MakeAsync(int id, CancellationToken ct)
    {
        using var rsa = RSA.Create(Bits);
        var at = clock.GetUtcNow().UtcDateTime;
        var key = new SigningKey
        {
            Id = id,
            Fingerprint = FingerprintOf(rsa),
            PublicKey = rsa.ExportSubjectPublicKeyInfoPem() + "\n",
            ProtectedPrivateKey = Convert.ToBase64String(_protector.Protect(rsa.ExportPkcs8PrivateKey())),
            CreatedAt = at,
        };
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(key);
        db.Add(ChangeContext.System(at).Entry("SigningKeyMade", "SigningKey", key.Id, new { key.Fingerprint }));
        try
        {
            await db.SaveChangesAsync(ct);
            return key;
        }
        catch (DbUpdateException)
        {
            // Somebody made this key at the same moment; that one counts.
            await using var fresh = await contexts.CreateDbContextAsync(ct);
            return await LatestAsync(fresh, ct) ?? throw new InvalidOperationException("A signing key could not be made.");
        }
    }

    /// <summary>SHA-256 of a public key in its DER form.</summary>
    public static string FingerprintOf(RSA key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}
