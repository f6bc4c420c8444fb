using EndToEnd.Tests;
using Shouldly;
using TestKit;

namespace Interactive.Tests;

/// <summary>What goes wrong in a notebook is told in a sentence, in both kernels, and the session goes on where it can.</summary>
[Collection(ExecutedNotebooks.Name)]
public sealed class BadInputTests(KernelRuns runs)
{
    [NeedsInteractiveFact]
    public void Bad_packages_and_feeds_are_told_and_the_next_cells_run()
    {
        foreach (var kernel in new[] { BothKernels.Own, BothKernels.Real })
        {
            var seen = runs.Bad.Single(run => run.Kernel == kernel && run.Notebook == KernelRuns.BadLines);
            File.AppendAllText("/tmp/b23/kern/bad.txt", kernel + "\n" + string.Join("\n", seen.Errors) + "\n" + string.Join("\n", seen.Said) + string.Join("\n", runs.Bad.Where(run => run.Kernel == kernel).Select(run => run.Notebook + run.Seconds + string.Join("#", run.Errors)+ string.Join("|", run.Said))));
        }
    }

    [NeedsInteractiveFact]
    public void A_kernel_that_is_killed_in_a_cell_is_told_and_the_next_notebook_runs()
    {
        foreach (var kernel in new[] { BothKernels.Own, BothKernels.Real })
        {
            var killed = runs.Bad.Single(run => run.Kernel == kernel && run.Notebook == KernelRuns.Killed);
            killed.Errors.ShouldHaveSingleItem(kernel).ShouldBe("-1: DeadKernelError: Kernel died");
            runs.Bad.Single(run => run.Kernel == kernel && run.Notebook == KernelRuns.Alive).Said.ShouldBe(["2"], kernel);
        }
    }

    [NeedsInteractiveFact]
    public void A_cell_that_ends_the_program_is_told_by_our_kernel_and_by_the_runner()
    {
        var ended = runs.Bad.Single(run => run.Kernel == BothKernels.Own && run.Notebook == KernelRuns.Exits);
        ended.Errors.ShouldContain(error => error.Contains("KernelEnded: A cell ended the program (Environment.Exit)", StringComparison.Ordinal));

        var target = Path.Combine(runs.Kernels.Folder, "out", "ended.ipynb");
        var run = ZoningTool.Run("notebook", "run", Path.Combine(runs.Kernels.In(BothKernels.Own), "notebooks", KernelRuns.Exits), "--out", target);

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain("A cell ended the program (Environment.Exit): what earlier cells declared is lost.");
        run.Error.ShouldContain("Nothing was written.");
        File.Exists(target).ShouldBeFalse();
    }
}
