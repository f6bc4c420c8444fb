using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>How rates of use are assumed to develop.</summary>
internal enum UseOfCare
{
    /// <summary>Rates stay as they are.</summary>
    Constant,

    /// <summary>Rates keep changing as they did in the county's history.</summary>
    Trend,

    /// <summary>Rates change by the low end of the assumed yearly change.</summary>
    Low,

    /// <summary>Rates change by the high end of the assumed yearly change.</summary>
    High,
}

/// <summary>The rate of use of one age band.</summary>
/// <param name="Band">The band as population.csv names it, such as <c>75-84</c>.</param>
/// <param name="People">People of the band in the base year.</param>
/// <param name="Hours">Client hours a week that they need on the as-at day.</param>
internal sealed record UseOfBand(string Band, long People, CareHours Hours)
{
    /// <summary>How many people of the band have hours on the as-at day. Restricted.</summary>
    internal int Behind { get; init; }

    /// <summary>The most hours that one of them has. Restricted.</summary>
    internal CareHours Largest { get; init; }

    /// <summary>Client hours a week for each 1,000 people; 0 if nobody is in the band.</summary>
    public double HoursAThousand => People == 0 ? 0 : 1000 * Hours.Value / People;
}

/// <summary>Need in one year under one assumption about rates.</summary>
/// <param name="Year">The year, mid-year population.</param>
/// <param name="Use">How rates develop.</param>
/// <param name="Hours">Client hours a week.</param>
internal sealed record OutlookYear(int Year, UseOfCare Use, CareHours Hours);

/// <summary>Need for years ahead: projected people by age band times rates of use. Not a forecast.</summary>
/// <remarks>
/// Hours(year) = sum over bands of people(band, year) x hours(band) / people(band, base year) x (1 + change)^(year - base year). Packages
/// of people whose band isn't known, or known only as 65 and over, count in the older bands in proportion.
/// </remarks>
internal sealed record LongTermOutlook
{
    /// <summary>The heading of every table and figure of it.</summary>
    public const string Label = "If rates stay as now, not a forecast";

    /// <summary>The year that rates are worked out with: the population's latest up to the as-at day.</summary>
    public int BaseYear { get; init; }

    /// <summary>The bands with their rates of use, youngest first.</summary>
    public ImmutableArray<UseOfBand> Bands { get; init; } = [];

    /// <summary>Years after the base year in order, at most ten; within a year constant, trend if it is known, low, high.</summary>
    public ImmutableArray<OutlookYear> Years { get; init; } = [];

    /// <summary>Notes on it, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Why there is none, with advice; empty if there is one.</summary>
    public string NotSupplied { get; init; } = "";

    /// <summary>Why it is hidden in shareable output; empty if it is not.</summary>
    public string Hidden { get; init; } = "";
}
