using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Samples;

/// <summary>Invents carers and the rounds they make today, for a county that was just made up.</summary>
/// <remarks>
/// Visits of two carers are put on runs of two. Every other visit, those far from the provider's middle first, goes where it adds least
/// travel to a run that can hold it; if that is 36 minutes or more, it begins a new run. A run has a main carer on five days; another carer
/// covers the days off of up to three runs near by. Windows, breaks and trips from home are kept to; the order is not improved afterwards,
/// so today's rounds can be bettered. A carer's day has 4.4 hours of care in all (22 a week): this council's visits fill part of it, and
/// council_share says which part.
/// </remarks>
internal sealed class SampleRounds
{
    private const int ContactMinutes = 264;
    private const int MostContact = 285;
    private const int DearestMinutes = 36;
    private const int LongestWayOnDaysOff = 13;
    private const int NearestHomes = 4;
    private static readonly CareDays[] DaysOff =
        [CareDays.Weekend, CareDays.Monday | CareDays.Tuesday, CareDays.Wednesday | CareDays.Thursday];

    private readonly County _county;
    private readonly string[] _placeTexts;
    private readonly SampleHomes _homes;
    private readonly TravelPlaces _finder;
    private readonly Randomness _random;
    private readonly SampleTable _carers = new(
        "id", "provider", "place", "days", "start", "end", "skills", "mode", "contracted_least", "contracted_most");
    private readonly List<string[]> _rows = [];
    private readonly Dictionary<string, int> _shares = [];
    private readonly CancellationToken _cancellation;
    private int _next;

    private SampleRounds(County county, string[] placeTexts, int seed, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        (_county, _placeTexts) = (county, placeTexts);
        _finder = new TravelPlaces(county);
        _random = new Randomness(seed).For("rounds");
        int[] homes = [.. Enumerable.Range(0, placeTexts.Length).Where(line =>
            county.Packages[line].Found is { HasPosition: true } place && place.Area.IsZone)];
        _homes = new SampleHomes(homes, [.. homes.Select(HomeAt)], NearestHomes);
    }

    /// <summary>Writes carers.csv and rounds.csv.</summary>
    /// <param name="county">The county, read from the files made so far.</param>
    /// <param name="services">services.csv as written: the places of homes are taken from it.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="progress">Told the share of the visits that are on rounds, from 0 to 1, after each provider.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The two texts, and the per cent of each provider's care that is this council's.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static (string Carers, string Rounds, Dictionary<string, int> Shares) Write(
        County county, string services, int seed, Action<double> progress, CancellationToken cancellation)
    {
        var places = services.Split('\n').Skip(1).Where(row => row.Length > 0).Select(row => row.Split(',')[2]).ToArray();
        var rounds = new SampleRounds(county, places, seed, cancellation);
        var done = 0;
        var byProvider = Enumerable.Range(0, places.Length).Where(line => RoundScope.IsOnRounds(county.Packages[line].Package, county.AsOf))
            .GroupBy(line => county.Packages[line].Package.Provider!.Value).OrderBy(group => group.Key);
        foreach (var group in byProvider)
        {
            rounds.AddProvider(group.Key, [.. group]);
            done += group.Count();
            progress((double)done / places.Length);
        }

        var table = new SampleTable("carer", "days", "package", "time_of_day", "start");
        foreach (var row in rounds._rows)
        {
            table.Add(row);
        }

        return (rounds._carers.ToString(), table.ToString(), rounds._shares);
    }

    private void AddProvider(ProviderId provider, List<int> lines)
    {
        var found = lines.ConvertAll(line => _finder.Of(_county.Packages[line].Found));
        var elsewhere = _finder.Among([.. found.OfType<TravelPlace>()]);
        var places = found.Select((place, index) => (place ?? elsewhere) with { Premises = index }).ToList();
        var travel = new SampleTravel([.. places]);
        var stops = lines.SelectMany((line, index) => Apart([.. StopsOf(line, index)])).ToList();
        var (care, days) = (0, 0);
        foreach (var shift in (ReadOnlySpan<SampleShift>)[SampleShift.Early, SampleShift.Late])
        {
            var own = stops.Where(stop => (stop.Time is TimeOfDay.Morning or TimeOfDay.Lunch) == (shift == SampleShift.Early)).ToList();
            var runs = Runs(own, travel, shift, elsewhere, places);
            care += runs.Sum(run => run.Contact);
            days += runs.Count;
            Staff(provider, places, runs);
        }

        _shares[provider.Value] = Math.Min(100, (int)Math.Round(100.0 * care / (ContactMinutes * Math.Max(1, days))));
    }

    private IEnumerable<SampleStop> StopsOf(int line, int place) =>
        _county.Packages[line].Visits.GroupBy(visit => visit.Time).Select(group =>
        {
            var windows = group.Select(visit => VisitWindow.Of(visit, 30, 15)).ToList();
            return new SampleStop(
                line, place, group.Key, group.Aggregate(CareDays.None, (days, visit) => days | visit.Days),
                group.Max(visit => visit.Minutes),
                windows.Max(window => window.Earliest), windows.Min(window => window.Latest), group.Max(visit => visit.Carers))
            {
                Skills = [.. group.SelectMany(visit => visit.Skills).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            };
        });

    /// <summary>A package's later visit never begins while an earlier one may still go on.</summary>
    private static SampleStop[] Apart(SampleStop[] stops)
    {
        Array.Sort(stops, (left, right) => left.Time.CompareTo(right.Time));
        for (var next = 1; next < stops.Length; next++)
        {
            var over = stops[next - 1].Latest + stops[next - 1].Minutes;
            stops[next] = stops[next] with { Earliest = Math.Max(stops[next].Earliest, Math.Min(stops[next].Latest, over)) };
        }

        return stops;
    }

    private List<SampleRun> Runs(
        List<SampleStop> stops, SampleTravel travel, SampleShift shift, TravelPlace middle, List<TravelPlace> places)
    {
        var teams = Put(InOrder(stops.Where(stop => stop.Carers == 2)), [], travel, shift);
        var runs = new List<SampleRun>();
        foreach (var team in teams)
        {
            for (var carer = 0; carer < 2; carer++)
            {
                var run = new SampleRun(travel, shift);
                foreach (var stop in team.Stops)
                {
                    run.Insert(stop, run.Stops.Count);
                }

                run.FixAt(team.Starts);
                runs.Add(run);
            }
        }

        return Put(InOrder(stops.Where(stop => stop.Carers == 1)), runs, travel, shift);

        List<SampleStop> InOrder(IEnumerable<SampleStop> some) =>
        [
            .. some.OrderByDescending(stop => SampleHomes.Away(places[stop.Place], middle))
                .ThenBy(stop => stop.Earliest + stop.Latest).ThenBy(stop => stop.Line),
        ];
    }

    /// <summary>Puts stops on runs, one after the other, and adds runs as they are needed.</summary>
    private List<SampleRun> Put(List<SampleStop> stops, List<SampleRun> runs, SampleTravel travel, SampleShift shift)
    {
        var shortest = stops.Count == 0 ? 0 : stops.Min(stop => stop.Minutes);
        var open = runs.FindAll(HasRoom);
        foreach (var stop in stops)
        {
            _cancellation.ThrowIfCancellationRequested();
            SampleRun? chosen = null;
            var (added, at) = (DearestMinutes, 0);
            foreach (var run in open)
            {
                if (run.Cheapest(stop, MostContact, added) is { } found)
                {
                    (chosen, added, at) = (run, found.Added, found.At);
                }
            }

            if (chosen is null)
            {
                runs.Add(chosen = new SampleRun(travel, shift));
                open.Add(chosen);
                at = 0;
            }

            chosen.Insert(stop, at);
            if (!HasRoom(chosen))
            {
                open.Remove(chosen);
            }
        }

        return runs;

        bool HasRoom(SampleRun run) => run.Contact + shortest <= MostContact;
    }

    /// <summary>Gives runs carers: nearby runs share a third or second one, who takes their days off.</summary>
    private void Staff(ProviderId provider, List<TravelPlace> places, List<SampleRun> runs)
    {
        var left = runs.ToList();
        while (left.Count > 0)
        {
            var group = new List<SampleRun> { left[0] };
            left.RemoveAt(0);
            while (group.Count < DaysOff.Length && left.Count > 0)
            {
                _cancellation.ThrowIfCancellationRequested();
                var first = places[group[0].Stops[0].Place];
                var near = left.MinBy(run => SampleHomes.Away(places[run.Stops[0].Place], first))!;
                if (!HasHome([.. group, near], places))
                {
                    break;
                }

                group.Add(near);
                left.Remove(near);
            }

            for (var index = 0; index < group.Count; index++)
            {
                AddCarer(provider, [(group[index], CareDays.Daily & ~DaysOff[index])], places);
            }

            AddCarer(provider, [.. group.Select((run, index) => (run, DaysOff[index]))], places);
        }
    }

    private void AddCarer(ProviderId provider, List<(SampleRun Run, CareDays Days)> work, List<TravelPlace> places)
    {
        var used = work.Where(part => part.Run.Stops.Exists(stop => (stop.Days & part.Days) != 0)).ToList();
        if (used.Count == 0)
        {
            return;
        }

        var id = FormattableString.Invariant($"SYN-K{++_next:00000}");
        var homes = Homes([.. used.Select(part => part.Run)], places);
        var home = homes[_random.NextBelow(Math.Min(2, homes.Count))].Line;
        var isTown = used.TrueForAll(part => part.Run.Stops.TrueForAll(stop => places[stop.Place].IsTown));
        var mode = isTown && used.Count == 1 && used[0].Run.KeepsStarts(TravelMode.Bike) && _random.NextChance(0.5)
            ? TravelMode.Bike
            : TravelMode.Car;
        var skills = used.SelectMany(part => part.Run.Stops).SelectMany(stop => stop.Skills).Append("medicines").Append("hoist")
            .Concat(_random.NextChance(0.6) ? ["dementia"] : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var least = _random.NextChance(0.44) ? "16" : "";
        var at = HomeAt(home);
        foreach (var shift in used.GroupBy(part => part.Run.Shift(
            Minutes(at, places[part.Run.Stops[0].Place], mode), Minutes(at, places[part.Run.Stops[^1].Place], mode))))
        {
            var days = shift.Aggregate(CareDays.None, (all, part) => all | part.Days);
            _carers.Add(
                id, provider.Value, _placeTexts[home], days.ToText(), Clock(shift.Key.Start), Clock(shift.Key.End),
                string.Join(' ', skills),
                CountyWords.Modes.WordOf(mode), least, "48");
        }

        foreach (var (run, days) in used)
        {
            for (var index = 0; index < run.Stops.Count; index++)
            {
                var stop = run.Stops[index];
                if ((stop.Days & days) != 0)
                {
                    var package = _county.Packages[stop.Line].Package.Id.Value;
                    _rows.Add([id, (stop.Days & days).ToText(), package, stop.Time.Key(), Clock(run.Starts[index])]);
                }
            }
        }
    }

    private bool HasHome(List<SampleRun> runs, List<TravelPlace> places) => Homes(runs, places)[0].Longest <= LongestWayOnDaysOff;

    /// <summary>
    /// Lines whose places may be a carer's home, and the longest trip from there to a run's first or last stop, in minutes. The homes with
    /// the shortest trips come first.
    /// </summary>
    private List<(int Line, int Longest)> Homes(List<SampleRun> runs, List<TravelPlace> places)
    {
        var ends = runs.SelectMany(run => new[] { places[run.Stops[0].Place], places[run.Stops[^1].Place] }).ToList();
        var found = ends.Append(TravelPlaces.Middle(ends)).SelectMany(_homes.Nearest).DistinctBy(home => home.Line).ToList();
        var travel = new SampleTravel([.. ends, .. found.Select(home => home.Place)]);
        return
        [
            .. found.Select((home, index) => (home.Line, Ways: ends.Select((_, end) => travel.Minutes(ends.Count + index, end)).ToList()))
                .Select(home => (home.Line, Longest: home.Ways.Max(), Sum: home.Ways.Sum()))
                .OrderBy(home => home.Longest / SampleShift.HomeMinutes).ThenBy(home => home.Sum).ThenBy(home => home.Line)
                .Select(home => (home.Line, home.Longest)),
        ];
    }

    private TravelPlace HomeAt(int line) => _finder.Of(_county.Packages[line].Found)!.Value;

    private static int Minutes(TravelPlace from, TravelPlace to, TravelMode mode) =>
        (CrowFlies.Of([from, to]).Ticks(0, 1, (int)mode) + 59) / 60;

    private static string Clock(int minutes) => FormattableString.Invariant($"{minutes / 60:00}:{minutes % 60:00}");
}
