using System.Globalization;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>What swaps would do, in sentences that a planner can say aloud. Published figures only.</summary>
internal static class SwapText
{
    /// <summary>Ends of the shift of visits are said in quarters of an hour, so that no single visit is told.</summary>
    private const int Quarter = 15;

    /// <summary>What must be true of every text about proposals.</summary>
    internal const string Proposal =
        "This is a proposal, not a decision: each exchange needs the consent of the person and of both providers, "
        + "and a named person of the council who approves it.";

    /// <summary>The first sentence: what is given up, who is placed, and what is driven.</summary>
    internal static string Lead(PublishedSwaps swaps)
    {
        if (swaps.Cells.IsEmpty)
        {
            return "Nothing of these swaps may be shown at this level: so few people are behind them that figures could reveal "
                + "one of them.";
        }

        var moved = swaps.Find(SwapMeasures.Moved, SwapMeasures.After)!;
        var visits = swaps.Find(SwapMeasures.VisitsMoved, SwapMeasures.After)!;
        var condition = (moved.Value == 0 ? "Without any package changing provider"
            : $"If {Amount(moved, "package", "packages")} changed provider")
            + (visits.Value == 0 ? "" : visits.Shown is Shown.Hidden or Shown.NotSupplied ? " and some visits moved"
                : $" and {Amount(visits, "visit", "visits")} a week moved by {Quarter} to {MostMinutes(swaps)} minutes");
        return $"{condition}, {Placed(swaps)}{Travel(swaps)}.";
    }

    /// <summary>Doing nothing, and better rounds alone, for comparison.</summary>
    internal static string Nothing(PublishedSwaps swaps) => Less(swaps, SwapMeasures.Better) is { } less
        ? $"With better rounds alone, without a swap or a placement, carers would drive {less}. If nothing is done, all stays as "
            + "it is today."
        : "";

    /// <summary>
    /// About the most that swaps alone could save, by sharing people freely; empty where it was not looked at, and at the shareable
    /// level.
    /// </summary>
    internal static string Bound(PublishedSwaps swaps) => swaps.Level == OutputLevel.Shareable || swaps.Plan.Shared is not { } shared ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"If those who may move were shared freely among all carers, {Math.Max(0, 100 * shared):0.#}% less would be driven ")
            + "on a Tuesday than with rounds searched as long: about the most that swaps alone can save here.";

    /// <summary>
    /// How much less is driven with some rounds than today, such as <c>about 11% less</c>; null if that may not be shown.
    /// </summary>
    internal static string? Less(PublishedSwaps swaps, string status)
    {
        if (swaps.Find(SwapMeasures.Travel, SwapMeasures.Today) is not { Value: > 0 and { } today } before
            || swaps.Find(SwapMeasures.Travel, status) is not { Value: { } after } now)
        {
            return null;
        }

        var percent = Math.Round(100 * (1 - (after / today)), MidpointRounding.AwayFromZero);
        var about = before.Shown == Shown.Exact && now.Shown == Shown.Exact ? "" : "about ";
        return percent == 0 ? about + "as much as today"
            : string.Create(CultureInfo.InvariantCulture, $"{about}{Math.Abs(percent):0}% {(percent > 0 ? "less" : "more")} than today");
    }

    /// <summary>The zones asked for, as in <c>Elderwick and Osierport</c>; empty for the whole county.</summary>
    internal static string Zones(PublishedSwaps swaps) => swaps.Plan.Scope.Zones is not { } zones ? ""
        : List([.. zones.Order().Select(zone => swaps.Published.Placed.Zones[zone].Name)]);

    /// <summary>What is short, in a sentence; empty if everybody is placed or too few are left for it to be told.</summary>
    internal static string Short(PublishedSwaps swaps)
    {
        var where = Zones(swaps) is { Length: > 0 } zones ? zones : swaps.Published.County.Name;
        if (InZones(swaps, SwapMeasures.After) is not { } left || left.Shown is Shown.Hidden or Shown.NotSupplied)
        {
            return "";
        }

        if (left.Value == 0 || swaps.Plan.Short.IsEmpty)
        {
            return left.Value == 0 ? $"Nobody in {where} would be left waiting." : "";
        }

        if (left.Value is null)
        {
            return $"{PublishedText.Of(left)} people in {where} would still wait.";
        }

        // Which time of day is shortest, of people enough that their number is shown.
        var most = swaps.Plan.Short.GroupBy(one => one.Time).OrderByDescending(times => times.Sum(one => one.Minutes))
            .ThenBy(times => times.Key).First();
        return $"{Capital(Amount(left, "person", "people"))} in {where} would still wait; most hours of their visits are {When(most.Key)}.";
    }

    private static string When(TimeOfDay time) => time switch
    {
        TimeOfDay.Morning => "in the morning",
        TimeOfDay.Lunch => "at lunch time",
        TimeOfDay.Tea => "at tea time",
        TimeOfDay.Bed => "at bed time",
        _ => "at other times",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A count as words before its noun, such as <c>about 15 packages</c>.</summary>
    internal static string Amount(PublishedCell cell, string one, string many) => cell.Shown switch
    {
        Shown.Hidden or Shown.NotSupplied => "some " + many,
        Shown.Rounded => $"about {PublishedText.Of(cell)} {many}",
        _ => $"{PublishedText.Of(cell)} {(cell.Value == 1 ? one : many)}",
    };

    private static string Placed(PublishedSwaps swaps)
    {
        var placed = swaps.Find(SwapMeasures.People, SwapMeasures.Placed)!;
        var where = Zones(swaps) is { Length: > 0 } zones ? " in " + zones : "";
        if (placed.Value == 0)
        {
            return $"nobody who waits{where} could be placed";
        }

        return InZones(swaps, SwapMeasures.Today) switch
        {
            { Shown: Shown.Exact } all when all.Value == placed.Value && placed.Shown == Shown.Exact => all.Value == 1
                ? $"the one person waiting{where} could be placed" : $"all {PublishedText.Of(all)} people waiting{where} could be placed",
            { Value: not null } all => $"{Amount(placed, "person", "people")} of {(all.Shown == Shown.Exact ? "the " : "about ")}"
                + $"{PublishedText.Of(all)} waiting{where} could be placed",
            _ => $"{Amount(placed, "person", "people")} waiting{where} could be placed",
        };
    }

    /// <summary>People of the zones asked for, where those are areas of the output; else null.</summary>
    private static PublishedCell? InZones(PublishedSwaps swaps, string status)
    {
        if (swaps.Plan.Scope.Zones is not { } zones)
        {
            return swaps.Find(SwapMeasures.People, status);
        }

        var areas = swaps.Published.Ledger.Display.Areas.Where(area => area.Members.Any(zones.Contains)).ToList();
        return !areas.TrueForAll(area => area.Members.All(zones.Contains)) ? null
            : areas.Select(area => swaps.Find(SwapMeasures.People, status, "display", area.Code)!).Aggregate(DerivedFigures.Sum);
    }

    private static string Travel(PublishedSwaps swaps) => Less(swaps, SwapMeasures.After) is not { } less ? ""
        : $" and the carers of the providers {(swaps.Plan.Scope.Zones is null ? "" : "at work there ")}would drive {less}";

    private static int MostMinutes(PublishedSwaps swaps) => (swaps.Facts.MostMinutes + Quarter - 1) / Quarter * Quarter;

    private static string List(string[] names) => names.Length < 2
        ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
