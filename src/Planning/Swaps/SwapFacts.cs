using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What swaps change, package by package of the ledger, people first. Restricted as a whole.</summary>
internal sealed class SwapFacts
{
    private const int LateMinutes = RoundsComparison.DefaultToleranceMinutes;
    private readonly SwapPlan _plan;
    private readonly Ledger _ledger;
    private readonly Dictionary<PackageId, int> _index;
    private readonly Dictionary<ProviderId, int> _providers;

    private SwapFacts(SwapPlan plan, Ledger ledger)
    {
        (_plan, _ledger) = (plan, ledger);
        var packages = ledger.Input.Packages;
        _index = Enumerable.Range(0, packages.Length).ToDictionary(index => packages[index].Package.Id);
        _providers = plan.Scope.Providers.Select((id, index) => (id, index)).ToDictionary(one => one.id, one => one.index);
        var rows = new PackageFact[packages.Length];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = new PackageFact(index, ledger.Keys.PersonOf(index), ledger.Input.Zones.PositionOf(packages[index].Area));
        }

        AddWaiting(rows);
        AddMoves(rows);
        foreach (var (kind, move) in plan.Proposals.SelectMany(one => one.Moves.Select(move => (one.Kind, move))))
        {
            rows[_index[plan.Scope.Candidates[move.Candidate].Package.Id]].Kind = kind;
        }

        AddTravel(rows, plan.Today, (row, provider, halves) => (row.TravelToday, row.Today) = (row.TravelToday + halves, provider));
        AddTravel(rows, plan.Nothing, (row, _, halves) => row.TravelBetter += halves);
        AddTravel(rows, plan.After, (row, provider, halves) => (row.TravelAfter, row.After) = (row.TravelAfter + halves, provider));
        AddContact(rows);
        AddTimes(rows);
        Rows = [.. rows.OrderBy(row => row.Person).ThenBy(row => row.Package)];
    }

    /// <summary>The packages, in the order of people.</summary>
    internal ImmutableArray<PackageFact> Rows { get; }

    /// <summary>By how many minutes the visit that moves most is earlier or later than today, of those that move over 15 minutes.</summary>
    internal int MostMinutes { get; private set; }

    /// <summary>How many providers' rounds are concerned.</summary>
    internal int Providers => _providers.Count;

    internal static SwapFacts Of(SwapPlan plan, Ledger ledger) => new(plan, ledger);

    private void AddWaiting(PackageFact[] rows)
    {
        foreach (var entry in _ledger.Entries)
        {
            if (entry.Status == HourStatus.Waiting)
            {
                rows[entry.Package].Waiting += entry.Client;
            }
        }

        foreach (var entry in _ledger.Waiting.Entries)
        {
            rows[entry.Package].IsOnList = true;
        }
    }

    private void AddMoves(PackageFact[] rows)
    {
        var scope = _plan.Scope;
        for (var candidate = 0; candidate < scope.Candidates.Length; candidate++)
        {
            var (today, after) = (scope.Today[candidate], _plan.After.ProviderOf(candidate));
            if (today != after && _index.TryGetValue(scope.Candidates[candidate].Package.Id, out var index))
            {
                (rows[index].IsPlaced, rows[index].IsMoved) = (today < 0, today >= 0);
                (rows[index].From, rows[index].To) = (today, after);
            }
        }
    }

    private void AddTravel(PackageFact[] rows, SwapState state, Action<PackageFact, int, long> add)
    {
        for (var provider = 0; provider < state.Weeks.Length; provider++)
        {
            var week = state.Weeks[provider];
            ZoneTravel.ByPackage(week, (package, twice) =>
            {
                if (_index.TryGetValue(package, out var index))
                {
                    add(rows[index], provider, twice.Ticks);
                }
            });
        }
    }

    private void AddContact(PackageFact[] rows)
    {
        foreach (var week in _plan.Today.Weeks)
        {
            foreach (var round in week.Plan.Rounds)
            {
                foreach (var visit in round.Visits)
                {
                    if (_index.TryGetValue(week.Book.Rounds.Origins[week.Here[visit]].Package, out var index))
                    {
                        rows[index].Contact += week.Plan.Problem.Visits[visit].LengthFor(round.Carer);
                    }
                }
            }
        }
    }

    private void AddTimes(PackageFact[] rows)
    {
        var today = new Dictionary<(PackageId Package, int Day, int Visit), int>();
        Starts(_plan.Today, (key, minute) => today[key] = minute);
        var seen = new HashSet<(PackageId Package, int Day, int Visit)>();
        Starts(_plan.After, (key, minute) =>
        {
            // Carers who come at once make one visit.
            if (today.TryGetValue(key, out var before) && Math.Abs(minute - before) > LateMinutes && seen.Add(key))
            {
                rows[_index[key.Package]].VisitsMoved++;
                MostMinutes = Math.Max(MostMinutes, Math.Abs(minute - before));
            }
        });
    }

    private void Starts(SwapState state, Action<(PackageId Package, int Day, int Visit), int> take)
    {
        foreach (var week in state.Weeks)
        {
            foreach (var stop in week.Plan.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak))
            {
                var origin = week.Book.Rounds.Origins[week.Here[stop.Visit]];
                if (_index.ContainsKey(origin.Package))
                {
                    take((origin.Package, (int)origin.Day, origin.Visit), stop.Starts / week.Plan.Problem.TicksPerMinute);
                }
            }
        }
    }
}

/// <summary>What swaps change for one package. Restricted.</summary>
/// <param name="package">The package's index in the ledger.</param>
/// <param name="person">The person's dense index in the ledger.</param>
/// <param name="area">The position of the area: zones, then outside, then no place.</param>
internal sealed class PackageFact(int package, int person, int area)
{
    internal int Package => package;

    internal int Person => person;

    internal int Area => area;

    /// <summary>Whether it is on the waiting list today.</summary>
    internal bool IsOnList { get; set; }

    /// <summary>Client minutes a week that wait today.</summary>
    internal long Waiting { get; set; }

    /// <summary>Whether it waits and would be placed.</summary>
    internal bool IsPlaced { get; set; }

    /// <summary>Whether it would change provider.</summary>
    internal bool IsMoved { get; set; }

    /// <summary>What kind of agreement it is part of, if it would change provider.</summary>
    internal SwapKind Kind { get; set; } = SwapKind.HandOver;

    /// <summary>The provider before; -1 for none.</summary>
    internal int From { get; set; } = -1;

    /// <summary>The provider after; -1 for none.</summary>
    internal int To { get; set; } = -1;

    /// <summary>The provider whose rounds serve it today; -1 for none.</summary>
    internal int Today { get; set; } = -1;

    /// <summary>The provider whose rounds would serve it; -1 for none.</summary>
    internal int After { get; set; } = -1;

    /// <summary>Half ticks of travel a week that fall to it today.</summary>
    internal long TravelToday { get; set; }

    /// <summary>The same with better rounds alone.</summary>
    internal long TravelBetter { get; set; }

    /// <summary>The same with all proposals.</summary>
    internal long TravelAfter { get; set; }

    /// <summary>Ticks of care a week on today's rounds.</summary>
    internal long Contact { get; set; }

    /// <summary>Visits a week that would start over 15 minutes earlier or later.</summary>
    internal int VisitsMoved { get; set; }
}
