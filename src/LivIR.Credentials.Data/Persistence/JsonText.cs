using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Short lists kept as JSON in one text column; they are read whole and never searched in the database.</summary>
internal static class JsonText
{
    public static void StoredAsJson<T>(this PropertyBuilder<IList<T>> property) => property
        .HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IList<T>>(
                (left, right) => left!.SequenceEqual(right!),
                list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                list => list.ToList()))
        .HasMaxLength(4000);

    public static void StoredWholeAsJson<T>(this PropertyBuilder<T?> property, int longest)
        where T : class => property
        .HasConversion(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default))
        .HasMaxLength(longest);
}
