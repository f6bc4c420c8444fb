namespace Zoning.Planning;

/// <summary>
/// Services of reablement, and buyers, as figures of a flow. They are of few people in one service, so for the council's own use.
/// </summary>
internal static class FlowServiceFigures
{
    private const double Most = 0.8, NearlyAll = 0.95;
    private const int HoursADay = 24;

    internal static IEnumerable<FlowFigure> Of(FlowRun flow, FlowProtection protection)
    {
        var services = flow.Figures.Model.Services;
        for (var service = 0; service < services.Length; service++)
        {
            var one = services[service];
            foreach (var figure in Whole(flow, service, one, protection).Concat(Weeks(flow, service, one, protection)))
            {
                yield return figure;
            }
        }

        for (var buyer = 0; flow.Figures.Model.SecondBuyer is not null && buyer < FlowMeasures.Buyers.Length; buyer++)
        {
            foreach (var (measure, of, times) in FlowMeasures.BuyerWhole)
            {
                yield return protection.Show(
                    new FlowFigure(FlowMeasures.BuyerKind, FlowMeasures.Buyers[buyer], null, measure, PublishedNumber.NotSupplied),
                    PublishedFlow.Scaled(flow.Figures.OfBuyer(buyer, of), times), 0);
            }
        }
    }

    private static IEnumerable<FlowFigure> Whole(FlowRun flow, int service, ReablementService model, FlowProtection protection)
    {
        foreach (var (measure, of, times) in FlowMeasures.ServiceWhole)
        {
            var formula = FormulaOf(flow, service, model, of);
            yield return protection.Show(
                new FlowFigure(FlowMeasures.ServiceKind, model.Name, null, measure, PublishedNumber.NotSupplied)
                {
                    FormulaName = formula is null ? "" : of == ServiceTotal.Blocking ? "Little's law" : "Erlang (M/G/c)",
                },
                PublishedFlow.Scaled(flow.Service(service, of), times), 0, null, times * formula);
        }
    }

    private static IEnumerable<FlowFigure> Weeks(FlowRun flow, int service, ReablementService model, FlowProtection protection)
    {
        foreach (var measure in Enum.GetValues<ServiceMeasure>())
        {
            for (var week = 1; week <= flow.Weeks; week++)
            {
                (double Low, double High) Range(double share) => flow.Range(service, week - 1, measure, share);
                yield return protection.Show(
                    new FlowFigure(
                        FlowMeasures.ServiceKind, model.Name, week, FlowMeasures.ServiceWeekly[(int)measure], PublishedNumber.NotSupplied),
                    flow.Service(service, week - 1, measure), 0, (Range(Most), Range(NearlyAll), Range(0).Low));
            }
        }
    }

    /// <summary>
    /// What formulas say with the rates and places of the last day, a place being held after reablement for as long as the simulation says
    /// that people wait for a package; null where there is none, or the queue for a place grows.
    /// </summary>
    private static double? FormulaOf(FlowRun flow, int service, ReablementService model, ServiceTotal of)
    {
        var last = flow.Inputs.Start.AddDays(7 * flow.Weeks - 1);
        var wait = flow.Of(BrokerageMeasure.MeanHours).Mean / HoursADay;
        var held = double.IsNaN(wait) ? 0 : model.NeedCare * wait;
        var queue = model.Formula(last, held);
        return of switch
        {
            ServiceTotal.Blocking => model.PerYear.On(last) / 365 * held,
            ServiceTotal.Occupancy => queue?.Occupancy,
            _ when queue is not { Drains: true } => null,
            ServiceTotal.Within48 => queue.ShareWithin(2),
            _ => HoursADay * queue.MeanWaitDays,
        };
    }
}
