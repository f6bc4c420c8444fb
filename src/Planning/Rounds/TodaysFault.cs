using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>A rule that today's rounds break. Restricted.</summary>
/// <param name="Rule">The kind of rule.</param>
/// <param name="What">What is broken, in a few words.</param>
/// <param name="Text">The sentence.</param>
internal sealed record TodaysFault(TodaysRule Rule, string What, string Text)
{
    /// <summary>The carer; null if no carer is concerned.</summary>
    public CarerId? Carer { get; init; }

    /// <summary>The visit's index; null if a carer's days or hours as a whole are concerned.</summary>
    public int? Visit { get; init; }

    /// <summary>The service day, 0 = Monday; null if no single day is concerned.</summary>
    public int? Day { get; init; }

    /// <summary>The start of the visit today, in ticks; null without a visit.</summary>
    public int? Starts { get; init; }

    /// <summary>By how many minutes the rule is broken; null if there is no amount.</summary>
    public decimal? Minutes { get; init; }

    /// <summary>What it counts as, in minutes of travel.</summary>
    public decimal CountsAsMinutes { get; init; }
}
