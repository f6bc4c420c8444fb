namespace Zoning.Reporting;

/// <summary>Writes track.csv, track-plans.csv and track-areas.csv: a programme followed over a dated series of folders.</summary>
internal static class TrackFiles
{
    internal static IEnumerable<(string Name, byte[] Content)> Of(PublishedTrack track)
    {
        var (run, level) = (track.Runs[^1], RunTables.LevelWord(track.Level));
        var areas = run.IsTooSmall ? [] : run.Ledger.Display.Areas.ToDictionary(
            area => area.Code, area =>
                string.Join(' ', area.Members.Select(zone => run.Placed.Zones[zone].Code.Value)), StringComparer.Ordinal);
        yield return (FileSchemas.TrackName, CsvText.Write(
            Names(FileSchemas.Track),
            track.Series.Cells.Select(one => new object?[]
            {
                one.Day, one.Cell.AreaKind, one.Cell.Area, one.Cell.AreaKind == "display" ? areas.GetValueOrDefault(one.Cell.Area, "") : "",
                one.Cell.Provider, one.Cell.Measure.Key, one.Cell.Shown is Shown.Exact or Shown.Rounded
                ? RunTables.Number(one.Cell.Value) : null,
                RunTables.Number(one.Cell.Low), RunTables.Number(one.Cell.High), one.Cell.Measure.Unit,
                RunTables.OriginWord(one.Cell.Origin),
                RunTables.ShownWord(one.Cell.Shown), level, run.County.IsSynthetic, one.Cell.Why,
            })));
        if (!track.Plans.IsEmpty)
        {
            yield return (FileSchemas.TrackPlansName, CsvText.Write(
                Names(FileSchemas.TrackPlans),
                track.Plans.Select(plan => new object?[]
                {
                    plan.Action.Name, string.Join(' ', plan.Action.Zones.Select(zone => zone.Value)), plan.Action.Provider?.Value ?? "",
                    plan.Action.Measure!.Key, plan.Action.Start, plan.Action.PlannedEnd,
                    RunTables.Number(plan.Action.PlannedEffect), plan.From, plan.To,
                    RunTables.Number(plan.PlannedSoFar), RunTables.Number(plan.Low), RunTables.Number(plan.High), plan.Action.Measure.Unit,
                    Word(plan.State), plan.Why, level, run.County.IsSynthetic,
                })));
        }

        if (!track.Compared.IsEmpty)
        {
            yield return (FileSchemas.TrackAreasName, CsvText.Write(
                Names(FileSchemas.TrackAreas),
                track.Compared.Select(one => new object?[]
                {
                    one.Measure.Key, one.From, one.To, one.Done.Length, one.NotYet.Length, one.LeftOut, RunTables.Number(one.MeanDone),
                    RunTables.Number(one.MeanNotYet), RunTables.Number(one.Difference), RunTables.Number(one.Range?.Low),
                    RunTables.Number(one.Range?.High), one.Measure.Unit, level, run.County.IsSynthetic,
                })));
        }
    }

    private static string Word(PlanState state) => state switch
    {
        PlanState.Reached => "reached",
        PlanState.NotReached => "not-reached",
        PlanState.Open => "open",
        _ => "not-known",
    };

    private static string[] Names(FileSchema schema) => [.. schema.Columns.Select(column => column.Name)];
}
