namespace Zoning.Figures;

/// <summary>A map's figures by area with their outlines, as GeoJSON.</summary>
internal static class MapGeoJson
{
    /// <summary>The shape of the file and its version, which rises when a member changes its meaning or goes.</summary>
    internal const string Schema = "zoning.figure-map/1";

    internal static byte[] Of(MapPicture picture, string title, FigureCaption? caption)
    {
        var cells = picture.Sheets.Select(sheet => sheet.Layer.Cells.GroupBy(cell => cell.Area, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal)).ToArray();
        return GeoJsonWriter.Write(
            picture.Map.Areas,
            area => Properties(picture, cells, area),
            [
                new("schema", Schema), new("title", title),
                new("as_at", caption is { AsAt: var day } && day != default ? PlotlyWriter.Day(day) : null),
                new("level", caption?.Level.ToString().ToLowerInvariant()), new("synthetic", caption?.Synthetic),
                new("attribution", caption is null ? null : string.Join(" ", caption.Attributions)),
            ]);
    }

    private static IEnumerable<KeyValuePair<string,
    object?>> Properties(MapPicture picture, Dictionary<string, PublishedCell>[] cells, int area)
    {
        yield return new("name", picture.Map.Areas[area].Name);
        for (var i = 0; i < cells.Length; i++)
        {
            var name = picture.Sheets[i].Layer.Key.Replace('-', '_');
            var cell = cells[i].GetValueOrDefault(picture.Map.Areas[area].Code.Value);
            yield return new(name, cell is { Shown: Shown.Exact or Shown.Rounded } ? cell.Value : null);
            yield return new(name + "_shown", cell is null ? "no-data" : cell.Shown switch
            {
                Shown.Exact => "exact",
                Shown.Rounded => "rounded",
                Shown.Class => "class",
                Shown.Hidden => "hidden",
                _ => "not-supplied",
            });
            yield return new(name + "_text", cell is null ? "no data" : PublishedText.WithUnit(cell));
            if (picture.Sheets[i].Layer is { Verdicts.IsEmpty: false } layer)
            {
                yield return new(name + "_in_words", layer.VerdictOf(picture.Map.Areas[area].Code.Value)?.Words ?? "no data");
            }
        }
    }
}
