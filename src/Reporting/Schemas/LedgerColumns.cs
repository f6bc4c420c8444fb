using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>The columns of the ledger's tables by area: one table a subject.</summary>
internal static class LedgerColumns
{
    private static readonly ImmutableArray<Measure> Need =
    [
        LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.ToBeReplaced, LedgerMeasures.WaitingHours,
        LedgerMeasures.DemandFrom65, LedgerMeasures.People, LedgerMeasures.PeopleUnmet, LedgerMeasures.PeopleWaiting,
        LedgerMeasures.PeopleWaitingUnmet, LedgerMeasures.Packages, LedgerMeasures.Coverage, LedgerMeasures.Deficit, LedgerMeasures.Uplift,
        LedgerMeasures.HoursPer1000,
    ];

    private static readonly ImmutableArray<Measure> Market =
    [
        LedgerMeasures.CarerDemand, LedgerMeasures.CarerMet, LedgerMeasures.CarerUnmet, LedgerMeasures.Cost, LedgerMeasures.MeanPrice,
        LedgerMeasures.Providers, LedgerMeasures.LargestShare, LedgerMeasures.Fragmentation, LedgerMeasures.FrameworkShareHours,
        LedgerMeasures.FrameworkSharePackages,
    ];

    private static readonly ImmutableArray<Measure> ByStatus = [LedgerMeasures.ByStatus, LedgerMeasures.Packages];

    /// <summary>The tables by file name: columns in the order of their figures.</summary>
    internal static ImmutableArray<(string File, ImmutableArray<(Measure Measure, string Status)> Figures)> All { get; } =
    [
        ("ledger.csv", [.. Need.Select(measure => (measure, ""))]),
        ("ledger-status.csv", [.. ByStatus.SelectMany(measure => HourStatuses.All.Select(status => (measure, status.Key())))]),
        ("ledger-market.csv", [.. Market.Select(measure => (measure, ""))]),
    ];

    /// <summary>The schema's columns of one of the tables.</summary>
    internal static FileSchema Schema(string file)
    {
        var figures = All.Single(table => table.File == file).Figures
            .Select(figure => new FileColumn(Name(figure), CellKind.Figure, figure.Measure.Unit));
        var schema = FileSchema.Table(file, "date:date area_kind area level:level synthetic:truth", version: file == "ledger.csv" ? 2 : 1);
        return schema with { Columns = [.. schema.Columns, .. figures, FileColumn.Of("adds_up:truth")] };
    }

    private static string Name((Measure Measure, string Status) figure) =>
        figure.Status.Length > 0 ? $"{figure.Measure.Key}:{figure.Status}" : figure.Measure.Key;
}
