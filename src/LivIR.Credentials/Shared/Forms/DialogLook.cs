using Radzen;

namespace LivIR.Credentials.Shared.Forms;

/// <summary>How dialogs look: as wide as a form, never wider than a telephone, closed by Escape.</summary>
public static class DialogLook
{
    /// <summary>A dialog that holds a form.</summary>
    public static DialogOptions Form => new() { Width = "min(520px, calc(100vw - 24px))", CloseDialogOnEsc = true, AutoFocusFirstElement = true };
}
