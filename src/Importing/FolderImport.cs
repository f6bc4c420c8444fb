using System.Collections.Immutable;
using System.Text;

namespace Zoning.Importing;

/// <summary>
/// An import from a file into a county folder: the map is guessed or read, the secret made or read, all files are written or none.
/// </summary>
public sealed record FolderImport
{
    /// <summary>The extract: delimited text, or a workbook (.xlsx or .xls).</summary>
    public required InputFile Extract { get; init; }

    /// <summary>The sheet of a workbook; the one whose headings fit if it is not given.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row of the headings, from 1; what the map says, or the best of the first 40, if it is not given.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>What its lines are.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>The county folder.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// The map's file. It is read if it exists; else the guess is written to it. Default <c>restricted/KIND.map.json</c> in the folder.
    /// </summary>
    public string? MapPath { get; init; }

    /// <summary>The secret's file. Default <c>restricted/pseudonyms.secret</c> in the folder.</summary>
    public string? SecretPath { get; init; }

    /// <summary>The share of rows and hours may be set aside. Default 0. Range 0 to 0.5.</summary>
    public double Quarantine { get; init; }

    /// <summary>What the folder needs besides the imported file; null if the folder has it already.</summary>
    public CountyStart? Start { get; init; }

    /// <summary>Whether files of the folder may be replaced. Default no.</summary>
    public bool Replace { get; init; }

    /// <summary>How large the folder's own files may be.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    private string Word => ImportTargets.WordOf(Kind);

    /// <summary>Imports and writes.</summary>
    /// <param name="progress">Receives the share of rows read; may be null.</param>
    /// <param name="cancellation">Stops the import; nothing but a guessed map is written then.</param>
    /// <returns>What was imported and written.</returns>
    /// <exception cref="BadDataException">
    /// The extract, the map or the folder can't be used. A guessed map is written even so, to be corrected.
    /// </exception>
    public FolderImportResult Run(IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var name = ImportTargets.FileOf(Kind);
        CountyFolder.Check(Folder, Start is null ? [name] : [name, "county.json"], Replace);
        var findings = new FindingCollector();
        var (extract, map) = Open(MapFile, findings, isKept: true, cancellation);
        var (secret, isNew) = ImportTargets.HasPeople(Kind)
            ? SecretFile.Open(SecretPath ?? Path.Combine(Folder, SecretFile.Default), Folder)
            : (null, false);
        var options = Options(secret, cancellation);
        var import = Import(extract, map, options, findings, progress, cancellation);
        NoteChanges(import, findings);
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        if (Start is not null)
        {
            foreach (var (file, content) in (Start with { IsSynthetic = Start.IsSynthetic || map.Synthetic }).Files(findings, cancellation))
            {
                files.Add(file, content);
            }
        }

        files.Add(import.FileName, Encoding.UTF8.GetBytes(import.Text));
        ProviderMatch.Check(import, Own, findings);
        if (isNew)
        {
            // Before the tables: without its secret a table joins nothing that is imported later.
            SecretFile.Write(SecretPath ?? Path.Combine(Folder, SecretFile.Default), secret!);
        }

        CountyFolder.Add(Folder, files, Replace);
        if (import.Facts is { } facts)
        {
            File.WriteAllText(FactsFile, facts.ToJson());
        }

        foreach (var finding in import.Findings)
        {
            findings.Add(finding);
        }

        var all = findings.ToFindings();
        return new FolderImportResult(import with { Findings = all }, map, [.. files.Keys.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Shows how the extract would be read, without writing anything: no table, no map, no secret.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The mapping, what is missing, and what the import would find.</returns>
    /// <exception cref="BadDataException">The extract or the map can't be read at all.</exception>
    public ImportPreview Preview(CancellationToken cancellation = default)
    {
        var findings = new FindingCollector();
        var isGuessed = !File.Exists(MapFile);
        var (extract, map) = Open(MapFile, findings, isKept: false, cancellation);
        var lines = Importer.Preview(extract, map, isGuessed);
        ImportResult? import = null;
        ImmutableArray<Finding> found;
        try
        {
            var secret = ImportTargets.HasPeople(Kind)
                ? SecretFile.Open(SecretPath ?? Path.Combine(Folder, SecretFile.Default), Folder).Secret : null;
            import = Import(extract, map, Options(secret, cancellation), findings, null, cancellation);
            NoteChanges(import, findings);
            ProviderMatch.Check(import, Own, findings);
            found = [.. findings.ToFindings(), .. import.Findings];
        }
        catch (BadDataException refused)
        {
            found = [.. refused.Findings];
        }

        return new ImportPreview(map, lines, found)
        {
            Counts = import?.Counts,
            Missing = [.. found.Where(finding => finding.Code == ImportFaults.ColumnNeeded).Select(finding => finding.What)],
            How = (isGuessed ? "The map was guessed." : "The saved map was used.") + (map.Rows.IsEmpty
                ? "" : " Rows are chosen by its filters."),
        };
    }

    private string MapFile => MapPath ?? Path.Combine(Folder, "restricted", Word + ".map.json");

    /// <summary>What the extract was like the last time: beside the map.</summary>
    private string FactsFile => Path.ChangeExtension(MapFile, ".last.json");

    private ImportOptions Options(PseudonymSecret? secret, CancellationToken cancellation) => new()
    {
        Secret = secret,
        Quarantine = Quarantine,
        Services = Kind != ImportKind.Packages && ImportTargets.HasPeople(Kind) ? Own("services.csv") : null,
        Zones = Kind is ImportKind.Rates or ImportKind.Population or ImportKind.ZoneFacts ? OwnZones(cancellation) : null,
        ZoneFacts = Kind == ImportKind.ZoneFacts ? Own("zone-facts.csv") : null,
        AsOf = Start?.AsOf ?? AsOfFolder(),
        KnownWaiting = Kind == ImportKind.Moves && Own("waiting.csv") is { } waiting
            ? ProviderMatch.Column(waiting, "package") : ImmutableHashSet<string>.Empty,
        KnownProviders = Kind is ImportKind.Rates or ImportKind.ProviderCosts ? ProviderMatch.Known(Own) : null,
        KnownCarers = Kind is ImportKind.Rounds or ImportKind.Monitoring && Own("carers.csv") is { } carers
            ? ProviderMatch.Column(carers, "id") : ImmutableHashSet<string>.Empty,
        OffFramework = ProviderMatch.OffFramework(Own("providers.csv")),
    };

    /// <summary>Tells what has changed in the file since it was last imported with this map.</summary>
    private void NoteChanges(ImportResult import, FindingCollector findings)
    {
        if (import.Facts is { } now && File.Exists(FactsFile) && FileFacts.Read(File.ReadAllText(FactsFile)) is { } last
            && now.Since(last) is { Length: > 0 } changed)
        {
            findings.Add(ImportFaults.FileChanged, Extract.Name, 0, changed);
        }
    }

    /// <summary>The table of the extract, and the map that exists, else a guess.</summary>
    private (InputFile Extract, ImportMap Map) Open(
        string path, FindingCollector findings, bool isKept, CancellationToken cancellation)
    {
        var known = File.Exists(path) ? Known(path, cancellation) : null;
        var choice = new SheetChoice
        {
            Sheet = Sheet,
            HeaderRow = HeaderRow ?? known?.HeaderRow,
            HeadingsIn = cells => known is null
                ? HeaderGuess.KnownIn(Kind, [.. cells.Select(TidyText.Cell)]) is > 1 and var count ? count : 0
                : known.Columns.Values.Count(column => cells.Any(
                    cell => TidyText.Cell(cell).Equals(TidyText.Cell(column), StringComparison.OrdinalIgnoreCase))),
        };
        var extract = Workbook.Open(Extract, choice, findings, cancellation);
        findings.ThrowIfStructureFault();
        return (extract!, known ?? Guessed(extract!, path, findings, isKept, cancellation));
    }

    private ImportMap Known(string path, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(path);
        var map = ImportMap.Read(InputFile.Read(Path.GetFileName(path), stream, Limits, cancellation));
        return map.Kind == Kind ? map with { HeaderRow = HeaderRow ?? map.HeaderRow } : throw new BadDataException(
            [Finding.Plain(
                ImportFaults.MapField, Path.GetFileName(path),
                $"The map is for {ImportTargets.WordOf(map.Kind)}, the import for {Word}.")]);
    }

    /// <summary>A guess, which is written for correction before anything can go wrong with it.</summary>
    private ImportMap Guessed(InputFile extract, string path, FindingCollector findings, bool isKept, CancellationToken cancellation)
    {
        var guess = Importer.Guess(extract, Kind, HeaderRow, cancellation);
        foreach (var finding in guess.Findings)
        {
            findings.Add(finding);
        }

        findings.Add(ImportFaults.MapGuessed, Path.GetFileName(path), 0,
            $"Columns mapped: {guess.Map.Columns.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}.");
        var guessed = guess.Map with { Synthetic = guess.Map.Synthetic || IsSynthetic() };
        if (isKept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, guessed.ToJson());
        }

        return guessed;
    }

    /// <summary>The as-at day of a folder that is there; null if it has none that can be read.</summary>
    private DateOnly? AsOfFolder() =>
        Own("county.json") is { } file ? CountySettings.Read(file, new FindingCollector())?.AsOf : null;

    /// <summary>The folder's home map, whose codes its files use; null if it has none that can be read.</summary>
    private Zones? OwnZones(CancellationToken cancellation)
    {
        var ignored = new FindingCollector();
        return Own("county.json") is { } file && CountySettings.Read(file, ignored) is { } settings
            && Path.Combine(Folder, settings.HomeZoneFile ?? settings.ZoneFile) is var path && File.Exists(path)
            ? ZoneFile.Read(InputFile.Read(path, Limits, cancellation), settings.HomeZoneFile is null
                ? settings.Layout : settings.HomeLayout, ignored, cancellation)?.Zones
            : null;
    }

    /// <summary>Whether the folder's packages are invented: then its waiting rows and providers must be marked too.</summary>
    private bool IsSynthetic()
    {
        var services = Kind == ImportKind.Packages ? null : Own("services.csv");
        return services is not null && services.Bytes.Span.IndexOf("\nSYN-"u8) >= 0;
    }

    /// <summary>Doubts of the guess are reported with the faults of the import.</summary>
    private static ImportResult Import(
        InputFile extract, ImportMap map, ImportOptions options, FindingCollector findings, IProgress<WorkProgress>? progress,
        CancellationToken cancellation)
    {
        try
        {
            return Importer.Import(extract, map, options, progress, cancellation);
        }
        catch (BadDataException fault)
        {
            foreach (var finding in fault.Findings)
            {
                findings.Add(finding);
            }

            throw new BadDataException(findings.ToFindings());
        }
    }

    /// <summary>A table of the folder as text, or null if it has none.</summary>
    private InputFile? Own(string name)
    {
        var path = TableNames.Of(name).Select(file => Path.Combine(Folder, file)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        var file = InputFile.Read(Path.GetFileName(path), stream, Limits, CancellationToken.None);
        var choice = new SheetChoice { LeavesOutTitles = true, HeadingsIn = cells => cells.Contains("id") ? cells.Count : 0 };
        return Workbook.Open(file, choice, new FindingCollector());
    }
}
