using System.Collections.Immutable;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>What holds for the run of a random county. Tests try a few seeds of each; the table of goals tries many.</summary>
internal static class RunPromises
{
    private static readonly RunOptions Quick = new()
    {
        Forecast = new CountyForecastOptions { Model = "naive", Weeks = 4, Paths = 100 },
        Rounds = new RunRounds { Iterations = 50 },
    };

    /// <summary>A county of some packages runs as the folder that holds only their rows: ledger, forecast and rounds.</summary>
    internal static void SomePackagesRunAsTheFolderOfTheirRows(int seed)
    {
        var (county, folder) = FolderPromises.SomePackages(seed);

        Rows(county.Run(Quick)).ShouldBe(Rows(folder.Run(Quick)));
    }

    /// <summary>Ledger, forecast and rounds are the same whichever is asked for first.</summary>
    internal static void PartsAreTheSameInAnyOrder(int seed)
    {
        var (one, other) = (RandomCounty.Read(seed).Run(Quick), RandomCounty.Read(seed).Run(Quick));
        _ = one.Ledger;
        _ = one.Forecast;
        _ = one.Rounds;
        _ = other.Rounds;
        _ = other.Forecast;
        _ = other.Ledger;

        Rows(other).ShouldBe(Rows(one));
    }

    private static ImmutableArray<string> Rows(CountyRun run)
    {
        var published = run.Publish(OutputLevel.Internal);
        return
        [
            .. published.Ledger.Cells.Concat(published.Rounds?.Cells ?? []).Select(cell => cell.ToString()),
            .. published.Forecast!.Series.SelectMany(series => series.Steps.Select(step => $"{series.Measure} {series.Area.Code} {step}")),
        ];
    }
}
