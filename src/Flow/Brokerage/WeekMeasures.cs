using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// What is measured by week, of a zone and of all: people and hours at the end of the week, and people who moved during it.
/// </summary>
internal enum WeekMeasure
{
    /// <summary>People who wait.</summary>
    WaitingPeople,

    /// <summary>Client hours a week that they wait for.</summary>
    WaitingHours,

    /// <summary>People with a package.</summary>
    CarePeople,

    /// <summary>Client hours a week of their packages.</summary>
    CareHours,

    /// <summary>Referrals received.</summary>
    Referred,

    /// <summary>People for whom a provider was found, those who lost one included.</summary>
    Placed,

    /// <summary>People who gave up or died while they waited.</summary>
    Left,

    /// <summary>People whose need for a package ended.</summary>
    Ended,

    /// <summary>People who wait again: handed back, or home from a long stay in hospital.</summary>
    Again,
}

/// <summary>Where figures by week stand among the figures of a replication, if they are kept.</summary>
internal static class WeekMeasures
{
    /// <summary>How many figures a week has.</summary>
    internal static readonly int Count = Enum.GetValues<WeekMeasure>().Length;

    /// <summary>Hours at which the curve of times to place is read.</summary>
    internal static ImmutableArray<double> CurveHours { get; } =
        [12, 24, 36, 48, 72, 96, 120, 144, 168, 216, 264, 336, 408, 504, 588, 672, 840, 1008, 1176, 1344, 1680, 2016, 2688, 4032];

    /// <summary>The figures of a replication before these: fixed ones, zones, buyers.</summary>
    internal static int FirstOf(BrokerageModel model) => BrokerageSimulation.Fixed + model.Board.Zones.Length
        + (model.SecondBuyer is null ? 0 : 2 * BrokerageSimulation.Buyers);

    /// <summary>
    /// How many there are: the curve, concentration by zone, hours by provider, all zones together week by week, services, then offers by
    /// provider.
    /// </summary>
    internal static int CountOf(BrokerageModel model) =>
        CurveHours.Length + model.Board.Zones.Length + model.Board.Providers.Length + model.Days / 7 * Count
            + model.Services.Length * ServiceTally.FiguresOf(model.Days / 7) + model.Board.Providers.Length * OfferCounts.Each;

    /// <summary>The place of the share placed within hours of the curve.</summary>
    internal static int CurveAt(BrokerageModel model, int step) => FirstOf(model) + step;

    /// <summary>The place of the concentration of a zone.</summary>
    internal static int ConcentrationAt(BrokerageModel model, int zone) => FirstOf(model) + CurveHours.Length + zone;

    /// <summary>The place of the hours that a provider gives at the end.</summary>
    internal static int ProviderAt(BrokerageModel model, int provider) => ConcentrationAt(model, model.Board.Zones.Length) + provider;

    /// <summary>The place of the first figure of a service of reablement.</summary>
    internal static int ServiceAt(BrokerageModel model, int service) =>
        CountyAt(model, model.Days / 7, 0) + service * ServiceTally.FiguresOf(model.Days / 7);

    /// <summary>The place of a count of the offers to a provider.</summary>
    internal static int OffersAt(BrokerageModel model, int provider, OfferCount count) =>
        ServiceAt(model, model.Services.Length) + provider * OfferCounts.Each + (int)count;

    /// <summary>The place of a figure of all zones in a week, from 0.</summary>
    internal static int CountyAt(BrokerageModel model, int week, WeekMeasure measure) =>
        ProviderAt(model, model.Board.Providers.Length) + week * Count + (int)measure;
}
