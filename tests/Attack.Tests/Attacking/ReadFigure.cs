using System.Globalization;
using System.Text.Json;

namespace Zoning.Attack;

/// <summary>What one row or number of a file tells of a cell or of a share.</summary>
internal sealed record ReadFigure(string Area, string Measure, string Quantity, double? Low, double? High)
{
    /// <summary>Every figure of all-figures.csv, waiting.csv, ledger.csv, zones.geojson and summary.json that says something.</summary>
    public static IEnumerable<ReadFigure> Of(Scope scope)
    {
        var told = new Dictionary<(string, string), ReadRow>();
        foreach (var row in scope.Release.Rows)
        {
            if (scope.AreaOf(row.AreaKind, row.Area) is not { } area)
            {
                continue;
            }

            told[(area, row.Quantity)] = row;
            if (row is { Shown: "not-supplied", AreaKind: "county", Status: "undelivered" or "not-listed", Measure: "status_hours" or "packages" })
            {
                // Without deliveries and without a list of those not listed these hours are in no total. Lines that start later wait.
                yield return new ReadFigure(area, row.Measure, row.Quantity, 0, 0);
            }
            else if (row.Low is not null || row.High is not null)
            {
                // An exact figure is written with so many digits and no more.
                var digits = row.Low == row.High && row.Low != 0 ? 0.001 : 0;
                var quantity = scope.CellOf(row) is { } cell ? scope.Cells[cell].Quantity : row.Quantity;
                yield return new ReadFigure(area, row.Measure, quantity, row.Low - digits, row.High + digits);
            }
        }

        foreach (var (kind, code, quantity, value) in Wide(scope.Release).Concat(OnMap(scope.Release)).Concat(InSummary(scope.Release)))
        {
            var measure = quantity.Split('|')[0];
            if (scope.AreaOf(kind, code) is { } area && Kinds.IsSum(measure)
                && (!told.TryGetValue((area, quantity), out var row) || row.Value != value))
            {
                var half = value == 0 ? 0 : Kinds.HalfStepOf(measure);
                yield return new ReadFigure(area, measure, quantity, value - half, value + half);
            }
        }
    }

    /// <summary>Enters it into the programme.</summary>
    public void Tell(AttackProgramme programme, Scope scope, PublicFacts facts)
    {
        var (low, high) = (Low ?? 0, High ?? double.PositiveInfinity);
        if (Kinds.IsSum(Measure))
        {
            programme.Narrow(scope.Cell(Area, Quantity), Math.Max(0, low), high);
            return;
        }

        (string, double)[] Terms(string[] quantities, double factor) => [.. quantities.Select(one => (scope.Cell(Area, one), factor))];
        if (Measure == "demand_per_1000")
        {
            TellPerHead(programme, scope, facts, low, high);
        }
        else if (Kinds.ShareOf(Measure) is var (part, whole, factor) && Quantity == Measure)
        {
            programme.NotNegative([.. Terms(part, 1), .. Terms(whole, -low / factor)]);
            if (double.IsFinite(high))
            {
                programme.NotNegative([.. Terms(part, -1), .. Terms(whole, high / factor)]);
            }
        }
    }

    private void TellPerHead(AttackProgramme programme, Scope scope, PublicFacts facts, double low, double high)
    {
        var zones = scope.ZonesOf(Area);
        if (zones.All(zone => facts.People.ContainsKey(zone) || zone is "outside" or "no-place"))
        {
            var heads = zones.Sum(zone => facts.People.GetValueOrDefault(zone)) / 1000;
            programme.Narrow(scope.Cell(Area, "demand_65_hours"), low * heads, high * heads);
        }
    }

    private static IEnumerable<(string Kind, string Area, string Quantity, double Value)> Wide(Release release)
    {
        foreach (var line in OtherFiles.LedgerFiles.SelectMany(file => CsvText.Table(release.Files, file)))
        {
            foreach (var (column, text) in line)
            {
                if (CsvText.Number(text) is { } value)
                {
                    yield return (line["area_kind"], line["area"], Quantified(column), value);
                }
            }
        }
    }

    private static IEnumerable<(string Kind, string Area, string Quantity, double Value)> OnMap(Release release)
    {
        using var map = JsonDocument.Parse(release.Files["zones.geojson"]);
        foreach (var area in map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")))
        {
            foreach (var property in area.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Number))
            {
                yield return ("display", area.GetProperty("code").GetString()!, property.Name, property.Value.GetDouble());
            }
        }
    }

    private static IEnumerable<(string Kind, string Area, string Quantity, double Value)> InSummary(Release release)
    {
        using var summary = JsonDocument.Parse(release.Files["summary.json"]);
        foreach (var figure in summary.RootElement.GetProperty("figures").EnumerateObject())
        {
            if (figure.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number)
            {
                yield return ("county", "county", Quantified(figure.Name), value.GetDouble());
            }
        }
    }

    private static string Quantified(string name)
    {
        var at = name.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name[..at]}|{name[(at + 1)..]}");
    }
}
