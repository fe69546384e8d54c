using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Shared.Feedback;

/// <summary>Shows a failure where it happened and logs it once, under the number that is shown.</summary>
public partial class FailureBoundary
{
    /// <summary>What failed, for instance "The list could not be read".</summary>
    [Parameter]
    public string Title { get; set; } = "This part failed";

    /// <summary>The number to tell the credentials office; empty while nothing has failed.</summary>
    public string Reference { get; private set; } = string.Empty;

    [Inject]
    private ILogger<FailureBoundary> Logger { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnErrorAsync(Exception exception)
    {
        Reference = Guid.NewGuid().ToString("N")[..10];
        Logger.LogError(exception, "A part of a page failed, reference {Reference}", Reference);
        return Task.CompletedTask;
    }
}
