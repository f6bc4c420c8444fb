using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>What a county's rounds are planned under. Every number is an assumption that may be set.</summary>
public sealed record RoundsOptions
{
    /// <summary>How fast carers travel. Default <see cref="TravelPace"/>'s own values.</summary>
    public TravelPace Pace { get; init; } = new();

    /// <summary>Codes of the zones of the placed map whose packages are planned; empty for all. Default all.</summary>
    public ImmutableArray<ZoneCode> OnlyIn { get; init; } = [];

    /// <summary>Minutes either side of the preferred start where visits.csv gives no window, 0 to 240. Default 30.</summary>
    public int ToleranceMinutes { get; init => field = Within(value, 0, 240); } = 30;

    /// <summary>The same for time-critical visits. Default 15.</summary>
    public int CriticalToleranceMinutes { get; init => field = Within(value, 0, 240); } = 15;

    /// <summary>Whether a visit may start after its window, at a price of <see cref="LatePrice"/>. Default no: windows hold.</summary>
    public bool MayBeLate { get; init; }

    /// <summary>What a minute late counts as, in minutes of travel; five times as much where time is critical. Default 1.</summary>
    public int LatePrice { get; init => field = Within(value, 0, 1000); } = 1;

    /// <summary>What leaving out half an hour of care counts as, in minutes of travel; other lengths in proportion. Default 240.</summary>
    public int UnallocatedPriceMinutes { get; init => field = Within(value, 1, 100_000); } = 240;

    /// <summary>
    /// What each carer of a person beyond the first counts as over a week, in minutes of travel; a seventh of it on a single day. Default
    /// 20.
    /// </summary>
    public int ExtraCarerPriceMinutes { get; init => field = Within(value, 0, 10_000); } = 20;

    /// <summary>What a minute of overtime counts as, in minutes of travel. Default 2.</summary>
    public int OvertimePrice { get; init => field = Within(value, 0, 1000); } = 2;

    /// <summary>Minutes by which a shift may run over, as overtime, 0 to 240. Default 0: shifts hold.</summary>
    public int OvertimeMinutes { get; init => field = Within(value, 0, 240); }

    /// <summary>
    /// What a visit counts as whose carer is not today's, in minutes of travel; nothing if nobody makes it today. Default 0.
    /// </summary>
    public int ChangePriceMinutes { get; init => field = Within(value, 0, 10_000); }

    /// <summary>
    /// Minutes of the unpaid break on shifts of more than 6 hours that don't say otherwise, 20 to 120. Default 30; by law at least 20.
    /// </summary>
    public int BreakMinutes { get; init => field = Within(value, 20, 120); } = 30;

    /// <summary>
    /// The least rest between the rounds of two days in hours, 0 to 24. Default 11, by the Working Time Regulations 1998.
    /// </summary>
    public int RestHours { get; init => field = Within(value, 0, 24); } = 11;

    /// <summary>
    /// Hours of care a week that a carer gives, where carers must be made up from a provider's hours, 5 to 60. Default 22.
    /// </summary>
    public int ContactHours { get; init => field = Within(value, 5, 60); } = 22;

    private static int Within(int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"The value is {value}; it must be {least} to {most}.");
}
