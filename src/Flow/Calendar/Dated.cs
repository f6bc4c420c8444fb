using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// A number that changes at dates: slots opened in steps, a rate that rises, a timer that is lengthened. What-if changes nothing else.
/// </summary>
/// <param name="First">The value from the beginning.</param>
/// <param name="Changes">From which day which value, in order of the days.</param>
internal sealed record Dated(double First, ImmutableArray<(DateOnly From, double Value)> Changes)
{
    /// <summary>A number that never changes.</summary>
    internal static Dated Always(double value) => new(value, []);

    /// <summary>The same numbers until a day, and another from it on. Later changes go.</summary>
    internal Dated From(DateOnly day, double value) => this with
    {
        Changes = [.. Changes.Where(change => change.From < day), (day, value)],
    };

    /// <summary>The value of a day. O(changes).</summary>
    internal double On(DateOnly day)
    {
        var value = First;
        foreach (var change in Changes)
        {
            value = change.From <= day ? change.Value : value;
        }

        return value;
    }

    /// <summary>Reports a value that is negative or not a number, and days out of order.</summary>
    internal void Check(string name, bool mayBeInfinite, FlowFaults faults)
    {
        faults.Amount(name, First, mayBeInfinite);
        for (var at = 0; at < Changes.Length; at++)
        {
            faults.Amount(name, Changes[at].Value, mayBeInfinite);
            if (at > 0 && Changes[at].From <= Changes[at - 1].From)
            {
                faults.DatesOutOfOrder(name, Changes[at - 1].From, Changes[at].From);
            }
        }
    }
}
