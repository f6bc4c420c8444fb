using EndToEnd.Tests;
using Shouldly;
using TestKit;

namespace Interactive.Tests;

/// <summary>What goes wrong in a notebook is told in a sentence, in both kernels, and the session goes on where it can.</summary>
[Collection(ExecutedNotebooks.Name)]
public sealed class BadInputTests(KernelRuns runs)
{
    [NeedsInteractiveFact]
    public void A_second_version_and_a_feed_that_is_not_there_are_told_and_the_next_cells_run()
    {
        var (own, real) = (Of(BothKernels.Own, KernelRuns.BadLines), Of(BothKernels.Real, KernelRuns.BadLines));

        own.Errors[0].ShouldStartWith("3: ReferenceNotLoaded: Trial.Double 2.0.0 can't be used: this session has 1.0.0. Restart to change versions.");
        real.Errors[0].ShouldBe("3: Error: Trial.Double version 2.0.0 cannot be added because version 1.0.0 was added previously.");
        own.Errors[1].ShouldStartWith("5: FeedNotFound: There is no folder '/no/such/feed' of packages.");
        own.Errors[2].ShouldStartWith("6: PackageNotFound: Trial.Nowhere 1.0.0 is not available:");
        real.Errors[1].ShouldContain("The source directory '/no/such/feed' not found");
        foreach (var seen in new[] { own, real })
        {
            seen.Errors.Count.ShouldBe(3, seen.Kernel);
            (seen.Said[1], seen.Said[3], seen.Said[^1]).ShouldBe(("this is 1.0.0", "this is 1.0.0", "4"), seen.Kernel);
        }
    }

    [NeedsInteractiveFact]
    public void An_extension_that_throws_is_not_loaded_by_our_kernel_which_says_so()
    {
        var seen = Of(BothKernels.Own, KernelRuns.Throws);

        seen.Errors.ShouldBeEmpty();
        seen.Said[^1].ShouldBe("2");
        File.ReadAllText(runs.Kernels.Executed(BothKernels.Own, KernelRuns.Throws))
            .ShouldContain("Trial.Throwing holds an extension of .NET Interactive, which this kernel doesn't load");
    }

    [NeedsInteractiveFact]
    public void A_kernel_that_is_killed_in_a_cell_is_told_and_the_next_notebook_runs()
    {
        foreach (var kernel in new[] { BothKernels.Own, BothKernels.Real })
        {
            Of(kernel, KernelRuns.Killed).Errors.ShouldHaveSingleItem(kernel).ShouldBe("-1: DeadKernelError: Kernel died");
            Of(kernel, KernelRuns.Alive).Said.ShouldBe(["2"], kernel);
        }
    }

    [NeedsInteractiveFact]
    public void A_cell_that_ends_the_program_is_told_by_our_kernel_and_by_the_runner()
    {
        Of(BothKernels.Own, KernelRuns.Exits).Errors.ShouldContain(error => error.Contains("KernelEnded: A cell ended the program (Environment.Exit)", StringComparison.Ordinal));

        var target = Path.Combine(runs.Kernels.Folder, "out", "ended.ipynb");
        var run = ZoningTool.Run("notebook", "run", Path.Combine(runs.Kernels.In(BothKernels.Own), "notebooks", KernelRuns.Exits), "--out", target);

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain("A cell ended the program (Environment.Exit): what earlier cells declared is lost.");
        run.Error.ShouldContain("Nothing was written.");
        File.Exists(target).ShouldBeFalse();
    }

    private SeenNotebook Of(string kernel, string notebook) => runs.Bad.Single(run => run.Kernel == kernel && run.Notebook == notebook);
}
