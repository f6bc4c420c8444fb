using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>What the readers of a folder's files share while they read.</summary>
internal sealed class CountyReading(CountySource source, CountyOptions options, FindingCollector findings, CancellationToken cancellation)
{
    private const int MostSkills = 16;
    private readonly ReferenceTally _packagesNamed = new("services.csv", "packages");
    private readonly ReferenceTally _providersNamed = new("providers.csv", "providers");
    private readonly ReferenceTally _carersNamed = new("carers.csv", "carers");
    private readonly HashSet<ProviderId> _unlisted = [];
    private bool _saidSynthetic;

    internal FindingCollector Findings { get; } = findings;

    internal CancellationToken Cancellation { get; } = cancellation;

    internal List<InputHash> Inputs { get; } = [];

    internal List<FileTotals> Totals { get; } = [];

    internal CountySettings Settings { get; set; } = null!;

    /// <summary>The home map, whose codes the files use.</summary>
    internal Zones Zones { get; set; } = null!;

    /// <summary>The map that the folder asks for, if that differs from the home map.</summary>
    internal Zones? Map { get; set; }

    internal PlaceFinder Places { get; set; } = null!;

    /// <summary>Carers who are said to be absent.</summary>
    internal AbsentCarers Absent { get; } = new(options.Absent);

    /// <summary>Each provider of providers.csv with its framework status; null without the file.</summary>
    internal Dictionary<ProviderId, bool?>? Providers { get; set; }

    /// <summary>Providers of service lines that providers.csv lacks, in the order in which they are named.</summary>
    internal List<Provider> UnlistedProviders { get; } = [];

    /// <summary>Every skill named so far.</summary>
    internal SortedSet<string> Skills { get; } = new(StringComparer.Ordinal);

    internal Dictionary<PackageId, int> PackageIndex { get; } = [];

    /// <summary>Packages whose own row has a fault: rows of other files about them are set aside with it.</summary>
    internal HashSet<PackageId> FaultyPackages { get; } = [];

    /// <summary>Packages that only rows of waiting.csv name which make no package: placed cases, and cases after the as-at day.</summary>
    internal HashSet<PackageId> CasesWithoutPackage { get; } = [];

    internal InputFile? Open(string name)
    {
        Cancellation.ThrowIfCancellationRequested();
        var file = source.Read(name, options.Limits, Findings, Cancellation);
        return Noted(file);
    }

    /// <summary>Opens a map: a file of the folder with the files that go with it, or a table of a database.</summary>
    internal InputFile? OpenMap(string name, ZoneLayout layout)
    {
        if (ZoneFile.IsDatabase(name))
        {
            return Noted(ZoneFile.Open(name, layout, Findings, Cancellation));
        }

        if (!source.Has(name))
        {
            return null;
        }

        return Open(name);
    }

    private InputFile? Noted(InputFile? file)
    {
        if (file is not null)
        {
            Inputs.AddRange(file.Parts.Prepend(file).Select(part => new InputHash(part.Name, part.Sha256)));
        }

        return file;
    }

    /// <summary>Opens a table: NAME.csv, or a workbook of that name. Both at once are a fault.</summary>
    internal InputFile? OpenTable(string name)
    {
        var names = TableNames.Of(name).Where(source.Has).ToList();
        if (names.Count > 1)
        {
            Findings.AddPlain(WorkbookFaults.TwoFiles, name, $"The folder has {string.Join(" and ", names)}.");
        }

        return names.Count == 0 ? null : Open(names[0]);
    }

    internal CsvSheet? Sheet(string name, CsvLayout layout) =>
        OpenTable(name) is { } file ? CsvSheet.Read(file, layout, options.Limits, Findings, Cancellation) : null;

    internal CsvSheet? RequiredSheet(string name, CsvLayout layout)
    {
        if (!TableNames.Of(name).Any(source.Has))
        {
            Findings.AddPlain(FileFaults.Absent, name, "The file is absent.");
        }

        return Sheet(name, layout);
    }

    internal void CheckSynthetic(CsvRow row, string id)
    {
        var isSynthetic = id.StartsWith("SYN-", StringComparison.Ordinal);
        if (id.Length > 0 && Settings.IsSynthetic && !isSynthetic)
        {
            row.Report(CountyFaults.NotMarkedSynthetic, $"The id is '{CsvRow.Quote(id)}'.");
        }
        else if (isSynthetic && !Settings.IsSynthetic && !_saidSynthetic)
        {
            _saidSynthetic = true;
            row.Report(CountyFaults.SyntheticIds, $"The id is '{CsvRow.Quote(id)}'.");
        }
    }

    internal bool CheckProvider(CsvRow row, string id)
    {
        if (id.Length == 0 || Providers is null)
        {
            return true;
        }

        var isKnown = Providers.ContainsKey(new ProviderId(id));
        _providersNamed.Add(id, isKnown);
        if (isKnown)
        {
            return true;
        }

        row.Report(ServiceFaults.UnknownProvider, $"The provider is '{CsvRow.Quote(id)}'.");
        return false;
    }

    /// <summary>Takes a provider that providers.csv lacks as one of which nothing is known; whether it lacked it.</summary>
    internal bool AddProvider(string id)
    {
        if (id.Length == 0 || Providers is null)
        {
            return false;
        }

        var provider = new ProviderId(id);
        var isKnown = Providers.TryAdd(provider, null) is false;
        _providersNamed.Add(id, isKnown && !_unlisted.Contains(provider));
        if (!isKnown)
        {
            _unlisted.Add(provider);
            UnlistedProviders.Add(new Provider(provider, id, null));
        }

        return _unlisted.Contains(provider);
    }

    /// <summary>The skills of a cell, in ordinal order; a fault of the row if a word is not an id or there are too many.</summary>
    internal ImmutableArray<string> SkillsOf(CsvRow row, int column)
    {
        var words = row.Text(column).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostSkills
            || Array.Exists(words, word => word.Length > 32 || !word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')))
        {
            row.Report(FileRowFaults.SkillsUnreadable, $"The cell is '{CsvRow.Quote(row.Text(column))}'.", column);
            return [];
        }

        Skills.UnionWith(words);
        return [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The index of a row's package; a fault of the row if there is none.</summary>
    internal int FindPackage(CsvRow row, string id)
    {
        var isKnown = PackageIndex.TryGetValue(new PackageId(id), out var package);
        if (id.Length > 0)
        {
            _packagesNamed.Add(id, isKnown || FaultyPackages.Contains(new PackageId(id)));
        }

        if (!isKnown && id.Length > 0)
        {
            var isFaulty = FaultyPackages.Contains(new PackageId(id));
            row.Report(isFaulty ? FileRowFaults.PackageFaulty : FileRowFaults.UnknownPackage, $"The package is '{CsvRow.Quote(id)}'.");
        }

        return package;
    }

    /// <summary>Counts a carer that a row names.</summary>
    internal void NameCarer(string id, bool isKnown) => _carersNamed.Add(id, isKnown);

    /// <summary>Reports files that lack most of the rows that other files name.</summary>
    internal void ReportMissingRows()
    {
        _packagesNamed.Report(Findings);
        _providersNamed.Report(Findings);
        _carersNamed.Report(Findings);
    }

    /// <summary>Adds up what happened to a file's rows.</summary>
    internal void Total(CsvSheet sheet, int used, CareMinutes read, CareMinutes usedMinutes) =>
        Totals.Add(new FileTotals(sheet.File, sheet.Count + sheet.RaggedRows, used, read, usedMinutes));
}
