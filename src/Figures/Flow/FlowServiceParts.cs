using System.Collections.Immutable;
using System.Globalization;
using Zoning.Flow;

namespace Zoning.Figures;

/// <summary>
/// Places of reablement beside the list: how many are held, how many of them by people who only wait for a package, and what formulas say.
/// Figures of few people in one service, so for the council's own use.
/// </summary>
internal static class FlowServiceParts
{
    internal static IEnumerable<PagePart> Of(PublishedFlow flow)
    {
        var services = flow.Flow.Figures.Model.Services;
        if (flow.Level == OutputLevel.Shareable || services.IsEmpty || flow.Figures.IsEmpty)
        {
            yield break;
        }

        yield return new PagePart("part-services", "Reablement: places held, and by whom")
        {
            Text = [.. services.Select((one, at) => Sentence(flow, at, one)), .. Grows(flow)],
            Figures = [.. services.SelectMany((one, at) => Fans(flow, at, one)).OfType<Figure>()],
            Tables = [Totals(flow, services), Weeks(flow, services)],
        };
    }

    private static IEnumerable<Figure?> Fans(PublishedFlow flow, int at, ReablementService service)
    {
        yield return Fan(flow, at, service, ServiceMeasure.People, "places held", LayerTone.Care);
        yield return Fan(
            flow, at, service, ServiceMeasure.Blocking, "places held by people who only wait for a package", LayerTone.Missing);
    }

    private static Figure? Fan(
        PublishedFlow flow, int at, ReablementService service, ServiceMeasure measure, string what, LayerTone tone) => FlowPage.Fan(
        flow,
        string.Create(
            CultureInfo.InvariantCulture, $"flow-service-{at + 1}-{(measure == ServiceMeasure.People ? "places" : "blocking")}"),
        string.Create(CultureInfo.InvariantCulture, $"{service.Name}: {what}, of {Places(flow, service, flow.Flow.Weeks):0}"),
        Weekly(flow, service, measure), measure == ServiceMeasure.People ? Held(flow, at, service) : Blocked(flow, at), tone);

    /// <summary>People who hold a place today.</summary>
    private static int Held(PublishedFlow flow, int at, ReablementService service) => service.Inside.Length + Blocked(flow, at);

    /// <summary>Of those, people who only wait for a package.</summary>
    private static int Blocked(PublishedFlow flow, int at) => flow.Flow.Inputs.Open.Count(one => one.Service == at);

    private static ImmutableArray<FlowFigure> Weekly(PublishedFlow flow, ReablementService service, ServiceMeasure measure) =>
    [
        .. flow.Figures.Where(one => one.AreaKind == FlowMeasures.ServiceKind && one.Area == service.Name && one.Week is not null
            && one.Measure == FlowMeasures.ServiceWeekly[(int)measure]),
    ];

    private static FlowFigure? Whole(PublishedFlow flow, ReablementService service, Measure measure) => flow.Figures.FirstOrDefault(one =>
        one.AreaKind == FlowMeasures.ServiceKind && one.Area == service.Name && one.Week is null && one.Measure == measure);

    /// <summary>Places on the last day of a week.</summary>
    private static double Places(PublishedFlow flow, ReablementService service, int week) => service.Places.On(flow.EndOf(week));

    private static string Sentence(PublishedFlow flow, int at, ReablementService service)
    {
        double Of(ServiceTotal total) => Whole(flow, service, FlowMeasures.ServiceWhole[(int)total].Measure)?.Mean.Value ?? double.NaN;
        var now = Held(flow, at, service);
        var removed = Weekly(flow, service, ServiceMeasure.HoursRemoved).LastOrDefault()?.Mean.Value;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{service.Name}: {Of(ServiceTotal.Occupancy):0}% of places are held on average over {flow.Flow.Weeks} weeks "
                + $"(about {now} of {Places(flow, service, 0):0} today), {Of(ServiceTotal.Blocking):0.0} of them by people who only wait "
                + $"for a package; {Of(ServiceTotal.Within48):0}% get a place within 48 hours.")
            + (removed is { } hours ? string.Create(
                CultureInfo.InvariantCulture,
                $" If all who need no package afterwards had needed one of the usual size without reablement, at most "
                    + $"{100 * Math.Round(hours / 100):#,0} hours a week would be avoided by the end (half of them needed again after a "
                    + $"year): care, not cash.") : "");
    }

    /// <summary>Services to which more come than can ever begin.</summary>
    private static IEnumerable<string> Grows(PublishedFlow flow)
    {
        foreach (var service in flow.Flow.Figures.Model.Services)
        {
            if (service.Formula(flow.EndOf(flow.Flow.Weeks), 0) is { Drains: false } queue)
            {
                yield return $"{service.Name}: {queue.Reason}";
            }
        }
    }

    private static Table Totals(PublishedFlow flow, ImmutableArray<ReablementService> services) => new()
    {
        Key = "flow-services",
        Title = "Places of reablement over the whole time",
        Note = "Means, and between which values each mean lies with 95% certainty. Formulas: Erlang for people who come at random, with "
            + "the time a place is held after reablement; Little's law for those who only wait for a package. They hold for a queue that "
            + "neither grows nor shrinks.",
        Columns =
        [
            new("Service"), new("What"), new("Mean", "", true), new("From", "", true), new("To", "", true), new("By formula", "", true),
            new("Unit"),
        ],
        Rows =
        [
            .. services.SelectMany(service => FlowMeasures.ServiceWhole
                .Select(one => Whole(flow, service, one.Measure)).OfType<FlowFigure>()
                .Select(one => ImmutableArray.Create(
                    TableCell.Of(service.Name), TableCell.Of(one.Measure.Label), FlowResultTables.Cell(one.Mean),
                    FlowResultTables.Cell(one.Low), FlowResultTables.Cell(one.High), one.Formula.Value is null ? TableCell.Of("")
                        : FlowResultTables.Cell(one.Formula),
                    TableCell.Of(one.Measure.Unit)))),
        ],
        File = FlowResultFiles.Flow,
    };

    /// <summary>Every thirteenth week: places are opened in steps.</summary>
    private static Table Weeks(PublishedFlow flow, ImmutableArray<ReablementService> services) => new()
    {
        Key = "flow-services-weeks",
        Title = "Places of reablement quarter by quarter",
        Note = "At the end of the week; means. Every week, with intervals, is in flow.csv.",
        Columns = [new("Service"), new("Week", "", true), new("Places", "", true), new("Held", "people", true),
            new("Of those, wait for a package", "people", true), new("Wait for a place", "people", true),
            new("Hours removed, at most", "client hours a week", true)],
        Rows =
        [
            .. services.SelectMany(service => Enumerable.Range(1, flow.Flow.Weeks).Where(week => week % 13 == 0 || week == flow.Flow.Weeks)
                .Select(week => ImmutableArray.Create(
                [
                    TableCell.Of(service.Name), TableCell.Exact(week), TableCell.Exact(Places(flow, service, week)),
                    .. new[] { ServiceMeasure.People, ServiceMeasure.Blocking, ServiceMeasure.Waiting, ServiceMeasure.HoursRemoved }
                        .Select(measure => FlowResultTables.Cell(Weekly(flow, service, measure)[week - 1].Mean)),
                ]))),
        ],
        File = FlowResultFiles.Flow,
    };
}
