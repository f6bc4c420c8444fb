using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// The statuses of figures of rounds: which rounds a figure is of, and at which pace. Differences are those of the figures that are shown.
/// </summary>
internal static class RoundsSteps
{
    /// <summary>Today's rounds with their own times.</summary>
    public const string Today = "today";

    /// <summary>Today's carers and orders with new times.</summary>
    public const string Times = "times";

    /// <summary>Today's carers with new orders.</summary>
    public const string Orders = "orders";

    /// <summary>The plan for the visits that today's rounds serve.</summary>
    public const string Compared = "compared";

    /// <summary>The plan of all visits, where the empty status is of today's rounds.</summary>
    public const string Plan = "plan";

    /// <summary>A distance from the best possible by the simple relaxation alone.</summary>
    public const string Relaxed = "relaxed";

    private const string Slow = "slow";
    private const string Fast = "fast";

    /// <summary>The steps from today's rounds, in order, with a heading each.</summary>
    public static ImmutableArray<(string Status, string Heading)> All { get; } =
    [
        (Today, "Today"), (Times, "Other times"), (Orders, "Other orders too"), (Compared, "Other carers too"),
    ];

    /// <summary>The status of each pace, and its part of a travel count.</summary>
    public static ImmutableArray<(string Status, Func<PacedTravel, TravelCount> Of)> Paces { get; } =
        [("", paced => paced.Modelled), (Fast, paced => paced.Fast), (Slow, paced => paced.Slow)];

    /// <summary>The status of the compared plan at a pace.</summary>
    /// <param name="pace">The pace's status.</param>
    public static string ComparedAt(string pace) => pace.Length == 0 ? Compared : Compared + "-" + pace;

    /// <summary>The cells with today's travel less the plan's, each the difference of the two figures as they are shown.</summary>
    /// <param name="cells">The cells; differences among them are replaced.</param>
    public static ImmutableArray<PublishedCell> WithDifferences(IEnumerable<PublishedCell> cells)
    {
        List<PublishedCell> all = [.. cells.Where(cell => cell.Measure != RoundsMeasures.TravelLess)];
        for (var at = all.Count - 1; at >= 0; at--)
        {
            var today = all[at];
            var plan = today.Measure != RoundsMeasures.TravelToday ? null : all.Find(other =>
                other.Measure == RoundsMeasures.TravelPlanned && other.Status == ComparedAt(today.Status)
                && other.Provider == today.Provider && other.AreaKind == today.AreaKind && other.Area == today.Area);
            if (plan is not null)
            {
                all.Insert(at + 1, Less(today, plan));
            }
        }

        return [.. all];
    }

    /// <summary>One figure less another, as they are shown: hidden if either is, a class if either is one.</summary>
    /// <param name="whole">The figure that is taken from.</param>
    /// <param name="part">The figure that is taken off.</param>
    public static PublishedCell Less(PublishedCell whole, PublishedCell part)
    {
        var cell = whole with { Measure = RoundsMeasures.TravelLess, Low = null, High = null, Value = null };
        if (whole.Shown == Shown.Hidden || part.Shown == Shown.Hidden)
        {
            return cell with { Shown = Shown.Hidden, Why = whole.Shown == Shown.Hidden ? whole.Why : part.Why };
        }

        var (low, high) = (whole.Low - part.High, whole.High - part.Low);
        return whole.Value is { } value && part.Value is { } other
            ? cell with { Value = Math.Round(value - other, 6), Low = low, High = high }
            : cell with { Shown = Shown.Class, Low = low, High = high };
    }
}
