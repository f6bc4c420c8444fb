using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>
/// The best swaps of a small county by looking at every assignment of packages to providers with exact rounds for each, under rules of this
/// file's own; and a judge of an answer by the same rules. It takes facts of the county and of the problems (visits, windows, travel) and the
/// margins of today's rounds, and calls nothing of the search.
/// </summary>
internal sealed class SwapEnumeration
{
    private const decimal Mile = 1609.344m;
    private readonly PlacedCounty _placed;
    private readonly SwapOptions _options;
    private readonly SwapPlan _plan;
    private readonly CountyPackage[] _packages;
    private readonly int[] _home;
    private readonly int[] _now;
    private readonly bool[] _mayMove;
    private readonly long[] _minutes;
    private readonly long[] _worth;
    private readonly long[] _tolerance;
    private readonly decimal[] _margins;
    private readonly List<ExactMornings>[] _mornings;
    private readonly Dictionary<(int Provider, int Set), (long Ticks, long Metres)?> _weeks = [];

    /// <param name="placed">The county.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="plan">The answer to judge, whose rounds of today are taken as given.</param>
    internal SwapEnumeration(PlacedCounty placed, SwapOptions options, SwapPlan plan)
    {
        (_placed, _options, _plan) = (placed, options, plan);
        _packages = [.. placed.County.Packages];
        var providers = plan.Today.Weeks.Length;
        int IndexOf(ProviderId? id) => Array.FindIndex([.. plan.Today.Weeks], week => week.Book.Provider == id);
        _home = [.. _packages.Select(one => IndexOf(one.Package.Provider))];
        _now = new int[_packages.Length];
        var rows = placed.County.Moves!.Value.ToDictionary(move => move.Package);
        _mayMove = [.. _packages.Select(one => rows[one.Package.Id].Consent == MoveConsent.Yes)];
        _minutes = [.. _packages.Select(one => RoundScope.VisitsOf(one).Sum(visit => (long)visit.Minutes * DaysOf(visit)))];
        _worth = [.. _packages.Select((one, at) => _home[at] < 0 ? _minutes[at] * (6 - rows[one.Package.Id].Priority!.Value) : 0)];
        _tolerance =
        [
            .. Enumerable.Range(0, providers).Select(provider =>
            {
                var own = _minutes.Where((_, at) => _home[at] == provider).ToArray();
                return (long)Math.Max(options.HoursTolerance * own.Sum(), (decimal)own.Sum() / own.Length);
            }),
        ];
        _mornings = [.. plan.Today.Weeks.Select(week => MorningsOf(week.Book))];
        _margins = [.. plan.Today.Weeks.Select((week, provider) => MarginOf(provider, SetOf(week), (week.Plan.Cost.Travel, week.Plan.Cost.Metres)))];
    }

    /// <summary>Whether everybody can be served today, so that the case asks what it is to ask.</summary>
    internal bool IsWhole => _plan.Today.LeftOut == 0;

    /// <summary>How many assignments were looked at that keep the bounds on moves.</summary>
    internal long Looked { get; private set; }

    /// <summary>The most that can be placed, and then the least travel in ticks.</summary>
    internal (long Placed, long Travel) Best()
    {
        _home.CopyTo(_now, 0);
        var best = (Placed: -1L, Travel: long.MaxValue);
        Assign(0, 0, ref best);
        return best;
    }

    /// <summary>The answer's own figures in the same terms.</summary>
    internal (long Placed, long Travel) Answer() => (
        _packages.Select((_, at) => ProviderIn(at) >= 0 ? _worth[at] : 0).Sum(), _plan.After.Weeks.Sum(week => Recount(week)!.Value.Ticks));

    /// <summary>What the answer breaks of the rules, in words; empty if it keeps them.</summary>
    internal List<string> Faults()
    {
        var faults = new List<string>();
        for (var at = 0; at < _packages.Length; at++)
        {
            _now[at] = ProviderIn(at);
            if (_now[at] != _home[at] && _home[at] >= 0 && (!_mayMove[at] || _now[at] < 0))
            {
                faults.Add($"{_packages[at].Package.Id.Value} moves without consent, or is lost");
            }
        }

        if (Moved() > _options.MostMoves)
        {
            faults.Add("too many moves");
        }

        for (var provider = 0; provider < _tolerance.Length; provider++)
        {
            var week = _plan.After.Weeks[provider];
            if (Recount(week) is not { } travel)
            {
                faults.Add($"rounds of {week.Book.Provider.Value} break a rule");
            }
            else if (MarginOf(provider, SetOf(week), travel) < _margins[provider])
            {
                faults.Add($"{week.Book.Provider.Value} keeps less");
            }

            if (Math.Abs(NetIn(provider)) > _tolerance[provider])
            {
                faults.Add($"hours of {week.Book.Provider.Value}");
            }
        }

        return faults;
    }

    private void Assign(int at, int moved, ref (long Placed, long Travel) best)
    {
        if (at == _packages.Length)
        {
            Look(ref best);
            return;
        }

        Assign(at + 1, moved, ref best);
        var isMove = _home[at] >= 0;
        if (isMove && (!_mayMove[at] || moved == _options.MostMoves))
        {
            return;
        }

        for (var provider = 0; provider < _tolerance.Length; provider++)
        {
            if (provider != _home[at])
            {
                _now[at] = provider;
                Assign(at + 1, moved + (isMove ? 1 : 0), ref best);
            }
        }

        _now[at] = _home[at];
    }

    private void Look(ref (long Placed, long Travel) best)
    {
        Looked++;
        var (worth, travel) = (0L, 0L);
        for (var at = 0; at < _packages.Length; at++)
        {
            worth += _now[at] >= 0 ? _worth[at] : 0;
        }

        for (var provider = 0; provider < _tolerance.Length && worth >= best.Placed; provider++)
        {
            var set = 0;
            for (var at = 0; at < _packages.Length; at++)
            {
                set |= _now[at] == provider ? 1 << at : 0;
            }

            if (Math.Abs(NetIn(provider)) > _tolerance[provider] || Week(provider, set) is not { } week || MarginOf(provider, set, week) < _margins[provider])
            {
                return;
            }

            travel += week.Ticks;
        }

        if (worth > best.Placed || (worth == best.Placed && travel < best.Travel))
        {
            best = (worth, travel);
        }
    }

    private int Moved() => _packages.Where((_, at) => _home[at] >= 0 && _now[at] != _home[at]).Count();

    private long NetIn(int provider)
    {
        var net = 0L;
        for (var at = 0; at < _packages.Length; at++)
        {
            if (_home[at] >= 0 && _now[at] != _home[at])
            {
                net += _now[at] == provider ? _minutes[at] : _home[at] == provider ? -_minutes[at] : 0;
            }
        }

        return net;
    }

    private (long Ticks, long Metres)? Week(int provider, int set)
    {
        if (_weeks.TryGetValue((provider, set), out var known))
        {
            return known;
        }

        (long Ticks, long Metres)? sum = (0, 0);
        foreach (var morning in _mornings[provider])
        {
            var bits = 0;
            for (var bit = 0; bit < morning.Visits.Length; bit++)
            {
                var package = _plan.Today.Weeks[provider].Book.Rounds.Origins[morning.Visits[bit]].Package;
                bits |= (set >> Array.FindIndex(_packages, one => one.Package.Id == package) & 1) << bit;
            }

            sum = sum is { } so && morning.Least(bits) is { } day ? (so.Ticks + day.Ticks, so.Metres + day.Metres) : null;
        }

        return _weeks[(provider, set)] = sum;
    }

    private static List<ExactMornings> MorningsOf(ProviderBook book) =>
    [
        .. Enumerable.Range(0, book.Rounds.Origins.Length).GroupBy(visit => book.Rounds.Origins[visit].Day).OrderBy(day => day.Key)
            .Select(day => new ExactMornings(book.Rounds.Problem, day.Key, [.. day])),
    ];

    /// <summary>Paid less overhead, less pay for visits and travel, less mileage: pence a week.</summary>
    private decimal MarginOf(int provider, int set, (long Ticks, long Metres) travel)
    {
        var id = _plan.Today.Weeks[provider].Book.Provider;
        var cost = _placed.County.ProviderCosts!.Value.Single(one => one.Provider == id);
        var (rate, minutes) = (_placed.County.Rates!.Rows.Single(one => one.Provider == id).HourlyRate.Pence, 0L);
        for (var at = 0; at < _packages.Length; at++)
        {
            minutes += (set >> at & 1) * _minutes[at];
        }

        var hours = (minutes + travel.Ticks / 60m) / 60;
        return (decimal)rate * minutes / 60 * (1 - cost.Overhead!.Value) - hours * 100 * cost.Wage!.Value * (1 + cost.OnCosts!.Value)
            - travel.Metres / Mile * cost.PenceAMile!.Value;
    }

    private int SetOf(ProviderWeek week)
    {
        var set = 0;
        for (var at = 0; at < _packages.Length; at++)
        {
            set |= week.Packages.Contains(_packages[at].Package.Id) ? 1 << at : 0;
        }

        return set;
    }

    private int ProviderIn(int at) => Array.FindIndex([.. _plan.After.Weeks], week => week.Packages.Contains(_packages[at].Package.Id));

    /// <summary>Travel of a week's rounds, counted anew; null if a visit of its packages is missing, twice, too early, too late, or a shift is broken.</summary>
    private static (long Ticks, long Metres)? Recount(ProviderWeek week)
    {
        var problem = week.Book.Rounds.Problem;
        var needed = week.Packages.SelectMany(package => week.Book.VisitsOf[package]).ToHashSet();
        var (ticks, metres) = (0L, 0L);
        foreach (var round in week.Rounds)
        {
            var (carer, shift) = (problem.Carers[round.Carer], problem.Carers[round.Carer].Shifts[round.Shift]);
            var (place, free) = (shift.StartPlace, (long)shift.Earliest);
            foreach (var stop in round.Stops)
            {
                var visit = problem.Visits[stop.Visit];
                var way = problem.Travel.Ticks(place, visit.Place, carer.Mode);
                if (!needed.Remove(stop.Visit) || stop.Starts < free + way || stop.Starts < visit.Earliest || stop.Starts > visit.Latest
                    || week.Book.Rounds.Origins[stop.Visit].Day != shift.Day)
                {
                    return null;
                }

                (ticks, metres) = (ticks + way, metres + problem.Travel.Metres(place, visit.Place, carer.Mode));
                (place, free) = (visit.Place, stop.Starts + visit.Length);
            }

            var home = problem.Travel.Ticks(place, shift.EndPlace, carer.Mode);
            if (free + home > shift.Latest)
            {
                return null;
            }

            (ticks, metres) = (ticks + home, metres + problem.Travel.Metres(place, shift.EndPlace, carer.Mode));
        }

        return needed.Count == 0 ? (ticks, metres) : null;
    }

    private static int DaysOf(PlannedVisit visit) => Enumerable.Range(0, 7).Count(day => visit.Days.Has(day));
}
