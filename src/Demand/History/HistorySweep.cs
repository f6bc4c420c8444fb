using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Weekly stocks and flows from the dates of packages, in one pass: each stock is what the ledger would say as of the
/// Sunday.</summary>
/// <remarks>
/// The minutes of a person change only in weeks in which a package is requested, starts, ends or leaves its reablement term, so each
/// person is looked at once between two such weeks. A package without a date counts in every week, so that no step is made up.
/// A package that has ended since was running. People who are not listed are part of need, not of the waiting list.
/// </remarks>
internal sealed class HistorySweep
{
    private readonly LedgerInput _input;
    private readonly DateOnly _first;
    private readonly int _weeks;
    private readonly int _areas;
    private readonly Dictionary<PackageId, WaitingCase> _cases;
    private readonly long[][] _values = new long[Enum.GetValues<CareMeasure>().Length][];
    private readonly List<PersonSpan>[] _behind = new List<PersonSpan>[Enum.GetValues<CareMeasure>().Length];
    private readonly LedgerKeys _keys;
    private readonly StatusRules _rules;
    private readonly EntryMaker _maker;
    private readonly List<(int Index, Package Package, int From, int To)> _own = [];
    private readonly SortedSet<int> _changes = [];
    private int _from;
    private int _to;
    private bool _hasUndated;

    private HistorySweep(LedgerInput input, LedgerKeys keys, DateOnly firstWeek, int weeks)
    {
        (_input, _first, _weeks, _areas) = (input, firstWeek, weeks, input.Zones.AreaCount);
        _cases = new Dictionary<PackageId, WaitingCase>(input.Waiting.Length);
        foreach (var wanted in input.Waiting)
        {
            _cases.Add(wanted.Package, wanted);
        }

        for (var measure = 0; measure < _values.Length; measure++)
        {
            _values[measure] = new long[_weeks * _areas];
            _behind[measure] = [];
        }

        _keys = keys;
        _rules = new StatusRules(new LedgerOptions(), input.Providers is { } known ? known.AsSpan() : []);
        _maker = new EntryMaker(_rules, keys.PersonCount, Take);
    }

    /// <summary>Sweeps a county. O(packages log packages + weeks x areas).</summary>
    /// <param name="input">Packages, providers and cases; the day, shortfalls and prices are not used.</param>
    /// <param name="firstWeek">The Monday of the first week.</param>
    /// <param name="weeks">How many weeks, 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The series requested, started, ended, in service, waiting and not listed.</returns>
    internal static SweptHistory Of(LedgerInput input, DateOnly firstWeek, int weeks, CancellationToken cancellation = default)
    {
        LedgerChecks.ThrowIfFaulty(input);
        var keys = new LedgerKeys(input);
        var sweep = new HistorySweep(input, keys, firstWeek, weeks);
        var byPerson = ByPerson(keys);
        for (var position = 0; position < byPerson.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var person = keys.PersonOf(byPerson[position]);
            for (; position < byPerson.Length && keys.PersonOf(byPerson[position]) == person; position++)
            {
                sweep.Add(byPerson[position]);
            }

            sweep.Count(person);
        }

        return new SweptHistory(
            [
                sweep.Flow(CareMeasure.Requested), sweep.Flow(CareMeasure.Started), sweep.Flow(CareMeasure.Ended),
                sweep.Stock(CareMeasure.InService), sweep.Stock(CareMeasure.Waiting), sweep.Stock(CareMeasure.NotListed),
            ],
            sweep._hasUndated);
    }

    /// <summary>Indexes of packages by person, each person's in the order of ids.</summary>
    private static int[] ByPerson(LedgerKeys keys)
    {
        var next = new int[keys.PersonCount + 1];
        foreach (var index in keys.ById)
        {
            next[keys.PersonOf(index) + 1]++;
        }

        for (var person = 1; person < next.Length; person++)
        {
            next[person] += next[person - 1];
        }

        var order = new int[keys.ById.Length];
        foreach (var index in keys.ById)
        {
            order[next[keys.PersonOf(index)]++] = index;
        }

        return order;
    }

    /// <summary>Takes in a package of the person who is looked at: its flows, and the weeks in which its minutes may change.</summary>
    private void Add(int index)
    {
        var package = _input.Packages[index].Package;
        var isCounted = package.ServiceType == ServiceType.HomeCare
            && package.Status is ServiceStatus.Active or ServiceStatus.Ended or ServiceStatus.Waiting
                or ServiceStatus.NotListed or ServiceStatus.Reablement;
        if (!isCounted)
        {
            return;
        }

        var requested = _cases.GetValueOrDefault(package.Id)?.Requested ?? package.Start;
        _hasUndated |= requested is null;
        AddFlow(CareMeasure.Requested, index, requested);
        AddFlow(CareMeasure.Started, index, package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed ? null : package.Start);

        // The last day of care still counts, so hours leave the stock the day after.
        AddFlow(CareMeasure.Ended, index, package.End?.AddDays(1));
        var (from, to) = (FirstSunday(requested) ?? 0, FirstSunday(package.End?.AddDays(1)) ?? _weeks);
        if (from >= to || (package.Status == ServiceStatus.Ended && package.End is null))
        {
            return;
        }

        _own.Add((index, package.Status == ServiceStatus.Ended ? package with { Status = ServiceStatus.Active } : package, from, to));
        _changes.Add(from);
        _changes.Add(to);
        AddChange(package.Start);
        if (package.Status == ServiceStatus.Reablement)
        {
            AddChange(package.ReadyToMove ?? _rules.TermEnds(package));
        }
    }

    private void AddFlow(CareMeasure measure, int index, DateOnly? day)
    {
        if (day >= _first && day < _first.AddDays(7 * _weeks))
        {
            var week = (day.Value.DayNumber - _first.DayNumber) / 7;
            var area = _input.Zones.PositionOf(_input.Packages[index].Area);
            var minutes = _input.Packages[index].Package.Need.Value;
            _values[(int)measure][week * _areas + area] += minutes;
            _behind[(int)measure].Add(new PersonSpan(_keys.PersonOf(index), week, week + 1, minutes));
        }
    }

    private void AddChange(DateOnly? day)
    {
        if (FirstSunday(day) is { } week)
        {
            _changes.Add(week);
        }
    }

    /// <summary>The first week whose Sunday is on or after a day: 0 to the number of weeks.</summary>
    private int? FirstSunday(DateOnly? day) => day is { } known
        ? Math.Clamp((known.DayNumber - _first.DayNumber) < 0 ? 0 : (known.DayNumber - _first.DayNumber) / 7, 0, _weeks)
        : null;

    /// <summary>Adds the person's minutes to the stocks, as steps at the weeks in which they change.</summary>
    private void Count(int person)
    {
        var start = -1;
        foreach (var week in _changes)
        {
            if (start >= 0)
            {
                (_from, _to) = (start, week);
                CountOn(_first.AddDays(7 * start + 6), person);
            }

            start = week;
        }

        _own.Clear();
        _changes.Clear();
    }

    private void CountOn(DateOnly day, int person)
    {
        _maker.Forget(person);
        foreach (var (index, package, from, to) in _own)
        {
            var rule = _rules.RuleOf(package, day);
            if (from <= _from && _from < to && !StatusRules.IsWaiting(rule))
            {
                _maker.AddRunning(index, person, package, null, rule);
            }
        }

        foreach (var (index, package, from, to) in _own)
        {
            var rule = _rules.RuleOf(package, day);
            if (from <= _from && _from < to && StatusRules.IsWaiting(rule))
            {
                _maker.AddWaiting(index, person, package, rule);
            }
        }
    }

    private void Take(int index, HourStatus status, long minutes)
    {
        if (status.IsBeside())
        {
            return;
        }

        var stock = status switch
        {
            HourStatus.Waiting => CareMeasure.Waiting,
            HourStatus.NotListed => CareMeasure.NotListed,
            _ => CareMeasure.InService,
        };
        var area = _input.Zones.PositionOf(_input.Packages[index].Area);
        _behind[(int)stock].Add(new PersonSpan(_keys.PersonOf(index), _from, _to, minutes));
        _values[(int)stock][_from * _areas + area] += minutes;
        if (_to < _weeks)
        {
            _values[(int)stock][_to * _areas + area] -= minutes;
        }
    }

    private CareSeries Stock(CareMeasure measure)
    {
        var steps = _values[(int)measure];
        for (var at = _areas; at < steps.Length; at++)
        {
            steps[at] += steps[at - _areas];
        }

        return Flow(measure);
    }

    private CareSeries Flow(CareMeasure measure)
    {
        var weeks = new ZoneValues<CareMinutes>[_weeks];
        for (var week = 0; week < _weeks; week++)
        {
            var areas = new CareMinutes[_areas];
            for (var area = 0; area < _areas; area++)
            {
                areas[area] = new CareMinutes(_values[(int)measure][week * _areas + area]);
            }

            weeks[week] = ZoneValues<CareMinutes>.Of(_input.Zones, areas);
        }

        return CareSeries.Of(measure, ZoneSeries<CareMinutes>.Of(_first, weeks)).WithBehind([.. _behind[(int)measure]]);
    }
}

/// <summary>Weekly series from the dates of packages.</summary>
/// <param name="Series">One series for each measure that follows from dates.</param>
/// <param name="HasUndated">Whether a package has no date on which it was requested, so that it counts in every week.</param>
internal sealed record SweptHistory(ImmutableArray<CareSeries> Series, bool HasUndated);
