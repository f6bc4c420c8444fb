using System.Globalization;
using Zoning.Routing;

namespace Zoning.Quality.Instances;

/// <summary>
/// Reads the text of Solomon (1987) and of Gehring and Homberger (1999) by the convention of the 12th DIMACS challenge: an arc is
/// floor(10 x Euclid), times are ten times those of the file, the objective is the total distance, the fleet an upper limit.
/// </summary>
internal static class SolomonText
{
    /// <summary>Reads an instance.</summary>
    internal static Instance Read(string path)
    {
        var rows = File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        var fleet = Numbers(rows.FirstOrDefault(row => row.Length == 2 && row.All(IsNumber))
            ?? throw new FormatException($"{path} has no line of two numbers (vehicles, capacity). Maybe it is no instance of Solomon's form."));
        var nodes = rows.Where(row => row.Length == 7 && row.All(IsNumber)).Select(Numbers).ToList();
        var depot = nodes[0];
        var problem = new RoundProblem
        {
            Name = Path.GetFileNameWithoutExtension(path),
            TicksPerMinute = 10,
            Travel = EuclideanFleet.Travel([.. nodes.Select(node => (node[1], node[2]))], line => (int)Math.Floor(10 * line)),
            Visits =
            [
                .. nodes.Skip(1).Select((node, index) => new RoundVisit
                {
                    Name = node[0].ToString(CultureInfo.InvariantCulture),
                    Place = index + 1,
                    Load = (int)node[3],
                    Earliest = (int)(10 * node[4]),
                    Latest = (int)(10 * node[5]),
                    Length = (int)(10 * node[6]),
                }),
            ],
            Carers = EuclideanFleet.Vehicles([.. Enumerable.Repeat(0, (int)fleet[0])], _ => ((int)(10 * depot[4]), (int)(10 * depot[5])), (int)fleet[1], null),
        };
        return new Instance(problem.Name, nodes.Count > 101 ? "homberger" : "solomon", problem, 10);
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static double[] Numbers(string[] row) => [.. row.Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}
