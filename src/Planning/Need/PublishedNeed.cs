using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// Packages by area against areas like each: of the same ages, deprivation, living alone and rurality. Worked out from published figures
/// and public facts alone, so it reveals nothing that they do not.
/// </summary>
/// <remarks>
/// Negative binomial regression of the published packages by display area, with rates by age; each area is compared with the model that
/// the others make. It compares areas, never people.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedNeed : ITabular
{
    private readonly PublishedLedger _ledger;
    private readonly NeedByArea _need;

    private PublishedNeed(PublishedLedger ledger, NeedByArea need, PackagesOfBands bands, string notSupplied)
    {
        (_ledger, _need, Bands, NotSupplied) = (ledger, need, bands, notSupplied);
        Cells = notSupplied.Length > 0 ? [] : [.. ledger.Display.Areas.SelectMany((area, at) => CellsOf(area.Code, need.Lines[at]))];
    }

    /// <summary>Why areas are not compared, as a sentence; empty if they are.</summary>
    public string NotSupplied { get; }

    /// <summary>The coefficients of what areas are compared by; none if they are not compared.</summary>
    public RegressionFit Model => _need.Fit;

    /// <summary>
    /// By display area the packages expected of areas like it, and its own as a percentage of those; empty if areas are not compared.
    /// </summary>
    public ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>Packages of the county by age band, as they were used.</summary>
    internal PackagesOfBands Bands { get; }

    /// <summary>What the areas are compared by, and how many differ clearly; why not, where they are not compared.</summary>
    internal string Note => NotSupplied.Length > 0
        ? NotSupplied
        : $"{NeedText.ComparedBy(_need, Bands)} {NeedText.Counted(_need.Lines)} {NeedText.WhatItIsNot}";

    /// <summary>Each area with its packages, what areas like it have, and how it compares.</summary>
    internal IEnumerable<(DisplayArea Area, PublishedCell? Packages, PublishedCell? AgainstLike, NeedLine? Line)> Rows()
    {
        for (var at = 0; at < _ledger.Display.Areas.Length && NotSupplied.Length == 0; at++)
        {
            var area = _ledger.Display.Areas[at];
            yield return (
                area, PackagesOf(_ledger, area.Code),
                Cells.FirstOrDefault(cell => cell.Area == area.Code && cell.Measure == NeedMeasures.AgainstLike), _need.Lines[at]);
        }
    }

    /// <summary>Packages by area, what 95 in 100 areas like it have, and how it compares.</summary>
    /// <returns>A row an area; no row if areas are not compared, and the note says why.</returns>
    public Table ToTable() => new()
    {
        Key = "need",
        Title = "Packages against areas like it",
        Note = Note,
        Columns =
        [
            new("Area"), new("Packages", "packages", IsNumber: true), new("Areas like it", "packages expected", IsNumber: true),
            new("Range, low", "packages of 95 in 100 areas like it", IsNumber: true), new("Range, high", "packages", IsNumber: true),
            new("Against areas like it", "%", IsNumber: true), new("In words"),
        ],
        Rows =
        [
            .. Rows().Select(row => (ImmutableArray<TableCell>)
            [
                TableCell.Of(row.Area.Name),
                row.Packages?.ToCell() ?? TableCell.NotSupplied,
                TableCell.Exact(row.Line?.Expected),
                TableCell.Exact(row.Line?.Low),
                TableCell.Exact(row.Line?.High),
                row.AgainstLike?.ToCell() ?? TableCell.NotSupplied,
                TableCell.Of(NeedText.Of(row.Line?.Verdict ?? AgainstLike.NotKnown)),
            ]),
        ],
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Compares the display areas of a published ledger.</summary>
    internal static PublishedNeed Of(
        PlacedCounty placed, Ledger ledger, PublishedLedger published, PublishOptions publish, CancellationToken cancellation)
    {
        var display = published.Display;
        var people = published.IsTooSmall ? null : PlacedNeed.Of(placed, [.. display.Areas.Select(area => area.Code)], display.AreaOf);
        if (people is null)
        {
            return Without(published, published.IsTooSmall
                ? "The county is too small to compare areas."
                : "There is no population for every zone, so areas are not compared.");
        }

        var bands = PackagesOfBands.Of(ledger, people.Bands, publish);
        var isOfOlder = bands.Bands.IsEmpty && people.Bands[0] == PlacedNeed.UnderFrom65;
        var areas = people.Areas.Select(area => WithPackages(area, PackagesOf(published, area.Code)) with
        {
            // Without rates by age only people of 65 and over tell how many packages to expect.
            People = isOfOlder ? area.People.RemoveAt(0) : area.People,
        });
        var need = NeedByArea.Of([.. areas], bands.Numbers(), cancellation: cancellation);
        return need.Fit.IsFitted
            ? new PublishedNeed(published, need, bands, "")
            : Without(published, $"Areas are not compared: {need.Fit.Reason}.", bands);
    }

    private static PublishedNeed Without(PublishedLedger published, string why, PackagesOfBands? bands = null) => new(
        published, new NeedByArea { Fit = ReweightedFit.Without(why) }, bands ?? new PackagesOfBands([]), why);

    private static PublishedCell? PackagesOf(PublishedLedger ledger, string area) => ledger.Of("display", area, LedgerMeasures.Packages);

    private static NeedArea WithPackages(NeedArea area, PublishedCell? cell) => area with
    {
        Packages = cell?.Value,
        Fewest = cell?.Low ?? 0,
        Most = cell?.High ?? 0,
    };

    private IEnumerable<PublishedCell> CellsOf(string area, NeedLine? line)
    {
        var packages = PackagesOf(_ledger, area);
        if (packages is null || line is null)
        {
            yield break;
        }

        var whole = packages with { Measure = NeedMeasures.Expected, Origin = Origin.Modelled, Shown = Shown.Exact, Why = "" };
        var expected = Math.Round(line.Expected, 1);
        yield return whole with { Value = expected, Low = expected, High = expected };
        double? Share(double? count) => count is { } known ? Math.Round(100 * known / line.Expected, MidpointRounding.AwayFromZero) : null;
        yield return packages with
        {
            Measure = NeedMeasures.AgainstLike,
            Origin = Origin.Modelled,
            Value = Share(packages.Value),
            Low = Share(packages.Low),
            High = Share(packages.High),
        };
    }
}
