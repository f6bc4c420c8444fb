namespace TestKit;

/// <summary>A test that drives a kernel with Debian's Jupyter; skipped aloud where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsJupyterFactAttribute : FactAttribute
{
    /// <summary>The Python that Debian's Jupyter packages are for.</summary>
    public const string Python = "/usr/bin/python3";

    private const string Packages = "/usr/lib/python3/dist-packages";

    /// <summary>Marks a test; skips it where Jupyter is absent.</summary>
    /// <param name="inChromium">Whether the test opens a page in the browser and draws figures there.</param>
    public NeedsJupyterFactAttribute(bool inChromium = false) => Skip = IsHere
        ? inChromium ? new NeedsPlotlyFactAttribute(inChromium: true).Skip : null
        : $"needs {Packages}/jupyter_kernel_test and nbconvert (apt-get install python3-jupyter-kernel-test jupyter-nbconvert)";

    /// <summary>Whether both are installed.</summary>
    public static bool IsHere => File.Exists(Python) && Directory.Exists(Path.Combine(Packages, "jupyter_kernel_test")) && Directory.Exists(Path.Combine(Packages, "nbconvert"));
}
