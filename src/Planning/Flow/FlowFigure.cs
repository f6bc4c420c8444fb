namespace Zoning.Planning;

/// <summary>A simulated figure as a level may show it: the mean over replications, how sure it is, and how far futures lie apart.</summary>
/// <param name="AreaKind">The kind of area: <c>county</c> or <c>zone</c>.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Week">The week, from 1; null for the whole time.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Mean">The mean.</param>
internal sealed record FlowFigure(string AreaKind, string Area, int? Week, Measure Measure, PublishedNumber Mean)
{
    /// <summary>The lower end of the 95 % interval of the mean.</summary>
    internal PublishedNumber Low { get; init; } = PublishedNumber.NotSupplied;

    /// <summary>The upper end of the 95 % interval of the mean.</summary>
    internal PublishedNumber High { get; init; } = PublishedNumber.NotSupplied;

    /// <summary>One future in ten lies below.</summary>
    internal PublishedNumber Least { get; init; } = PublishedNumber.NotSupplied;

    /// <summary>One future in ten lies above.</summary>
    internal PublishedNumber Most { get; init; } = PublishedNumber.NotSupplied;

    /// <summary>One future in forty lies below.</summary>
    internal PublishedNumber Least95 { get; init; } = PublishedNumber.NotSupplied;

    /// <summary>One future in forty lies above.</summary>
    internal PublishedNumber Most95 { get; init; } = PublishedNumber.NotSupplied;

    /// <summary>What a formula says of the same.</summary>
    internal PublishedNumber Formula { get; init; } = PublishedNumber.NotSupplied;

    /// <summary>Which formula; empty for none.</summary>
    internal string FormulaName { get; init; } = "";

    /// <summary>Why the mean is hidden, as a sentence; empty if it is not.</summary>
    internal string Why { get; init; } = "";

    /// <summary>The mean as a cell of charts and tables.</summary>
    internal PublishedCell ToCell() => new()
    {
        AreaKind = AreaKind,
        Area = Area,
        Measure = Measure,
        Shown = Mean.Shown,
        Value = Mean.Value,
        Low = Mean.Shown == Shown.Class ? Mean.Low : Low.Value ?? Mean.Low,
        High = Mean.Shown == Shown.Class ? Mean.High : High.Value ?? Mean.High,
        Why = Why,
        Origin = Origin.Modelled,
    };
}
