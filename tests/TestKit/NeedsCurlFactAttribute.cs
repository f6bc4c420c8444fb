namespace TestKit;

/// <summary>A test that runs a page's curl and zip lines; skipped aloud where either isn't on the PATH.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsCurlFactAttribute : FactAttribute
{
    private static readonly string[] Tools = ["bash", "curl", "zip"];

    /// <summary>Marks a test; skips it where a tool is absent.</summary>
    public NeedsCurlFactAttribute()
    {
        var missing = Array.FindAll(Tools, tool => Programs.OnPath(tool) is null);
        Skip = missing.Length == 0 ? null : $"needs {string.Join(" and ", missing)} (apt-get install {string.Join(' ', missing)})";
    }
}
