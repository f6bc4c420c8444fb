using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>What two runs both supply, so that only like is compared with like.</summary>
/// <remarks>
/// If one folder has actuals.csv and the other does not, the first counts undelivered hours as unmet and the second as met. Then met and
/// unmet are compared without undelivered hours, and what cannot be put on like terms is not compared and named.
/// </remarks>
internal sealed class ComparisonScope
{
    private const string Undelivered = "undelivered";
    private static readonly string[] Waited = ["waiting", "not-listed"];
    private static readonly string[] MetStatuses = ["on-framework", "off-framework", "framework-not-known", "bridging", Undelivered];

    private static readonly ImmutableHashSet<Measure> NeedDeliveries =
    [
        LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.CarerMet, LedgerMeasures.CarerUnmet, LedgerMeasures.Cost,
        LedgerMeasures.MeanPrice,
        LedgerMeasures.PeopleUnmet, LedgerMeasures.PeopleWaitingUnmet, LedgerMeasures.Coverage, LedgerMeasures.Deficit,
        LedgerMeasures.Uplift,
        LedgerMeasures.ToBeReplaced, LedgerMeasures.FrameworkShareHours,
    ];

    private static readonly ImmutableHashSet<Measure> NeedWaiting =
    [
        LedgerMeasures.Demand, LedgerMeasures.Unmet, LedgerMeasures.CarerDemand, LedgerMeasures.CarerUnmet, LedgerMeasures.DemandFrom65,
        LedgerMeasures.HoursPer1000, LedgerMeasures.People, LedgerMeasures.PeopleUnmet, LedgerMeasures.Packages, LedgerMeasures.Coverage,
        LedgerMeasures.Deficit, LedgerMeasures.Uplift,
    ];

    private readonly CellIndex _before;
    private readonly CellIndex _after;
    private readonly ImmutableDictionary<Part, Side> _oneSided;

    private ComparisonScope(WrittenRun before, WrittenRun after)
    {
        (_before, _after) = (new CellIndex(before), new CellIndex(after));
        var sides = ImmutableDictionary.CreateBuilder<Part, Side>();
        foreach (var part in Enum.GetValues<Part>())
        {
            var (first, second) = (_before.Supplies(part), _after.Supplies(part));
            if (first != second)
            {
                sides.Add(part, first ? Side.Before : Side.After);
            }
        }

        _oneSided = sides.ToImmutable();
        Sentences = [.. _oneSided.Keys.Order().Select(Sentence), .. Assumptions(before, after)];
    }

    private enum Part
    {
        Deliveries,
        Waiting,
        Providers,
        Visits,
    }

    private enum Side
    {
        Before,
        After,
    }

    /// <summary>What differs between what the two runs supply and assume, in sentences; empty if nothing does.</summary>
    internal ImmutableArray<string> Sentences { get; }

    internal static ComparisonScope Of(WrittenRun before, WrittenRun after) => new(before, after);

    /// <summary>A figure of both runs on like terms.</summary>
    /// <param name="before">The figure of the first run.</param>
    /// <param name="after">The figure of the second run.</param>
    /// <returns>
    /// Both figures with what is left out of them; a scope that starts with <c>not comparable</c> if they have no like terms.
    /// </returns>
    internal (PublishedCell Before, PublishedCell After, string Scope) Match(PublishedCell before, PublishedCell after)
    {
        if (_oneSided.ContainsKey(Part.Visits) && after.TimeOfDay.Length > 0)
        {
            return (before, after, "not comparable: visits.csv is on one side only");
        }

        if (_oneSided.ContainsKey(Part.Providers) && (after.Measure == LedgerMeasures.ToBeReplaced || IsStatus(after, MetStatuses)))
        {
            return (before, after, "not comparable: providers.csv is on one side only");
        }

        if (_oneSided.TryGetValue(Part.Waiting, out var waits) && (NeedWaiting.Contains(after.Measure) || IsStatus(after, Waited)))
        {
            return IsTotal(after, LedgerMeasures.Demand)
                ? Adjusted(before, after, waits, Waited, -1, "without waiting and not listed hours")
                : (before, after, "not comparable: only one side lists who waits");
        }

        if (_oneSided.TryGetValue(Part.Deliveries, out var delivers)
            && (NeedDeliveries.Contains(after.Measure) || IsStatus(after, MetStatuses)))
        {
            return IsTotal(after, LedgerMeasures.Unmet) ? Adjusted(before, after, delivers, [Undelivered], -1, "without undelivered hours")
                : IsTotal(after, LedgerMeasures.Met)
                    ? Adjusted(before, after, delivers, [Undelivered], 1, "undelivered hours counted as met")
                : (before, after, "not comparable: actuals.csv is on one side only");
        }

        return (before, after, "");
    }

    private (PublishedCell Before, PublishedCell After, string Scope) Adjusted(
        PublishedCell before, PublishedCell after, Side side, string[] statuses, int sign, string scope)
    {
        var (index, cell) = side == Side.Before ? (_before, before) : (_after, after);
        foreach (var status in statuses)
        {
            if (index.Hours(cell, status) is not { } hours)
            {
                return (before, after, "not comparable: hours of " + status + " are not shown here");
            }

            cell = Sum(cell, hours, sign);
        }

        return side == Side.Before ? (cell, after, scope) : (before, cell, scope);
    }

    private static PublishedCell Sum(PublishedCell cell, PublishedCell other, int sign)
    {
        if (cell.Shown is Shown.Hidden or Shown.NotSupplied || other.Shown is Shown.Hidden or Shown.NotSupplied)
        {
            return cell with
            {
                Shown = cell.Shown == Shown.NotSupplied ? Shown.NotSupplied : Shown.Hidden,
                Value = null,
                Low = null,
                High = null
            };
        }

        var isExact = cell.Shown == Shown.Exact && other.Shown == Shown.Exact;
        return cell with
        {
            Shown = isExact ? Shown.Exact : cell.Shown == Shown.Class || other.Shown == Shown.Class ? Shown.Class : Shown.Rounded,
            Value = cell.Value + sign * other.Value,
            Low = sign > 0 ? cell.Low + other.Low : cell.Low - other.High,
            High = sign > 0 ? cell.High + other.High : cell.High - other.Low,
        };
    }

    private static bool IsTotal(PublishedCell cell, Measure measure) =>
        cell.Measure == measure && cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0;

    private static bool IsStatus(PublishedCell cell, string[] statuses) =>
        cell.Measure == LedgerMeasures.ByStatus && statuses.Contains(cell.Status, StringComparer.Ordinal);

    private string Sentence(Part part)
    {
        var has = _oneSided[part] == Side.Before ? "Only the first run" : "Only the second run";
        return part switch
        {
            Part.Deliveries =>
                $"{has} has undelivered hours (actuals.csv): met and unmet are compared as if every commissioned hour was delivered; "
                + "coverage, cost and hours by status are not comparable.",
            Part.Waiting =>
                $"{has} lists who waits: need is compared without people waiting or not listed; "
                    + "unmet need, coverage and people are not comparable.",
            Part.Providers => $"{has} has providers.csv: hours on and off the framework are not comparable.",
            _ => $"{has} has visits.csv: hours by time of day are not comparable.",
        };
    }

    private static IEnumerable<string> Assumptions(WrittenRun before, WrittenRun after) => after.Assumptions
        .Where(pair => before.Assumptions.TryGetValue(pair.Key, out var value) && value != pair.Value)
        .Select(pair => $"The assumption {pair.Key} is {before.Assumptions[pair.Key]} in the first run and {pair.Value} in the second.");

    private sealed class CellIndex(WrittenRun run)
    {
        private readonly Dictionary<(string Kind, string Area, string Status), PublishedCell> _hours = run.Cells
            .Where(cell => cell.Measure == LedgerMeasures.ByStatus && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0)
            .ToDictionary(cell => (cell.AreaKind, cell.Area, cell.Status));

        internal PublishedCell? Hours(PublishedCell like, string status) => _hours.GetValueOrDefault((like.AreaKind, like.Area, status));

        internal bool Supplies(Part part) => part switch
        {
            Part.Deliveries => IsSupplied(Undelivered),
            Part.Waiting => IsSupplied("waiting"),
            Part.Providers => IsSupplied("on-framework"),
            _ => !run.Missing.Contains("No visits.csv"),
        };

        private bool IsSupplied(string status) =>
            _hours.Any(pair => pair.Key.Kind == "county" && pair.Key.Status == status && pair.Value.Shown != Shown.NotSupplied);
    }
}
