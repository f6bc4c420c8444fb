namespace Zoning.Planning;

/// <summary>A measure of the return in a period, for all people or a band of them. Restricted until published.</summary>
internal sealed record ReturnLine
{
    /// <summary>The measure.</summary>
    internal required Metric Metric { get; init; }

    /// <summary>The time it is about.</summary>
    internal required MetricPeriod Period { get; init; }

    /// <summary>The people it is about; blank for all.</summary>
    internal string Band { get; init; } = "";

    /// <summary>What was counted; null if that isn't known.</summary>
    internal decimal? Numerator { get; init; }

    /// <summary>Of how many; null if that isn't known.</summary>
    internal decimal? Denominator { get; init; }

    /// <summary>People behind the numerator where that is another number: those delayed, of days of delay.</summary>
    internal int? PeopleBehind { get; init; }

    /// <summary>Where the figures come from: a file, or blank for none.</summary>
    internal string Source { get; init; } = "";

    /// <summary>The target of all people; null without one.</summary>
    internal MetricTarget? Target { get; init; }

    /// <summary>Why there is no figure, or what to know of it; blank if nothing.</summary>
    internal string Remark { get; init; } = "";

    /// <summary>The value in the unit of the measure; null without both figures.</summary>
    internal double? Value => Numerator is { } counted && Denominator is { } all && all > 0
        ? (double)(counted / all * Metric.Scale()) : null;
}

/// <summary>A pathway in a month: who came, and for how many there was room. Restricted until published.</summary>
internal sealed record ReturnMonth
{
    /// <summary>The first day of the month.</summary>
    internal required DateOnly Month { get; init; }

    /// <summary>The pathway; community counts people who were not in hospital.</summary>
    internal required Pathway Pathway { get; init; }

    /// <summary>People who came; null if the file doesn't reach back so far.</summary>
    internal int? Demand { get; init; }

    /// <summary>Places of services, the mean over the days of the month; null if beds.csv has none of the pathway.</summary>
    internal double? Places { get; init; }

    /// <summary>People the places can take in the month at the assumed stay; null without places.</summary>
    internal double? Capacity { get; init; }

    /// <summary>
    /// Days from referral to a provider, the Kaplan-Meier median over the whole file; null if fewer than half were placed.
    /// </summary>
    internal int? DaysToStart { get; init; }

    /// <summary>Referrals that these days rest on.</summary>
    internal int Cases { get; init; }
}
