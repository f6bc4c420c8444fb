using System.Globalization;
using Zoning.Planning;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Rounds: today's rounds judged, compared like with like, rebuilt in steps, and measured against the tool as it was.</summary>
internal static class TodayLines
{
    private const string Topic = "rounds";
    private const int Counties = 20;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "today's rounds judged: one rule broken in rounds.csv of 20 sample counties, six kinds each, is named with its kind and package", Judged),
        new(Topic, "headline like with like: both figures are of the same visits unless the plan says what it leaves out, and the difference is that of the printed figures", Alike),
        new(Topic, "three steps add up: each step keeps every rule, has no visit that today has not, and the printed steps sum to the printed whole", Steps),
        new(Topic, "ashdale and 10 sample counties against the tool as it was: moved over 15 minutes at most .6, waiting at most .7, travel at most 1.02", BeforeAndAfter),
    ];

    private static MustFigure Judged()
    {
        var (tried, named, missed) = (0, 0, new List<string>());
        for (var seed = 0; seed < Counties; seed++)
        {
            foreach (var kind in TodaysDamage.Kinds)
            {
                if (new TodaysDamage(seed).Damaged(kind) is not { } damaged)
                {
                    continue;
                }

                tried++;
                var isNamed = Compared(damaged.County, 0).Providers.SelectMany(one => one.Faults.Select(fault => (one, fault)))
                    .Any(pair => pair.fault.Rule.Key == kind && NameOf(pair.one, pair.fault).StartsWith(damaged.Package, StringComparison.Ordinal));
                named += isNamed ? 1 : 0;
                if (!isNamed)
                {
                    missed.Add(Text($"{kind} of seed {seed}"));
                }
            }
        }

        return new MustFigure(
            Text($"{named} of {tried} named{(missed.Count > 0 ? "; not " + string.Join(", ", missed.Take(3)) : "")}"),
            tried >= Counties * 4 && named == tried);
    }

    private static string NameOf(ProviderComparison one, TodaysFault fault) =>
        fault.Visit is { } visit ? one.Rounds.Problem.Visits[visit].Name : one.Rounds.Provider?.Value ?? "";

    private static MustFigure Alike()
    {
        var (whole, told, wrong, cells) = (0, 0, 0, 0);
        foreach (var (county, comparison) in Damages())
        {
            foreach (var one in comparison.Compared)
            {
                var same = one.Steps!.Free.Changes.ServesTheSame;
                (whole, told) = same ? (whole + 1, told) : (whole, told + 1);
                wrong += same || one.Steps.Free.Changes.OnlyToday > 0 ? 0 : 1;
            }

            foreach (var level in Enum.GetValues<OutputLevel>())
            {
                var rounds = PublishedRounds.Of(comparison, county.OnHomeMap(), level);
                foreach (var pace in new[] { "", "fast", "slow" })
                {
                    var (today, plan) = (rounds.Whole(RoundsMeasures.TravelToday, pace), rounds.Whole(
                        RoundsMeasures.TravelPlanned, pace.Length == 0 ? "compared" : "compared-" + pace));
                    var less = rounds.Whole(RoundsMeasures.TravelLess, pace);
                    cells++;
                    wrong += today is null || less?.Value is not { } shown || Math.Abs(shown - (today.Value!.Value - plan!.Value!.Value)) < 1e-9 ? 0 : 1;
                }
            }
        }

        return new MustFigure(Text($"{whole} providers alike, {told} say what is left out, {cells} differences, {wrong} wrong"), wrong == 0 && whole > 0);
    }

    private static MustFigure Steps()
    {
        var (steps, wrong) = (0, new List<string>());
        foreach (var (county, comparison) in Damages())
        {
            foreach (var one in comparison.Compared)
            {
                var today = one.Rounds.Today!.Rounds.SelectMany(round => round.Visits).ToHashSet();
                foreach (var (name, step) in new[] { ("times", one.Steps!.Times), ("orders", one.Steps.Orders), ("free", one.Steps.Free) })
                {
                    steps++;
                    var broken = Checker.Check(step.Plan).Violations
                        .Where(rule => rule.Kind is not (ViolationKind.CostWrong or ViolationKind.TeamIncomplete)).ToList();
                    if (broken.Count > 0 || !step.Plan.Rounds.SelectMany(round => round.Visits).All(today.Contains))
                    {
                        wrong.Add(Text($"{county.Name} {name}: {broken.FirstOrDefault()?.Text}"));
                    }
                }

                var travel = new[] { one.Held!, one.Steps.Times, one.Steps.Orders, one.Steps.Free }.Select(step => Math.Round(step.Travel.Travel / 3600.0, 1)).ToList();
                var sum = travel.Zip(travel.Skip(1), (before, after) => Math.Round(before - after, 1)).Sum();
                if (Math.Abs(sum - (travel[0] - travel[^1])) > 1e-9)
                {
                    wrong.Add(Text($"{county.Name}: {sum} for {travel[0] - travel[^1]}"));
                }
            }
        }

        return new MustFigure(Text($"{steps} steps, {wrong.Count} wrong{(wrong.Count > 0 ? ": " + wrong[0] : "")}"), steps > 0 && wrong.Count == 0);
    }

    private static MustFigure BeforeAndAfter()
    {
        var folder = Directory.CreateTempSubdirectory("zoning before and after ").FullName;
        try
        {
            var counties = new List<string> { Path.Combine(Finished.Project, "data-samples", "ashdale") };
            for (var seed = 1; seed <= 10; seed++)
            {
                counties.Add(Path.Combine(folder, Text($"seed-{seed}")));
                var made = Finished.Run("dotnet", Finished.Project, Path.Combine(BaselineTool.Folder(CancellationToken.None), "Zoning.Cli.dll"), "sample", counties[^1], "--packages", "200", "--seed", Text($"{seed}"));
                if (made.Code != 0)
                {
                    throw new InvalidOperationException("zoning sample: " + made.Output);
                }
            }

            var before = counties.Select(county => WrittenHours.Of(BaselineTool.Folder(CancellationToken.None), county)).ToList();
            var after = counties.Select(county => WrittenHours.Of(AppContext.BaseDirectory, county)).ToList();
            var (was, now) = (before.Aggregate((sum, one) => sum.Plus(one)), after.Aggregate((sum, one) => sum.Plus(one)));
            return new MustFigure(
                Text($"moved {was.Moved:0} to {now.Moved:0} ({now.Moved / was.Moved:0.00}), waiting {was.Waiting:0} to {now.Waiting:0} h ({now.Waiting / was.Waiting:0.00}), from leaving to return {was.Span:0} to {now.Span:0} h, paid {was.Paid:0} to {now.Paid:0} h, travel {was.Travel:0} to {now.Travel:0} h ({now.Travel / was.Travel:0.000}); ashdale moved {before[0].Moved:0} to {after[0].Moved:0}, waiting {before[0].Waiting:0} to {after[0].Waiting:0} h"),
                now.Moved <= 0.6 * was.Moved && now.Waiting <= 0.7 * was.Waiting && now.Travel <= 1.02 * was.Travel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Sound and damaged sample counties, each compared with a short search.</summary>
    private static IEnumerable<(County County, RoundsComparison Comparison)> Damages()
    {
        for (var seed = 0; seed < Counties / 4; seed++)
        {
            var county = new TodaysDamage(seed).Sound();
            yield return (county, Compared(county, 500));
            foreach (var kind in TodaysDamage.Kinds)
            {
                if (new TodaysDamage(seed).Damaged(kind) is { } damaged)
                {
                    yield return (damaged.County, Compared(damaged.County, 500));
                }
            }
        }
    }

    private static RoundsComparison Compared(County county, int iterations) =>
        county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Solve(new SolveOptions { Iterations = iterations }).ComparedWithToday();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
