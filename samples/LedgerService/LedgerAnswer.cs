using Zoning;
using Zoning.Counties;
using Zoning.Disclosure;
using Zoning.Planning;

namespace LedgerService;

/// <summary>The published ledger of a county.</summary>
/// <param name="Schema">The kind of answer and the version of its layout.</param>
/// <param name="County">The county's name.</param>
/// <param name="AsOf">The day the ledger is drawn up for.</param>
/// <param name="Level">Who it may go to.</param>
/// <param name="Synthetic">Whether its people are made up.</param>
/// <param name="Figures">Every published figure, in the order and words of all-figures.csv.</param>
internal sealed record LedgerAnswer(
    string Schema, string County, DateOnly AsOf, OutputLevel Level, bool Synthetic, IReadOnlyList<LedgerFigure> Figures)
{
    public static LedgerAnswer Of(County county, PublishedRun run) => new(
        "ledger-service.ledger/1", county.Name, county.AsOf, run.Level, county.IsSynthetic, [.. run.Cells.Select(LedgerFigure.Of)]);
}

/// <summary>A published figure. A hidden figure, or one not supplied, has no value; it is never 0.</summary>
internal sealed record LedgerFigure(
    string AreaKind, string Area, string Provider, string TimeOfDay, string Measure, string Status,
    decimal? Value, decimal? Low, decimal? High, string Unit, Origin Origin, Shown Shown)
{
    public static LedgerFigure Of(PublishedCell cell) => new(
        cell.AreaKind, cell.Area, cell.Provider, cell.TimeOfDay, cell.Measure.Key, cell.Status,
        cell.Shown is Shown.Exact or Shown.Rounded ? Number(cell.Value) : null, Number(cell.Low), Number(cell.High),
        cell.Measure.Unit, cell.Origin, cell.Shown);

    private static decimal? Number(double? value) => value is { } number ? (decimal)Math.Round(number, 6) / 1.000000m : null;
}
