using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Importing;

/// <summary>What a county folder needs besides its packages: county.json, the zones, and lookups that others publish.</summary>
public sealed record CountyStart
{
    /// <summary>The county's name.</summary>
    public required string Name { get; init; }

    /// <summary>The day the ledger is for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day the extract was taken; null if it isn't given.</summary>
    public DateOnly? ExtractedOn { get; init; }

    /// <summary>The zones in any format that <c>ZoneFile</c> reads; they are copied unchanged.</summary>
    public required InputFile Zones { get; init; }

    /// <summary>Which properties of the zones hold what.</summary>
    public required ZoneLayout Layout { get; init; }

    /// <summary>
    /// A postcode file (Code-Point Open or ONS Postcode Directory, CSV or workbook); null if places are not postcodes. It is copied
    /// unchanged, a workbook as CSV.
    /// </summary>
    public InputFile? Postcodes { get; init; }

    /// <summary>
    /// A CSV file or workbook of people by zone, with a column named as <see cref="ZoneLayout.Code"/>; null if it isn't known.
    /// </summary>
    public InputFile? Population { get; init; }

    /// <summary>The column of <see cref="Population"/> that holds the people of 65 and over.</summary>
    public string PopulationColumn { get; init; } = "65+";

    /// <summary>Whether the people are invented. Default no.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Makes the folder's files, checking that the zones, postcodes and population can be read.</summary>
    /// <param name="findings">Takes faults and notices.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Name and content of each file.</returns>
    /// <exception cref="BadDataException">A file can't be used; holds all findings.</exception>
    internal ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files(FindingCollector findings, CancellationToken cancellation)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var reading = ZoneFile.Read(Zones, Layout, findings, cancellation);
        var zones = reading?.Zones;
        if (!IsSynthetic)
        {
            reading?.TellSea(Zones.Name, findings);
        }

        if (Postcodes is not null && Workbook.Open(Postcodes, PostcodeFile.Choice, findings, cancellation) is { } postcodes
            && PostcodeFile.Read(postcodes, findings, cancellation) is not null)
        {
            files.Add("postcodes.csv", postcodes.Bytes);
        }

        if (zones is not null && OpenPopulation(findings, cancellation) is { } population
            && PopulationTable(population, zones, findings) is { } people)
        {
            files.Add("population.csv", Encoding.UTF8.GetBytes(people));
        }

        findings.ThrowIfFault();
        files.Add("county.json", Encoding.UTF8.GetBytes(Settings()));
        files.Add(ZoneFileName, Zones.Bytes);
        foreach (var part in Zones.Parts)
        {
            files.Add("zones" + Path.GetExtension(part.Name).ToLowerInvariant(), part.Bytes);
        }

        return files.ToImmutable();
    }

    private string ZoneFileName => ZoneFile.NameFor(Zones, "zones");

    private string Settings()
    {
        using var stream = new MemoryStream();
        var style = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, style))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", 1);
            json.WriteString("name", Name);
            json.WriteString("asOf", CareCells.Text(AsOf));
            if (ExtractedOn is { } day)
            {
                json.WriteString("extractedOn", CareCells.Text(day));
            }

            if (Layout.Crs is { } crs)
            {
                json.WriteString("crs", crs);
            }

            json.WriteStartObject("zones");
            json.WriteString("file", ZoneFileName);
            json.WriteString("code", Layout.Code);
            json.WriteString("name", Layout.Name ?? Layout.Code);
            json.WriteStartArray("groups");
            foreach (var group in Layout.Groups)
            {
                json.WriteStringValue(group);
            }

            json.WriteEndArray();
            if (Layout.Layer is { } layer && !ZoneFile.IsDatabase(Zones.Name))
            {
                json.WriteString("layer", layer);
            }

            if (Layout.Dissolve)
            {
                json.WriteBoolean("dissolve", true);
            }

            json.WriteEndObject();
            json.WriteBoolean("synthetic", IsSynthetic);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private InputFile? OpenPopulation(FindingCollector findings, CancellationToken cancellation)
    {
        var choice = new SheetChoice
        {
            LeavesOutTitles = true,
            HeadingsIn = cells =>
                cells.Contains(Layout.Code, StringComparer.Ordinal) && cells.Contains(PopulationColumn, StringComparer.Ordinal) ? 2 : 0,
        };
        return Population is null ? null : Workbook.Open(Population, choice, findings, cancellation);
    }

    private string? PopulationTable(InputFile file, Zones zones, FindingCollector findings)
    {
        var text = ExtractText.Decode(file, ExtractText.Guess(file), findings);
        var sheet = text is null ? null : ExtractSheet.Read(text, ',', file.Name, findings);
        if (sheet is null || ExtractTable.Of(sheet, 0) is not { } table)
        {
            return null;
        }

        var (code, column) = (table.Headers.IndexOf(Layout.Code), table.Headers.IndexOf(PopulationColumn));
        if (code < 0 || column < 0)
        {
            findings.Add(ImportFaults.ColumnAbsent, file.Name, 1,
                $"The population needs the columns '{Layout.Code}' and '{PopulationColumn}'.");
            return null;
        }

        var people = new long[zones.Count];
        Array.Fill(people, -1);
        var cells = new List<string>();
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            if (table.Read(row, cells) != RowKind.Data || !zones.TryIndexOf(new ZoneCode(cells[code]), out var zone))
            {
                continue;
            }

            if (NumberCell.TryNumber(cells[column], DecimalMark.Point, out var number)
                && number is >= 0 and <= 10_000_000 && people[zone] < 0)
            {
                people[zone] = decimal.ToInt64(decimal.Round(number, 0, MidpointRounding.ToEven));
            }
            else
            {
                findings.Add(ImportFaults.Population, file.Name, table.LineOf(row),
                    $"{cells[code]}: the people are {TidyText.Shown(cells[column])}.");
            }
        }

        return Table(zones, people, findings, file.Name);
    }

    private static string Table(Zones zones, long[] people, FindingCollector findings, string file)
    {
        var text = new StringBuilder("zone,age_band,people\n");
        var missing = 0;
        for (var zone = 0; zone < zones.Count; zone++)
        {
            if (people[zone] >= 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{zones[zone].Code},65+,{people[zone]}\n");
            }

            missing += people[zone] < 0 ? 1 : 0;
        }

        if (missing > 0)
        {
            findings.Add(ImportFaults.PopulationMissing, file, 0,
                FormattableString.Invariant($"Zones without people: {missing} of {zones.Count}."));
        }

        return text.ToString();
    }
}
