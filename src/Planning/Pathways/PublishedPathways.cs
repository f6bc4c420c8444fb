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
        Shown.Class => string.Create(CultureInfo.InvariantCulture, $"{Low:0}-{High:0}"),
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

    /// <summary>Shows a month at a level.</summary>
    /// <remarks>
    /// Shareable: counts by the rule, a surplus only if its parts are shown, days only if the rule's smallest count of cases is behind
    /// them.
    /// </remarks>
    internal static PublishedPathway Of(PathwayMonth month, OutputLevel level, DisclosureRule rule)
    {
        var isShareable = level == OutputLevel.Shareable;
        var referrals = Count(month.Referrals);
        var planned = Count(month.Planned);
        var spot = Count(month.Spot);
        return new PublishedPathway
        {
            Month = month.Month,
            Pathway = month.Pathway,
            IsExpected = month.IsExpected,
            Referrals = referrals,
            ReferralsLow80 = Count(month.ReferralsLow80),
            ReferralsHigh80 = Count(month.ReferralsHigh80),
            Planned = planned,
            Spot = spot,
            Surplus = Difference(month.Surplus, planned, referrals),
            SurplusWithSpot = Difference(month.SurplusWithSpot, planned, spot, referrals),
            StayDays = Days(month.StayDays),
            DaysToStart = Days(month.DaysToStart),
        };

        PublishedNumber Count(double? count)
        {
            if (count is not { } known)
            {
                return PublishedNumber.NotSupplied;
            }

            if (!isShareable)
            {
                var fine = Math.Round(known, 1);
                return new PublishedNumber(Shown.Exact, fine, fine, fine);
            }

            var whole = Math.Round(known);
            if (whole == 0)
            {
                return new PublishedNumber(Shown.Rounded, 0, 0, 0);
            }

            return Of(rule.Count((long)whole));
        }

        // Worked out from shown counts, so that it can't give a class away.
        PublishedNumber Difference(double? exact, params ReadOnlySpan<PublishedNumber> parts)
        {
            var sum = 0.0;
            foreach (var part in parts)
            {
                if (part.Shown == Shown.NotSupplied)
                {
                    return PublishedNumber.NotSupplied;
                }

                sum += part.Value ?? double.NaN;
            }

            if (!isShareable)
            {
                var fine = Math.Round(exact!.Value, 1);
                return new PublishedNumber(Shown.Exact, fine, fine, fine);
            }

            var shown = sum - (2 * (parts[^1].Value ?? double.NaN));
            return double.IsNaN(shown) ? PublishedNumber.Hidden : Of(rule.Difference(shown));
        }

        PublishedNumber Days(int? days)
        {
            if (days is not { } known)
            {
                return PublishedNumber.NotSupplied;
            }

            if (!isShareable)
            {
                return new PublishedNumber(Shown.Exact, known, known, known);
            }

            return rule.IsEnough(month.Cases) ? Of(rule.Days(known)) : PublishedNumber.Hidden;
        }

        static PublishedNumber Of(ProtectedNumber number) => new(number.Shown, number.Value, number.Low, number.High);
    }
}
