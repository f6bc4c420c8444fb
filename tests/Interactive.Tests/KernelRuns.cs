using TestKit;

namespace Interactive.Tests;

/// <summary>Three notebooks, run once in each kernel the first time a test asks for them: a plain one, one with the extension, one with Plotly.NET.</summary>
public sealed class KernelRuns : IDisposable
{
    internal static readonly string[] Notebooks = ["01-first-map.ipynb", "extension.ipynb", "plotly.ipynb"];
    private readonly Lazy<(BothKernels Kernels, IReadOnlyList<SeenNotebook> Seen)> _runs = new(() =>
    {
        var kernels = new BothKernels(Folders.Project, Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), NeedsInteractiveFactAttribute.Tool);
        return (kernels, kernels.Run(Notebooks, BothKernels.Own, BothKernels.Real));
    });

    internal IReadOnlyList<SeenNotebook> Seen => _runs.Value.Seen;

    internal BothKernels Kernels => _runs.Value.Kernels;

    public void Dispose()
    {
        if (_runs.IsValueCreated)
        {
            _runs.Value.Kernels.Dispose();
        }
    }
}
