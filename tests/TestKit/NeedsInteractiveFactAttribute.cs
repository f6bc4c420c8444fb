namespace TestKit;

/// <summary>A test that runs notebooks in the real .NET Interactive; skipped aloud where the tool or Debian's Jupyter isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsInteractiveFactAttribute : FactAttribute
{
    private const string Install = "dotnet tool install Microsoft.dotnet-interactive --version 1.0.712001 --tool-path artifacts/interactive";

    /// <summary>Marks a test; skips it where something is absent.</summary>
    /// <param name="inChromium">Whether the test opens a page in the browser.</param>
    public NeedsInteractiveFactAttribute(bool inChromium = false) => Skip = !File.Exists(Tool)
        ? $"needs .NET Interactive ({Install})"
        : new NeedsJupyterFactAttribute().Skip ?? (inChromium ? new NeedsChromiumFactAttribute().Skip : null);

    /// <summary>The tool's program inside the project.</summary>
    public static string Tool { get; } = Path.Combine(Folders.Project, "artifacts", "interactive", "dotnet-interactive");
}
