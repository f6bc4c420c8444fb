using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>One provider's rounds as a problem, with the meaning of its numbers. Restricted as a whole.</summary>
public sealed record ProviderRounds
{
    /// <summary>The provider; null if the providers of a county are pooled, which is a what-if.</summary>
    public required ProviderId? Provider { get; init; }

    /// <summary>The problem. Ticks are seconds from Monday 00:00.</summary>
    public required RoundProblem Problem { get; init; }

    /// <summary>Where each visit of the problem comes from, in the same order.</summary>
    public required ImmutableArray<RoundVisitOrigin> Origins { get; init; }

    /// <summary>The places of the problem, for drawing.</summary>
    public required ImmutableArray<TravelPlace> Places { get; init; }

    /// <summary>Today's rounds with their own times, even if they break rules; null without rounds.csv.</summary>
    /// <remarks>
    /// A stop may start before its arrival: that leg is too short. Breaks are where a gap between visits is long enough. The cost is the
    /// checker's, which also names what it breaks.
    /// </remarks>
    public RoundPlan? Today { get; init; }

    /// <summary>
    /// Visits that rounds.csv gives to a carer without any shift on that day: no round of <see cref="Today"/> holds them.
    /// </summary>
    internal ImmutableArray<OffShiftVisit> TodayOffShift { get; init; } = [];

    /// <summary>Whether carers were made up from the provider's hours; then nothing may be said of single carers.</summary>
    public required bool AreCarersMade { get; init; }

    /// <summary>
    /// Per cent of the provider's visits that are of this council's packages; null if that isn't known. Under 80, or not known, only this
    /// council's visits are seen.
    /// </summary>
    public decimal? CouncilShare { get; init; }

    /// <summary>Visits whose days and length were inferred from weekly hours.</summary>
    public int InferredVisits { get; init; }

    /// <summary>Whether each visit of the problem was inferred from weekly hours, in the same order; empty if none was.</summary>
    internal ImmutableArray<bool> Inferred { get; init; } = [];

    /// <summary>Whether a visit was inferred from weekly hours.</summary>
    internal bool IsInferred(int visit) => !Inferred.IsEmpty && Inferred[visit];

    /// <summary>Visits whose window follows from a tolerance or the time of day.</summary>
    public int AssumedWindows { get; init; }

    /// <summary>Visits to people whose place isn't known; they count as lying among the provider's other people.</summary>
    public int UnplacedVisits { get; init; }

    /// <summary>What differs from straight lines in the travel: known trips and times of day.</summary>
    internal TravelChanges Changes { get; init; } = TravelChanges.None;

    /// <summary>The travel times of the problem at another pace; known trips keep their time.</summary>
    internal ITravelTimes TravelAt(TravelPace pace) => Changes.Between(Places, pace, Problem.TicksPerMinute);

    /// <summary>Minutes of care in the problem; two carers at once count twice.</summary>
    public long CarerMinutes => Problem.Visits.Sum(visit => (long)visit.Length) / Problem.TicksPerMinute;

    /// <summary>How many visits these are for the people visited: one by several carers at once counts once.</summary>
    internal int CountVisits(IEnumerable<int> visits) =>
        visits.Select(visit => (Origins[visit].Package, Origins[visit].Day, Origins[visit].Visit)).Distinct().Count();
}

/// <summary>Where a visit of a problem comes from.</summary>
/// <param name="Package">The package.</param>
/// <param name="Day">The service day, 0 = Monday.</param>
/// <param name="Visit">The visit's index in the package's visits.</param>
/// <param name="Carer">Which of the carers at once, from 0.</param>
/// <param name="PreferredStartMinute">
/// The preferred start in minutes from midnight of the service day; the middle of the window if none is known.
/// </param>
/// <param name="Time">The time of day.</param>
public readonly record struct RoundVisitOrigin(PackageId Package, int Day, int Visit, int Carer, int PreferredStartMinute, TimeOfDay Time);

/// <summary>A visit of today's rounds on a day without a shift.</summary>
/// <param name="Visit">The visit's index.</param>
/// <param name="Carer">The carer that rounds.csv names; the problem need not have the carer.</param>
/// <param name="Start">The start in ticks that rounds.csv names.</param>
internal readonly record struct OffShiftVisit(int Visit, CarerId Carer, int Start);
