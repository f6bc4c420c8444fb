using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Zoning.Reporting;

/// <summary>
/// release.json: what a shareable run told, in one small file that the next run follows. It holds every figure by its name, the display
/// areas and the outlines of the map, and nothing that is not in the other files.
/// </summary>
internal static class ReleaseFile
{
    /// <summary>The file's name.</summary>
    internal const string Name = "release.json";

    /// <summary>The folder with a release for each day of a followed series.</summary>
    internal const string SeriesFolder = "releases";

    private const char Bar = '|';
    private const string Ledger = "ledger";

    /// <summary>Outlines are written to a tenth of a metre.</summary>
    private static readonly PrecisionModel Tenths = new(10);

    /// <summary>Adds the file of a shareable run. Rounds of a part of the county tell nothing, and leave what follows alone.</summary>
    /// <param name="files">The files of the output.</param>
    /// <param name="run">The run.</param>
    /// <param name="hasLedger">Whether they show its ledger.</param>
    internal static void AddTo(IDictionary<string, byte[]> files, PublishedRun run, bool hasLedger)
    {
        if (run.Level == OutputLevel.Shareable && !run.Options.Rounds.IsPart)
        {
            files[Name] = Write(run, hasLedger, run.ToEarlierRelease());
        }
    }

    /// <summary>Adds the file of one of the folders of a shareable series: its ledger, and what is followed beside it.</summary>
    /// <param name="files">The files of the output.</param>
    /// <param name="run">The folder's run.</param>
    internal static void AddFollowed(IDictionary<string, byte[]> files, PublishedRun run)
    {
        if (run.Level == OutputLevel.Shareable)
        {
            files[Name] = Write(run, hasLedger: true, FollowedRelease.Of(run));
        }
    }

    /// <summary>Adds the file of a shareable return, which shows nothing of the ledger.</summary>
    /// <param name="files">The files of the output.</param>
    /// <param name="published">The return.</param>
    internal static void AddTo(IDictionary<string, byte[]> files, PublishedReturn published)
    {
        if (published.Level == OutputLevel.Shareable)
        {
            files[Name] = Write(published.Published, hasLedger: false, published.ToEarlierRelease());
        }
    }

    private static byte[] Write(PublishedRun run, bool hasLedger, EarlierRelease told) => RunSummary.Write(json =>
    {
        json.WriteString("schema", FileSchemas.Release.Id);
        json.WriteString("county", run.County.Name);
        json.WriteString("asOf", run.County.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("level", RunTables.LevelWord(run.Level));
        json.WriteBoolean("synthetic", run.County.IsSynthetic);
        json.WriteStartArray("areas");
        foreach (var area in hasLedger ? told.Areas : [])
        {
            json.WriteStartArray();
            foreach (var zone in area)
            {
                json.WriteStringValue(zone.Value);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartObject("outlines");
        foreach (var zone in hasLedger ? run.Ledger.Zones : Enumerable.Empty<Zone>())
        {
            json.WriteString(zone.Code.Value, new WKTWriter { PrecisionModel = Tenths }.Write(zone.Drawn));
        }

        json.WriteEndObject();
        json.WriteStartObject("figures");
        foreach (var (name, figure) in (hasLedger ? run.Ledger.Cells.Select(Named) : []).Concat(told.Figures
            .OrderBy(figure => figure.Key, StringComparer.Ordinal)))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(Text(figure));
        }

        json.WriteEndObject();
    });

    /// <summary>Reads a file back; null with findings where it can't be read.</summary>
    internal static EarlierRelease? Read(InputFile file, FindingCollector findings)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Text(findings) ?? "null", new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                findings.AddPlain(WrittenRunFaults.NotARelease, file.Name, "It holds no object.");
                return null;
            }

            WrittenSchemas.Check(json.RootElement, FileSchemas.Release, WrittenRunFaults.OtherShape, findings);
            var fields = new JsonFields(json.RootElement, file.Name, findings);
            if (fields.Text("level", isRequired: true) != "shareable")
            {
                findings.AddPlain(WrittenRunFaults.NotShareable, file.Name, "The release's level is not shareable.");
            }

            var asOf = fields.Date("asOf", isRequired: true);
            var areas = Areas(json.RootElement);
            var map = Map(json.RootElement, file.Name, findings);
            var figures = Figures(json.RootElement, file.Name, findings);
            if (map is not null && !areas.SelectMany(area => area).Order().SequenceEqual(map.Select(zone => zone.Code).Order()))
            {
                findings.AddPlain(WrittenRunFaults.NotARelease, file.Name,
                    "Its areas are not made of the zones that it outlines, each once.");
            }

            return findings.HasStructureFault
                ? null : EarlierRelease.Of(areas.Select(area => area.AsEnumerable()), figures.Where(IsOfLedger)
                    .Select(Cell), asOf, map, figures.Where(one => !IsOfLedger(one)));
        }
        catch (JsonException fault)
        {
            findings.Add(WrittenRunFaults.NotARelease, file.Name, 0, $"It can't be read at line {fault.LineNumber + 1}.");
            return null;
        }
    }

    private static bool IsOfLedger(KeyValuePair<string, PublishedNumber> figure) =>
        figure.Key.StartsWith(Ledger + Bar, StringComparison.Ordinal);

    private static KeyValuePair<string, PublishedNumber> Named(PublishedCell cell) => KeyValuePair.Create(
        string.Join(Bar, Ledger, cell.AreaKind, cell.Area.Replace(Bar, '/'), cell.Measure.Key, cell.Status, cell.Provider, cell.TimeOfDay),
        new PublishedNumber(cell.Shown, cell.Value, cell.Low, cell.High));

    private static PublishedCell Cell(KeyValuePair<string, PublishedNumber> figure)
    {
        var parts = figure.Key.Split(Bar);
        var measure = LedgerMeasures.All.FirstOrDefault(known => known.Key == parts[3])
            ?? new Measure(parts[3], parts[3], "", MeasureKind.Ratio);
        return new PublishedCell
        {
            AreaKind = parts[1],
            Area = parts[2],
            Measure = measure,
            Status = parts[4],
            Provider = parts[5],
            TimeOfDay = parts[6],
            Shown = figure.Value.Shown,
            Value = figure.Value.Value,
            Low = figure.Value.Low,
            High = figure.Value.High,
            Origin = Origin.Recorded,
        };
    }

    /// <summary>How it is shown and, where there are any, value, least and most.</summary>
    private static string Text(PublishedNumber figure)
    {
        static string Number(double? number) =>
            number is { } known && double.IsFinite(known)
            ? ((decimal)Math.Round(known, 6) / 1.000000m).ToString(CultureInfo.InvariantCulture) : "null";
        var word = RunTables.ShownWord(figure.Shown);
        return figure.Low is null && figure.High is null && figure.Value is null
            ? $"[\"{word}\"]"
            : $"[\"{word}\", {Number(figure.Value)}, {Number(figure.Low)}, {Number(figure.High)}]";
    }

    private static ImmutableArray<ImmutableArray<ZoneCode>> Areas(JsonElement release) =>
        release.TryGetProperty("areas", out var areas) && areas.ValueKind == JsonValueKind.Array
            ?
            [
                .. areas.EnumerateArray().Where(area => area.ValueKind == JsonValueKind.Array)
                    .Select(area => area.EnumerateArray().Select(code => code.ToString()).Where(code => code.Length > 0)
                        .Select(code => new ZoneCode(code)).ToImmutableArray()),
            ]
            : [];

    private static Zones? Map(JsonElement release, string file, FindingCollector findings)
    {
        if (!release.TryGetProperty("outlines", out var outlines) || outlines.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var zones = new List<Zone>();
        var reader = new WKTReader();
        foreach (var outline in outlines.EnumerateObject())
        {
            if (outline.Name.Length > 0 && Shape(reader, outline.Value.ToString()) is { } shape)
            {
                zones.Add(new Zone(new ZoneCode(outline.Name), outline.Name, shape));
            }
            else
            {
                findings.AddPlain(WrittenRunFaults.NotARelease, file, $"The outline of zone {outline.Name} is no shape.");
            }
        }

        try
        {
            return zones.Count == 0 ? null : Zones.Of(zones);
        }
        catch (BadDataException fault)
        {
            findings.AddPlain(WrittenRunFaults.NotARelease, file, fault.Findings[0].What);
            return null;
        }
    }

    private static Geometry? Shape(WKTReader reader, string text)
    {
        try
        {
            var shape = reader.Read(text);
            shape.SRID = 27700;
            return shape;
        }
        catch (ParseException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null; // a ring that does not close
        }
    }

    private static List<KeyValuePair<string, PublishedNumber>> Figures(JsonElement release, string file, FindingCollector findings)
    {
        var figures = new Dictionary<string, PublishedNumber>(StringComparer.Ordinal);
        if (!release.TryGetProperty("figures", out var all) || all.ValueKind != JsonValueKind.Object)
        {
            findings.AddPlain(WrittenRunFaults.NotARelease, file, "It holds no figures.");
            return [];
        }

        foreach (var figure in all.EnumerateObject())
        {
            var isLedger = figure.Name.StartsWith(Ledger + Bar, StringComparison.Ordinal);
            if (Number(figure.Value) is not { } number || (isLedger && figure.Name.Split(Bar).Length != 7)
                || !figures.TryAdd(figure.Name, number))
            {
                findings.AddPlain(WrittenRunFaults.NotARelease, file, $"The figure {figure.Name} can't be read, or stands twice.");
            }
        }

        return [.. figures];
    }

    private static PublishedNumber? Number(JsonElement figure)
    {
        if (figure.ValueKind != JsonValueKind.Array || figure.GetArrayLength() is not (1 or 4)
            || figure[0].ValueKind != JsonValueKind.String
            || Enum.GetValues<Shown>().Where(shown => RunTables.ShownWord(shown) == figure[0].GetString()).ToArray() is not [var shown])
        {
            return null;
        }

        return figure.GetArrayLength() == 1
            ? new PublishedNumber(shown, null, null, null)
            : new PublishedNumber(shown, At(1), At(2), At(3));

        double? At(int index) => figure[index].ValueKind == JsonValueKind.Number && figure[index].TryGetDouble(out var number)
            ? number : null;
    }
}
