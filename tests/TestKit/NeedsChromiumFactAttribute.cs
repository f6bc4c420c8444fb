namespace TestKit;

/// <summary>A test that opens or prints a page in Chromium; skipped aloud where it or poppler isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsChromiumFactAttribute : FactAttribute
{
    /// <summary>Where Debian puts the browser.</summary>
    public const string Browser = "/usr/bin/chromium";

    /// <summary>Where Debian puts the program that reads the text of a printed page.</summary>
    public const string PdfText = "/usr/bin/pdftotext";

    /// <summary>Marks a test; skips it where the browser or poppler is absent.</summary>
    public NeedsChromiumFactAttribute() => Skip = IsHere
        ? null
        : $"needs {Browser} and {PdfText} (apt-get install chromium poppler-utils fonts-liberation)";

    /// <summary>Whether both are installed.</summary>
    public static bool IsHere => File.Exists(Browser) && File.Exists(PdfText);
}
