namespace TestKit;

/// <summary>A test that makes and reads workbooks with Debian's Python libraries; skipped aloud where they aren't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsOpenpyxlFactAttribute : FactAttribute
{
    /// <summary>The Python that Debian's packages are for.</summary>
    public const string Python = "/usr/bin/python3";

    private const string Packages = "/usr/lib/python3/dist-packages";

    /// <summary>Marks a test; skips it where a library is absent.</summary>
    public NeedsOpenpyxlFactAttribute() => Skip =
        File.Exists(Python) && Directory.Exists(Path.Combine(Packages, "openpyxl")) && Directory.Exists(Path.Combine(Packages, "xlwt"))
            ? null
            : "needs python3-openpyxl and python3-xlwt (apt-get install python3-openpyxl python3-xlwt)";
}
