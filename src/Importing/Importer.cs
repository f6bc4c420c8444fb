using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>Turns a council's extract into a file of the county folder: only mapped columns are read, people become pseudonyms.</summary>
internal static class Importer
{
    /// <summary>Finds out how an extract is written, as far as headers and cells show.</summary>
    /// <param name="file">The extract: delimited text.</param>
    /// <param name="kind">What its lines are.</param>
    /// <param name="headerRow">The row of the headers, from 1; the best of the first 40 if it is not given.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>A map to be looked at by a person, and what to look at.</returns>
    /// <exception cref="BadDataException">The file is not text, or no header row is found.</exception>
    public static ImportGuess Guess(
        InputFile file, ImportKind kind, int? headerRow = null, CancellationToken cancellation = default) =>
        Guesser.Guess(file, kind, headerRow, cancellation);

    /// <summary>Imports an extract as its map says.</summary>
    /// <param name="file">The extract.</param>
    /// <param name="map">How to read it.</param>
    /// <param name="options">The secret, and how many rows may be set aside.</param>
    /// <param name="progress">Receives the share of rows read; may be null.</param>
    /// <param name="cancellation">Stops the import.</param>
    /// <returns>The made file, what happened to every line, and notices.</returns>
    /// <exception cref="BadDataException">
    /// The file or map has faults of structure, or more rows have faults than may be set aside. Holds all findings.
    /// </exception>
    /// <exception cref="ArgumentException">People are imported without a secret.</exception>
    public static ImportResult Import(
        InputFile file, ImportMap map, ImportOptions options, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (ImportTargets.HasPeople(map.Kind) && options.Secret is null)
        {
            throw new ArgumentException(
                "Rows of people need a secret for pseudonyms. Maybe PseudonymSecret.New().", nameof(options));
        }

        var findings = new FindingCollector();
        foreach (var question in map.Questions)
        {
            findings.AddPlain(ImportFaults.Question, file.Name, question);
        }

        var table = Open(file, map, findings);
        findings.ThrowIfStructureFault();
        var lines = LinesOf(map, file.Name, options, findings);
        findings.ThrowIfStructureFault();
        var columns = ColumnCheck.Check(table!, map, lines.Needed, findings, file.Name);
        var filters = new RowFilters(map, table!, findings, file.Name);
        findings.ThrowIfStructureFault();
        return new ImportRun(file.Name, map, options, lines, filters).Run(table!, columns, findings, progress, cancellation);
    }

    /// <summary>The lines of a preview; needs no secret and judges no row.</summary>
    public static ImmutableArray<PreviewLine> Preview(InputFile file, ImportMap map, bool isGuessed)
    {
        var findings = new FindingCollector();
        var table = Open(file, map, findings);
        findings.ThrowIfStructureFault();
        return Previewing.Lines(table!, map, ColumnCheck.Check(table!, map, [], findings, file.Name), isGuessed);
    }

    private static ExtractTable? Open(InputFile file, ImportMap map, FindingCollector findings)
    {
        // A sheet of a workbook has the one form that its reader gives it, whatever the map says of the CSV it was made for.
        var text = ExtractText.Decode(file, file.IsSheet ? TextEncoding.Utf8 : map.Encoding, findings);
        var sheet = text is null ? null : ExtractSheet.Read(text, file.IsSheet ? ',' : map.Delimiter, file.Name, findings);
        var table = sheet is null ? null : ExtractTable.AtLine(sheet, map.HeaderRow, map.HasTwoHeaderRows);
        if (sheet is not null && (table is null || table.FirstRow == table.EndRow))
        {
            findings.Add(ImportFaults.Empty, file.Name, map.HeaderRow, "There is no header row here, or nothing below it.");
        }

        return table;
    }

    private static ImportLines LinesOf(ImportMap map, string file, ImportOptions options, FindingCollector findings)
    {
        switch (map.Kind)
        {
            case ImportKind.Providers:
                return new ProviderLines(map, file);
            case ImportKind.Rates:
                return new RateLines(map, file, new ZoneWords(options.Zones), options.KnownProviders);
            case ImportKind.ProviderCosts:
                return new ProviderCostLines(map, file, options.KnownProviders);
            case ImportKind.Population:
                return new PopulationLines(map, file, new ZoneWords(options.Zones));
            case ImportKind.ZoneFacts:
                return new ZoneFactLines(map, file, new ZoneWords(options.Zones), options.ZoneFacts, findings);
        }

        var pseudonyms = new Pseudonyms(options.Secret!, map.Synthetic);
        if (map.Kind == ImportKind.Packages)
        {
            return new PackageLines(map, file, pseudonyms, options.AsOf);
        }

        var services = options.Services is { } known ? ServiceIndex.Read(known, findings) : null;
        if (map.Kind != ImportKind.Waiting && services is null)
        {
            findings.AddPlain(ImportFaults.PackagesFirst, file, "There is no services.csv that the rows could belong to.");
            services = new ServiceIndex();
        }

        switch (map.Kind)
        {
            case ImportKind.Moves:
                return new MoveLines(map, file, pseudonyms, services!, options.KnownWaiting);
            case ImportKind.Actuals:
                return new ActualLines(map, file, pseudonyms, services!);
            case ImportKind.Visits:
                return new VisitLines(map, file, new PlannedRows(map, pseudonyms, services!, options.AsOf));
            case ImportKind.Rounds:
                return new RoundLines(map, file, new PlannedRows(map, pseudonyms, services!, options.AsOf),
                    pseudonyms, options.KnownCarers);
            case ImportKind.Monitoring:
                return new MonitoringLines(map, file, pseudonyms, services!, options.KnownCarers);
        }

        return new WaitingLines(map, file, pseudonyms, services, options);
    }
}
