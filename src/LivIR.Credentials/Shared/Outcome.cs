using System.Diagnostics.CodeAnalysis;

namespace LivIR.Credentials.Shared;

/// <summary>Why something was not done, in words for the person who asked.</summary>
/// <param name="Code">A stable name for code and tests, such as <c>evidence.too-large</c>.</param>
/// <param name="Message">What is wrong and what to do next.</param>
/// <param name="Field">The form field it is about, if it is about one.</param>
public sealed record Problem(string Code, string Message, string? Field = null);

/// <summary>Done, or a problem that was to be expected. Unexpected failures are exceptions.</summary>
public sealed class Outcome
{
    private Outcome(Problem? error) => Error = error;

    /// <summary>It was done.</summary>
    public static Outcome Done { get; } = new(null);

    /// <summary>Why it was not done; null when it was.</summary>
    public Problem? Error { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>A value as an outcome; for interfaces, which C# does not convert implicitly.</summary>
    public static Outcome<T> Of<T>(T value)
        where T : notnull => Outcome<T>.From(value);

    /// <summary>Done where there is no problem.</summary>
    public static Outcome From(Problem? problem) => problem is null ? Done : new Outcome(problem);

    /// <summary>A problem is an outcome.</summary>
    public static implicit operator Outcome(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new Outcome(problem);
    }

    /// <summary>One answer for either case.</summary>
    public TResult Match<TResult>(Func<TResult> done, Func<Problem, TResult> failed) => IsSuccess ? done() : failed(Error);
}

/// <summary>A value, or a problem that was to be expected. Unexpected failures are exceptions.</summary>
/// <typeparam name="T">The value. An interface needs <see cref="Outcome.Of{T}"/>: C# allows no implicit conversion from one.</typeparam>
public sealed class Outcome<T>
    where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, Problem? error)
    {
        _value = value;
        Error = error;
    }

    /// <summary>The value; throws when there is a problem instead.</summary>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException($"There is no value: {Error.Code}: {Error.Message}");

    /// <summary>Why there is no value; null when there is one.</summary>
    public Problem? Error { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>A value is an outcome.</summary>
    public static implicit operator Outcome<T>(T value) => From(value);

    /// <summary>A problem is an outcome.</summary>
    public static implicit operator Outcome<T>(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new Outcome<T>(default, problem);
    }

    /// <summary>One answer for either case.</summary>
    public TResult Match<TResult>(Func<T, TResult> done, Func<Problem, TResult> failed) => IsSuccess ? done(_value!) : failed(Error);

    internal static Outcome<T> From(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Outcome<T>(value, null);
    }
}
