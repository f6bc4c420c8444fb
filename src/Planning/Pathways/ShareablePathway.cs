namespace Zoning.Planning;

/// <summary>A month of a pathway as it may be shown to anybody.</summary>
internal sealed class ShareablePathway(PathwayMonth month, Breakdown form, DisclosureRule rule, KeptFigures kept)
{
    internal PublishedPathway Publish()
    {
        var referrals = month.IsExpected ? Expected(month, month.Referrals, rule)
            : kept.Count(NameOf(month.Month, month.Pathway, "referrals"), Counted(month, form, rule), (long)(month.Referrals ?? 0));
        var planned = Kept("planned", Capacity(month.Planned, month.PlannedStarts, month, rule));
        var spot = Kept("spot", Capacity(month.Spot, month.SpotStarts, month, rule));
        return new PublishedPathway
        {
            Month = month.Month,
            Pathway = month.Pathway,
            IsExpected = month.IsExpected,
            Referrals = referrals,
            ReferralsLow80 = Expected(month, month.ReferralsLow80, rule),
            ReferralsHigh80 = Expected(month, month.ReferralsHigh80, rule),
            Planned = planned,
            Spot = spot,
            Surplus = Less(referrals, rule, planned),
            SurplusWithSpot = Less(referrals, rule, planned, spot),
            StayDays = Kept("stay-days", Days(month.StayDays, month.StayCases, rule), month.StayDays),
            DaysToStart = Kept("days-to-start", Days(month.DaysToStart, month.Cases, rule), month.DaysToStart),
        };
    }

    /// <summary>Every figure that one month tells of people or providers, by its name in a release.</summary>
    internal static IEnumerable<(string Name, PublishedNumber Figure)> Figures(PublishedPathway month)
    {
        (string Figure, PublishedNumber Number)[] all =
        [
            ("referrals", month.Referrals), ("referrals-low80", month.ReferralsLow80), ("referrals-high80", month.ReferralsHigh80),
            ("planned", month.Planned), ("spot", month.Spot), ("surplus", month.Surplus), ("surplus-with-spot", month.SurplusWithSpot),
            ("stay-days", month.StayDays), ("days-to-start", month.DaysToStart),
        ];
        return all.Select(one => (NameOf(month.Month, month.Pathway, one.Figure), one.Number));
    }

    private static string NameOf(DateOnly month, Pathway pathway, string figure) =>
        FormattableString.Invariant($"pathways/{month:yyyy-MM}/{pathway}/{figure}");

    private PublishedNumber Kept(string figure, PublishedNumber now, double? exact = null) =>
        kept.Amount(NameOf(month.Month, month.Pathway, figure), now, exact);

    /// <summary>Referrals of a month seen: a part of the month's referrals in the form that their breakdown allows.</summary>
    private static PublishedNumber Counted(PathwayMonth month, Breakdown form, DisclosureRule rule)
    {
        if (month.Referrals is not { } known)
        {
            return PublishedNumber.NotSupplied;
        }

        var count = (long)known;
        if (form == Breakdown.Hidden)
        {
            return PublishedNumber.Hidden;
        }

        if (count == 0 && form == Breakdown.ZerosShown)
        {
            return new PublishedNumber(Shown.Rounded, 0, 0, 0);
        }

        var shown = Of(rule.Count(count, month.OwnReferrals));
        return form == Breakdown.ZerosHidden && (count == 0 || shown.Shown == Shown.Class)
            ? new PublishedNumber(Shown.Class, null, 0, rule.SmallestCount - 1)
            : shown;
    }

    /// <summary>
    /// Expected referrals are a share of all, so they are worked out from the rounded number of cases that the share rests on.
    /// </summary>
    private static PublishedNumber Expected(PathwayMonth month, double? value, DisclosureRule rule)
    {
        if (value is not { } known)
        {
            return PublishedNumber.NotSupplied;
        }

        if (month.Cases == 0)
        {
            return new PublishedNumber(Shown.Rounded, 0, 0, 0);
        }

        var cases = rule.Count(month.Cases);
        if (cases.Value is not { } behind)
        {
            // Every number of few cases gives the same class.
            return new PublishedNumber(Shown.Class, null, 0, Math.Ceiling(month.Referrals!.Value * cases.High!.Value / month.Cases));
        }

        var count = (long)Math.Round(known * behind / month.Cases);
        return count < rule.SmallestCount
            ? new PublishedNumber(Shown.Class, null, 0, rule.SmallestCount - 1)
            : Of(rule.Count(count));
    }

    /// <summary>
    /// Packages that providers take on in a month: the rounded number of those that started lately, for the days of the month.
    /// </summary>
    private static PublishedNumber Capacity(double? value, PathwayStarts? starts, PathwayMonth month, DisclosureRule rule)
    {
        if (value is null || starts is not { } known)
        {
            return PublishedNumber.NotSupplied;
        }

        var shown = rule.Count(known.Packages, known.OfOne);
        var months = (month.Month.AddMonths(1).DayNumber - month.Month.DayNumber) / 7.0 / known.Weeks;
        return shown.Shown switch
        {
            Shown.Exact => new PublishedNumber(Shown.Rounded, 0, 0, 0),
            Shown.Hidden => PublishedNumber.Hidden,
            _ => Between(shown.Value * months, Math.Floor(shown.Low!.Value * months), Math.Ceiling(shown.High!.Value * months), rule),
        };
    }

    /// <summary>A mean with its ends; only the ends where it is small.</summary>
    private static PublishedNumber Between(double? value, double low, double high, DisclosureRule rule) =>
        value is { } known && Math.Round(known) >= rule.SmallestCount
            ? new PublishedNumber(Shown.Rounded, Math.Round(known), low, high)
            : new PublishedNumber(Shown.Class, null, low, high);

    /// <summary>Capacity less referrals, worked out from shown figures, so that it can't give a class away.</summary>
    private static PublishedNumber Less(PublishedNumber referrals, DisclosureRule rule, params ReadOnlySpan<PublishedNumber> capacity)
    {
        var left = -(referrals.Value ?? double.NaN);
        var isSupplied = referrals.Shown != Shown.NotSupplied;
        foreach (var part in capacity)
        {
            isSupplied &= part.Shown != Shown.NotSupplied;
            left += part.Value ?? double.NaN;
        }

        return !isSupplied ? PublishedNumber.NotSupplied
            : double.IsNaN(left) ? PublishedNumber.Hidden
            : Of(rule.Difference(left));
    }

    private static PublishedNumber Days(int? days, int cases, DisclosureRule rule) =>
        days is not { } known ? PublishedNumber.NotSupplied
        : rule.IsEnough(cases) ? Of(rule.Days(known))
        : PublishedNumber.Hidden;

    private static PublishedNumber Of(ProtectedNumber number) => new(number.Shown, number.Value, number.Low, number.High);
}
