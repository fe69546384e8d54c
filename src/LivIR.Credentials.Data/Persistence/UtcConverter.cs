using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>Instants are UTC in the database; neither provider keeps the kind, so it is set again when reading.</summary>
public sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
