using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Writes the files that are keyed by zone or place: population.csv, zone-facts.csv, history.csv, postcodes.csv and lsoa-lookup.csv.
/// </summary>
internal static class ZoneTables
{
    internal static byte[] Population(ImmutableArray<PopulationRow> rows) => CsvText.WriteExact(
        ["zone", "age_band", "people", "year"],
        rows.Select(row => (string[])[row.Zone.Value, row.Band, CellText.Whole(row.People), CellText.Whole(row.Year)]));

    internal static byte[] Facts(ImmutableArray<ZoneFact> facts) => CsvText.WriteExact(
        ["zone", "rural", "decile", "living_alone"],
        facts.Select(fact => (string[])
            [fact.Zone.Value, CellText.YesNo(fact.Rural), CellText.Whole(fact.Decile), CellText.Whole(fact.LivingAlone)]));

    internal static byte[] History(ImmutableArray<CareSeries> series) => CsvText.WriteExact(
        ["week", "zone", "measure", "hours"], series.SelectMany(Rows));

    internal static byte[] Postcodes(Postcodes postcodes) => CsvText.WriteExact(
        ["postcode", "easting", "northing"],
        postcodes.Units.Select(unit => (string[])[unit.Unit, Metres(unit.Point.Easting), Metres(unit.Point.Northing)]));

    internal static byte[] Lsoas(LsoaLookup lookup) => CsvText.WriteExact(
        ["lsoa", "zone", "weight"],
        lookup.Shares.OrderBy(lsoa => lsoa.Key, StringComparer.Ordinal).SelectMany(lsoa => lsoa.Value.Select(share => (string[])
            [lsoa.Key, lookup.Zones[share.Zone].Code.Value, CellText.Number(share.Weight)])));

    private static string Metres(double metres) => metres.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>
    /// A zone without a row counts 0 in a week that has rows, so zeros are left out. A week of zeros keeps one row: without it, it would be
    /// missing.
    /// </summary>
    private static IEnumerable<string[]> Rows(CareSeries series)
    {
        var zones = series.Values.Zones;
        for (var week = 0; week < series.Values.Weeks; week++)
        {
            if (series.States[week] == WeekState.Missing)
            {
                continue;
            }

            var monday = CellText.Date(series.Values.FirstWeek.AddDays(7 * week));
            var values = series.Values[week].All;
            var isAnywhere = false;
            for (var position = 0; position < zones.AreaCount; position++)
            {
                if (values[position].Value != 0 || (position == zones.AreaCount - 1 && !isAnywhere))
                {
                    isAnywhere = true;
                    yield return [monday, ZoneOf(zones, zones.AreaAt(position)), series.Measure.Key(), CellText.Hours(values[position])];
                }
            }
        }
    }

    /// <summary>The code of a zone; blank for no known place. Files have no word for outside: the reader refuses this one.</summary>
    private static string ZoneOf(Zones zones, AreaIndex area) =>
        area.IsZone ? zones[area.Zone].Code.Value : area == AreaIndex.NoPlace ? "" : "outside";
}
