using System.Globalization;
using Zoning.Learning;
using Zoning.Quality.Forecasting;

namespace Zoning.Quality;

/// <summary>Exact and learned: trees, where they were better on what they had not seen.</summary>
internal static class LearnedLines
{
    private const string Topic = "packages";

    /// <summary>Sets take minutes each: `must packages-learned` alone runs them.</summary>
    private const string Long = "packages-learned";
    private const int Seed = 5;
    private const int Weeks = 12;
    private const int Offers = 8000;
    private const double MostWorse = 0.003;

    private static readonly string[] Sets =
        ["m3_quarterly", "tourismcomp_quarterly", "hospital_monthly_counts", "tourismcomp_monthly", "m3_monthly"];

    private static readonly Lazy<County> Sample = new(() => County.Read(CountySource.Of(
        SampleCounty.Make(new SampleOptions { Packages = 300, Seed = Seed }, null, default).ToBytes())));

    private static readonly Lazy<(TimesTrial Trips, TimesTrial Doors)> Rush = new(() => Tried(hasRush: true));

    private static readonly Lazy<(TimesTrial Trips, TimesTrial Doors)> Even = new(() => Tried(hasRush: false));

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "trips with planted rush hours: trees beat the better line by 5 % on the last weeks", () => Won(Rush.Value.Trips, shouldWin: true)),
        new(Topic, "the door with long mornings planted: trees beat the better line by 5 % on the last weeks", () => Won(Rush.Value.Doors, shouldWin: true)),
        new(Topic, "trips without planted effects: trees give way to the line", () => Won(Even.Value.Trips, shouldWin: false)),
        new(Topic, "the door without planted effects: trees give way to the line", () => Won(Even.Value.Doors, shouldWin: false)),
        new(Topic, "longer ways are never quicker: 100,000 pairs of ways", Monotone),
        new(Topic, Text($"acceptance of {Offers} offers with steps: log loss of trees under that of the logistic regression"), () => Acceptance(hasSteps: true)),
        new(Topic, Text($"acceptance of {Offers} offers that follow a logistic regression: trees give way to it"), () => Acceptance(hasSteps: false)),
        new(Topic, "all commands work without Zoning.Learning and Microsoft.ML, and without the native library", WithoutLearning),
        .. Sets.Select(file => new MustLine(Long, Text($"{file}: OWA with trees at most {MostWorse} above that without, three origins"), () => Set(file))),
    ];

    private static MustFigure Won(TimesTrial trial, bool shouldWin) => trial.Reason is { } reason
        ? new MustFigure(reason, false)
        : new MustFigure(
            Text($"off by {trial.TreesError:0.00} minutes against {trial.LineError:0.00} of {trial.Line.Start:0.0} + {trial.Line.Slope:0.00} x, {trial.Judged.Points} of the last {trial.Judged.Weeks} weeks"),
            trial.Trees is not null == shouldWin);

    private static MustFigure Monotone()
    {
        if (Rush.Value.Trips.Trees is not { } trees)
        {
            return new MustFigure("no trees", false);
        }

        var randomness = new Randomness(Seed).For("ways");
        var quicker = 0;
        for (var pair = 0; pair < 100_000; pair++)
        {
            var context = new PointContext(0, randomness.NextBelow(7), 12 + randomness.NextBelow(36), randomness.NextBelow(19) - 1, randomness.NextBelow(19) - 1);
            var (one, other) = (60 * randomness.NextShare(), 60 * randomness.NextShare());
            quicker += trees.Of(Math.Max(one, other), context) < trees.Of(Math.Min(one, other), context) ? 1 : 0;
        }

        return new MustFigure(Text($"{quicker} quicker"), quicker == 0);
    }

    private static MustFigure Acceptance(bool hasSteps)
    {
        const int width = 4;
        var randomness = new Randomness(Seed).For("offers");
        var (features, accepted) = (new double[Offers * width], new bool[Offers]);
        for (var offer = 0; offer < Offers; offer++)
        {
            var row = features.AsSpan(offer * width, width);
            (row[0], row[1], row[2], row[3]) =
                (1 + (28 * randomness.NextShare()), 16 * randomness.NextShare(), randomness.NextBelow(2), randomness.NextShare());
            accepted[offer] = randomness.NextChance(hasSteps ? Steps(row) : Slopes(row));
        }

        var learned = OfferTrees.Learn(features, width, accepted);
        return new MustFigure(
            Text($"{learned.LogLoss:0.0000} of trees against {learned.RegressionLogLoss:0.0000} on the last {Offers / 4}; used: {(learned.IsByTrees ? "trees" : "the regression")}"),
            learned.IsByTrees == hasSteps && learned.LogLoss < learned.RegressionLogLoss == hasSteps);
    }

    private static double Steps(ReadOnlySpan<double> offer) => offer[0] > 14 && offer[1] > 8 ? 0.1 : offer[1] > 8 ? 0.75 : offer[2] > 0 ? 0.35 : 0.8;

    private static double Slopes(ReadOnlySpan<double> offer) => 1 / (1 + Math.Exp(-(2 - (0.12 * offer[0]) - (0.1 * offer[1]) + (0.5 * offer[2]))));

    private static MustFigure WithoutLearning()
    {
        var run = Finished.Run(
            "dotnet", Finished.Project, "test", Path.Combine("tests", "Learning.Tests"), "-c", "Release", "--filter", "WithoutLearningTests",
            "--logger", "console;verbosity=normal");
        int Count(string verdict) => run.Output.Split('\n').Count(line => line.TrimStart().StartsWith($"{verdict} Zoning.Learning.Tests.", StringComparison.Ordinal));
        return new MustFigure(Text($"{Count("Passed")} tests passed, {Count("Failed")} failed"), Count("Passed") == 3 && run.Code == 0);
    }

    private static MustFigure Set(string file)
    {
        if (!Directory.Exists(ForecastRecords.Open))
        {
            return new MustFigure("../shared is absent", null);
        }

        var (without, with, cpu) = LearnedForecasts.Of(file, origins: 3);
        return new MustFigure(Text($"{with:0.0000} against {without:0.0000} ({cpu:0} CPU s an origin with trees)"), with <= without + MostWorse);
    }

    private static (TimesTrial Trips, TimesTrial Doors) Tried(bool hasRush)
    {
        var county = Sample.Value;
        var file = InputFile.Of("monitored.csv", MonitoredRounds.Write(county, Seed, Weeks, hasRush));
        var made = MonitoredTimes.Of(county, file, new FindingCollector(), default);
        return TimesLearner.Try(made.Trips, made.Doors, default);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
