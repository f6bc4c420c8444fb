using System.Globalization;

namespace EndToEnd.Tests;

/// <summary>
/// A written plan held against the county's own files: restricted/rounds.csv, visits.csv, carers.csv and services.csv, and nothing else.
/// Times are printed to the minute, so one minute is allowed.
/// </summary>
internal sealed class WrittenRounds
{
    private const int Rest = 11 * 60;
    private const int WorkWithoutBreak = 6 * 60;
    private const int LeastBreak = 20;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private readonly List<Dictionary<string, string>> _visits, _rows;
    private readonly Dictionary<string, List<Dictionary<string, string>>> _carers;
    private readonly Dictionary<string, Dictionary<string, string>> _services;
    private readonly List<string> _faults = [];

    private WrittenRounds(IReadOnlyDictionary<string, string> county, string rounds)
    {
        _visits = Zoning.Attack.CsvText.Table(county, "visits.csv");
        _carers = Zoning.Attack.CsvText.Table(county, "carers.csv").GroupBy(row => row["id"])
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _services = Zoning.Attack.CsvText.Table(county, "services.csv").ToDictionary(row => row["id"], StringComparer.Ordinal);
        _rows = Zoning.Attack.CsvText.Table(new Dictionary<string, string>(StringComparer.Ordinal) { ["r"] = rounds }, "r");
    }

    /// <summary>Every rule that the written plan breaks, and how many visits it serves.</summary>
    /// <param name="county">The texts of the county's files, by name.</param>
    /// <param name="rounds">The text of restricted/rounds.csv.</param>
    internal static (List<string> Faults, int Served) Check(IReadOnlyDictionary<string, string> county, string rounds)
    {
        var written = new WrittenRounds(county, rounds);
        written.EveryVisitOnce();
        foreach (var carer in written._rows.Where(row => row["carer"].Length > 0).GroupBy(row => row["carer"]))
        {
            written.OfCarer(carer.Key, [.. carer]);
        }

        return (written._faults, written._rows.Count(row => row["carer"].Length > 0 && row["package"] != "break"));
    }

    private static int Minutes(string clock)
    {
        var parts = clock.Split(':');
        return clock.Length == 0 ? 0
            : int.Parse(parts[0], CultureInfo.InvariantCulture) * 60 + int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static double Travel(Dictionary<string, string> row) => double.Parse(row["travel_minutes"], CultureInfo.InvariantCulture);

    private static bool Has(string days, string day) =>
        days == "daily" || (days == "weekdays" && day is not ("sat" or "sun")) || (days == "weekends" && day is "sat" or "sun")
        || days.Split(' ').Contains(day);

    /// <summary>Served or left out as often as wanted; at the time wanted; by as many different carers; far enough apart.</summary>
    private void EveryVisitOnce()
    {
        foreach (var day in _rows.Select(row => row["day"]).Distinct())
        {
            var wanted = _visits.Where(visit => Has(visit["days"], day)).ToLookup(visit => visit["package"]);
            var given = _rows.Where(row => row["day"] == day && row["package"] != "break").ToLookup(row => row["package"]);
            foreach (var package in given.Select(group => group.Key))
            {
                var starts = new List<(int Wanted, int Start, int Gap)>();
                foreach (var visit in wanted[package])
                {
                    var rows = given[package].Where(row => row["time_of_day"] == visit["time_of_day"]).ToList();
                    Visit(package, day, visit, rows);
                    if (rows.Find(row => row["carer"].Length > 0) is { } first)
                    {
                        starts.Add((Minutes(visit["preferred_start"]), Minutes(first["starts"]), Gap(visit)));
                    }
                }

                starts.Sort();
                for (var next = 1; next < starts.Count; next++)
                {
                    if (starts[next].Start - starts[next - 1].Start < starts[next].Gap - 1)
                    {
                        _faults.Add($"doses: {package} {day} starts {starts[next].Start - starts[next - 1].Start} minutes after the one before");
                    }
                }
            }
        }
    }

    private static int Gap(Dictionary<string, string> visit) =>
        visit.TryGetValue("least_gap_minutes", out var gap) && gap.Length > 0 ? int.Parse(gap, CultureInfo.InvariantCulture) : 0;

    private void Visit(string package, string day, Dictionary<string, string> visit, List<Dictionary<string, string>> rows)
    {
        var carers = int.Parse(_services[package]["carers"], CultureInfo.InvariantCulture);
        var which = $"{package} {day} {visit["time_of_day"]}";
        if (rows.Count != carers)
        {
            _faults.Add($"list: {which} has {rows.Count} rows for {carers} carers");
        }

        var served = rows.FindAll(row => row["carer"].Length > 0);
        if (served.Count > 0 && (served.Count != carers || served.Select(row => row["carer"]).Distinct().Count() != carers
            || served.Max(row => Minutes(row["starts"])) - served.Min(row => Minutes(row["starts"])) > 1))
        {
            _faults.Add($"team: {which} is made by {string.Join(" and ", served.Select(row => row["carer"] + " " + row["starts"]))}");
        }

        foreach (var row in served)
        {
            var start = Minutes(row["starts"]);
            if (start < Minutes(visit["earliest_start"]) || start > Minutes(visit["latest_start"]))
            {
                _faults.Add($"window: {which} starts at {row["starts"]}, not {visit["earliest_start"]} to {visit["latest_start"]}");
            }

            if (Math.Abs(Minutes(row["ends"]) - start - int.Parse(visit["minutes"], CultureInfo.InvariantCulture)) > 1)
            {
                _faults.Add($"length: {which} lasts from {row["starts"]} to {row["ends"]}");
            }

            if (visit["skills"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Except(_carers[row["carer"]][0]["skills"].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Any())
            {
                _faults.Add($"skill: {row["carer"]} may not make {which}");
            }

            if (_services[package]["provider"] != row["provider"] || _carers[row["carer"]][0]["provider"] != row["provider"])
            {
                _faults.Add($"provider: {row["carer"]} makes {which}");
            }
        }
    }

    /// <summary>The carer's shifts, the way from stop to stop, breaks, rests between days, and hours over the week.</summary>
    private void OfCarer(string carer, List<Dictionary<string, string>> rows)
    {
        var (returned, worked) = (int.MinValue / 2, 0.0);
        foreach (var day in rows.GroupBy(row => Array.IndexOf(Days, row["day"])).OrderBy(day => day.Key))
        {
            // A carer with two shifts on a day has two rounds, each numbered from 1.
            foreach (var round in RoundsOf([.. day]))
            {
                var leaves = Minutes(round[0]["arrives"]) - Travel(round[0]);
                var ends = Minutes(round[^1]["ends"]);
                var taken = round.Where(row => row["package"] == "break").Sum(row => Minutes(row["ends"]) - Minutes(row["starts"]));
                Way(carer, round);
                if (!_carers[carer].Any(shift => Has(shift["days"], Days[day.Key])
                    && leaves >= Minutes(shift["start"]) - 1 && ends <= Minutes(shift["end"])))
                {
                    _faults.Add($"shift: {carer} {Days[day.Key]} works from {leaves} to {ends}");
                }

                if (ends - leaves - taken > WorkWithoutBreak + 1 && taken < LeastBreak)
                {
                    _faults.Add($"break: {carer} {Days[day.Key]} works {ends - leaves} minutes without one");
                }

                if (day.Key * 1440 + leaves - returned < Rest - 1 && (int)Math.Floor(returned / 1440.0) < day.Key)
                {
                    _faults.Add($"rest: {carer} {Days[day.Key]} rests {day.Key * 1440 + leaves - returned} minutes");
                }

                worked += ends - leaves - taken;
            }

            returned = day.Key * 1440 + day.Max(row => Minutes(row["ends"]));
        }

        if (_carers[carer][0]["contracted_most"] is { Length: > 0 } most && worked > 60 * double.Parse(most, CultureInfo.InvariantCulture))
        {
            _faults.Add($"hours: {carer} works {worked / 60:0.0} hours, at most {most}");
        }
    }

    private static IEnumerable<List<Dictionary<string, string>>> RoundsOf(List<Dictionary<string, string>> rows)
    {
        var starts = Enumerable.Range(0, rows.Count).Where(at => rows[at]["stop"] == "1").ToList();
        return starts.Select((from, number) => rows[from..(number + 1 < starts.Count ? starts[number + 1] : rows.Count)]);
    }

    private void Way(string carer, List<Dictionary<string, string>> round)
    {
        for (var next = 1; next < round.Count; next++)
        {
            var (free, way) = (Minutes(round[next - 1]["ends"]), Travel(round[next]));
            var arrives = Minutes(round[next]["arrives"]);
            if (Math.Abs(free + way - arrives) > 1.1 || Minutes(round[next]["starts"]) < arrives)
            {
                _faults.Add($"travel: {carer} leaves at {round[next - 1]["ends"]}, {way} minutes away, and starts at {round[next]["starts"]}");
            }
        }
    }
}
