using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads what rows of events have in common: what kind of event, of whom, from when to when.</summary>
internal static class EventCells
{
    /// <summary>The kind of event; rows of carers, and of the kinds that are not wanted, are left out.</summary>
    public static string Type(RowReader row, Func<string, bool> isWanted)
    {
        row.Meaning("client_type");
        var type = row.Meaning("event_type");
        if (type.Length == 0 && row.Faults.Count == 0 && !row.IsLeftOut && row.Has("event_type"))
        {
            row.Fault(ImportFaults.Blank, "event_type is blank.", "event_type");
        }
        else if (type.Length > 0 && !isWanted(type))
        {
            row.LeaveOut("event, " + type);
        }

        return type;
    }

    /// <summary>First and last day; what ended after the as-at day had not ended on it.</summary>
    public static (DateOnly? Start, DateOnly? End) Days(RowReader row, DateOnly? asOf)
    {
        var (start, end) = (row.Date("start"), row.Date("end"));
        CareCells.CheckOrder(row, start, end, "start and end");
        return (start, end > asOf ? null : end);
    }

    /// <summary>Of rows of one event the one that counts, as the rule of copies says.</summary>
    /// <param name="drafts">All rows.</param>
    /// <param name="key">What tells an event from another: rows with an equal key are one event.</param>
    /// <param name="state">The return that a row is of, and the event's last day.</param>
    /// <param name="rule">What is done with rows that differ.</param>
    /// <param name="fates">Takes the rows that don't count.</param>
    public static List<DraftLine> WithoutCopies(
        IReadOnlyList<DraftLine> drafts, Func<DraftLine, string> key, Func<DraftLine, (DateOnly? Reported, DateOnly? End)> state,
        EventCopyRule rule, RowFates fates)
    {
        var kept = new List<DraftLine>(drafts.Count);
        foreach (var copies in drafts.GroupBy(key, StringComparer.Ordinal))
        {
            var order = copies.OrderByDescending(draft => state(draft).Reported).ThenByDescending(draft => state(draft).End)
                .ThenBy(draft => draft.Content, StringComparer.Ordinal).ThenBy(draft => draft.Line).ToList();
            if (rule == EventCopyRule.Refuse && order.Exists(draft => draft.Content != order[0].Content))
            {
                foreach (var draft in order)
                {
                    fates.Fault(draft, EventFaults.CopiesDiffer, string.Create(CultureInfo.InvariantCulture, $"Rows: {order.Count}."));
                }

                continue;
            }

            kept.Add(order[0]);
            foreach (var draft in order.Skip(1))
            {
                fates.LeaveOut(draft, draft.Content == order[0].Content ? "the same event again" : "an older row of the event");
            }
        }

        return kept;
    }
}
