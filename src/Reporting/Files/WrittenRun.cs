using System.Collections.Immutable;
using System.Text.Json;

namespace Zoning.Reporting;

/// <summary>The files of a run read back: what anybody who holds them knows.</summary>
/// <param name="County">The county's name.</param>
/// <param name="AsOf">The as-at day.</param>
/// <param name="Level">Who the run may go to.</param>
/// <param name="IsSynthetic">Whether its people are made up.</param>
/// <param name="Areas">The zone codes of each display area.</param>
/// <param name="Cells">Every figure of all-figures.csv.</param>
public sealed record WrittenRun(
    string County,
    DateOnly AsOf,
    OutputLevel Level,
    bool IsSynthetic,
    ImmutableArray<ImmutableArray<ZoneCode>> Areas,
    ImmutableArray<PublishedCell> Cells)
{
    private const string Figures = "all-figures.csv";
    private const string EarlierFigures = "tables.csv";
    private const string Summary = "summary.json";

    /// <summary>The day the extract was taken; null if it isn't given.</summary>
    public DateOnly? ExtractedOn { get; init; }

    /// <summary>The name of its folder; the county's name if it was not read from a folder. Tells two runs of one day apart.</summary>
    public string Label { get; init; } = County;

    /// <summary>The files and parts that the run says are missing, such as <c>No visits.csv</c>.</summary>
    internal ImmutableHashSet<string> Missing { get; init; } = [];

    /// <summary>The value of each assumption by its name.</summary>
    internal ImmutableSortedDictionary<string, string> Assumptions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The code of each display area, in the order of <see cref="Areas"/>.</summary>
    public ImmutableArray<string> AreaCodes { get; init; } = [];

    /// <summary>The name of each display area, in the order of <see cref="Areas"/>.</summary>
    public ImmutableArray<string> AreaNames { get; init; } = [];

    /// <summary>The display areas on the map, in the order of their codes; null if zones.geojson can't be read.</summary>
    public Zones? Map { get; init; }

    /// <summary>Everything that it told, from its release.json; null where that is absent: then the ledger only is followed.</summary>
    internal EarlierRelease? Release { get; init; }

    /// <summary>A run as its files would read.</summary>
    /// <param name="run">The run.</param>
    /// <returns>What anybody who holds its files knows.</returns>
    public static WrittenRun Of(PublishedRun run)
    {
        var display = run.Ledger.Display;
        return new WrittenRun(
            run.County.Name,
            run.County.AsOf,
            run.Level,
            run.County.IsSynthetic,
            [.. display.Areas.Select(area => area.Members.Select(zone => run.Placed.Zones[zone].Code).ToImmutableArray())],
            run.Ledger.Cells)
        {
            ExtractedOn = run.County.ExtractedOn,
            AreaCodes = [.. display.Areas.Select(area => area.Code)],
            AreaNames = [.. display.Areas.Select(area => area.Name)],
            Map = display.ToZones(),
            Missing = [.. Absences.Of(run).Select(gap => gap.Missing)],
            Assumptions = run.Assumptions.ToImmutableSortedDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>Whether files are those of a run rather than of a county folder.</summary>
    /// <param name="source">The files.</param>
    /// <returns>True where both the figures (all-figures.csv; tables.csv of an earlier version) and summary.json are there.</returns>
    public static bool IsRun(CountySource source) => source.Has(FiguresOf(source)) && source.Has(Summary);

    /// <summary>Whether files are those of a run of which nothing was published: one sentence, and no figures.</summary>
    /// <param name="source">The files.</param>
    internal static bool IsEmpty(CountySource source) => source.Has("summary.md") && !source.Has(Summary) && !source.Has("county.json");

    /// <summary>Reads a run's files back.</summary>
    /// <param name="source">The output folder of a run.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The run.</returns>
    /// <exception cref="BadDataException">The files aren't those of a run; it holds every finding.</exception>
    public static WrittenRun Read(CountySource source, CancellationToken cancellation = default)
    {
        var findings = new FindingCollector();
        var figures = FiguresOf(source);
        foreach (var name in new[] { figures, Summary }.Where(name => !source.Has(name)))
        {
            findings.AddPlain(WrittenRunFaults.NotARun, name, "The file is absent.");
        }

        WrittenSchemas.CheckTable(
            source, figures == Figures ? FileSchemas.AllFigures : FileSchemas.EarlierTables, WrittenRunFaults.OtherShape, findings,
            cancellation);
        var tables = source.Read(figures, ReadLimits.Default, findings, cancellation);
        var summary = source.Read(Summary, ReadLimits.Default, findings, cancellation);
        findings.ThrowIfFault();
        var cells = WrittenCells.Read(tables!, findings);
        var run = ReadSummary(summary!, findings);
        var release = source.Has(ReleaseFile.Name) && source.Read(ReleaseFile.Name, ReadLimits.Default, findings, cancellation) is { } told
            ? ReleaseFile.Read(told, findings)
            : null;
        findings.ThrowIfFault();
        return run! with
        {
            Cells = cells,
            Release = release,
            Map = ReadMap(
            source, cancellation),
            Label = source.Name.Length > 0 ? source.Name : run.County
        };
    }

    /// <summary>
    /// Reads what an earlier shareable release gave away: a release.json, the folder of a run, a forecast or rounds, or that of a followed
    /// series with a release for each of its days.
    /// </summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The release.</returns>
    /// <exception cref="BadDataException">It is neither, or it isn't shareable; it holds every finding.</exception>
    public static EarlierRelease ReadEarlier(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(Path.Combine(path, ReleaseFile.SeriesFolder)))
        {
            return ReadSeries(Path.Combine(path, ReleaseFile.SeriesFolder), cancellation);
        }

        var source = Directory.Exists(path) ? CountySource.Folder(path) : null;
        if (source is not null && !source.Has(ReleaseFile.Name))
        {
            return Read(source, cancellation).ToEarlierRelease();
        }

        var findings = new FindingCollector();
        var file = source is null
            ? InputFile.Read(path, cancellation: cancellation)
            : source.Read(ReleaseFile.Name, ReadLimits.Default, findings, cancellation);
        var release = file is null ? null : ReleaseFile.Read(file, findings);
        findings.ThrowIfFault();
        return release!;
    }

    /// <summary>The releases of a followed series, the newest first; every file that can't be read is told.</summary>
    private static EarlierRelease ReadSeries(string folder, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var releases = Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
            .Select(day => Path.Combine(day, ReleaseFile.Name)).Where(File.Exists)
            .Select(file => ReleaseFile.Read(InputFile.Read(file, cancellation: cancellation), findings)).OfType<EarlierRelease>()
            .OrderByDescending(release => release.AsOf).ToList();
        if (releases.Count == 0 && !findings.HasStructureFault)
        {
            findings.AddPlain(WrittenRunFaults.NotARelease, ReleaseFile.SeriesFolder, "It holds no release of a day.");
        }

        findings.ThrowIfFault();
        return releases[0].Following(releases.Skip(1));
    }

    /// <summary>What an earlier shareable release gave away, for a run that follows it.</summary>
    /// <returns>The release.</returns>
    /// <exception cref="BadDataException">The run isn't shareable.</exception>
    public EarlierRelease ToEarlierRelease() => Release ?? (Level == OutputLevel.Shareable
        ? EarlierRelease.Of(Areas.Select(area => area.AsEnumerable()), Cells)
        : throw new BadDataException([Finding.Plain(WrittenRunFaults.NotShareable, Summary, "The run's level is not shareable.")]));

    /// <summary>The file with every figure: runs of earlier versions have it under another name.</summary>
    private static string FiguresOf(CountySource source) =>
        !source.Has(Figures) && source.Has(EarlierFigures) ? EarlierFigures : Figures;

    /// <summary>The map is for drawing only; without it the figures still compare.</summary>
    private static Zones? ReadMap(CountySource source, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var file = source.Read("zones.geojson", ReadLimits.Default, findings, cancellation);
        return file is null
            ? null
            : GeoJsonZones.Read(file, new ZoneLayout { Code = "code", Name = "name" }, findings, cancellation)?.Zones;
    }

    private static WrittenRun? ReadSummary(InputFile file, FindingCollector findings)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Text(findings) ?? "null", new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                findings.AddPlain(WrittenRunFaults.NotARun, Summary, "It holds no object.");
                return null;
            }

            WrittenSchemas.Check(json.RootElement, FileSchemas.Summary, WrittenRunFaults.OtherShape, findings);
            var fields = new JsonFields(json.RootElement, Summary, findings);
            var level = fields.Text("level", isRequired: true);
            var areas = ReadAreas(json.RootElement, findings);
            var asOf = fields.Date("asOf", isRequired: true);
            return new WrittenRun(
                fields.Text("county", isRequired: true) ?? "",
                asOf ?? default,
                level == "internal" ? OutputLevel.Internal : level == "restricted" ? OutputLevel.Restricted : OutputLevel.Shareable,
                fields.Truth("synthetic") ?? false,
                [.. areas.Select(area => area.Zones)],
                [])
            {
                ExtractedOn = fields.Text("extractedOn") is "not given" or null ? null : fields.Date("extractedOn"),
                AreaCodes = [.. areas.Select(area => area.Code)],
                AreaNames = [.. areas.Select(area => area.Name)],
                Missing = [.. Items(json.RootElement, "cannotTell", "missing").Select(item => item.Value)],
                Assumptions = Items(json.RootElement, "assumptions", "value")
                    .Where(item => item.Name.Length > 0).DistinctBy(item => item.Name)
                    .ToImmutableSortedDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal),
            };
        }
        catch (JsonException fault)
        {
            findings.Add(WrittenRunFaults.NotARun, Summary, 0, $"It can't be read at line {fault.LineNumber + 1}.");
            return null;
        }
    }

    private static IEnumerable<(string Name, string Value)> Items(JsonElement summary, string list, string value)
    {
        if (!summary.TryGetProperty(list, out var items) || items.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            yield return (TextOf(item, "name"), TextOf(item, value));
        }
    }

    private static string TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() ?? "" : "";

    private static List<(
        string Code, string Name, ImmutableArray<ZoneCode> Zones)> ReadAreas(JsonElement summary, FindingCollector findings)
    {
        var areas = new List<(string, string, ImmutableArray<ZoneCode>)>();
        if (!summary.TryGetProperty("displayAreas", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            findings.AddPlain(WrittenRunFaults.NotARun, Summary, "The list displayAreas is absent.");
            return areas;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                findings.AddPlain(WrittenRunFaults.NotARun, Summary, "A display area is no object.");
                continue;
            }

            var fields = new JsonFields(item, Summary, findings);
            areas.Add((
                fields.Text("code", isRequired: true) ?? "",
                fields.Text("name", isRequired: true) ?? "",
                [.. fields.Texts("zones").Select(code => new ZoneCode(code))]));
        }

        return areas;
    }
}

/// <summary>Faults of the files of a run that are read back.</summary>
internal static class WrittenRunFaults
{
    /// <summary>D301: not a run.</summary>
    public static readonly FaultCode NotARun = new(
        "D301", FaultKind.Structure, "The folder does not hold the files of a run.",
        "Give the folder that zoning run wrote with --out.");

    /// <summary>D302: a figure that can't be read.</summary>
    public static readonly FaultCode CellUnreadable = new(
        "D302", FaultKind.Structure, "A figure of the run can't be read.",
        "Use the file as zoning run wrote it.");

    /// <summary>D303: not shareable.</summary>
    public static readonly FaultCode NotShareable = new(
        "D303", FaultKind.Structure, "The earlier run is not shareable, so there is nothing to protect it against.",
        "Give the shareable run that was released before.");

    /// <summary>D306: not a release file.</summary>
    public static readonly FaultCode NotARelease = new(
        "D306", FaultKind.Structure, "The file does not hold an earlier release.",
        "Give the release.json that zoning run, forecast or rounds wrote, or its folder.");

    /// <summary>D304: runs of two levels.</summary>
    public static readonly FaultCode LevelsDiffer = new(
        "D304", FaultKind.Structure, "The two runs have different output levels.",
        "Compare two runs of one level.");

    /// <summary>D305: files of another version's shape.</summary>
    public static readonly FaultCode OtherShape = new(
        "D305", FaultKind.Structure, "A file of the run has a schema version that this program does not read.",
        "Use the version of zoning that wrote the run, or write the run again.");
}
