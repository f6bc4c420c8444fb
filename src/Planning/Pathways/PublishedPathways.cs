namespace Zoning.Planning;

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
    /// is a class, never 0; a surplus only if its parts are shown; days only if enough cases are behind them. All in step with the release
    /// before.
    /// </remarks>
    internal static IEnumerable<PublishedPathway> Of(
        IReadOnlyCollection<PathwayMonth> months, OutputLevel level, DisclosureRule rule, EarlierRelease? after = null) =>
        level == OutputLevel.Shareable
        ? months.GroupBy(month => month.Month).SelectMany(month =>
        {
            var form = Breakdowns.Of(
                rule, (long)month.Sum(row => row.Referrals ?? 0), [.. month.Select(row => (long)(row.Referrals ?? 0))]);
            return month.Select(row => new ShareablePathway(row, form, rule, new KeptFigures(after, rule)).Publish());
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
