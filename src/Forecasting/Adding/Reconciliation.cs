namespace Zoning.Forecasting;

/// <summary>Makes the values of all series add up, none below a floor.</summary>
/// <remarks>
/// A lowest series that would fall below the floor is held there and the rest is worked out again, so that the difference is spread over
/// the others; parents are summed
/// from the lowest series at the end, so sums hold to the last digit.
/// </remarks>
internal abstract class Reconciliation(ForecastHierarchy hierarchy)
{
    private const int MostRounds = 20;

    /// <summary>The hierarchy.</summary>
    protected ForecastHierarchy Hierarchy { get; } = hierarchy;

    /// <summary>Makes values add up, in place.</summary>
    /// <param name="values">One value for each series.</param>
    /// <param name="floor">The least value of the lowest series.</param>
    internal void Apply(Span<double> values, double floor)
    {
        var isHeld = new bool[values.Length];
        var moved = new double[values.Length];
        for (var round = 0; round < MostRounds; round++)
        {
            Move(values, moved, isHeld, floor);
            var more = false;
            foreach (var bottom in Hierarchy.Bottoms)
            {
                if (!isHeld[bottom] && moved[bottom] < floor)
                {
                    isHeld[bottom] = more = true;
                }
            }

            if (!more)
            {
                break;
            }
        }

        moved.CopyTo(values);
        foreach (var bottom in Hierarchy.Bottoms)
        {
            values[bottom] = Math.Max(floor, values[bottom]);
        }

        SumUp(Hierarchy, values);
    }

    /// <summary>Sets every parent to the sum of its children.</summary>
    internal static void SumUp(ForecastHierarchy hierarchy, Span<double> values)
    {
        foreach (var series in hierarchy.ChildrenFirst)
        {
            var children = hierarchy.ChildrenOf(series);
            if (children.Length > 0)
            {
                var sum = 0.0;
                foreach (var child in children)
                {
                    sum += values[child];
                }

                values[series] = sum;
            }
        }
    }

    /// <summary>Works out values that add up while some of the lowest series are held at the floor.</summary>
    protected abstract void Move(ReadOnlySpan<double> values, Span<double> moved, ReadOnlySpan<bool> isHeld, double floor);
}

/// <summary>The sums of the lowest series.</summary>
internal sealed class BottomUpReconciliation(ForecastHierarchy hierarchy) : Reconciliation(hierarchy)
{
    /// <inheritdoc/>
    protected override void Move(ReadOnlySpan<double> values, Span<double> moved, ReadOnlySpan<bool> isHeld, double floor) =>
        values.CopyTo(moved);
}
