namespace Zoning.Demand;

/// <summary>Which people are counted.</summary>
internal enum PeopleSet
{
    /// <summary>With any demand, met or unmet.</summary>
    Demand,

    /// <summary>With met hours.</summary>
    Met,

    /// <summary>With unmet hours.</summary>
    Unmet,

    /// <summary>Met, but to be placed again: bridging or off framework.</summary>
    ToBeReplaced,

    /// <summary>On the waiting list, with or without unmet hours.</summary>
    OnList,

    /// <summary>On the waiting list and with unmet hours.</summary>
    OnListAndUnmet,
}

/// <summary>Distinct people by area and set.</summary>
internal sealed class PeopleCounts
{
    private const int Sets = 6;
    private readonly int[] _counts;

    internal PeopleCounts(Ledger ledger, int[] groupOfArea, int groups, int[] byPerson)
    {
        _counts = new int[groups * Sets];
        var listed = ledger.Waiting.Entries.AsSpan();
        var next = 0;
        var masks = new Dictionary<int, int>();
        var position = 0;
        for (var person = 0; person < ledger.People.Length; person++)
        {
            masks.Clear();
            for (; position < byPerson.Length && ledger.Entries[byPerson[position]].Person == person; position++)
            {
                var entry = ledger.Entries[byPerson[position]];
                Mark(masks, groupOfArea[ledger.Input.Zones.PositionOf(entry.Area)], MaskOf(entry.Status));
            }

            for (; next < listed.Length && listed[next].Person == person; next++)
            {
                Mark(masks, groupOfArea[ledger.Input.Zones.PositionOf(listed[next].Area)], 1 << (int)PeopleSet.OnList);
            }

            Count(masks);
        }
    }

    internal int this[int group, PeopleSet set] => _counts[group * Sets + (int)set];

    private static int MaskOf(HourStatus status)
    {
        if (status.IsBeside())
        {
            return 0;
        }

        var mask = 1 << (int)PeopleSet.Demand;
        mask |= status.IsMet() ? 1 << (int)PeopleSet.Met : 1 << (int)PeopleSet.Unmet;
        return status is HourStatus.Bridging or HourStatus.OffFramework ? mask | 1 << (int)PeopleSet.ToBeReplaced : mask;
    }

    private static void Mark(Dictionary<int, int> masks, int group, int mask)
    {
        if (group >= 0)
        {
            masks[group] = masks.GetValueOrDefault(group) | mask;
        }
    }

    private void Count(Dictionary<int, int> masks)
    {
        foreach (var (group, mask) in masks)
        {
            const int both = 1 << (int)PeopleSet.OnList | 1 << (int)PeopleSet.Unmet;
            var all = (mask & both) == both ? mask | 1 << (int)PeopleSet.OnListAndUnmet : mask;
            for (var set = 0; set < Sets; set++)
            {
                _counts[group * Sets + set] += all >> set & 1;
            }
        }
    }
}
