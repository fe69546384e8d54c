namespace LivIR.Credentials.BrowserTests.Running;

/// <summary>The app as it was built beside these tests; its static web assets are described there, not in this output.</summary>
internal static class BuiltApp
{
    /// <summary>The app's assembly.</summary>
    public static string Path
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
            var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
            return System.IO.Path.Combine(root, "src", "LivIR.Credentials", "bin", output.Parent.Name, output.Name, "LivIR.Credentials.dll");
        }
    }
}
