using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// A flow as a level may show it: people and hours week by week, times to place, price and market; no person and no provider.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedFlow : ITabular
{
    /// <summary>By zone weeks are apart by as many.</summary>
    internal const int ZoneWeeks = 4;

    private const double Most = 0.8, NearlyAll = 0.95;

    private PublishedFlow(FlowRun flow, PublishedRun run, ImmutableArray<FlowFigure> figures, ImmutableArray<FlowFigure> times) =>
        (Flow, Published, Figures, Times) = (flow, run, figures, times);

    /// <summary>Who may see it.</summary>
    public OutputLevel Level => Published.Level;

    /// <summary>The flow. Restricted.</summary>
    internal FlowRun Flow { get; }

    /// <summary>The run it belongs to.</summary>
    internal PublishedRun Published { get; }

    /// <summary>
    /// Every figure: of the whole time, of the county week by week, and (not in shareable output) of zones. Empty if so few people are
    /// behind
    /// the county that nothing of it may be shown.
    /// </summary>
    internal ImmutableArray<FlowFigure> Figures { get; }

    /// <summary>The share placed within each of <see cref="WeekMeasures.CurveHours"/>, in their order.</summary>
    internal ImmutableArray<FlowFigure> Times { get; }

    /// <summary>Figures of the whole time, a row each.</summary>
    /// <returns>Mean, 95 % interval, and what a formula says where there is one.</returns>
    public Table ToTable() => FlowResultTables.Whole(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>A figure of the whole time; null if it is not part of the output.</summary>
    internal FlowFigure? Whole(Measure measure) => Figures.FirstOrDefault(one => one.Week is null && one.Measure == measure
        && IsCounty(one));

    /// <summary>A measure of the county by week.</summary>
    internal ImmutableArray<FlowFigure> Weekly(WeekMeasure measure) =>
        [.. Figures.Where(one => one.Week is not null && one.Measure == FlowMeasures.Weekly[(int)measure] && IsCounty(one))];

    /// <summary>People waiting on the first day as the level may know them: where the weeks of the list start.</summary>
    internal PublishedNumber WaitingToday => Level != OutputLevel.Shareable
        ? Exact(Flow.Inputs.Open.Length)
        : Published.Ledger.County(LedgerMeasures.PeopleWaiting) is { } cell
            ? new PublishedNumber(cell.Shown, cell.Value, cell.Low, cell.High)
            : PublishedNumber.NotSupplied;

    private static PublishedNumber Exact(double value) => new(Shown.Exact, value, value, value);

    /// <summary>The last day of a week, from 1; the day before the first for 0.</summary>
    internal DateOnly EndOf(int week) => Flow.Inputs.Start.AddDays(7 * week - 1);

    /// <summary>Rounds of the chosen week, those of today first; none if no week is chosen, and in shareable output.</summary>
    internal ImmutableArray<FlowWeekRounds> Rounds { get; private init; } = [];

    internal static PublishedFlow Of(FlowRun flow, PublishedRun run, ImmutableArray<FlowWeekRounds> rounds = default)
    {
        if (run.IsTooSmall)
        {
            return new PublishedFlow(flow, run, [], []);
        }

        var protection = Protection(flow.Inputs, run);
        var all = Wholes(flow, protection).Concat(Weeks(flow, protection));
        return new PublishedFlow(
            flow, run,
            [.. protection.IsShareable ? all : all.Concat(Zones(flow, protection)).Concat(FlowServiceFigures.Of(flow, protection))],
            [.. TimesOf(flow, protection)])
        {
            Rounds = rounds.IsDefault ? [] : rounds,
        };
    }

    internal static FlowProtection Protection(FlowInputs inputs, PublishedRun run)
    {
        var hours = new double[inputs.Board.Providers.Length];
        foreach (var package in inputs.Packages)
        {
            hours[package.Provider] += package.Hours;
        }

        return new FlowProtection(run.Level, run.Rule, run.Rule.IsOfEnoughProviders(hours.Select(one => (long)one)));
    }

    /// <summary>The figures of the whole time, with what formulas say.</summary>
    internal static IEnumerable<FlowFigure> Wholes(FlowRun flow, FlowProtection protection)
    {
        var placed = flow.Of(BrokerageMeasure.Placed).Mean;
        foreach (var (measure, of, times) in FlowMeasures.Whole)
        {
            var (name, formula) = FormulaOf(flow, of);
            yield return protection.Show(
                new FlowFigure(EmptyRows.CountyKind, "county", null, measure, PublishedNumber.NotSupplied) { FormulaName = name },
                Scaled(flow.Of(of), times), placed, null, formula);
        }
    }

    /// <summary>
    /// Little's law: people waiting are referrals a day times days to place. Brokers: the queues of the stages that brokers do, by Erlang.
    /// </summary>
    private static (string Name, double? Value) FormulaOf(FlowRun flow, BrokerageMeasure of) => of switch
    {
        BrokerageMeasure.Waiting =>
            ("Little's law", flow.Of(BrokerageMeasure.Referred).Mean / (168 * flow.Weeks) * flow.Of(BrokerageMeasure.MeanHours).Mean),
        BrokerageMeasure.WaitingForBroker when Queues(flow) is { IsEmpty: false } queues && queues.All(one => one.Drains) =>
            ("Erlang (M/G/c)", queues.Sum(one => one.MeanWaiting)),
        _ => ("", null),
    };

    /// <summary>The queues for brokers by formula with the rates of the last day; none where brokers are without limit.</summary>
    private static ImmutableArray<SlotPlan> Queues(FlowRun flow) =>
        [.. StageQueues.Of(flow.Figures.Model, flow.Inputs.Start.AddDays(7 * flow.Weeks - 1)).OfType<SlotPlan>()];

    private static IEnumerable<FlowFigure> Weeks(FlowRun flow, FlowProtection protection)
    {
        // How many have care is the ledger's to tell: week by week it would tell their number more closely than its rounding does.
        foreach (var measure in Enum.GetValues<WeekMeasure>().Where(one => !protection.IsShareable || one <= WeekMeasure.WaitingHours))
        {
            for (var week = 1; week <= flow.Weeks; week++)
            {
                var estimate = flow.County(week - 1, measure);
                yield return protection.Show(
                    new FlowFigure(EmptyRows.CountyKind, "county", week, FlowMeasures.Weekly[(int)measure], PublishedNumber.NotSupplied),
                    estimate, PeopleOf(measure, flow, week), (flow.Range(week - 1, measure, Most), flow.Range(week - 1, measure,
                        NearlyAll), flow.Range(week - 1, measure, 0).Low));
            }
        }
    }

    private static double PeopleOf(WeekMeasure measure, FlowRun flow, int week) => flow.County(
        week - 1, measure is WeekMeasure.WaitingHours or WeekMeasure.WaitingPeople ? WeekMeasure.WaitingPeople
            : WeekMeasure.CarePeople).Mean;

    private static IEnumerable<FlowFigure> Zones(FlowRun flow, FlowProtection protection)
    {
        for (var zone = 0; zone < flow.Inputs.Board.Zones.Length; zone++)
        {
            FlowFigure Empty(int? week, Measure measure) =>
                new(EmptyRows.ZoneKind, flow.Inputs.Board.Zones[zone], week, measure, PublishedNumber.NotSupplied);
            yield return protection.Show(Empty(null, FlowMeasures.Concentration), Scaled(flow.ConcentrationIn(zone),
                FlowMeasures.Percents), 0);
            foreach (var measure in Enum.GetValues<WeekMeasure>())
            {
                for (var week = ZoneWeeks; week <= flow.Weeks; week += ZoneWeeks)
                {
                    yield return protection.Show(Empty(week, FlowMeasures.Weekly[(int)measure]), flow.Zone(zone, week - 1, measure), 0);
                }
            }
        }
    }

    private static IEnumerable<FlowFigure> TimesOf(FlowRun flow, FlowProtection protection) => WeekMeasures.CurveHours.Select((_, step) =>
        protection.Show(
            new FlowFigure(EmptyRows.CountyKind, "county", null, FlowMeasures.PlacedWithin, PublishedNumber.NotSupplied),
            Scaled(flow.PlacedWithin(step), 100), flow.Of(BrokerageMeasure.Placed).Mean));

    /// <summary>An estimate in another unit.</summary>
    internal static Estimate Scaled(Estimate estimate, double times) =>
        estimate with { Mean = times * estimate.Mean, Error = times * estimate.Error };

    private static bool IsCounty(FlowFigure one) => one.AreaKind == EmptyRows.CountyKind;
}
