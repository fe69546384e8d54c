using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Shared.Forms;

/// <summary>One entry that can be chosen.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
public sealed record PickerOption(string Code, string Name);

/// <summary>
/// Chooses several entries by name or code. Its text field belongs to no form: Enter there adds an entry and sends nothing.
/// </summary>
public sealed partial class CodePicker
{
    private string _typed = "";
    private string? _said;

    /// <summary>The field's id.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>Codes of what is chosen; changed in place.</summary>
    [Parameter, EditorRequired]
    public List<string> Value { get; set; } = [];

    /// <summary>What can be chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PickerOption> Options { get; set; } = [];

    /// <summary>Said while nothing is typed.</summary>
    [Parameter]
    public string Placeholder { get; set; } = "Part of the name";

    /// <summary>Told after something was chosen or taken out.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>The hint and the errors that the surrounding <see cref="Field" /> shows for this control.</summary>
    [CascadingParameter(Name = "DescribedBy")]
    public string? DescribedBy { get; set; }

    private string NameOf(string code) => Options.FirstOrDefault(o => o.Code == code)?.Name ?? code;

    private Task TypeAsync(string? typed)
    {
        _typed = typed ?? "";
        return Options.FirstOrDefault(o => o.Name == _typed || o.Code == _typed) is { } exact ? AddAsync(exact) : Task.CompletedTask;
    }

    // On Enter or when the field is left: what can only mean one entry is taken.
    private Task EnterAsync(ChangeEventArgs change)
    {
        _typed = (change.Value as string ?? "").Trim();
        if (_typed.Length == 0)
        {
            _said = null;
            return Task.CompletedTask;
        }

        var found = Options.Where(o => !Value.Contains(o.Code))
            .Where(o => o.Name.Contains(_typed, StringComparison.OrdinalIgnoreCase) || o.Code.Equals(_typed, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (found is [var only])
        {
            return AddAsync(only);
        }

        _said = found.Count == 0 ? "Nothing has this name." : "Several have this in their name; type more of it.";
        return Task.CompletedTask;
    }

    private Task AddAsync(PickerOption option)
    {
        (_typed, _said) = ("", null);
        if (!Value.Contains(option.Code))
        {
            Value.Add(option.Code);
        }

        return Changed.InvokeAsync();
    }

    private Task RemoveAsync(string code)
    {
        Value.Remove(code);
        return Changed.InvokeAsync();
    }
}
