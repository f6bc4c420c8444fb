using System.Globalization;
using Zoning.Routing;

namespace Zoning.Quality.Instances;

/// <summary>
/// Reads the VRPLIB dialect of the several-depot and the prize-collecting sets. Several depots: coordinates times 1,000, rounded; prizes: arcs of
/// floor(10 x Euclid), everything else times 10, and the objective adds the prizes of those left out.
/// </summary>
internal static class VrplibText
{
    /// <summary>Reads an instance.</summary>
    internal static Instance Read(string path)
    {
        var (facts, sections) = Split(path);
        var hasPrizes = sections.ContainsKey("PRIZE_SECTION");
        var scale = hasPrizes ? 10 : 1000;
        var depots = sections["DEPOT_SECTION"].Select(row => (int)row[0]).Where(node => node > 0).Select(node => node - 1).ToList();
        var customers = Enumerable.Range(0, (int)facts["DIMENSION"]).Except(depots).ToList();
        var windows = Column(sections["TIME_WINDOW_SECTION"], row => ((int)(scale * row[1]), (int)(scale * row[2])));
        var loads = Column(sections["DEMAND_SECTION"], row => (int)row[1]);
        var lengths = sections.TryGetValue("SERVICE_TIME_SECTION", out var own)
            ? Column(own, row => (int)Math.Round(scale * row[1]))
            : customers.ToDictionary(node => node, _ => (int)(scale * facts["SERVICE_TIME"]));
        var prizes = hasPrizes ? Column(sections["PRIZE_SECTION"], row => (long)(scale * row[1])) : null;
        var stations = sections.TryGetValue("VEHICLES_DEPOT_SECTION", out var vehicles)
            ? vehicles.Select(row => depots[(int)row[1] - 1]).ToList()
            : [.. Enumerable.Repeat(depots[0], (int)facts["VEHICLES"])];
        var problem = new RoundProblem
        {
            Name = Path.GetFileNameWithoutExtension(path),
            TicksPerMinute = scale,
            Travel = EuclideanFleet.Travel(
                [.. sections["NODE_COORD_SECTION"].OrderBy(row => row[0]).Select(row => (row[1], row[2]))],
                line => hasPrizes ? (int)Math.Floor(10 * line) : (int)Math.Round(1000 * line)),
            Visits =
            [
                .. customers.Select(node => new RoundVisit
                {
                    Name = (node + 1).ToString(CultureInfo.InvariantCulture),
                    Place = node,
                    Earliest = windows[node].Item1,
                    Latest = windows[node].Item2,
                    Length = lengths[node],
                    Load = loads[node],
                    UnallocatedPrice = prizes?[node],
                }),
            ],
            Carers = EuclideanFleet.Vehicles(
                stations,
                depot => windows[depot],
                facts.TryGetValue("CAPACITY", out var capacity) ? (int)capacity : null,
                facts.TryGetValue("VEHICLES_MAX_DURATION", out var longest) ? (int)(scale * longest) : null),
        };
        return new Instance(problem.Name, hasPrizes ? "pcvrptw" : "mdvrptw", problem, 1);
    }

    private static Dictionary<int, T> Column<T>(List<double[]> rows, Func<double[], T> value) => rows.ToDictionary(row => (int)row[0] - 1, value);

    private static (Dictionary<string, double> Facts, Dictionary<string, List<double[]>> Sections) Split(string path)
    {
        var facts = new Dictionary<string, double>(StringComparer.Ordinal);
        var sections = new Dictionary<string, List<double[]>>(StringComparer.Ordinal);
        List<double[]>? open = null;
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.EndsWith("_SECTION", StringComparison.Ordinal))
            {
                sections[line] = open = [];
            }
            else if (char.IsLetter(line[0]))
            {
                var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
                if (parts.Length == 2 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                {
                    facts[parts[0]] = value;
                }
            }
            else
            {
                open?.Add([.. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))]);
            }
        }

        return (facts, sections);
    }
}
