using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>One quantity of one area: what was seen of it and what is expected. Restricted until published.</summary>
internal sealed record SeriesForecast
{
    /// <summary>What is forecast.</summary>
    public required ForecastMeasure Measure { get; init; }

    /// <summary>Where.</summary>
    public required ForecastArea Area { get; init; }

    /// <summary>What was seen, a value a week; null for capacity and gap, and if nothing is known.</summary>
    public ForecastHistory? History { get; init; }

    /// <summary>
    /// Hours of the last weeks of the history, whose entries are not complete yet; these weeks are missing in it. Empty if the last week is
    /// whole.
    /// </summary>
    public ImmutableArray<double> EnteredSoFar { get; init; } = [];

    /// <summary>What is expected, a value a week, in the unit of the measure; null if it is not supplied.</summary>
    public Forecast? Expected { get; init; }

    /// <summary>Why nothing is expected, as a sentence with advice; empty if there is a forecast. Never to be read as 0.</summary>
    public string NotSupplied { get; init; } = "";
}

/// <summary>All quantities of one area.</summary>
internal sealed record AreaForecast
{
    /// <summary>Where.</summary>
    public required ForecastArea Area { get; init; }

    /// <summary>The stock of need: in service, waiting and, where known, not listed.</summary>
    public required SeriesForecast Need { get; init; }

    /// <summary>The flow of newly requested hours.</summary>
    public required SeriesForecast Requested { get; init; }

    /// <summary>The stock of hours that wait.</summary>
    public required SeriesForecast Waiting { get; init; }

    /// <summary>What could be given.</summary>
    public required SeriesForecast Capacity { get; init; }

    /// <summary>Need less capacity.</summary>
    public required SeriesForecast Gap { get; init; }

    /// <summary>The series of a measure.</summary>
    /// <param name="measure">The measure.</param>
    public SeriesForecast this[ForecastMeasure measure] => measure switch
    {
        ForecastMeasure.Need => Need,
        ForecastMeasure.Requested => Requested,
        ForecastMeasure.Waiting => Waiting,
        ForecastMeasure.Capacity => Capacity,
        _ => Gap,
    };
}
