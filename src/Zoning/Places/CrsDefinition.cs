using System.Text.RegularExpressions;

namespace Zoning;

/// <summary>Reads which coordinate system a definition (WKT, as in a <c>.prj</c> file) stands for.</summary>
internal static partial class CrsDefinition
{
    private const int Longest = 20_000;

    /// <summary>Reads a definition by its number, else by its name and parameters.</summary>
    internal static CrsReading Look(string wkt)
    {
        if (wkt.Length > Longest)
        {
            return new CrsReading(null, "");
        }

        if (Number().Match(wkt) is { Success: true } number
            && CrsNames.OfNumber(number.Groups["number"].Value) is { System: not null } known)
        {
            return known;
        }

        // Of a compound of a plane and heights the plane comes first.
        var plane = Compound().Match(wkt) is { Success: true } compound ? wkt[compound.Length..] : wkt;
        var named = FirstName().Match(plane) is { Success: true } name ? OfName(name.Groups["name"].Value) : default;
        if (!plane.Contains("PARAMETER", StringComparison.OrdinalIgnoreCase) || named.System == Crs.WebMercator)
        {
            return named;
        }

        return IsNationalGrid(plane)
            ? new CrsReading(Crs.NationalGrid, "")
            : new CrsReading(null, named.System is null ? named.Remark : "Its parameters are not those of the system it names.");
    }

    /// <summary>Reads the name of a system as programs write it.</summary>
    internal static CrsReading OfName(string name)
    {
        var plain = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return plain switch
        {
            "britishnationalgrid" or "osgb1936britishnationalgrid" or "osgb36britishnationalgrid" or "osgb1936" or "osgridnational"
                or "osgb36britishnationalgridodnheight" or "osgb1936britishnationalgridodnheight" => new(Crs.NationalGrid, ""),
            "wgs84" or "wgs1984" or "gcswgs1984" or "wgs84longitudelatitude" => new(Crs.LonLat, ""),
            "etrs89" or "etrs1989" or "gcsetrs1989" => CrsNames.OfNumber("4258"),
            "wgs1984webmercatorauxiliarysphere" or "wgs84pseudomercator" or "wgs1984webmercator" or "popularvisualisationcrsmercator"
                or "googlemapsglobalmercator" or "webmercator" or "pseudomercator" => new(Crs.WebMercator, ""),
            "gcsosgb1936" or "osgb36" => CrsNames.OfNumber("4277"),
            _ => plain.Contains("irish", StringComparison.Ordinal) || plain.StartsWith("tm65", StringComparison.Ordinal)
                || plain.StartsWith("tm75", StringComparison.Ordinal) ? new(null, "It is a grid of Ireland.")
                : plain.Contains("utm", StringComparison.Ordinal) ? new(null, "It is UTM, in metres.")
                : default,
        };
    }

    private static bool IsNationalGrid(string wkt)
    {
        bool Has(string parameter, double value) => Parameter().Matches(wkt).Any(match =>
            string.Concat(match.Groups["name"].Value.Where(char.IsLetter)).Equals(parameter, StringComparison.OrdinalIgnoreCase)
            && double.TryParse(
                match.Groups["value"].Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture,
                out var number)
            && Math.Abs(number - value) < 1e-6 * Math.Max(1, Math.Abs(value)));

        return wkt.Contains("Airy", StringComparison.OrdinalIgnoreCase)
            && Has("FalseEasting", 400_000) && Has("FalseNorthing", -100_000)
            && (Has("CentralMeridian", -2) || Has("Longitudeofnaturalorigin", -2))
            && (Has("LatitudeOfOrigin", 49) || Has("Latitudeofnaturalorigin", 49));
    }

    [GeneratedRegex(
        """(AUTHORITY|ID)\s*\[\s*"(EPSG|ESRI)"\s*,\s*"?(?<number>\d{1,7})"?\s*\]\s*\]\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("""^\s*(COMPD_CS|COMPOUNDCRS)\s*\[\s*"[^"]*"\s*,""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compound();

    [GeneratedRegex("^\\s*[A-Z_]+\\s*\\[\\s*\"(?<name>[^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstName();

    [GeneratedRegex(
        """PARAMETER\s*\[\s*"(?<name>[^"]*)"\s*,\s*(?<value>[-+.0-9eE]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
