using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>The figures of rounds as a level may show them.</summary>
/// <remarks>
/// Shareable: only of the whole county and of three size classes of providers, and only if enough packages are behind a figure and the
/// hours of contact of its providers, and of the providers left out of it, pass the p % rule. Contact is rounded coarsely, travel to whole
/// minutes, counts by the rule, shares of an hour to whole per cent, so many of them hidden that none follows from 100 %. Nothing by zone,
/// nothing of a part of the county, nothing of single carers or visits. Internal: in full, by zone too. A run stopped by the clock is
/// marked elsewhere.
/// </remarks>
internal sealed class RoundsCells
{
    private const int Fives = 5;
    private const int Tens = 10;
    private readonly RoundsComparison _rounds;
    private readonly PlacedCounty? _placed;
    private readonly DisclosureRule _rule;
    private readonly bool _isShareable;
    private readonly bool _isHidden;
    private readonly List<PublishedCell> _cells = [];

    private RoundsCells(RoundsComparison rounds, PlacedCounty? placed, OutputLevel level, DisclosureRule rule, bool isHidden)
    {
        (_rounds, _placed, _rule, _isShareable) = (rounds, placed, rule, level == OutputLevel.Shareable);
        _isHidden = isHidden || rounds.IsPart;
    }

    /// <summary>The figures that a level may show.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <param name="placed">The county; null for figures without it.</param>
    /// <param name="level">The level.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isHidden">Whether the published ledger hides the whole county; then shareable rounds do so too.</param>
    internal static ImmutableArray<PublishedCell> Of(
        RoundsComparison rounds, PlacedCounty? placed, OutputLevel level, DisclosureRule rule, bool isHidden = false)
    {
        var cells = new RoundsCells(rounds, placed, level, rule, isHidden);
        cells.OfCounty();
        cells.OfSizes();
        cells.OfHours();
        if (!cells._isShareable && placed is not null)
        {
            cells.OfZones(placed);
        }

        return RoundsSteps.WithDifferences(cells._cells);
    }

    private void OfCounty()
    {
        var all = _rounds.Providers;
        var known = _rounds.Known.ToImmutableArray();
        Travels("", all);
        if (_rounds.Solved.Rounds.InferredPercent is { } inferred)
        {
            Add(RoundsMeasures.Inferred, Value(inferred, 5, 5, MayShow(all)));
        }

        Add(RoundsMeasures.LeftOut, Count(all, one => one.Rounds.CountVisits(one.Plan.Unallocated)));
        Add(RoundsMeasures.BrokenRules, Count(all, one => one.PlanFaults), status: RoundsSteps.Plan);
        Add(RoundsMeasures.FromBest, FromBest([.. _rounds.Bounded(isProved: true)]));
        Add(RoundsMeasures.FromBest, FromBest([.. _rounds.Bounded(isProved: false)]), status: RoundsSteps.Relaxed);
        Times("", all, one => (one.Planned.Modelled, one.PlannedTimes));
        if (!known.IsEmpty)
        {
            Add(RoundsMeasures.LeftOutToday, Count(known, one => one.Changes!.TodayMissing));
            Add(RoundsMeasures.BrokenRules, Count(known, one => one.FaultsOfRounds));
            foreach (var rule in TodaysRule.All)
            {
                Add(RoundsMeasures.BrokenRules, Count(known, one => one.Faults.Count(fault => fault.Rule == rule)), status: rule.Key);
            }

            Add(RoundsMeasures.ChangedTimes, Count(known, one => one.Changes!.ChangedTimes));
            Add(RoundsMeasures.ChangedCarers, Count(known, one => one.Changes!.ChangedCarers));
            Add(RoundsMeasures.LateToday, Late(known, one => one.ReplayedToday!));
            Add(RoundsMeasures.CarbonToday, Carbon(known.Select(one => one.Rounds.Today!), known));
            OfSteps([.. _rounds.Compared]);
        }

        Add(RoundsMeasures.LatePlanned, Late(all, one => one.Replayed));
        Add(RoundsMeasures.CarbonPlanned, Carbon(all.Select(one => one.Plan), all));
    }

    /// <summary>Today's rounds and the three steps from them, of the providers whose rounds serve any visit.</summary>
    private void OfSteps(ImmutableArray<ProviderComparison> of)
    {
        if (of.IsEmpty)
        {
            return;
        }

        (string Status, Func<ProviderComparison, StepPlan> Step)[] steps =
        [
            (RoundsSteps.Today, one => one.Held!), (RoundsSteps.Times, one => one.Steps!.Times),
            (RoundsSteps.Orders, one => one.Steps!.Orders), (RoundsSteps.Compared, one => one.Steps!.Free),
        ];
        foreach (var (status, step) in steps)
        {
            var travel = of.Aggregate(default(TravelCount), (sum, one) => sum.Plus(step(one).Travel));
            Add(RoundsMeasures.Contact, Amount(travel.Contact / 3600.0, _rule.CoarseContactHours, of), status: status);
            Times(status, of, one => (step(one).Travel, step(one).Times));
            if (status == RoundsSteps.Today)
            {
                continue;
            }

            if (status != RoundsSteps.Compared)
            {
                Add(RoundsMeasures.TravelPlanned, Minutes(travel.MinutesAnHour, of), status: status);
            }

            Add(RoundsMeasures.LeftOut, Count(of, one => step(one).Changes.OnlyToday), status: status);
            Add(RoundsMeasures.ChangedTimes, Count(of, one => step(one).Changes.ChangedTimes), status: status);
            Add(RoundsMeasures.ChangedCarers, Count(of, one => step(one).Changes.ChangedCarers), status: status);
        }

        Add(RoundsMeasures.LatePlanned, Late(of, one => one.ReplayedAlike!), status: RoundsSteps.Compared);
        Add(RoundsMeasures.CarbonPlanned, Carbon(of.Select(one => one.Steps!.Free.Plan), of), status: RoundsSteps.Compared);
    }

    private void Times(
        string status, ImmutableArray<ProviderComparison> of, Func<ProviderComparison, (TravelCount Travel, TimeCount Times)> part)
    {
        var travel = of.Aggregate(default(TravelCount), (sum, one) => sum.Plus(part(one).Travel));
        var times = of.Aggregate(default(TimeCount), (sum, one) => sum.Plus(part(one).Times));
        Add(RoundsMeasures.TravelHours, Amount(travel.Travel / 3600.0, _rule.CoarseContactHours, of), status: status);
        Add(RoundsMeasures.Waiting, Amount(times.Waiting / 3600.0, _rule.CoarseContactHours, of), status: status);
        Add(RoundsMeasures.Span, Amount(times.Span / 3600.0, _rule.CoarseContactHours, of), status: status);
        Add(RoundsMeasures.Paid, Amount(times.Paid / 3600.0, _rule.CoarseContactHours, of), status: status);
    }

    private ProtectedNumber? Carbon(IEnumerable<RoundPlan> plans, ImmutableArray<ProviderComparison> of) =>
        _placed is { } placed ? Amount((double)placed.County.Emissions.Kilograms(plans), _rule.CoarseKilograms, of) : null;

    private void OfSizes()
    {
        var bySize = _rounds.Providers.OrderByDescending(one => one.Planned.Modelled.Contact)
            .ThenBy(one => one.Rounds.Provider).ToImmutableArray();
        (string Name, ImmutableArray<ProviderComparison> Providers)[] classes =
        [
            ("five-largest", [.. bySize.Take(Fives)]), ("6th-to-10th", [.. bySize.Take(Fives..Tens)]), ("others", [.. bySize.Skip(Tens)]),
        ];

        // One hidden class could be worked out from the total and the other classes, so then no class is shown.
        if (!_rounds.Solved.Rounds.IsPooled && classes.All(one => MayShow(one.Providers)))
        {
            foreach (var (name, providers) in classes.Where(one => !one.Providers.IsEmpty))
            {
                Travels(name, providers);
            }
        }
    }

    private void OfHours()
    {
        var all = _rounds.Providers;
        var byHour = all.SelectMany((one, index) => one.Plan.Rounds.SelectMany(round => round.Stops.Where(stop => !stop.IsBreak)
            .Select(stop =>
                (Provider: index, one.Rounds.Origins[stop.Visit].Package, Ticks: (long)stop.Ends - stop.Starts,
                Hour: Hour(one, stop.Visit, stop.Starts)))))
            .GroupBy(stop => stop.Hour).OrderBy(group => group.Key).ToArray();
        var whole = byHour.Sum(group => group.Sum(stop => stop.Ticks));
        var shown = ShownHours(byHour.Select(hour => hour.Select(stop => (stop.Provider, stop.Package, stop.Ticks)).ToList()).ToList());
        for (var index = 0; index < byHour.Length; index++)
        {
            var hour = byHour[index];
            var share = 100.0 * hour.Sum(stop => stop.Ticks) / Math.Max(1, whole);
            Add(RoundsMeasures.HourShare, Value(share, 1, 0.1, shown[index]), timeOfDay: FormattableString.Invariant($"{hour.Key:00}:00"));
        }
    }

    /// <summary>
    /// Which hours of the day may be shown. What the hidden ones have together is left to 100 %, so it must pass the rule too: else the
    /// smallest hour shown is hidden with them.
    /// </summary>
    private bool[] ShownHours<TPackage>(List<List<(int Provider, TPackage Package, long Ticks)>> hours)
    {
        bool[] shown = [.. hours.Select(IsEnough)];
        while (Array.IndexOf(shown, true) >= 0 && Array.IndexOf(shown, false) >= 0
            && (shown.Count(one => !one) == 1 || !IsEnough([.. hours.Where((_, hour) => !shown[hour]).SelectMany(stops => stops)])))
        {
            shown[Enumerable.Range(0, hours.Count).Where(hour => shown[hour]).MinBy(hour => hours[hour].Sum(stop => stop.Ticks))] = false;
        }

        return shown;

        bool IsEnough(List<(int Provider, TPackage Package, long Ticks)> stops) => MayShow(
            stops.Select(stop => stop.Package).Distinct().Count(),
            stops.GroupBy(stop => stop.Provider).Select(own => own.Sum(stop => stop.Ticks)));
    }

    private void OfZones(PlacedCounty placed)
    {
        var zones = placed.Zones;
        var contact = new long[zones.AreaCount];
        var missing = new long[zones.AreaCount];
        foreach (var one in _rounds.Providers)
        {
            int[] areas = [.. one.Rounds.Origins.Select(origin => zones.PositionOf(placed.AreaOf(origin.Package)))];
            foreach (var round in one.Plan.Rounds)
            {
                foreach (var visit in round.Visits)
                {
                    contact[areas[visit]] += one.Plan.Problem.Visits[visit].LengthFor(round.Carer);
                }
            }

            foreach (var area in one.Plan.Unallocated.GroupBy(visit => areas[visit]))
            {
                missing[area.Key] += one.Rounds.CountVisits(area);
            }
        }

        for (var zone = 0; zone < zones.Count; zone++)
        {
            Add(RoundsMeasures.Contact, Value(contact[zone] / 3600.0, 1, 0.1, true), kind: "zone", area: zones[zone].Code.Value);
            Add(RoundsMeasures.LeftOut, Exact(missing[zone]), kind: "zone", area: zones[zone].Code.Value);
        }
    }

    private void Travels(string provider, ImmutableArray<ProviderComparison> of)
    {
        var planned = of.Aggregate(default(PacedTravel), (sum, one) => sum.Plus(one.Planned));
        ImmutableArray<ProviderComparison> known = [.. of.Where(one => one.Steps is not null)];
        if (provider.Length == 0 || !_isShareable)
        {
            Add(RoundsMeasures.Contact, Amount(planned.Modelled.Contact / 3600.0, _rule.CoarseContactHours, of), provider);
        }

        Add(RoundsMeasures.TravelPlanned, Minutes(planned.Modelled.MinutesAnHour, of), provider);
        Add(RoundsMeasures.TravelPlanned, Minutes(planned.Fast.MinutesAnHour, of), provider, "fast");
        Add(RoundsMeasures.TravelPlanned, Minutes(planned.Slow.MinutesAnHour, of), provider, "slow");
        if (known.IsEmpty)
        {
            return;
        }

        var today = known.Aggregate(default(PacedTravel), (sum, one) => sum.Plus(one.Today!.Value));
        var alike = known.Aggregate(default(PacedTravel), (sum, one) => sum.Plus(one.Alike!.Value));
        foreach (var (status, pace) in RoundsSteps.Paces)
        {
            Add(RoundsMeasures.TravelToday, Minutes(pace(today).MinutesAnHour, known), provider, status);
            Add(RoundsMeasures.TravelPlanned, Minutes(pace(alike).MinutesAnHour, known), provider, RoundsSteps.ComparedAt(status));
        }
    }

    private static int Hour(ProviderComparison one, int visit, int starts) =>
        (starts / one.Plan.Problem.TicksPerMinute - one.Rounds.Origins[visit].Day * 1440) / 60;

    private bool MayShow(ImmutableArray<ProviderComparison> of) => of.IsEmpty || !_isShareable || (MayShow(
        of.Sum(one => one.Rounds.Origins.Select(origin => origin.Package).Distinct().Count()), of.Select(one => one.Rounds.CarerMinutes))
        && _rule.IsOfEnoughProviders(
            _rounds.Providers.Where(one => !of.Any(other => ReferenceEquals(one, other))).Select(one => one.Rounds.CarerMinutes)));

    private bool MayShow(int packages, IEnumerable<long> byProvider) => !_isShareable
        || (!_isHidden && _rule.IsEnough(packages) && _rule.IsOfEnoughProviders(byProvider));

    /// <summary>Rounded up, because it is a most.</summary>
    private ProtectedNumber? FromBest(ImmutableArray<ProviderComparison> of)
    {
        var (value, bound) = (of.Sum(one => (double)one.Proof!.Value), of.Sum(one => (double)one.Proof!.Bound));
        var (share, step) = (value > 0 ? 100 * (value - bound) / value : 0, _isShareable ? 1 : 0.1);
        return of.IsEmpty ? null : Value(Math.Round(Math.Ceiling(Math.Round(share / step, 6)) * step, 1), 1, 0.1, MayShow(of));
    }

    private ProtectedNumber? Minutes(double? value, ImmutableArray<ProviderComparison> of) =>
        value is { } number ? Value(number, 1, 0.1, MayShow(of)) : null;

    private ProtectedNumber? Late(ImmutableArray<ProviderComparison> of, Func<ProviderComparison, ReplayReport> replayed)
    {
        var visits = of.SelectMany(one => replayed(one).Visits).ToArray();
        return visits.Length == 0 ? null : Value(100 * visits.Average(visit => visit.LateShare), 1, 0.1, MayShow(of));
    }

    private ProtectedNumber Amount(double value, double step, ImmutableArray<ProviderComparison> of) =>
        Value(value, step, 0.1, MayShow(of));

    // Shareable to a coarse step with its ends, else to a fine one.
    private ProtectedNumber Value(double value, double step, double fine, bool mayShow)
    {
        if (!mayShow)
        {
            return ProtectedNumber.Hidden;
        }

        if (!_isShareable)
        {
            return Exact(Math.Round(value / fine) * fine);
        }

        // Whole steps, but a small amount is never shown as nothing.
        var rounded = ProtectedNumber.Rounded(value, step);
        return rounded.Value == 0 && value > 0 ? new ProtectedNumber(Shown.Class, null, 0, step / 2) : rounded;
    }

    /// <summary>A count; in shareable output so coarse that a provider who knows its own part learns little of the rest.</summary>
    private ProtectedNumber Count(ImmutableArray<ProviderComparison> of, Func<ProviderComparison, int> count)
    {
        var value = of.Sum(count);
        return !MayShow(of) ? ProtectedNumber.Hidden
            : !_isShareable || value == 0 ? Exact(value)
            : _rule.Count(value, of.Max(count));
    }

    private static ProtectedNumber Exact(double value) => ProtectedNumber.Exact(value);

    private void Add(
        Measure measure, ProtectedNumber? figure, string provider = "", string status = "", string timeOfDay = "", string kind = "county",
        string area = "county")
    {
        if (figure is { } known)
        {
            _cells.Add(new PublishedCell
            {
                AreaKind = kind,
                Area = area,
                Provider = provider,
                TimeOfDay = timeOfDay,
                Status = status,
                Measure = measure,
                Shown = known.Shown,
                Value = known.Value,
                Low = known.Low,
                High = known.High,
                Origin = Origin.Modelled,
            });
        }
    }
}
