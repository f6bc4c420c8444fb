namespace TestKit;

/// <summary>A test that opens or prints a page in Chromium; skipped aloud if the browser or poppler isn't on the PATH, where SavePng looks too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsChromiumFactAttribute : FactAttribute
{
    /// <summary>Marks a test; skips it if something it needs is missing.</summary>
    public NeedsChromiumFactAttribute() => Skip = Missing.Length == 0
        ? null
        : $"needs {string.Join(" and ", Missing)} (apt-get install chromium poppler-utils fonts-liberation)";

    /// <summary>The browser; empty if none is installed.</summary>
    public static string Browser { get; } = Programs.OnPath("chromium", "google-chrome", "google-chrome-stable") ?? "";

    /// <summary>The program that reads the text of a printed page; empty if it isn't installed.</summary>
    public static string PdfText { get; } = Programs.OnPath("pdftotext") ?? "";

    /// <summary>Whether both are installed.</summary>
    public static bool IsHere => Missing.Length == 0;

    private static string[] Missing => [.. Browser.Length == 0 ? ["chromium"] : Array.Empty<string>(), .. PdfText.Length == 0 ? ["pdftotext"] : Array.Empty<string>()];
}
