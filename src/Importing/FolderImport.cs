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
        var name = Kind switch { ImportKind.Packages => "services.csv", ImportKind.Waiting => "waiting.csv", _ => "providers.csv" };
        CountyFolder.Check(Folder, Start is null ? [name] : [name, "county.json"], Replace);
        var findings = new FindingCollector();
        var mapPath = MapPath ?? Path.Combine(Folder, "restricted", Word + ".map.json");
        var (extract, map) = Open(mapPath, findings, cancellation);
        var (secret, isNew) = Kind == ImportKind.Providers
            ? (null, false)
            : SecretFile.Open(SecretPath ?? Path.Combine(Folder, SecretFile.Default), Folder);
        var options = new ImportOptions
        {
            Secret = secret,
            Quarantine = Quarantine,
            Services = Kind == ImportKind.Waiting ? Own("services.csv") : null,
        };
        var import = Import(extract, map, options, findings, progress, cancellation);
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
        foreach (var finding in import.Findings)
        {
            findings.Add(finding);
        }

        var all = findings.ToFindings();
        return new FolderImportResult(import with { Findings = all }, map, [.. files.Keys.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The table of the extract, and the map that exists, else a guess.</summary>
    private (InputFile Extract, ImportMap Map) Open(string path, FindingCollector findings, CancellationToken cancellation)
    {
        var known = File.Exists(path) ? Known(path, cancellation) : null;
        var choice = new SheetChoice
        {
            Sheet = Sheet,
            HeaderRow = HeaderRow ?? known?.HeaderRow,
            HeadingsIn = cells => known is null
                ? Guesser.KnownIn(Kind, [.. cells.Select(TidyText.Cell)]) is > 1 and var count ? count : 0
                : known.Columns.Values.Count(column => cells.Any(
                    cell => TidyText.Cell(cell).Equals(TidyText.Cell(column), StringComparison.OrdinalIgnoreCase))),
        };
        var extract = Workbook.Open(Extract, choice, findings, cancellation);
        findings.ThrowIfStructureFault();
        return (extract!, known ?? Guessed(extract!, path, findings, cancellation));
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
    private ImportMap Guessed(InputFile extract, string path, FindingCollector findings, CancellationToken cancellation)
    {
        var guess = Importer.Guess(extract, Kind, HeaderRow, cancellation);
        foreach (var finding in guess.Findings)
        {
            findings.Add(finding);
        }

        findings.Add(ImportFaults.MapGuessed, Path.GetFileName(path), 0,
            $"Columns mapped: {guess.Map.Columns.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}.");
        var guessed = guess.Map with { Synthetic = guess.Map.Synthetic || IsSynthetic() };
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, guessed.ToJson());
        return guessed;
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
