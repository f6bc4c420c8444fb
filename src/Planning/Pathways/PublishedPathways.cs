using System.Globalization;

namespace Zoning.Planning;

/// <summary>A number as it may be shown.</summary>
/// <param name="Shown">How it is given; hidden and not supplied are never 0.</param>
/// <param name="Value">The number; only if it is exact or rounded.</param>
/// <param name="Low">The least it can be; null if it is hidden or not supplied.</param>
/// <param name="High">The most it can be; null if it is hidden or not supplied.</param>
internal readonly record struct PublishedNumber(Shown Shown, double? Value, double? Low, double? High)
{
    /// <summary>Nothing is known.</summary>
    public static PublishedNumber NotSupplied { get; } = new(Shown.NotSupplied, null, null, null);

    /// <summary>Nothing may be shown.</summary>
    public static PublishedNumber Hidden { get; } = new(Shown.Hidden, null, null, null);

    /// <summary>The number as text in the invariant culture: <c>35</c>, a class, <c>hidden</c> or <c>not supplied</c>.</summary>
    /// <returns>The text.</returns>
    public string ToText() => Shown switch
    {
        Shown.Exact or Shown.Rounded => Value!.Value.ToString("#,0.#", CultureInfo.InvariantCulture),
        Shown.Class => string.Create(CultureInfo.InvariantCulture, $"{Low:0} to {High:0}"),
        Shown.Hidden => "hidden",
        _ => "not supplied",
    };
}

/// <summary>One month of one pathway, as it may be shown.</summary>
internal sealed record PublishedPathway
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The pathway.</summary>
    public required Pathway Pathway { get; init; }

    /// <summary>Whether the month is ahead.</summary>
    public required bool IsExpected { get; init; }

    /// <summary>Referrals, people.</summary>
    public required PublishedNumber Referrals { get; init; }

    /// <summary>The lower end of the 80 % range of expected referrals; not supplied for months seen.</summary>
    public required PublishedNumber ReferralsLow80 { get; init; }

    /// <summary>The upper end of the 80 % range of expected referrals; not supplied for months seen.</summary>
    public required PublishedNumber ReferralsHigh80 { get; init; }

    /// <summary>Planned capacity, packages.</summary>
    public required PublishedNumber Planned { get; init; }

    /// <summary>Spot capacity, packages.</summary>
    public required PublishedNumber Spot { get; init; }

    /// <summary>Planned capacity less referrals; a shortfall if negative.</summary>
    public required PublishedNumber Surplus { get; init; }

    /// <summary>Planned and spot capacity less referrals; a shortfall if negative.</summary>
    public required PublishedNumber SurplusWithSpot { get; init; }

    /// <summary>Median days in service.</summary>
    public required PublishedNumber StayDays { get; init; }

    /// <summary>Median days from referral to the first visit.</summary>
    public required PublishedNumber DaysToStart { get; init; }

    /// <summary>Shows months at a level.</summary>
    /// <remarks>
    /// Shareable: referrals by the rule for a breakdown of the month's referrals; expected referrals and capacity worked out from the
    /// rounded numbers of cases behind them, so that months of different lengths tell no more than those; a mean that rests on few cases
    /// is a class, never 0; a surplus only if its parts are shown; days only if enough cases are behind them.
    /// </remarks>
    internal static IEnumerable<PublishedPathway> Of(
        IReadOnlyCollection<PathwayMonth> months, OutputLevel level, DisclosureRule rule) => level == OutputLevel.Shareable
        ? months.GroupBy(month => month.Month).SelectMany(month =>
        {
            var form = Breakdowns.Of(
                rule, (long)month.Sum(row => row.Referrals ?? 0), [.. month.Select(row => (long)(row.Referrals ?? 0))]);
            return month.Select(row => ShareablePathway.Of(row, form, rule));
        })
        : months.Select(Exact);

    private static PublishedPathway Exact(PathwayMonth month)
    {
        static PublishedNumber Number(double? value) => value is { } known && Math.Round(known, 1) is var fine
            ? new PublishedNumber(Shown.Exact, fine, fine, fine)
            : PublishedNumber.NotSupplied;
        return new PublishedPathway
        {
            Month = month.Month,
            Pathway = month.Pathway,
            IsExpected = month.IsExpected,
            Referrals = Number(month.Referrals),
            ReferralsLow80 = Number(month.ReferralsLow80),
            ReferralsHigh80 = Number(month.ReferralsHigh80),
            Planned = Number(month.Planned),
            Spot = Number(month.Spot),
            Surplus = Number(month.Surplus),
            SurplusWithSpot = Number(month.SurplusWithSpot),
            StayDays = Number(month.StayDays),
            DaysToStart = Number(month.DaysToStart),
        };
    }
}
