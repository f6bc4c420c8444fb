using System.Globalization;
using System.Text.Json;

namespace Zoning.Quality;

/// <summary>
/// Hours of a plan as any version of the tool writes it at restricted level: from rounds.csv, rounds.geojson and rounds-summary.csv, so
/// that two versions are measured alike. Times are printed to the minute.
/// </summary>
/// <param name="Moved">Visits that start more than 15 minutes before or after today's start; each carer of a visit counts.</param>
/// <param name="Waiting">Hours of waiting.</param>
/// <param name="Span">Hours from leaving to return.</param>
/// <param name="Paid">The same less breaks.</param>
/// <param name="Travel">Hours of travel.</param>
internal readonly record struct WrittenHours(double Moved, double Waiting, double Span, double Paid, double Travel)
{
    /// <summary>Plans a county with a built tool and reads what it wrote.</summary>
    /// <param name="tool">The folder of Zoning.Cli.dll.</param>
    /// <param name="county">The county folder.</param>
    internal static WrittenHours Of(string tool, string county)
    {
        var target = Directory.CreateTempSubdirectory("zoning hours ").FullName;
        try
        {
            var run = Finished.Run(
                "dotnet", Finished.Project, Path.Combine(tool, "Zoning.Cli.dll"), "rounds", county, "--out", Path.Combine(target, "out"), "--restricted");
            return run.Code == 0
                ? Read(Path.Combine(target, "out", "restricted"))
                : throw new InvalidOperationException("zoning rounds ended with " + run.Code.ToString(CultureInfo.InvariantCulture) + ": " + run.Output);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    internal WrittenHours Plus(WrittenHours other) =>
        new(Moved + other.Moved, Waiting + other.Waiting, Span + other.Span, Paid + other.Paid, Travel + other.Travel);

    private static WrittenHours Read(string folder)
    {
        using var map = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "rounds.geojson")));
        var span = map.RootElement.GetProperty("features").EnumerateArray().Select(round => round.GetProperty("properties"))
            .Sum(round => Minutes(round.GetProperty("returns").GetString()!) - Minutes(round.GetProperty("leaves").GetString()!));
        var (moved, waiting, breaks, contact) = (0, 0, 0, 0);
        foreach (var row in File.ReadLines(Path.Combine(folder, "rounds.csv")).Skip(1).Select(line => line.Split(',')).Where(row => row[2].Length > 0))
        {
            var (arrives, starts, ends) = (Minutes(row[8]), Minutes(row[9]), Minutes(row[10]));
            (breaks, contact) = row[6] == "break" ? (breaks + ends - starts, contact) : (breaks, contact + ends - starts);
            waiting += starts - arrives;
            moved += row[13].Length > 0 && Math.Abs(starts - Minutes(row[13])) > 15 ? 1 : 0;
        }

        return new WrittenHours(moved, waiting / 60.0, span / 60.0, (span - breaks) / 60.0, (span - breaks - contact - waiting) / 60.0);
    }

    private static int Minutes(string clock)
    {
        var parts = clock.Split(':');
        return int.Parse(parts[0], CultureInfo.InvariantCulture) * 60 + int.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
