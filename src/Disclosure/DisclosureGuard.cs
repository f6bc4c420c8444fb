namespace Zoning.Disclosure;

/// <summary>Hides more of a table until no sum or difference gives a hidden figure away.</summary>
internal static class DisclosureGuard
{
    /// <summary>Protects the table in place.</summary>
    /// <param name="table">The table; small figures already stand hidden or as the class.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Cells that nothing could protect: then the whole table is hidden. None in any table whose zeros alone don't tell.</returns>
    public static List<int> Protect(GuardedTable table, CancellationToken cancellation = default)
    {
        HideTwins(table);
        var audit = new DisclosureAudit(table);
        var lost = new List<int>();
        var open = Open(table);
        while (open.Count > 0)
        {
            foreach (var index in open)
            {
                cancellation.ThrowIfCancellationRequested();
                List<int>? hide;
                while ((hide = audit.Repair(index)) is { Count: > 0 })
                {
                    hide.ForEach(table.Hide);
                }

                if (hide is null)
                {
                    lost.Add(index);
                }

                table[index].IsSafe = true;
            }

            open = Open(table);
        }

        if (lost.Count > 0)
        {
            for (var index = 0; index < table.Cells.Count; index++)
            {
                table.HideAll(index);
            }
        }

        return lost;
    }

    /// <summary>Cells whose range isn't proved yet, the largest first: what protects them often protects the rest.</summary>
    private static List<int> Open(GuardedTable table) =>
    [
        .. Enumerable.Range(0, table.Cells.Count)
            .Where(index => !table[index].IsSafe && table.Need(table[index]) is not null)
            .OrderByDescending(index => table[index].Value * table[index].Scale)
            .ThenBy(index => index),
    ];

    private static void HideTwins(GuardedTable table)
    {
        for (var index = 0; index < table.Cells.Count; index++)
        {
            if (table[index] is { State: Guard.Hidden, Twin: >= 0 } cell && table[cell.Twin].State is Guard.Rounded or Guard.Zero)
            {
                table.Hide(cell.Twin);
            }
        }
    }
}
