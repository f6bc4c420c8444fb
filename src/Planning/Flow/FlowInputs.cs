using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What a flow starts from: the people, providers and zones of today's folder as numbers, each with its source. Restricted as a whole.
/// </summary>
internal sealed record FlowInputs
{
    /// <summary>The first day: the day after the as-at day.</summary>
    internal required DateOnly Start { get; init; }

    /// <summary>Zones, providers by their ids, detours in minutes and readiness to accept.</summary>
    internal required OfferBoard Board { get; init; }

    /// <summary>The names of the zones, in their order.</summary>
    internal required ImmutableArray<string> ZoneNames { get; init; }

    /// <summary>Referrals a year.</summary>
    internal required double PerYear { get; init; }

    /// <summary>The share of referrals of each zone; they add up to 1.</summary>
    internal required ImmutableArray<double> ZoneShares { get; init; }

    /// <summary>On which days and hours referrals come.</summary>
    internal required WorkingWeek Arrivals { get; init; }

    /// <summary>Stages before an offer.</summary>
    internal required ImmutableArray<BrokerageStage> Stages { get; init; }

    /// <summary>
    /// The stages in which brokers work and can be too few, by their places; none where the files tell only how long stages took.
    /// </summary>
    internal ImmutableArray<int> BrokerStages { get; init; } = [];

    /// <summary>When brokers work.</summary>
    internal WorkingWeek Brokers { get; init; } = WorkingWeek.OfficeHours;

    /// <summary>When providers answer and timers run.</summary>
    internal WorkingWeek Answers { get; init; } = WorkingWeek.OfficeHours;

    /// <summary>Client hours a week of a new package.</summary>
    internal required Stay PackageHours { get; init; }

    /// <summary>How long a package lasts.</summary>
    internal required Stay Life { get; init; }

    /// <summary>How long people wait before they go elsewhere.</summary>
    internal Stay Patience { get; init; } = Stay.Never;

    /// <summary>Packages handed back in a year, of each.</summary>
    internal double HandbacksPerYear { get; init; }

    /// <summary>The share of referrals who come from reablement.</summary>
    internal double FromReablement { get; init; }

    /// <summary>Services of reablement beside the list; none where the files don't tell them.</summary>
    internal ImmutableArray<ReablementService> Services { get; init; } = [];

    /// <summary>The share of <see cref="PerYear"/> that comes out of services of reablement, 0 to 1.</summary>
    internal double ServiceShare { get; init; }

    /// <summary>Referrals a year that continuing healthcare pays for, beside <see cref="PerYear"/>.</summary>
    internal double SecondPerYear { get; init; }

    /// <summary>The share of offers not taken that providers refuse, by provider; the others stay without an answer.</summary>
    internal ImmutableArray<double> RefusedShares { get; init; } = [];

    /// <summary>Today's packages.</summary>
    internal required ImmutableArray<PackageToday> Packages { get; init; }

    /// <summary>Today's waiting list.</summary>
    internal required ImmutableArray<ReferralToday> Open { get; init; }

    /// <summary>The line of the county's packages of each of <see cref="Packages"/>. Restricted.</summary>
    internal ImmutableArray<int> PackageLines { get; init; } = [];

    /// <summary>
    /// The line of the county's packages of each of <see cref="Open"/>; none where the list is not the folder's. Restricted.
    /// </summary>
    internal ImmutableArray<int> OpenLines { get; init; } = [];

    /// <summary>
    /// Every figure that goes in, with its value, source and mark; measured, derived or assumed. Restricted: some are of people.
    /// </summary>
    internal required ImmutableArray<FlowSource> Sources { get; init; }

    /// <summary>People whom the flow leaves out, in sentences without figures.</summary>
    internal ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Client hours a week given today, by zone.</summary>
    internal ImmutableArray<double> CareHours() => ByZone(Packages.Select(one => (one.Zone, one.Hours)));

    /// <summary>People with a package today, by zone.</summary>
    internal ImmutableArray<double> CarePeople() => ByZone(Packages.Select(one => (one.Zone, 1.0)));

    /// <summary>Client hours a week waited for today, by zone.</summary>
    internal ImmutableArray<double> WaitingHours() => ByZone(Open.Select(one => (one.Zone, one.Hours)));

    /// <summary>People waiting today, by zone.</summary>
    internal ImmutableArray<double> WaitingPeople() => ByZone(Open.Select(one => (one.Zone, 1.0)));

    /// <summary>What a flow of a run starts from.</summary>
    /// <param name="run">The run: its ledger says who waits and who has care, its options how fast carers travel.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="BadDataException">The folder has nothing to start from: nobody is referred or has care.</exception>
    internal static FlowInputs Of(CountyRun run, CancellationToken cancellation = default) => FlowInputsMaker.Make(run, null, cancellation);

    private ImmutableArray<double> ByZone(IEnumerable<(int Zone, double Amount)> all)
    {
        var zones = new double[Board.Zones.Length];
        foreach (var (zone, amount) in all)
        {
            zones[zone] += amount;
        }

        return [.. zones];
    }
}

/// <summary>How a figure that goes into a flow was had.</summary>
internal enum SourceMark
{
    /// <summary>Counted from rows that say it.</summary>
    Measured,

    /// <summary>Worked out from other rows.</summary>
    Derived,

    /// <summary>Nobody supplied it.</summary>
    Assumed,
}

/// <summary>A figure that goes into a flow.</summary>
/// <param name="Key">Its name in files; begins with <c>flow.</c>.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Value">The value; null for what is a list, or said in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Mark">How it was had.</param>
/// <param name="Source">From what, in words without figures.</param>
internal sealed record FlowSource(string Key, string Name, double? Value, string Unit, SourceMark Mark, string Source)
{
    /// <summary>How many people it rests on; null where it is not of people.</summary>
    internal int? People { get; init; }
}
