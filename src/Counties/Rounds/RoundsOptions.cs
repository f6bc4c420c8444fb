using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>What a county's rounds are planned under. Every number is an assumption that may be set.</summary>
public sealed record RoundsOptions
{
    /// <summary>How fast carers travel. Default <see cref="TravelPace"/>'s own values.</summary>
    public TravelPace Pace { get; init; } = new();

    /// <summary>
    /// Minutes between visits and at the door as learned from call monitoring. Default null: paces and commissioned minutes.
    /// </summary>
    internal LearnedTimes? Learned { get; init; }

    /// <summary>What a tick of travel costs in price units, so that prices may have hundredths of a minute of travel.</summary>
    internal const int PriceScale = 100;

    /// <summary>
    /// The date of the day, or a date of the week, that is planned: then packages are on rounds by their start and end on that date, and
    /// carers' shifts follow holidays.csv. Default null: an ordinary day or week, with the packages of the as-at day.
    /// </summary>
    public DateOnly? Date { get; init; }

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

    /// <summary>
    /// What a minute of waiting at a door counts as, in minutes of travel, 0 to 100 in steps of 0.01. Default 0.04.
    /// </summary>
    public decimal WaitingPrice { get; init => field = Hundredths(value); } = 0.04m;

    /// <summary>
    /// What a minute between a visit's start and its preferred start counts as, in minutes of travel, 0 to 100 in steps of 0.01. Default
    /// 0.05: a little more than waiting, so that a carer rather waits than comes early.
    /// </summary>
    public decimal OffPreferredPrice { get; init => field = Hundredths(value); } = 0.05m;

    /// <summary>
    /// What a minute by which a start is further than <see cref="FarMinutes"/> from its preferred start counts as on top, in minutes of
    /// travel, 0 to 100 in steps of 0.01. Default 0.
    /// </summary>
    public decimal FarOffPreferredPrice { get; init => field = Hundredths(value); }

    /// <summary>How many minutes from its preferred start a visit is not yet far from it, 0 to 240. Default 15.</summary>
    public int FarMinutes { get; init => field = Within(value, 0, 240); } = 15;

    /// <summary>
    /// What a minute that a carer is paid for counts as, in minutes of travel, 0 to 100 in steps of 0.01: from leaving to the return, less
    /// unpaid breaks. Default 0.
    /// </summary>
    public decimal PaidPrice { get; init => field = Hundredths(value); }

    /// <summary>Whether the start that a visit has today is its preferred start, where rounds.csv gives one. Default yes.</summary>
    public bool PrefersTodaysStarts { get; init; } = true;

    /// <summary>
    /// What a visit counts as that none of the package's preferred carers makes, in minutes of travel, 0 to 10,000. Default 5.
    /// </summary>
    public int PreferredCarerPriceMinutes { get; init => field = Within(value, 0, 10_000); } = 5;

    /// <summary>
    /// What a visit counts as by a carer whom the person doesn't know, where known carers are given, in minutes of travel, 0 to 10,000.
    /// Default 5.
    /// </summary>
    public int UnknownCarerPriceMinutes { get; init => field = Within(value, 0, 10_000); } = 5;

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
    /// Hours a week that a carer may work above the most that is contracted, as overtime, 0 to 60. Default 0: contracted hours hold.
    /// </summary>
    public int WeeklyOvertimeHours { get; init => field = Within(value, 0, 60); }

    /// <summary>
    /// The most days of a week on which a carer works, 1 to 7. Default 6: a day off a week, by the Working Time Regulations 1998.
    /// </summary>
    public int DaysAWeek { get; init => field = Within(value, 1, 7); } = 6;

    /// <summary>
    /// What a visit counts as whose carer is not today's, in minutes of travel; nothing if nobody makes it today. Default 0.
    /// </summary>
    public int ChangePriceMinutes { get; init => field = Within(value, 0, 10_000); }

    /// <summary>
    /// Minutes of the break of a round of more than <see cref="BreakAboveMinutes"/> whose shift doesn't say otherwise, 20 to 120. Default
    /// 30; by law at least 20.
    /// </summary>
    public int BreakMinutes { get; init => field = Within(value, 20, 120); } = 30;

    /// <summary>
    /// A round that takes longer than this many minutes from leaving to the return, without the break, has a break between two of its
    /// visits, 60 to 720. Default 360: 6 hours, by the Working Time Regulations 1998.
    /// </summary>
    public int BreakAboveMinutes { get; init => field = Within(value, 60, 720); } = ShiftPattern.BreakAboveMinutes;

    /// <summary>Whether breaks that carers.csv does not say are paid are paid too. Default no.</summary>
    public bool AreBreaksPaid { get; init; }

    /// <summary>
    /// The least rest between the rounds of two days in hours, 0 to 24. Default 11, by the Working Time Regulations 1998.
    /// </summary>
    public int RestHours { get; init => field = Within(value, 0, 24); } = 11;

    /// <summary>
    /// Hours of care a week that a carer gives, where carers must be made up from a provider's hours, 5 to 60. Default 22.
    /// </summary>
    public int ContactHours { get; init => field = Within(value, 5, 60); } = 22;

    /// <summary>The options for another day of the same week, if they have a date.</summary>
    internal RoundsOptions On(DayOfWeek day) =>
        Date is { } date ? this with { Date = date.AddDays(day.MondayBased() - date.DayOfWeek.MondayBased()) } : this;

    private static int Within(int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"The value is {value}; it must be {least} to {most}.");

    private static decimal Hundredths(decimal value) =>
        value is >= 0 and <= 100 && value * PriceScale == decimal.Truncate(value * PriceScale)
        ? value
        : throw new ArgumentOutOfRangeException(
            nameof(value), value, FormattableString.Invariant($"The value is {value}; it must be 0 to 100 in steps of 0.01."));
}
