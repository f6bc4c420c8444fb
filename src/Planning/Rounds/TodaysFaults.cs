using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>Judges today's rounds by the rules of plans: the same checker, each broken rule once.</summary>
internal sealed class TodaysFaults
{
    private const decimal LeftOutMinutes = 240;
    private readonly ProviderRounds _rounds;
    private readonly RoundProblem _problem;
    private readonly RoundPlan _today;
    private readonly Dictionary<int, (Round Round, RoundStop Stop)> _stops;
    private readonly VisitTeams _teams;
    private readonly Dictionary<(ViolationKind Kind, int Carer), int> _told = [];

    private TodaysFaults(ProviderRounds rounds, RoundPlan today)
    {
        (_rounds, _problem, _today) = (rounds, today.Problem, today);
        _teams = VisitTeams.Of(_problem);
        _stops = today.Rounds.SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop => (round, stop)))
            .ToDictionary(one => one.stop.Visit, one => one);
    }

    /// <summary>Every rule that today's rounds of a provider break: as the checker lists them, then visits without a shift.</summary>
    /// <param name="rounds">The provider's rounds; today's are known.</param>
    internal static ImmutableArray<TodaysFault> Of(ProviderRounds rounds)
    {
        var faults = new TodaysFaults(rounds, rounds.Today!);
        var violations = Checker.Check(rounds.Today!).Violations;
        var twice = violations.Where(one => one.Kind == ViolationKind.SameCarer)
            .Select(one => (one.Carer, faults.Team(one.Visit))).ToHashSet();
        return
        [
            .. violations.Where(one => !faults.FollowsFrom(one, twice)).Select(faults.Fault).OfType<TodaysFault>(),
            .. rounds.TodayOffShift.Select(faults.OffShift),
        ];
    }

    /// <summary>Nobody gets from one half of a visit to the other: that one carer makes both is said already.</summary>
    private bool FollowsFrom(Violation violation, HashSet<(int Carer, int Team)> twice) =>
        violation.Kind == ViolationKind.StartsBeforeArrival && violation.Visit >= 0
        && twice.Contains((violation.Carer, Team(violation.Visit))) && Before(violation.Visit) is { } before
        && Team(before) == Team(violation.Visit);

    private int Team(int visit) => visit < 0 ? -1 : _teams.First(visit);

    private int? Before(int visit)
    {
        var visits = _stops[visit].Round.Visits.ToList();
        var at = visits.IndexOf(visit);
        return at > 0 ? visits[at - 1] : null;
    }

    private TodaysFault? Fault(Violation violation)
    {
        if (TodaysRule.Of(violation.Kind) is not { } rule)
        {
            return null;
        }

        var visit = violation.Visit >= 0 ? violation.Visit : VisitOf(violation);
        var minutes = violation.Ticks > 0 ? violation.Ticks / (decimal)_problem.TicksPerMinute : (decimal?)null;
        return new TodaysFault(rule, WhatOf(violation), violation.Text)
        {
            Carer = violation.Carer >= 0 ? _problem.Carers[violation.Carer].Id : CarerOf(visit),
            Visit = visit,
            Day = visit is { } of ? _rounds.Origins[of].Day : null,
            Starts = visit is { } at && _stops.TryGetValue(at, out var stop) ? stop.Stop.Starts : null,
            Minutes = minutes,
            CountsAsMinutes = Price(rule, visit, minutes),
        };
    }

    private TodaysFault OffShift(OffShiftVisit off) => new(
        TodaysRule.NoShift,
        "on a day without a shift",
        $"{_problem.Visits[off.Visit].Name} is given to {off.Carer}, who has no shift on that day.")
    {
        Carer = off.Carer,
        Visit = off.Visit,
        Day = _rounds.Origins[off.Visit].Day,
        Starts = off.Start,
        CountsAsMinutes = Price(TodaysRule.NoShift, off.Visit, null),
    };

    private static string WhatOf(Violation violation) => violation.Kind switch
    {
        ViolationKind.TooEarly => "before the window",
        ViolationKind.TooLate => "after the window",
        ViolationKind.StartsBeforeArrival => "too little time to get there",
        _ => violation.Rule,
    };

    private CarerId? CarerOf(int? visit) =>
        visit is { } at && _stops.TryGetValue(at, out var stop) ? _problem.Carers[stop.Round.Carer].Id : null;

    private decimal Price(TodaysRule rule, int? visit, decimal? minutes)
    {
        var isCritical = visit is { } at && _problem.Visits[at].IsTimeCritical && (rule == TodaysRule.Window || rule.Key == "gap");
        return rule.CountsAsLeftOut || minutes is null
            ? LeftOut(visit)
            : minutes.Value * rule.PriceAMinute * (isCritical ? TodaysRule.CriticalFactor : 1);
    }

    /// <summary>The price of leaving a visit out, in minutes of travel.</summary>
    private decimal LeftOut(int? visit) => visit is { } at && _problem.Visits[at].UnallocatedPrice is { } price
        ? (decimal)price / Math.Max(1, _problem.Weights.Travel) / _problem.TicksPerMinute
        : LeftOutMinutes;

    /// <summary>The visit to look at where a round as a whole breaks a rule; the checker lists such rounds in order.</summary>
    private int? VisitOf(Violation violation)
    {
        var own = _today.Rounds.Where(round => round.Carer == violation.Carer)
            .Select(round => (Round: round, Shift: _problem.Carers[round.Carer].Shifts[round.Shift])).ToList();
        Round[] broken = violation.Kind switch
        {
            ViolationKind.BeforeShift => [.. own.Where(one => one.Round.Leaves < one.Shift.Earliest).Select(one => one.Round)],
            ViolationKind.AfterShift => [.. own.Where(one => one.Round.Returns > one.Shift.Latest).Select(one => one.Round)],
            ViolationKind.RoundTooLong =>
                [.. own.Where(one => (long)one.Round.Returns - one.Round.Leaves > one.Shift.LongestRound).Select(one => one.Round)],
            ViolationKind.BreakMissing =>
                [.. own.Where(one => one.Shift.Break is { } rule && IsMissing(rule, one.Round)).Select(one => one.Round)],
            ViolationKind.RestTooShort => [.. own.Skip(1).Where((one, before) =>
                (long)one.Round.Leaves - own[before].Round.Returns < _problem.Carers[violation.Carer].LeastRest
                && one.Shift.Day != own[before].Shift.Day).Select(one => one.Round)],
            _ => [],
        };
        var number = _told.GetValueOrDefault((violation.Kind, violation.Carer));
        _told[(violation.Kind, violation.Carer)] = number + 1;
        return number >= broken.Length ? null
            : violation.Kind == ViolationKind.AfterShift ? broken[number].Visits.Last() : broken[number].Visits.First();
    }

    private static bool IsMissing(BreakRule rule, Round round) => !round.Stops.Any(stop => stop.IsBreak)
        && (rule.WorkAbove == 0 || round.Returns - (long)round.Leaves > rule.WorkAbove)
        && !(rule.BetweenVisits && round.Stops.Length < 2);
}
