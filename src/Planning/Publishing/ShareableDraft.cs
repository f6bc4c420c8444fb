using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The release of a ledger while it is made, and the rows that its cells are written to.</summary>
internal sealed class ShareableDraft(DisclosureRule rule, EarlierRelease? earlier)
{
    private readonly List<(int Cell, PublishedCell Row)> _rows = [];

    public Release Table { get; } = new(rule);

    /// <summary>What the protection did.</summary>
    public ProtectionReport Report { get; private set; } = new([], 0, 0);

    /// <summary>Hides more until no figure gives another away.</summary>
    public void Protect(CancellationToken cancellation) =>
        Report = ReleaseProtection.Protect(Table, GlopProgramme.Opener, cancellation);

    public int Add(ReleaseCell cell, PublishedCell? row = null)
    {
        var known = row is null ? null : earlier?.Find(row);
        var index = Table.Add(known is null ? cell : KeptFromEarlier.Told(cell, known));
        if (row is not null)
        {
            _rows.Add((index, row));
        }

        return index;
    }

    /// <summary>What the earlier release showed for a figure; null if it had none.</summary>
    public PublishedCell? ToldOf(PublishedCell row) => earlier?.Find(row);

    /// <summary>
    /// How the parts of a count may be shown. Where one fell to 0 since the earlier release, no zero is shown: hiding it alone would tell
    /// that the others are not 0.
    /// </summary>
    public Breakdown FormOf(int whole, IReadOnlyCollection<(long Count, PublishedCell Row)> parts)
    {
        var form = Breakdowns.Of(Table.Rule, Table[whole].Value, [.. parts.Select(part => part.Count)]);
        var fell = earlier is not null
            && parts.Any(part => part.Count == 0 && earlier.Find(part.Row) is { Shown: not Shown.Exact, High: not 0 });
        return form == Breakdown.ZerosShown && fell ? Breakdown.ZerosHidden : form;
    }

    /// <summary>Keeps hidden what the earlier release hid, if showing it now would reveal what it was.</summary>
    public void KeepEarlier()
    {
        if (earlier is not null)
        {
            KeptFromEarlier.Apply(Table, _rows, earlier);
        }
    }

    /// <summary>Writes a cell to another row too.</summary>
    public void AlsoTo(int cell, PublishedCell row) => _rows.Add((cell, row));

    /// <summary>All rows as they may be shown.</summary>
    public ImmutableArray<PublishedCell> Rows() => [.. _rows.Select(row => Show(Table[row.Cell], row.Row))];

    private PublishedCell Show(ReleaseCell cell, PublishedCell row)
    {
        var unit = UnitOf(cell.Kind);
        return cell.State switch
        {
            CellState.Zero => Exact(row, 0),
            CellState.Rounded => Rounded(cell, row, unit),
            CellState.SmallClass => row with { Shown = Shown.Class, Low = cell.Low, High = Table.Rule.SmallestCount - 1 },
            CellState.WideClass => Wide(cell, row, unit),
            _ => row with { Shown = Shown.Hidden, Why = HiddenBecause.Of(Table.Rule, cell) },
        };
    }

    private static PublishedCell Exact(PublishedCell row, double value) =>
        row with { Shown = Shown.Exact, Value = value, Low = value, High = value };

    private static PublishedCell Rounded(ReleaseCell cell, PublishedCell row, double unit)
    {
        var value = (2 * cell.Value + cell.Step) / (2 * cell.Step) * cell.Step / unit;
        var (low, high) = cell.Kind == MeasureKind.Count
            ? (cell.Low, cell.High)
            : (Math.Max(0, value - cell.Step / 2.0 / unit), value + cell.Step / 2.0 / unit);
        return row with { Shown = Shown.Rounded, Value = value, Low = low, High = high };
    }

    private PublishedCell Wide(ReleaseCell cell, PublishedCell row, double unit)
    {
        if (cell.Kind == MeasureKind.Count)
        {
            return row with { Shown = Shown.Class, Low = cell.Low, High = double.IsPositiveInfinity(cell.High) ? null : cell.High };
        }

        var step = (double)Table.Rule.StepOf(cell.Kind);
        return row with
        {
            Shown = Shown.Class,
            Low = Math.Floor(cell.Low / step) * step / unit,
            High = Math.Ceiling(cell.High / step) * step / unit,
        };
    }

    /// <summary>Whole units (people, minutes, pence) in the unit of a written figure.</summary>
    public static double UnitOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Count => 1,
        MeasureKind.Hours => 60,
        _ => 100,
    };
}
