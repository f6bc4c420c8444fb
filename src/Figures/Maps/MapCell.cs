namespace Zoning.Figures;

/// <summary>A map as a notebook cell holds it: the outlines once, and a sheet a layer.</summary>
internal static class MapCell
{
    /// <summary>The sheets of a map.</summary>
    internal static FigureSheets Of(MapPicture picture, string title, FigureCaption caption)
    {
        var plate = picture.Shared();
        var sheets = picture.CellSheets();
        return new FigureSheets(
            plate.WriteCellShared,
            [.. sheets.Select(sheet => new FigureSheet(
                sheet.Layer.Label, ZoneMap.Words(sheet), MapPicture.CellPlot(sheet, plate),
                (html, id) => KeyPanel.WriteHtml(html, sheet.Shaded.Key, sheet.Layer.Measure, id), MapTwin.Cell(picture, sheet)))],
            [.. picture.Sheets.Skip(sheets.Length).Select(sheet => sheet.Layer.Label)],
            () => MapGeoJson.Of(picture, title, caption));
    }
}
