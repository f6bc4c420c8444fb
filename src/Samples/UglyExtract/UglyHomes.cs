namespace Zoning.Samples;

/// <summary>Postcodes by zone, to draw homes from.</summary>
internal sealed class UglyHomes
{
    private readonly List<string>[] _postcodes;
    private readonly double[] _weights;

    private UglyHomes(List<string>[] postcodes, double[] weights) => (_postcodes, _weights) = (postcodes, weights);

    /// <summary>A postcode: first the zone by its people of 65 and over, then any postcode of it.</summary>
    public string Next(Randomness random)
    {
        var zone = _postcodes[random.NextOf(_weights)];
        return zone[random.NextBelow(zone.Count)];
    }

    public static UglyHomes Read(UglyExtractOptions options, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var people = GivenZones.Read(options.Zones, cancellation);
        var zones = ZoneFile.Read(options.Zones.File, options.Zones.Layout, findings, cancellation)!.Zones;
        var locator = ZoneLocator.Of(zones);
        var postcodes = Enumerable.Range(0, zones.Count).Select(_ => new List<string>()).ToArray();
        foreach (var (postcode, easting, northing) in Rows(options.Postcodes))
        {
            if (locator.Locate(easting, northing) is var zone and >= 0)
            {
                postcodes[zone].Add(postcode);
            }
        }

        if (postcodes.All(zone => zone.Count == 0))
        {
            throw new BadDataException([new Finding(PlaceFaults.NoPostcodes, options.Postcodes.Name, 0, "No postcode lies in a zone.")]);
        }

        var weights = postcodes.Select((zone, at) =>
            zone.Count == 0 ? 0.0 : options.Zones.Population is null ? zone.Count : people.Zones[at].Old).ToArray();
        return new UglyHomes(postcodes, weights);
    }

    private static IEnumerable<(string Postcode, double Easting, double Northing)> Rows(InputFile file)
    {
        var findings = new FindingCollector();
        var text = ExtractText.Decode(file, TextEncoding.Utf8, findings);
        var sheet = text is null ? null : ExtractSheet.Read(text, ',', file.Name, findings);
        var table = sheet is null ? null : ExtractTable.Of(sheet, 0);
        findings.ThrowIfFault();
        int Column(params string[] names) =>
            table!.Headers.ToList().FindIndex(header => names.Contains(header, StringComparer.OrdinalIgnoreCase));
        var (postcode, easting, northing) =
            (Column("postcode", "pcds"), Column("easting", "eastings", "oseast1m"), Column("northing", "northings", "osnrth1m"));
        if (table is null || postcode < 0 || easting < 0 || northing < 0)
        {
            throw new BadDataException(
                [new Finding(PlaceFaults.NoPostcodes, file.Name, 0, "It needs the columns postcode, easting and northing.")]);
        }

        var cells = new List<string>();
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            if (table.Read(row, cells) == RowKind.Data
                && NumberCell.TryNumber(cells[easting], DecimalMark.Point, out var x)
                && NumberCell.TryNumber(cells[northing], DecimalMark.Point, out var y))
            {
                yield return (cells[postcode], (double)x, (double)y);
            }
        }
    }
}
