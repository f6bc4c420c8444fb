namespace TestKit;

/// <summary>A test that opens a page in Chromium; skipped aloud where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsChromiumFactAttribute : FactAttribute
{
    /// <summary>Where Debian puts the browser.</summary>
    public const string Browser = "/usr/bin/chromium";

    /// <summary>Marks a test; skips it where the browser is absent.</summary>
    public NeedsChromiumFactAttribute() =>
        Skip = File.Exists(Browser) ? null : $"needs Chromium at {Browser} (apt-get install chromium)";
}
