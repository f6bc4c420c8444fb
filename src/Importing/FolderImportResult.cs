using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zoning.Importing;

/// <summary>What an import into a folder did.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record FolderImportResult : ITabular
{
    internal FolderImportResult(ImportResult import, ImportMap map, ImmutableArray<string> written) =>
        (Import, Map, Written) = (import, map, written);

    /// <summary>The import; its findings include those of the guess and of the folder.</summary>
    public ImportResult Import { get; internal init; }

    /// <summary>The files written into the county folder, in order. The map and the secret are not among them.</summary>
    public ImmutableArray<string> Written { get; }

    /// <summary>The map that was used.</summary>
    internal ImportMap Map { get; }

    /// <summary>The control totals as a table that anybody may see: what happened to rows and hours. ToText has them to the row.</summary>
    /// <returns>A row for each fate.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>The control totals as a table, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row for each fate.</returns>
    public Table ToTable(DisclosureRule rule)
    {
        var counts = Import.Counts;
        return new Table
        {
            Key = "import-" + ImportTargets.WordOf(Map.Kind),
            Title = $"Imported into {string.Join(", ", Written)}",
            Note = $"{Columns} Shareable: {rule.CountsText}; {rule.HoursText}. For internal use, ToText() has them to the row.",
            Columns = [new("Rows of the extract"), new("Rows", "rows", IsNumber: true),
                new("Care", "client hours" + AWeek, IsNumber: true)],
            Rows =
            [
                Fate(rule, "used", counts.RowsUsed, counts.MinutesUsed),
                Fate(rule, "set aside because of faults", counts.RowsSetAside, counts.MinutesSetAside),
                Fate(rule, "left out: by the map, or over", counts.RowsLeftOut, counts.MinutesLeftOut),
            ],
            Total = Fate(rule, "read", counts.RowsRead, counts.MinutesRead),
        };
    }

    /// <summary>The control totals as a piece of HTML.</summary>
    /// <returns>See <see cref="Table.ToHtml"/>.</returns>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The control totals as text that anybody may see; the names of columns stay inside, for they are text of the file.</summary>
    internal string ToShareableText()
    {
        var table = ToTable();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Wrote {string.Join(", ", Written)}.\n");
        foreach (var row in table.Rows.Append(table.Total))
        {
            var hours = ImportTargets.HasHours(Map.Kind) ? $"; client hours{AWeek}: {row[2].Text}" : "";
            text.Append(CultureInfo.InvariantCulture, $"Rows {row[0].Text}: {row[1].Text}{hours}.\n");
        }

        return text.Append(Columns).ToString();
    }

    private string AWeek => Map.Kind == ImportKind.Actuals ? "" : " a week";

    private string Columns => string.Create(
        CultureInfo.InvariantCulture,
        $"Columns not read: {Import.IgnoredColumns.Length}; columns refused as personal: {Import.RefusedColumns.Length}.");

    /// <summary>The control totals as text, to the row: for internal use, not for publication.</summary>
    /// <returns>A few lines.</returns>
    public string ToText()
    {
        var counts = Import.Counts;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Wrote {string.Join(", ", Written)}.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Rows: read {counts.RowsRead:#,0} = used {counts.RowsUsed:#,0} + set aside {counts.RowsSetAside:#,0} "
            + $"+ left out {counts.RowsLeftOut:#,0}.");
        if (ImportTargets.HasHours(Map.Kind))
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{(Map.Kind == ImportKind.Actuals ? "Hours delivered" : "Hours a week")}: read {Hours(counts.MinutesRead)} = used "
                + $"{Hours(counts.MinutesUsed)} "
                + $"+ set aside {Hours(counts.MinutesSetAside)} + left out {Hours(counts.MinutesLeftOut)}.");
        }

        if (ImportTargets.HasQuantity(Map.Kind))
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"People: {counts.RowsUsed - counts.LinesJoined:#,0}; {counts.LinesJoined:#,0} lines are further lines of a person.");
        }

        foreach (var (reason, rows, minutes) in counts.LeftOut)
        {
            var hours = ImportTargets.HasHours(Map.Kind) ? $", {Hours(minutes)} hours" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"Left out ({reason}): {rows:#,0} rows{hours}.");
        }

        text.AppendLine(CultureInfo.InvariantCulture,
            $"Not read: {List(Import.IgnoredColumns)}. Refused as personal: {List(Import.RefusedColumns)}.");
        foreach (var words in Import.Words.GroupBy(word => word.Target, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Words of {words.Key}, what they were taken for, rows and hours a week:");
            foreach (var word in words)
            {
                var shown = ValueWords.IsListed(word.Target, word.Word) ? $"'{word.Word}'" : MaskedText.Of($"'{word.Word}'");
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"  {shown} = {word.Meaning}: {word.Rows:#,0} rows, {Hours(word.Minutes)}");
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The control totals as JSON, to the row: for internal use, not for publication.</summary>
    /// <returns>Indented JSON.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            var counts = Import.Counts;
            json.WriteStartObject();
            json.WriteString("schema", "zoning.import/1");
            json.WriteString("as", ImportTargets.WordOf(Map.Kind));
            Write(json, "written", Written);
            foreach (var (name, rows) in (ReadOnlySpan<(string, int)>)
            [
                ("rowsRead", counts.RowsRead), ("rowsUsed", counts.RowsUsed), ("rowsSetAside", counts.RowsSetAside),
                ("rowsLeftOut", counts.RowsLeftOut),
                ("rowsWithoutHours", counts.RowsWithoutMinutes), ("titleRows", counts.TitleRows), ("headerRows", counts.HeaderRows),
                ("totalRows", counts.TotalRows), ("footerRows", counts.FooterRows), ("blankLines", counts.BlankLines),
                ("linesJoined", counts.LinesJoined),
                ("rowsInferred", counts.InferredRows),
            ])
            {
                json.WriteNumber(name, rows);
            }

            json.WriteNumber("minutesRead", counts.MinutesRead.Value);
            json.WriteNumber("minutesUsed", counts.MinutesUsed.Value);
            json.WriteNumber("minutesSetAside", counts.MinutesSetAside.Value);
            json.WriteNumber("minutesLeftOut", counts.MinutesLeftOut.Value);
            json.WriteNumber("minutesInferred", counts.InferredMinutes.Value);
            json.WriteStartArray("leftOut");
            foreach (var (reason, rows, minutes) in counts.LeftOut)
            {
                json.WriteStartObject();
                json.WriteString("reason", reason);
                json.WriteNumber("rows", rows);
                json.WriteNumber("minutes", minutes.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(json, "ignoredColumns", Import.IgnoredColumns);
            Write(json, "refusedColumns", Import.RefusedColumns);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private ImmutableArray<TableCell> Fate(DisclosureRule rule, string fate, int rows, CareMinutes minutes) =>
    [
        TableCell.Of(fate),
        CoarseCell.Count(rows, rule),
        ImportTargets.HasHours(Map.Kind) ? CoarseCell.Hours(minutes.Value / 60d, rule) : TableCell.NotSupplied,
    ];

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Hours(CareMinutes minutes) => (minutes.Value / 60m).ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string List(ImmutableArray<string> names) => names.IsEmpty ? "none" : string.Join("; ", names);
}
