using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LivIR.Credentials.Shared.Forms;

/// <summary>Validates, hands over to its page, and shows what the page answers beside the field it is about. Nothing typed is lost.</summary>
/// <typeparam name="TModel">What the form holds; a problem's field names one of its properties.</typeparam>
public partial class LiveForm<TModel>
    where TModel : class
{
    private EditContext _context = null!;
    private ValidationMessageStore _messages = null!;
    private Problem? _problem;
    private bool _busy;

    /// <summary>What the form holds; it stays as typed until it is accepted.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = null!;

    /// <summary>Does the work and answers with a problem, or with nothing when it was done.</summary>
    [Parameter, EditorRequired]
    public Func<Task<Problem?>> Submit { get; set; } = null!;

    /// <summary>What the button says: a verb with its object.</summary>
    [Parameter, EditorRequired]
    public string Act { get; set; } = "";

    /// <summary>What it says meanwhile.</summary>
    [Parameter]
    public string BusyText { get; set; } = "Saving";

    /// <summary>An icon on the button.</summary>
    [Parameter]
    public string? Icon { get; set; }

    /// <summary>Whether the button is outlined, because another one is the page's main act.</summary>
    [Parameter]
    public bool Quiet { get; set; }

    /// <summary>A letter that presses the button, where the page is worked through by keys.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>The form's name, where a page has several.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Further classes.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What stands beside the button, such as a way out.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    private string Css => string.IsNullOrEmpty(Class) ? "form" : $"form {Class}";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_context?.Model == Model)
        {
            return;
        }

        _problem = null;
        _context = new EditContext(Model);
        _messages = new ValidationMessageStore(_context);
        _context.OnFieldChanged += (_, changed) => _messages.Clear(changed.FieldIdentifier);
    }

    private async Task SubmitAsync()
    {
        // What the handler said before would otherwise stop the next try before it begins.
        _messages.Clear();
        _problem = null;
        if (_busy || !_context.Validate())
        {
            return;
        }

        _busy = true;
        try
        {
            Show(await Submit());
        }
        finally
        {
            _busy = false;
        }
    }

    private void Show(Problem? problem)
    {
        _problem = problem;
        if (problem?.Field is { } field)
        {
            _messages.Add(_context.Field(field), problem.Message);
        }

        _context.NotifyValidationStateChanged();
    }
}
