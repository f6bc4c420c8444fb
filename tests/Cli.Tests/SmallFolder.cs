using System.Text;

namespace Zoning.Cli.Tests;

/// <summary>
/// A county folder of one square kilometre after another along a road: two or three carers of one provider start in the first square, and
/// people live in it. Places are metres of the grid.
/// </summary>
internal static class SmallFolder
{
    /// <summary>Writes the folder.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="files">Contents of further files, or others in place of those here.</param>
    public static string Write(string folder, params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(folder);
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = """
                { "formatVersion": 1, "name": "Roadside", "asOf": "2026-03-30", "crs": "EPSG:27700", "synthetic": true,
                  "zones": { "file": "zones.geojson", "code": "zone" } }
                """,
            ["zones.geojson"] = """
                { "type": "FeatureCollection", "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::27700" } }, "features": [
                  { "type": "Feature", "properties": { "zone": "A" }, "geometry": { "type": "Polygon", "coordinates":
                    [[[400000, 200000], [440000, 200000], [440000, 220000], [400000, 220000], [400000, 200000]]] } } ] }
                """,
            ["providers.csv"] = "id,framework,council_share\nSYN-PR1,yes,100\n",
            ["services.csv"] = "id,place,hours_week,provider,status,person\n"
                + "SYN-P1,401000 210000,3.5,SYN-PR1,active,SYN-C1\nSYN-P2,402000 210000,3.5,SYN-PR1,active,SYN-C2\n"
                + "SYN-P3,403000 210000,3.5,SYN-PR1,active,SYN-C3\nSYN-P9,402000 210000,3.5,,waiting,SYN-C9\n",
            ["visits.csv"] = "package,days,time_of_day,minutes,preferred_start\n"
                + "SYN-P1,daily,morning,30,08:00\nSYN-P2,daily,morning,30,09:00\nSYN-P3,daily,morning,30,10:00\nSYN-P9,daily,morning,30,09:30\n",
            ["carers.csv"] = "id,provider,place,days,start,end,mode\n"
                + "SYN-K1,SYN-PR1,400500 210000,weekdays,07:00,13:00,car\nSYN-K2,SYN-PR1,400500 210000,weekdays,07:00,13:00,car\n"
                + "SYN-K3,SYN-PR1,430000 210000,mon,07:00,13:00,car\n",
            ["rounds.csv"] = "carer,days,package,time_of_day,start\n"
                + "SYN-K1,weekdays,SYN-P1,morning,08:00\nSYN-K2,weekdays,SYN-P2,morning,09:00\nSYN-K1,weekdays,SYN-P3,morning,10:00\n",
        };
        foreach (var (name, text) in files)
        {
            all[name] = text;
        }

        foreach (var (name, text) in all)
        {
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
        }

        return folder;
    }
}
