using System.Globalization;
using System.Text;

namespace Interactive.Tests;

/// <summary>Notebooks x kernels as a table: cells, errors, seconds and how many cells say the same in both.</summary>
internal static class KernelTable
{
    /// <summary>The table, in Markdown, with a last row for all notebooks.</summary>
    internal static string Of(IReadOnlyList<SeenNotebook> seen)
    {
        var pairs = seen.GroupBy(run => run.Notebook, StringComparer.Ordinal).Select(Pair).ToList();
        var text = new StringBuilder("| notebook | cells | errors: ours, .NET Interactive | seconds: ours, .NET Interactive | cells that say the same |\n|---|---|---|---|---|\n");
        foreach (var (own, real) in pairs)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {own.Notebook} | {own.Cells} | {own.Errors.Count}, {real.Errors.Count} | {own.Seconds:0}, {real.Seconds:0} | {Same(own, real)} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture,
            $"| all {pairs.Count} | {pairs.Sum(pair => pair.Own.Cells)} | {pairs.Sum(pair => pair.Own.Errors.Count)}, {pairs.Sum(pair => pair.Real.Errors.Count)} | {pairs.Sum(pair => pair.Own.Seconds):0}, {pairs.Sum(pair => pair.Real.Seconds):0} | {pairs.Sum(pair => Same(pair.Own, pair.Real))} |\n").ToString();
    }

    /// <summary>The run in our kernel and that in .NET Interactive.</summary>
    internal static (SeenNotebook Own, SeenNotebook Real) Pair(IEnumerable<SeenNotebook> runs) =>
        (runs.Single(run => run.Kernel == BothKernels.Own), runs.Single(run => run.Kernel == BothKernels.Real));

    /// <summary>How many cells say the same in both.</summary>
    internal static int Same(SeenNotebook own, SeenNotebook real) => own.Said.Zip(real.Said).Count(pair => pair.First == pair.Second);
}
