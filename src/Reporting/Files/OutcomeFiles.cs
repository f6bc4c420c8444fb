namespace Zoning.Reporting;

/// <summary>The tables of a scenario's outcome, as the level may show them.</summary>
internal static class OutcomeFiles
{
    /// <summary>A row a figure: before, after and change.</summary>
    internal const string Outcome = FileSchemas.OutcomeName;

    /// <summary>A row a lever and measure: its part of the change. Internal and restricted output only.</summary>
    internal const string Attribution = FileSchemas.AttributionName;

    /// <summary>A row a week: need, met, unmet and waiting hours with their ranges. Internal and restricted output only.</summary>
    internal const string Path = FileSchemas.PathName;

    /// <summary>The tables by name.</summary>
    internal static IEnumerable<KeyValuePair<string, byte[]>> Of(PublishedOutcome outcome)
    {
        yield return KeyValuePair.Create(Outcome, CsvText.Write(
            [.. FileSchemas.Outcome.Columns.Select(column => column.Name)], outcome.Cells.Select(cell => Row(outcome, cell))));
        if (outcome.HasParts)
        {
            yield return KeyValuePair.Create(Attribution, AttributionRows(outcome));
            yield return KeyValuePair.Create(Path, PathRows(outcome));
        }
    }

    private static object?[] Row(PublishedOutcome outcome, OutcomeCell cell)
    {
        var isShown = cell.Change.Shown is Shown.Exact or Shown.Rounded;
        return
        [
            cell.Week, cell.Day, cell.After.AreaKind, cell.After.Area, cell.After.Measure.Key, cell.After.Status, Value(cell.Before),
            Value(cell.After),
            Value(cell.Change), isShown ? RunTables.Number(cell.Change.Low) : null, isShown ? RunTables.Number(cell.Change.High) : null,
            cell.After.Measure.Unit, RunTables.OriginWord(cell.Change.Origin), RunTables.ShownWord(cell.Change.Shown),
            RunTables.LevelWord(outcome.Level), outcome.Published.County.IsSynthetic,
            cell.Change.Shown == Shown.Hidden && cell.Change.Why.Length == 0 ? HiddenBecause.Derived : cell.Change.Why,
        ];
    }

    private static object? Value(PublishedCell cell) => cell.Shown is Shown.Exact or Shown.Rounded ? RunTables.Number(cell.Value) : null;

    private static byte[] AttributionRows(PublishedOutcome outcome)
    {
        var parts = outcome.Outcome.Parts;
        var measures = OutcomeMeasures.Of(outcome.Outcome).ToList();
        return CsvText.Write(
            [.. FileSchemas.Attribution.Columns.Select(column => column.Name)],
            parts.Steps.SelectMany((step, index) => measures.Select(measure => new object?[]
            {
                outcome.Outcome.End.Week, index + 1, step, measure.Measure.Key, measure.Status,
                RunTables.Number((double)measure.Rows.Sum(row => parts.Sequence[index][row]) / measure.Unit),
                RunTables.Number((double)parts.Of(index, measure) / measure.Unit),
                RunTables.Number(Math.Sqrt(measure.Rows.Sum(row => parts.Errors[index][row] * parts.Errors[index][row])) / measure.Unit),
                measure.Measure.Unit, RunTables.LevelWord(outcome.Level), outcome.Published.County.IsSynthetic,
            })));
    }

    private static byte[] PathRows(PublishedOutcome outcome) => CsvText.Write(
        [.. FileSchemas.Path.Columns.Select(column => column.Name)],
        outcome.Outcome.Path.Zip(outcome.Outcome.Bands(CancellationToken.None)).Select((one, index) => new object?[]
        {
            index + 1, one.First.Day, Hours(one.First.Need), Hours(one.First.Met), Hours(one.Second.Met.Low80),
            Hours(one.Second.Met.High80), Hours(one.First.Need - one.First.Met), Hours(one.Second.Unmet.Low80),
            Hours(one.Second.Unmet.High80), Hours(one.First.Waiting), Hours(one.Second.Waiting.Low80), Hours(one.Second.Waiting.High80),
            RunTables.LevelWord(outcome.Level), outcome.Published.County.IsSynthetic,
        }));

    private static object? Hours(long minutes) => RunTables.Number(minutes / 60.0);
}
