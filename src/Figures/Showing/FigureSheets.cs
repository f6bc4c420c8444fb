using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A figure of several layers, such as a map: each layer a sheet, with what all of them share.</summary>
/// <param name="WriteShared">Writes what every sheet refers to, such as the outlines of areas.</param>
/// <param name="Sheets">The layers that a cell has room for; always at least the first.</param>
/// <param name="LeftOut">The names of the layers that a cell has no room for.</param>
/// <param name="GeoJson">The areas with their figures as GeoJSON.</param>
internal sealed record FigureSheets(
    Action<MarkupWriter> WriteShared, ImmutableArray<FigureSheet> Sheets, ImmutableArray<string> LeftOut, Func<byte[]> GeoJson);

/// <summary>One layer of a figure.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Words">The words around it.</param>
/// <param name="Plot">Its picture, which refers to what the sheets share.</param>
/// <param name="WriteKey">Writes its key as HTML; takes what the ids of the figure start with.</param>
/// <param name="Twin">Its interactive twin.</param>
internal sealed record FigureSheet(string Label, PlotWords Words, Plot Plot, Action<MarkupWriter, string> WriteKey, PlotlyTwin Twin);
