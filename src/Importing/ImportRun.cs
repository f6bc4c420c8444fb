using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>One import under way: reads every row once, keeps the control totals, and decides whether faults may be set aside.</summary>
internal sealed class ImportRun(string file, ImportMap map, ImportOptions options, ImportLines lines, RowFilters filters)
{
    private readonly List<DraftLine> _drafts = [];
    private readonly List<Finding> _faults = [];
    private readonly LeftOutTally _leftOut = new();
    private ImportCounts _counts = new();
    private readonly ExtractTotals _totals = new();
    private readonly IdColumns _ids = new();
    private readonly WordTally _words = new();
    private readonly List<Finding> _notes = [];
    private int _nhsNumbers;

    public ImportResult Run(
        ExtractTable table, Dictionary<string, int> columns, FindingCollector findings, IProgress<WorkProgress>? progress,
        CancellationToken cancellation)
    {
        var reader = new RowReader(map, columns, file);
        var cells = new List<string>();
        _counts = new ImportCounts { TitleRows = table.TitleRows, BlankLines = table.OtherLines };
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            if (row % 1_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new WorkProgress("importing " + file, (double)row / table.EndRow));
            }

            var kind = table.Read(row, cells);
            reader.Open(cells, table.LineOf(row));
            Take(kind, reader, columns, cells);
        }

        _ids.Report(findings, file);
        var rows = Finish(findings);
        var (ignored, refused) = ColumnCheck.Unread(table, columns);
        Notices(findings, reader, ignored, refused);
        Decide(findings, reader);
        return new ImportResult(lines.FileName, lines.Text(rows), _counts, findings.ToFindings())
        {
            IgnoredColumns = ignored,
            RefusedColumns = refused,
            Words = _words.ToWords(),
            Facts = FileFacts.Of(table, map, columns, _counts),
        };
    }

    private void Take(RowKind kind, RowReader reader, Dictionary<string, int> columns, List<string> cells)
    {
        switch (kind)
        {
            case RowKind.Header:
                _counts = _counts with { HeaderRows = _counts.HeaderRows + 1 };
                return;
            case RowKind.Footer:
                _counts = _counts with { FooterRows = _counts.FooterRows + 1 };
                return;
            case RowKind.Total:
                _counts = _counts with { TotalRows = _counts.TotalRows + 1 };
                _totals.Total(columns.TryGetValue("hours_week", out var total)
                    && AmountCell.TryRead(cells[total], map.Mark, out var sum) ? sum.Value : null);
                return;
            case RowKind.TooLong:
                reader.Fault(ImportFaults.Shifted, "The row has more cells than the header.");
                Aside(reader.Faults, null);
                return;
        }

        if (columns.TryGetValue("hours_week", out var column) && AmountCell.TryRead(cells[column], map.Mark, out var amount))
        {
            _totals.Add(amount.Value);
        }

        CountNhsNumbers(columns, cells);
        if (filters.ReasonAgainst(cells) is { } against)
        {
            // Other events of a return have no quantity, so nothing of them is read: none of their blanks is a fault.
            LeaveOut(null, against);
            return;
        }

        _ids.Take(map.Kind, columns, cells, reader.Line);
        var draft = lines.Read(reader);
        _words.Take(reader.Words, draft.Quantity.Minutes);
        if (reader.IsLeftOut)
        {
            LeaveOut(draft.Quantity.Minutes, reader.LeftOutBy);
        }
        else if (reader.Faults.Count > 0)
        {
            Aside(reader.Faults, draft.Quantity.Minutes);
        }
        else
        {
            _drafts.Add(draft);
            _notes.AddRange(reader.Notes);
            _counts = _counts with
            {
                RowsRead = _counts.RowsRead + 1,
                MinutesRead = _counts.MinutesRead + (draft.Quantity.Minutes ?? default),
            };
        }
    }

    private void CountNhsNumbers(Dictionary<string, int> columns, List<string> cells)
    {
        foreach (var target in (ReadOnlySpan<string>)["id", "person", "package"])
        {
            if (ImportTargets.HasPeople(map.Kind) && columns.TryGetValue(target, out var column) && PersonalData.IsNhsNumber(cells[column]))
            {
                _nhsNumbers++;
                return;
            }
        }
    }

    private void LeaveOut(CareMinutes? minutes, string reason, bool isRead = false)
    {
        _leftOut.Add(reason, 1, minutes ?? default);
        _counts = _counts with
        {
            RowsRead = _counts.RowsRead + (isRead ? 0 : 1),
            RowsLeftOut = _counts.RowsLeftOut + 1,
            MinutesRead = _counts.MinutesRead + (isRead ? default : minutes ?? default),
            MinutesLeftOut = _counts.MinutesLeftOut + (minutes ?? default),
            RowsWithoutMinutes = _counts.RowsWithoutMinutes + (minutes is null ? 1 : 0),
        };
    }

    private void Reduce(CareMinutes minutes, string reason)
    {
        _leftOut.Add(reason, 0, minutes);
        _counts = _counts with { MinutesLeftOut = _counts.MinutesLeftOut + minutes };
    }

    private void Aside(IEnumerable<Finding> faults, CareMinutes? minutes, bool isRead = true)
    {
        _faults.AddRange(faults);
        _counts = _counts with
        {
            RowsRead = _counts.RowsRead + (isRead ? 1 : 0),
            RowsSetAside = _counts.RowsSetAside + 1,
            MinutesRead = _counts.MinutesRead + (isRead && minutes is { } read ? read : default),
            MinutesSetAside = _counts.MinutesSetAside + (minutes ?? default),
            RowsWithoutMinutes = _counts.RowsWithoutMinutes + (minutes is null ? 1 : 0),
        };
    }

    private List<ImmutableArray<string>> Finish(FindingCollector findings)
    {
        var dropped = new HashSet<int>();
        var reduced = default(CareMinutes);
        var fates = new RowFates(
            (draft, code, what) =>
            {
                dropped.Add(draft.Line);
                Aside([new Finding(code, file, draft.Line, what)], draft.Quantity.Minutes, isRead: false);
            },
            (draft, reason) =>
            {
                dropped.Add(draft.Line);
                LeaveOut(draft.Quantity.Minutes, reason, isRead: true);
            },
            (_, minutes, reason) =>
            {
                reduced += minutes;
                Reduce(minutes, reason);
            });
        var rows = lines.Finish(_drafts, fates, findings);
        var used = _drafts.Where(draft => !dropped.Contains(draft.Line)).ToList();
        foreach (var draft in used)
        {
            var quantity = draft.Quantity;
            _counts = _counts with
            {
                MinutesUsed = _counts.MinutesUsed + (quantity.Minutes ?? default),
                InferredRows = _counts.InferredRows + (quantity.IsInferred ? 1 : 0),
                InferredMinutes = _counts.InferredMinutes + (quantity.IsInferred ? quantity.Minutes ?? default : default),
                RoundedMinutes = _counts.RoundedMinutes + quantity.Rounding,
            };
        }

        _counts = _counts with { MinutesUsed = _counts.MinutesUsed - reduced, LeftOut = _leftOut.ToRows() };
        var heads = !ImportTargets.HasQuantity(map.Kind) ? Math.Min(rows.Count, used.Count)
            : used.Select(draft => draft.Person.Length > 0 ? draft.Person : draft.Id).Distinct(StringComparer.Ordinal).Count();
        _counts = _counts with { RowsUsed = used.Count, LinesJoined = used.Count - heads };
        return rows;
    }

    private void Notices(FindingCollector findings, RowReader reader, ImmutableArray<string> ignored, ImmutableArray<string> refused)
    {
        void Note(bool when, FaultCode code, FormattableString what)
        {
            if (when)
            {
                findings.Add(code, file, 0, what.ToString(CultureInfo.InvariantCulture));
            }
        }

        Note(!ignored.IsEmpty, ImportFaults.IgnoredColumns, $"{string.Join("; ", ignored)}.");
        Note(!refused.IsEmpty, ImportFaults.RefusedColumns, $"{string.Join("; ", refused)}.");
        var (titles, headers, totals, footers) = (_counts.TitleRows, _counts.HeaderRows, _counts.TotalRows, _counts.FooterRows);
        Note(
            titles + headers + totals + footers > 0,
            ImportFaults.NoData,
            $"Titles: {titles}. Repeated headers: {headers}. Totals: {totals}. Footers: {footers}.");
        _totals.Report(findings, file);
        Note(
            _counts.InferredRows > 0,
            ImportFaults.Inferred,
            $"Lines: {_counts.InferredRows}. Hours a week: {_counts.InferredMinutes.Value / 60m:0.##}.");
        Note(_nhsNumbers > 0, ImportFaults.NhsNumbers, $"Rows: {_nhsNumbers}.");
        Note(reader.OpenDates > 0, ImportFaults.OpenDates, $"Cells: {reader.OpenDates}.");
        Note(reader.SerialDates > 0, ImportFaults.RuleUsed, $"excelDates: {reader.SerialDates} day numbers were read as dates.");
        Note(_counts.RoundedMinutes != 0, ImportFaults.Rounded,
            $"Exact less rounded: {_counts.RoundedMinutes:0.######} minutes a week in all.");
        if (ImportTargets.HasQuantity(map.Kind) && (map.Unit != QuantityUnit.Hours || map.Columns.ContainsKey("period")))
        {
            findings.AddPlain(ImportFaults.UnitUsed, file, $"It counts {QuantityUnits.WordOf(map.Unit)}"
                + (map.Columns.ContainsKey("period") ? ", for the period of each row." : "."));
        }

        Note(ImportTargets.HasQuantity(map.Kind) && IsImplausible(), ImportFaults.Implausible, $"hours_week.");
        foreach (var note in _notes)
        {
            findings.Add(note);
        }

        var absolute = _drafts.Count(draft => draft.Quantity.IsAbsolute);
        Note(absolute > 0, ImportFaults.RuleUsed, $"absoluteCosts: {absolute} costs below nothing were read as positive.");
        foreach (var (reason, rows, minutes) in _counts.LeftOut)
        {
            var hours = FormattableString.Invariant($", {minutes.Value / 60m:0.##} hours");
            Note(true, ImportFaults.LeftOut, $"{rows} rows{(minutes.Value == 0 ? "" : hours)}: {reason}.");
        }
    }

    /// <summary>Whether the middle line has an amount of care that home care hardly ever has.</summary>
    private bool IsImplausible()
    {
        var minutes = _drafts.Select(draft => draft.Quantity.Minutes?.Value ?? 0).Where(value => value > 0).Order().ToList();
        return minutes.Count >= 3 && minutes[minutes.Count / 2] is < 60 or > 3_600;
    }

    private void Decide(FindingCollector findings, RowReader reader)
    {
        foreach (var fault in _faults)
        {
            findings.Add(fault);
        }

        findings.ThrowIfStructureFault();
        var (fits, against) = reader.DateOrders;
        if (against > fits)
        {
            findings.Add(ImportFaults.DateOrderWrong, file, 0, FormattableString.Invariant(
                $"{fits} dates can only be read as declared, {against} only otherwise."));
            throw new BadDataException(findings.ToFindings());
        }

        if (_counts.RowsSetAside == 0)
        {
            return;
        }

        var share = Math.Max(
            (double)_counts.RowsSetAside / _counts.RowsRead,
            _counts.MinutesRead.Value == 0 ? 0 : (double)_counts.MinutesSetAside.Value / _counts.MinutesRead.Value);
        if (share > options.Quarantine)
        {
            throw new BadDataException(findings.ToFindings());
        }

        var (aside, read) = (_counts.MinutesSetAside.Value / 60m, _counts.MinutesRead.Value / 60m);
        findings.Add(ImportFaults.SetAside, file, 0, FormattableString.Invariant(
            $"Rows: {_counts.RowsSetAside} of {_counts.RowsRead}. Hours a week: {aside:0.##} of {read:0.##}."));
    }
}
