using System.Collections.Immutable;
using Zoning.Flow;

namespace Zoning.Reporting;

/// <summary>Writes the tables of a flow and of ways of offering, as the level may show them.</summary>
internal static class FlowResultFiles
{
    /// <summary>The county, services of reablement and buyers: the whole time, and week by week.</summary>
    internal const string Flow = FileSchemas.FlowName;

    /// <summary>Zones.</summary>
    internal const string Zones = FileSchemas.FlowZonesName;

    /// <summary>Times to place.</summary>
    internal const string Times = FileSchemas.FlowTimesName;

    /// <summary>What goes in.</summary>
    internal const string Sources = FileSchemas.FlowSourcesName;

    /// <summary>Ways of offering.</summary>
    internal const string Policies = FileSchemas.PoliciesName;

    /// <summary>Providers by way of offering; restricted.</summary>
    internal const string Providers = FileSchemas.PolicyProvidersName;

    /// <summary>Rounds of a chosen week.</summary>
    internal const string Rounds = FlowWeekRoundsTable.File;

    /// <summary>The tables of a flow.</summary>
    internal static IEnumerable<(string Name, byte[] Content)> Of(PublishedFlow flow)
    {
        var run = flow.Published;
        yield return (Flow, Write(FileSchemas.Flow, flow.Figures.Where(one => !IsZone(one)).Select(one => Row(flow, one))));
        yield return (Times, Write(FileSchemas.FlowTimes, flow.Times.Select((one, step) => new object?[]
        {
            run.County.AsOf, flow.Flow.Options.Policy, RunTables.Number(WeekMeasures.CurveHours[step]), Value(one.Mean), Value(one.Low),
            Value(one.High), one.Measure.Unit, RunTables.ShownWord(one.Mean.Shown), RunTables.LevelWord(flow.Level), run.County.IsSynthetic,
        })));
        yield return (Sources, SourcesFile(flow.Flow.Inputs, run));
        if (!flow.Rounds.IsEmpty)
        {
            yield return (Rounds, RoundsFile(flow.Rounds, run));
        }

        if (flow.Level != OutputLevel.Shareable)
        {
            yield return (Zones, Write(FileSchemas.FlowZones, flow.Figures.Where(IsZone).Select(one => Row(flow, one))));
        }
    }

    /// <summary>The tables of ways of offering.</summary>
    internal static IEnumerable<(string Name, byte[] Content)> Of(PublishedPolicies policies)
    {
        var run = policies.Published;
        yield return (Policies, Write(FileSchemas.Policies, policies.Figures.Select(one => new object?[]
        {
            run.County.AsOf, one.Policy, policies.Flows[0].Weeks, one.Figure.Measure.Key, Value(one.Figure.Mean), Value(one.Figure.Low),
            Value(one.Figure.High), one.Less is null ? "" : policies.From, Value(one.Less?.Mean), Value(one.Less?.Low),
                Value(one.Less?.High),
            one.Figure.Measure.Unit, RunTables.ShownWord(one.Figure.Mean.Shown), RunTables.LevelWord(policies.Level),
                run.County.IsSynthetic,
            one.Figure.Why,
        })));
        yield return (Sources, SourcesFile(policies.Flows[0].Inputs, run));
        if (!policies.Rounds.IsEmpty)
        {
            yield return (Rounds, RoundsFile(policies.Rounds, run));
        }

        if (policies.Level == OutputLevel.Restricted)
        {
            yield return (Providers, Write(FileSchemas.PolicyProviders, policies.Flows.SelectMany(flow => ProviderRows(flow, run))));
        }
    }

    private static IEnumerable<object?[]> ProviderRows(FlowRun flow, PublishedRun run)
    {
        var today = new double[flow.Inputs.Board.Providers.Length];
        foreach (var package in flow.Inputs.Packages)
        {
            today[package.Provider] += package.Hours;
        }

        for (var at = 0; at < today.Length; at++)
        {
            var (one, end) = (flow.Inputs.Board.Providers[at], flow.ProviderHours(at));
            double Count(OfferCount count) => flow.Offers(at, count).Mean;
            var untaken = Count(OfferCount.Sent) - Count(OfferCount.Accepted) - Count(OfferCount.Full) - Count(OfferCount.Outbid);
            var refused = flow.Inputs.RefusedShares[at] * untaken;
            yield return
            [
                RunTables.LevelWord(run.Level), flow.Options.Policy, one.Name, one.IsOnFramework, one.Accepting == Demand.Acceptance.Yes,
                RunTables.Number(one.CapacityHours), RunTables.Number(one.Rate), RunTables.Number(today[at]), RunTables.Number(end.Mean),
                RunTables.Number(end.Low), RunTables.Number(end.High), RunTables.Number(Count(OfferCount.Sent)),
                RunTables.Number(Count(OfferCount.Accepted)), RunTables.Number(Count(OfferCount.Full) + refused),
                RunTables.Number(Count(OfferCount.Outbid)), RunTables.Number(untaken - refused), RunTables.Number(Count(OfferCount.Hours)),
                run.County.IsSynthetic,
            ];
        }
    }

    private static byte[] RoundsFile(ImmutableArray<FlowWeekRounds> rounds, PublishedRun run) => Write(
        FileSchemas.FlowRounds,
        rounds.Select(one => new object?[]
        {
            run.County.AsOf, one.Policy, one.Week, one.People, one.New, one.Providers, one.Visits, one.LeftOut,
            RunTables.Number(one.TravelHours), RunTables.Number(one.Kilometres), RunTables.Number(one.MinutesAnHour),
            RunTables.Number(one.RootTravel), RunTables.LevelWord(run.Level), run.County.IsSynthetic,
        }));

    private static byte[] SourcesFile(FlowInputs inputs, PublishedRun run) => Write(FileSchemas.FlowSources,
        inputs.Sources.Select(one => new object?[]
    {
        one.Key, one.Name, FlowSourcesTable.Value(one, run), one.Unit, Word(one.Mark), one.Source, RunTables.LevelWord(run.Level),
        run.County.IsSynthetic,
    }));

    private static object?[] Row(PublishedFlow flow, FlowFigure one) =>
    [
        flow.Published.County.AsOf, flow.Flow.Options.Policy, one.AreaKind, one.Area, one.Week, one.Week is { } week ? flow.EndOf(week)
            : null,
        one.Measure.Key, Value(one.Mean), Value(one.Low), Value(one.High), Value(one.Median), Value(one.Least), Value(one.Most),
        Value(one.Least95), Value(one.Most95), Value(one.Formula),
        one.Measure.Unit, RunTables.ShownWord(one.Mean.Shown), RunTables.LevelWord(flow.Level), flow.Published.County.IsSynthetic, one.Why,
    ];

    private static byte[] Write(FileSchema schema, IEnumerable<object?[]> rows) =>
        CsvText.Write([.. schema.Columns.Select(column => column.Name)], rows);

    private static object? Value(PublishedNumber? number) =>
        number is { Shown: Shown.Exact or Shown.Rounded, Value: { } value } ? RunTables.Number(value) : null;

    private static string Word(SourceMark mark) => mark switch
    {
        SourceMark.Measured => "measured",
        SourceMark.Derived => "derived",
        _ => "assumed",
    };

    private static bool IsZone(FlowFigure one) => one.AreaKind == EmptyRows.ZoneKind;
}
