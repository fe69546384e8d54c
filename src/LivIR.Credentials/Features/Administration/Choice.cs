namespace LivIR.Credentials.Features.Administration;

/// <summary>One choice of a list.</summary>
public sealed record Choice<T>(T Value, string Text);
