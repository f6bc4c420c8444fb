using System.Globalization;

namespace Zoning.Counties.Tests;

/// <summary>A map of rectangular zones side by side, in metres; two of them have a corner cut to fit each other.</summary>
internal sealed class RandomGrid(int columns, int rows)
{
    internal int Width { get; init; } = RandomCounty.Side;

    internal int Height { get; init; } = RandomCounty.Side;

    internal string Prefix { get; init; } = "Z";

    internal int Columns { get; } = columns;

    internal int Rows { get; } = rows;

    internal IReadOnlyList<string> Codes =>
        [.. Enumerable.Range(1, Columns * Rows).Select(number => Prefix + number.ToString("00", CultureInfo.InvariantCulture))];

    internal string ToGeoJson()
    {
        var features = Codes.Select((code, index) => Feature(code, index % Columns, index / Columns));
        return "{\"type\":\"FeatureCollection\","
            + "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[\n"
            + string.Join(",\n", features) + "]}\n";
    }

    private string Feature(string code, int column, int row)
    {
        // A third of a metre off the round numbers, so that positions have many digits.
        double X(double at) => RandomCounty.West + at * Width + 1 / 3.0;
        double Y(double at) => RandomCounty.South + at * Height + 1 / 7.0;
        var corners = string.Join(',', new[] { (0.0, 0.0), (1, 0), (1, 1), (0.25, 1), (0, 1), (0, 0) }
            .Select(corner => FormattableString.Invariant($"[{X(column + corner.Item1):R},{Y(row + corner.Item2):R}]")));
        var group = column == 0 ? "West" : "East, \\u00e9t\\u00e9";
        return $$$"""
            {"type":"Feature","properties":{"zone":"{{{code}}}","name":"Zone {{{code}}}","locality":"{{{group}}}"},
            "geometry":{"type":"Polygon","coordinates":[[{{{corners}}}]]}}
            """;
    }
}
