using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LivIR.Credentials.Shared.Forms;

/// <summary>Inside a form: tells its page whenever a field was changed, for what is shown beside the form.</summary>
public sealed class FormWatcher : ComponentBase, IDisposable
{
    private EditContext? _watched;

    /// <summary>Told after each change.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private EditContext? Context { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_watched != Context)
        {
            Dispose();
            _watched = Context;
            _watched?.OnFieldChanged += Tell;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _watched?.OnFieldChanged -= Tell;

    private void Tell(object? sender, FieldChangedEventArgs changed) => _ = InvokeAsync(Changed.InvokeAsync);
}
