using System.Collections;

namespace Zoning.Notebooks;

/// <summary>
/// The first items of a sequence, and how many there are as far as they were counted. An endless sequence is counted to 1,000.
/// </summary>
internal sealed record SeenItems(IReadOnlyList<object?> Shown, string Counted, bool HasMore)
{
    private const int MostCounted = 1000;

    internal static SeenItems Of(IEnumerable items, int most)
    {
        var shown = new List<object?>();
        var known = items is ICollection collection ? collection.Count : (int?)null;
        var counted = 0;
        foreach (var item in items)
        {
            if (shown.Count < most)
            {
                shown.Add(item);
            }
            else if (known is not null || counted >= MostCounted)
            {
                counted++;
                break;
            }

            counted++;
        }

        var total = known ?? counted;
        var count = known is null && counted > MostCounted
            ? FormattableString.Invariant($"more than {MostCounted:#,0} items")
            : FormattableString.Invariant($"{total:#,0} {(total == 1 ? "item" : "items")}");
        return new SeenItems(shown, count, total > shown.Count);
    }
}
