using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Ties the visits of a package: teams, the order of a day, and least gaps over midnight and over the end of the week.</summary>
internal sealed class VisitTies(RoundsCalendar calendar)
{
    private const int Minute = 60;
    private const int Day = 24 * 60 * Minute;

    private readonly List<VisitLink> _links = [];
    private readonly HashSet<VisitLink> _tied = [];

    internal ImmutableArray<VisitLink> Links => [.. _links];

    /// <summary>Ties the carers who come at once: each to each, so that all come or none.</summary>
    /// <param name="first">The first carer's visit; the others follow it.</param>
    /// <param name="carers">How many come.</param>
    internal void AddTeam(int first, int carers)
    {
        for (var one = 0; one < carers; one++)
        {
            for (var other = one + 1; other < carers; other++)
            {
                _links.Add(new VisitLink(first + one, first + other, 0, 0, IsPair: true));
            }
        }
    }

    /// <summary>Ties the visits of a package one after the other.</summary>
    /// <param name="visits">Its visits with their windows.</param>
    /// <param name="indexOf">The problem's visit (of the first carer) of a day and visit; none for days that are not planned.</param>
    /// <param name="made">The visits of the problem.</param>
    internal void AddOrder(
        ImmutableArray<(PlannedVisit Visit, VisitWindow Window)> visits, IReadOnlyDictionary<(int Day, int Visit), int> indexOf,
        IReadOnlyList<RoundVisit> made)
    {
        var week = VisitOrder.OfWeek(visits);
        for (var next = 0; next < week.Length; next++)
        {
            var (before, after) = (week[(next + week.Length - 1) % week.Length], week[next]);
            var gap = visits[after.Visit].Visit.LeastMinutesBetweenStarts;
            if (indexOf.TryGetValue(before, out var first) && indexOf.TryGetValue(after, out var second))
            {
                Tie(made, first, second, gap, (next == 0 ? 7 * Day : 0) - Minute * calendar.Lost(before.Day, after.Day));
            }
            else if (!calendar.IsWeek && gap is not null && (after.Day - before.Day + 7) % 7 == 1)
            {
                TieAlike(indexOf, made, before, after, gap);
            }
        }
    }

    /// <summary>On a single day the day before, or the next, is as that day is, if both visits are on it.</summary>
    private void TieAlike(
        IReadOnlyDictionary<(int Day, int Visit), int> indexOf, IReadOnlyList<RoundVisit> made, (int Day, int Visit) before,
        (int Day, int Visit) after, int? gap)
    {
        var day = calendar.Days[0];
        if ((before.Day == day || after.Day == day)
            && indexOf.TryGetValue((day, before.Visit), out var last) && indexOf.TryGetValue((day, after.Visit), out var first))
        {
            Tie(made, last, first, gap, Day - Minute * calendar.Lost(before.Day, after.Day));
        }
    }

    /// <summary>No tie is needed if the windows ensure it; without a gap, none is made if they forbid it.</summary>
    /// <param name="made">The visits.</param>
    /// <param name="first">The visit that comes first.</param>
    /// <param name="second">The visit that comes after it.</param>
    /// <param name="gap">The least minutes from start to start; null for the first one's length.</param>
    /// <param name="turn">
    /// How much later the second is than its ticks say: a day or a week if it is that of the next, less an hour that clocks skip.
    /// </param>
    private void Tie(IReadOnlyList<RoundVisit> made, int first, int second, int? gap, int turn)
    {
        var (before, after) = (made[first], made[second]);
        var least = Math.Max((gap ?? 0) * Minute, before.Length);
        var isSure = after.Earliest + turn - before.Latest >= least && (before.LatePrice is null || gap is null);
        var isPossible = after.Latest + turn - before.Earliest >= least || after.LatePrice is not null;
        var tie = new VisitLink(first, second, least - turn, RoundProblem.MaxTicks, IsPair: false);
        if (first != second && !isSure && (isPossible || gap is not null) && _tied.Add(tie))
        {
            _links.Add(tie);
        }
    }
}
