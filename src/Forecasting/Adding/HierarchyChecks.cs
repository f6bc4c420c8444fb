using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Checks that histories fit a hierarchy.</summary>
internal static class HierarchyChecks
{
    private const double MostApart = 0.01;
    private const int MostNamed = 20;

    /// <summary>Throws if histories do not fit; the message names all faults.</summary>
    /// <exception cref="ArgumentException">
    /// The number of series differs, their steps or seasons differ, or a parent is not the sum of its children.
    /// </exception>
    internal static void Check(ForecastHierarchy hierarchy, IReadOnlyList<ForecastHistory> histories)
    {
        if (hierarchy.Count != histories.Count)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The hierarchy has {hierarchy.Count} series and there are {histories.Count} histories. Give one history for each "
                    + $"series, in the same order."));
        }

        var first = histories[0];
        var faults = histories.Where(
            history => history.Count != first.Count || history.Period != first.Period || history.FirstWeek != first.FirstWeek)
            .Select(history => $"the steps of '{history.Name}' and '{first.Name}' differ").ToList();
        if (faults.Count == 0)
        {
            faults.AddRange(Enumerable.Range(0, hierarchy.Count).Select(parent => WhyNoSum(hierarchy, histories, parent)).OfType<string>());
        }

        if (faults.Count > 0)
        {
            var more = faults.Count > MostNamed
                ? string.Create(CultureInfo.InvariantCulture, $"; and {faults.Count - MostNamed} more")
                : "";
            throw new ArgumentException(
                $"The histories don't add up as the hierarchy says: {string.Join("; ", faults.Take(MostNamed))}{more}. Give all series "
                    + $"the same steps, null for missing steps, and add a separate series for what is in no zone.");
        }
    }

    private static string? WhyNoSum(ForecastHierarchy hierarchy, IReadOnlyList<ForecastHistory> histories, int parent)
    {
        var children = hierarchy.ChildrenOf(parent);
        if (children.IsEmpty)
        {
            return null;
        }

        var (apart, whole) = (0.0, 0.0);
        for (var step = 0; step < histories[parent].Count; step++)
        {
            var (sum, isSeen) = (0.0, !histories[parent].IsMissing(step));
            foreach (var child in children)
            {
                sum += histories[child].Values[step];
                isSeen &= !histories[child].IsMissing(step);
            }

            if (isSeen)
            {
                apart += Math.Abs(histories[parent].Values[step] - sum);
                whole += Math.Max(Math.Abs(histories[parent].Values[step]), Math.Abs(sum));
            }
        }

        return apart > MostApart * whole
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"'{histories[parent].Name}' and the sum of its {children.Length} children are {100 * apart / whole:0.#}% apart")
            : null;
    }
}
