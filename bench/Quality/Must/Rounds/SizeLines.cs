using System.Globalization;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Size: setup, first plan and search of one provider's large day, and how the time to a good plan grows with the day.</summary>
internal static class SizeLines
{
    internal const string Topic = "rounds-size";

    private static readonly int[] Sizes = [250, 500, 1000, 2000, 4000, 8000];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "setup of 4,000 visits: under 1 s of the wall on two threads (processor seconds / 2)", Setup),
        new(Topic, "first feasible plan at 3,500 visits: within 10 s", First),
        new(Topic, "10,000 visits and 2,500 carers of one provider: 10 minutes and 2 GB", Large),
        new(Topic, "time to 5 % of the value at 60 s, 250 to 8,000 visits: at most n log n", Growth),
    ];

    private static MustFigure Setup()
    {
        SizePhases.Of(500, 0.1, 0);
        var figures = SizePhases.Of(4000, 0.1, 0);
        return new MustFigure(Text($"{figures.SetupSeconds / 2:0.00} s ({figures.SetupSeconds:0.00} processor seconds), check {figures.CheckSeconds:0.00} s"), figures.SetupSeconds / 2 < 1);
    }

    private static MustFigure First()
    {
        var figures = SizePhases.Of(3500, 0.1, 0);
        return new MustFigure(Text($"{figures.FirstSeconds:0.0} processor seconds with setup, {figures.FirstLeftOut} of 3,500 left out"), figures.FirstSeconds < 10);
    }

    private static MustFigure Large()
    {
        var problem = PlantedDay.Make(10_000, seed: 1, 0.1).Problem;
        var crowd = problem with { Carers = [.. problem.Carers, .. MoreOf(problem, 2500 - problem.Carers.Length)] };
        var plan = new RoundSearch().Solve(crowd, new SolveOptions { Seconds = 570, Seed = 1 });
        var checkedPlan = Checker.Check(plan);
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var megabytes = process.PeakWorkingSet64 / 1e6;
        return new MustFigure(
            Text($"{crowd.Carers.Length} carers, {plan.Iterations} iterations, {plan.Unallocated.Length} of 10,000 left out, {plan.Cost.Travel / 3600.0:0} h of travel, {checkedPlan.Violations.Length} rules broken, {megabytes:0} MB"),
            checkedPlan.IsValid && megabytes < 2000 && plan.Unallocated.Length < 200);
    }

    /// <summary>Carers like those of the day, under other names.</summary>
    private static IEnumerable<RoundCarer> MoreOf(RoundProblem problem, int count) => Enumerable.Range(0, Math.Max(0, count))
        .Select(index => problem.Carers[index % problem.Carers.Length] with { Id = new CarerId(Text($"more-{index}")) });

    private static MustFigure Growth()
    {
        var seconds = Sizes.Select(size => Scaling.Reached(size, 60)).ToList();
        var rates = Sizes.Zip(seconds, (size, reached) => reached / (size * Math.Log2(size))).ToList();
        var text = string.Join(", ", Sizes.Zip(seconds, (size, reached) => Text($"{size}: {reached:0.0} s")));
        return new MustFigure(Text($"{text}; per n log n at 8,000 {rates[^1] / rates[1]:0.0} times that at 500"), rates[^1] <= 1.5 * rates[1]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
