using System.Globalization;

namespace Zoning.Samples;

/// <summary>
/// Adds to a sample's files what people and carers ask of rounds: columns after those that are there, and the files of travel and holidays.
/// </summary>
internal sealed class SampleWishes
{
    private readonly IDictionary<string, string> _files;
    private readonly Randomness _random;
    private readonly Dictionary<string, List<string>> _carersOf;
    private readonly List<(string From, string To)> _trips = [];

    private SampleWishes(IDictionary<string, string> files, int seed)
    {
        (_files, _random) = (files, new Randomness(seed).For("wishes"));
        var stops = Rows("rounds.csv");
        _carersOf = stops.GroupBy(stop => stop[2], StringComparer.Ordinal).ToDictionary(
            one => one.Key,
            one => one.Select(stop => stop[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(),
            StringComparer.Ordinal);
        for (var next = 1; next < stops.Count && _trips.Count < 60; next++)
        {
            var (from, to) = (stops[next - 1][2], stops[next][2]);
            if (stops[next - 1][0] == stops[next][0] && from != to && !_trips.Contains((from, to)))
            {
                _trips.Add((from, to));
            }
        }
    }

    /// <summary>Adds them.</summary>
    /// <param name="files">The sample's files by name; services.csv, visits.csv, carers.csv and rounds.csv are there.</param>
    /// <param name="options">The seed and the as-at date.</param>
    internal static void AddTo(IDictionary<string, string> files, SampleOptions options)
    {
        var wishes = new SampleWishes(files, options.Seed);
        wishes.AddPeople();
        wishes.AddVisits();
        wishes.AddCarers();
        files["travel.csv"] = wishes.Travel();
        files["travel-speeds.csv"] = "from,to,factor,mode,days\n07:30,09:15,1.2,car,weekdays\n15:00,18:00,1.15,car,weekdays\n";
        files["holidays.csv"] = FormattableString.Invariant($"date,like\n{options.AsOf.Year}-12-25,sun\n{options.AsOf.Year}-12-26,sun\n");
    }

    private List<string[]> Rows(string file) =>
        [.. _files[file].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];

    private void Extend(string file, string[] columns, Func<string[], string[]> more)
    {
        var heading = _files[file].Split('\n')[0].Split(',');
        var table = new SampleTable([.. heading, .. columns]);
        foreach (var row in Rows(file))
        {
            table.Add([.. row, .. more(row)]);
        }

        _files[file] = table.ToString();
    }

    /// <summary>
    /// One person in ten has known carers, those of today; half of them prefer one; one in fifty won't have a carer of the provider.
    /// </summary>
    private void AddPeople()
    {
        var random = _random.For("people");
        var staff = Rows("carers.csv").GroupBy(row => row[1], StringComparer.Ordinal).ToDictionary(
            one => one.Key, one => one.Select(row => row[0]).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        Extend("services.csv", ["no_go", "preferred_carers", "known_carers"], row =>
        {
            var (share, other) = (random.NextShare(), random.NextShare());
            if (!_carersOf.TryGetValue(row[0], out var known) || !staff.TryGetValue(row[4], out var all))
            {
                return ["", "", ""];
            }

            var strangers = all.Except(known, StringComparer.Ordinal).ToList();
            return
            [
                share > 0.98 && strangers.Count > 2 ? strangers[(int)(other * strangers.Count)] : "",
                share < 0.05 ? known[0] : "",
                share < 0.1 ? string.Join(' ', known.Take(4)) : "",
            ];
        });
    }

    /// <summary>One visit in forty asks for a woman; one in four of two carers needs one of them to give medicines.</summary>
    private void AddVisits()
    {
        var random = _random.For("visits");
        var doubled = Rows("services.csv").Where(row => row[12] == "2").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Extend("visits.csv", ["team_skills", "gender"], row =>
        {
            var (skilled, asked) = (random.NextShare(), random.NextShare());
            return [doubled.Contains(row[0]) && skilled < 0.25 ? "medicines" : "", asked < 0.025 ? "female" : ""];
        });
    }

    /// <summary>Four carers in five are women; one in ten of those who don't work on Sundays never can.</summary>
    private void AddCarers()
    {
        var random = _random.For("carers");
        var sundays = Rows("carers.csv")
            .Where(row => row[3] is "daily" or "weekends" || row[3].Contains("sun", StringComparison.Ordinal))
            .Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        var said = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Extend("carers.csv", ["gender", "unavailable"], row =>
        {
            if (!said.TryGetValue(row[0], out var own))
            {
                var (gender, day) = (random.NextShare(), random.NextShare());
                said[row[0]] = own = [gender < 0.8 ? "female" : "male", day < 0.1 && !sundays.Contains(row[0]) ? "sun" : ""];
            }

            return own;
        });
    }

    private string Travel()
    {
        var random = _random.For("travel");
        var table = new SampleTable("from", "to", "minutes");
        foreach (var (from, to) in _trips)
        {
            table.Add(from, to, (4 + Math.Round(16 * random.NextShare()) / 2).ToString("0.#", CultureInfo.InvariantCulture));
        }

        return table.ToString();
    }
}
