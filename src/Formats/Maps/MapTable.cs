using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace Zoning.Formats;

/// <summary>A column of a map that is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether it holds numbers; else texts.</param>
internal sealed record MapTableColumn(string Name, bool IsNumber);

/// <summary>A map with its figures, to be written as a file or table that others open.</summary>
/// <param name="Name">The name of the layer or table.</param>
/// <param name="Zones">The shapes in metres (EPSG:27700).</param>
/// <param name="Columns">The columns; the first is the code.</param>
/// <param name="Rows">A row for each zone in the map's order: texts, numbers as <see cref="double"/>, or nothing.</param>
internal sealed record MapTable(string Name, Zones Zones, ImmutableArray<MapTableColumn> Columns,
    ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>What the map is, in a sentence: its county, day and level.</summary>
    internal string Description { get; init; } = "";

    /// <summary>The day the figures are for; files that must hold a date of change hold this one.</summary>
    internal required DateOnly Day { get; init; }

    /// <summary>How each column of figures is coloured, the first by default.</summary>
    internal ImmutableArray<MapStyle> Styles { get; init; } = [];

    /// <summary>The shape of a zone as a multipolygon, as tables of one kind of geometry need it.</summary>
    internal MultiPolygon ShapeOf(int zone) => Zones[zone].Drawn switch
    {
        MultiPolygon many => many,
        var one => one.Factory.CreateMultiPolygon([(Polygon)one]),
    };
}

/// <summary>How a column of figures is coloured: classes of the numbers that are shown, hatching where a number is hidden.</summary>
/// <param name="Title">What the style is called.</param>
/// <param name="Column">The column of numbers.</param>
/// <param name="ShownColumn">The column that says whether a number is shown, or why not.</param>
internal sealed record MapStyle(string Title, string Column, string ShownColumn);
