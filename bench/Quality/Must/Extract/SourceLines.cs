using System.Globalization;
using Zoning.Planning.Tests;

namespace Zoning.Quality;

/// <summary>Sources that can be imported, lines counted twice or lost, histories without endings.</summary>
internal static class SourceLines
{
    private const int Seeds = 200;
    private const int Samples = 10;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        Line("Live lines with what ended lately are never forecast to grow", Seeds, ImportPromises.LiveLinesAreNeverForecastToGrow),
        Line("Monitoring of a sample county, imported, gives its actuals back", Samples, ImportPromises.MonitoringGivesTheActualsBack),
        Line("Every waiting case is used or left out by reason, and rows and minutes reconcile", Seeds, ImportPromises.EveryCaseIsUsedOrLeftOutAloud),
        Line("A line left open at a rise of the rate is told with its hours", Seeds, ImportPromises.ALineLeftOpenIsAlwaysTold),
    ];

    private static MustLine Line(string text, int seeds, Action<int> holds) => new(ExtractMust.Topic, text, () => Try(text, seeds, holds));

    private static MustFigure Try(string text, int seeds, Action<int> holds)
    {
        var broken = Enumerable.Range(0, seeds).Where(seed => Fault(holds, seed) is { } fault && Told(text, seed, fault)).ToList();
        var which = broken.Count == 0 ? "" : $"; broken by seeds {string.Join(", ", broken.Take(10))}";
        return new MustFigure(
            string.Create(CultureInfo.InvariantCulture, $"{seeds} tried, {seeds - broken.Count} held{which}"), broken.Count == 0);
    }

    private static bool Told(string text, int seed, string fault)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BROKEN {text}, seed {seed}: {fault}"));
        return true;
    }

    /// <summary>What breaks it, whatever it is: the table never fails, and a crash is a break too.</summary>
    private static string? Fault(Action<int> holds, int seed)
    {
        try
        {
            holds(seed);
            return null;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }
}
