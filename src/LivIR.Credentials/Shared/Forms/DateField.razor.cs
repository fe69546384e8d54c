using System.Diagnostics.CodeAnalysis;
using LivIR.Credentials.Shared.Dates;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Shared.Forms;

/// <summary>A day that is typed as people write it, and shown as it was understood while typing.</summary>
public partial class DateField
{
    private DayReading? _typed;

    /// <summary>The hint and the errors that the surrounding <see cref="Field" /> shows for this control.</summary>
    [CascadingParameter(Name = "DescribedBy")]
    public string? DescribedBy { get; set; }

    private string? Echo =>
        _typed is { Error: not null } ? null : (_typed?.Day ?? Value) is { } day ? DayText.WithWeekday(day) : null;

    /// <inheritdoc />
    protected override string? FormatValueAsString(DateOnly? value) => value is { } day ? DayText.Of(day) : null;

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, out DateOnly? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var reading = DayParser.Read(value);
        result = reading.Day;
        _typed = reading.Error is null ? null : reading;
        validationErrorMessage = reading.Error;
        return validationErrorMessage is null;
    }

    private void Preview(ChangeEventArgs change) => _typed = DayParser.Read(change.Value as string);
}
