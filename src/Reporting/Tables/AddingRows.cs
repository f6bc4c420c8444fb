using System.Collections.Frozen;

namespace Zoning.Reporting;

/// <summary>
/// Which rows of a list of figures add up: for each measure the areas that share out the county without overlap, whole days, all providers,
/// and each hour once. Shares, means, days and heads never add up; a person with care in two areas counts in both.
/// </summary>
internal sealed class AddingRows
{
    private static readonly FrozenSet<string> Overlapping = FrozenSet.Create(
        StringComparer.Ordinal, LedgerMeasures.People.Key, LedgerMeasures.PeopleUnmet.Key, LedgerMeasures.PeopleWaiting.Key,
        LedgerMeasures.PeopleWaitingUnmet.Key, LedgerMeasures.Providers.Key);

    private readonly HashSet<string> _byArea = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withTotal = new(StringComparer.Ordinal);

    private AddingRows()
    {
    }

    /// <summary>Looks at all figures of a file.</summary>
    internal static AddingRows Of(IEnumerable<PublishedCell> cells)
    {
        var rows = new AddingRows();
        foreach (var cell in cells.Where(IsWhole))
        {
            if (cell.AreaKind == "display")
            {
                rows._byArea.Add(Key(cell));
            }

            if (cell.Status.Length == 0)
            {
                rows._withTotal.Add(cell.Measure.Key);
            }
        }

        return rows;
    }

    /// <summary>
    /// Whether a row is one of those that share out the county for its measure; its figure may still be a share or a count of heads.
    /// </summary>
    internal bool IsDisjoint(PublishedCell cell) =>
        IsWhole(cell) && (cell.Status.Length == 0 || !_withTotal.Contains(cell.Measure.Key))
        && (_byArea.Contains(Key(cell)) ? cell.AreaKind is "display" or "bucket" : cell.AreaKind == "county");

    /// <summary>Whether the figure may be added to those of the other such rows of its measure.</summary>
    internal bool AddsUp(PublishedCell cell) =>
        IsDisjoint(cell) && cell.Measure.Kind is (MeasureKind.Hours or MeasureKind.Money or MeasureKind.Count)
        && !Overlapping.Contains(cell.Measure.Key);

    private static bool IsWhole(PublishedCell cell) => cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0;

    private static string Key(PublishedCell cell) => cell.Measure.Key + "\n" + cell.Status;
}
