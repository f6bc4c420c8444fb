using System.Text;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>A county published twice: as anybody may see it, and in full.</summary>
internal sealed record Release(PublishedLedger Ledger, List<ReadRow> Rows, Dictionary<string, double> Truth, LedgerInput Input)
{
    private static readonly string[] Buckets = ["outside", "no-place"];

    public static Release Of(Ledger ledger, PublishOptions options)
    {
        var published = ledger.Publish(options);
        var full = ledger.Publish(new PublishOptions { Level = OutputLevel.Internal });
        var truth = full.Cells.Where(cell => cell.Value is not null && cell.Provider.Length == 0)
            .ToDictionary(cell => RowOf(cell).Key, cell => cell.Value!.Value, StringComparer.Ordinal);
        return new Release(published, [.. published.Cells.Select(RowOf)], truth, ledger.Input);
    }

    public static Ledger Read(IReadOnlyDictionary<string, string> files) =>
        County.Read(CountySource.Of(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value))))).Ledger();

    public Reader Reader()
    {
        var zones = Ledger.Zones.Select(zone => zone.Code.Value).ToList();
        var display = Ledger.Display.Areas.ToDictionary(
            area => area.Code, area => area.Members.Select(zone => zones[zone]).ToArray(), StringComparer.Ordinal);
        var people = Input.PeopleFrom65 is { } known
            ? zones.Select((zone, index) => KeyValuePair.Create(zone, (double)known[index])).ToDictionary(StringComparer.Ordinal)
            : null;
        var rates = Input.WeeklyPrices is null ? ((double, double)?)null : (23.0, 33.0);
        var reader = new Reader(zones, display, people, rates);
        reader.Read(Rows);
        return reader;
    }

    public double? TrueValue(ReadRow row)
    {
        if (row.AreaKind is not ("display" or "county" or "zone" or "bucket"))
        {
            return null;
        }

        if (row.AreaKind == "display" || row.Area == "elsewhere")
        {
            var keys = row.Area == "elsewhere"
                ? Buckets.Select(code => (row with { Area = code }).Key)
                : Ledger.Display.Areas.First(area => area.Code == row.Area).Members
                    .Select(zone => (row with { AreaKind = "zone", Area = Ledger.Zones[zone].Code.Value }).Key);
            var parts = keys.Select(key => Truth.TryGetValue(key, out var part) ? part : double.NaN).ToList();
            return row.Measure is "coverage" or "deficit" or "uplift" or "demand_per_1000" or "fragmentation" or "providers" or "mean_price" || parts.Any(double.IsNaN)
                ? null
                : parts.Sum();
        }

        return Truth.TryGetValue(row.Key, out var value) ? value : null;
    }

    private static ReadRow RowOf(PublishedCell cell) => new(
        cell.AreaKind, cell.Area, cell.Provider, cell.TimeOfDay, cell.Measure.Key, cell.Status, cell.Value, cell.Low, cell.High, cell.Shown switch
        {
            Shown.NotSupplied => "not-supplied",
            _ => cell.Shown.ToString().ToLowerInvariant(),
        });
}
