namespace TestKit;

/// <summary>A test that runs a page's curl and zip lines; skipped aloud where either isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsCurlFactAttribute : FactAttribute
{
    private static readonly string[] Tools = ["/usr/bin/curl", "/usr/bin/zip"];

    /// <summary>Marks a test; skips it where a tool is absent.</summary>
    public NeedsCurlFactAttribute() => Skip = Array.TrueForAll(Tools, File.Exists) ? null : "needs curl and zip (apt-get install curl zip)";
}
