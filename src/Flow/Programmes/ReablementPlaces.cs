namespace Zoning.Flow;

/// <summary>
/// More places of reablement: so many people come to them as hold places usually, and those who recover need no package. Half of the hours
/// that are no longer needed are needed again after a while.
/// </summary>
/// <remarks>
/// People a week = places x held x 7 / stay. Hours removed by the end of week n of people who end = people x (1 - need care) x hours x
/// (1 - r^n) / (1 - r), r = 0.5^(1 / half-life): the sum over weeks k of r^(n - k), as the simulation adds it up week by week. Nobody ends
/// within the length of a stay; after the last day those inside end, and what was removed only fades.
/// </remarks>
internal sealed record ReablementPlaces
{
    /// <summary>Days of reablement in a bed (S1: 27 days).</summary>
    internal const double BedDays = 27;

    /// <summary>Days of reablement at home: assumed.</summary>
    internal const double HomeDays = 28;

    /// <summary>The share who need a package afterwards, where nothing tells it: assumed, 62 to 68 % need none.</summary>
    internal const double UsualNeedCare = 0.35;

    /// <summary>Weeks after which half of the hours removed are needed again: assumed.</summary>
    internal const double UsualHalfLifeWeeks = 52;

    /// <summary>The share of places that is held (S1: 78 %).</summary>
    internal const double UsualHeld = 0.78;

    /// <summary>Places beyond those there are, 0 or more.</summary>
    internal required double Places { get; init; }

    /// <summary>Days for which a place is held on average, above 0.</summary>
    internal required double StayDays { get; init; }

    /// <summary>Client hours a week of a package that somebody would have had, 0 or more.</summary>
    internal required double HoursEach { get; init; }

    /// <summary>The share who need a package afterwards, 0 to 1.</summary>
    internal double NeedCare { get; init; } = UsualNeedCare;

    /// <summary>The most people a week who could come; infinite for as many as places take.</summary>
    internal double MostAWeek { get; init; } = double.PositiveInfinity;

    /// <summary>People who come in a week.</summary>
    internal double PeopleAWeek => Math.Min(MostAWeek, Places * UsualHeld * 7 / StayDays);

    /// <summary>Client hours a week that are no longer needed.</summary>
    /// <param name="since">Weeks since the places opened, 0 or more.</param>
    /// <param name="open">Weeks for which they were open so far, at most <paramref name="since"/>.</param>
    internal double HoursRemoved(double since, double open)
    {
        var kept = Math.Pow(0.5, 1 / UsualHalfLifeWeeks);
        var passed = Math.Max(0, since - StayDays / 7);
        var ended = Math.Min(passed, open);
        return PeopleAWeek * (1 - NeedCare) * HoursEach * (1 - Math.Pow(kept, ended)) / (1 - kept) * Math.Pow(kept, passed - ended);
    }
}
