using System.Globalization;

namespace Zoning.Samples;

/// <summary>One invented service line, as it is meant.</summary>
internal sealed record MangledLine(int Number, string Postcode, string Status, int Minutes)
{
    /// <summary>The line's id in the extract.</summary>
    public string Id { get; init; } = "L" + (1_000 + Number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The person's id in the extract.</summary>
    public string Person { get; init; } = "0" + (20_000 + 7 * Number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The provider's name; blank for none.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Carers at once.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>The first day.</summary>
    public DateOnly Start { get; init; }

    /// <summary>The last day, or none.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The place that is found in the end: the postcode, a sector, or blank.</summary>
    public string Place { get; init; } = Postcode;
}

/// <summary>What an import of a mangled extract may do.</summary>
internal enum MangledEnd
{
    /// <summary>The ledger is right.</summary>
    Right,

    /// <summary>The ledger is right, or the extract is refused.</summary>
    RightOrRefused,

    /// <summary>The extract is refused: nobody can know what is meant.</summary>
    Refused,
}

/// <summary>An extract with faults at random places, what it means, and what an import may do with it.</summary>
/// <param name="Faults">The names of the faults.</param>
/// <param name="Text">The extract.</param>
/// <param name="Lines">What it means.</param>
/// <param name="End">What an import may do.</param>
/// <param name="Told">The codes of which a repair has to be told by one, or empty.</param>
internal sealed record MangledExtract(
    IReadOnlyList<string> Faults, string Text, IReadOnlyList<MangledLine> Lines, MangledEnd End, IReadOnlyList<string> Told)
{
    /// <summary>The day the ledgers are for.</summary>
    public static DateOnly AsOf { get; } = new(2026, 3, 31);

    /// <summary>Four squares of four kilometres: A1 south west, A2 south east, A3 north west, A4 north east.</summary>
    public static string Zones { get; } = "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": "
        + "{\"name\": \"urn:ogc:def:crs:EPSG::27700\"}}, \"features\": ["
        + string.Join(", ", Enumerable.Range(0, 4).Select(zone => Square("A" + (zone + 1).ToString(CultureInfo.InvariantCulture),
            zone % 2, zone / 2)))
        + "]}";

    /// <summary>Three postcodes in each zone; none of them exists.</summary>
    public static string Postcodes { get; } = "Postcode,Eastings,Northings\n" + string.Concat(Units.Select((unit, at) =>
        FormattableString.Invariant(
        $"{unit},{360_500 + at / 3 % 2 * 4_000 + at % 3 * 900},{90_700 + at / 6 * 4_000 + at % 3 * 800}\n")));

    /// <summary>The postcodes.</summary>
    public static IEnumerable<string> Units => Enumerable.Range(0, 12).Select(at => FormattableString.Invariant(
        $"QZ{at / 3 + 1} 1A{"ABD"[at % 3]}"));

    /// <summary>The zone of a postcode.</summary>
    public static string ZoneOf(string postcode) => "A" + postcode[2..3];

    /// <summary>Makes an extract.</summary>
    /// <param name="seed">What everything is drawn from; the same seed gives the same extract.</param>
    /// <returns>The extract and what it means.</returns>
    public static MangledExtract Make(int seed)
    {
        var random = new Randomness(seed).For("mangled extract");
        var lines = Enumerable.Range(0, 12 + random.NextBelow(10)).Select(number => Line(number, random)).ToList();
        var sheet = new MangledSheet(lines, random);
        var faults = new List<Mangle> { Mangles.OfQuantity[random.NextBelow(Mangles.OfQuantity.Length)] };
        if (random.NextBelow(3) > 0)
        {
            faults.Add(Mangles.OfRest[random.NextBelow(Mangles.OfRest.Length)]);
        }

        foreach (var fault in faults)
        {
            fault.Apply(sheet, random);
        }

        return new MangledExtract(
            [.. faults.Select(fault => fault.Name)], sheet.Write(), sheet.Lines, faults.Max(fault => fault.End), [.. faults.SelectMany(
                fault => fault.Told)]);
    }

    private static MangledLine Line(int number, Randomness random)
    {
        int[] weeks = [210, 315, 420, 630, 735, 840, 1_050, 1_260];
        string[] statuses = ["active", "active", "active", "active", "active", "waiting", "paused", "ended", "reablement"];
        var status = statuses[random.NextBelow(statuses.Length)];
        var start = AsOf.AddDays(-30 - random.NextBelow(300));
        return new MangledLine(number, Units.ElementAt(random.NextBelow(12)), status, weeks[random.NextBelow(weeks.Length)])
        {
            Provider = status == "waiting" ? "" : random.NextBelow(2) == 0 ? "Larch Care" : "Alder Care",
            Carers = random.NextBelow(5) == 0 ? 2 : 1,
            Start = start,
            End = status == "ended" ? start.AddDays(20) : null,
        };
    }

    private static string Square(string code, int column, int row)
    {
        var (x, y) = (360_000 + 4_000 * column, 90_000 + 4_000 * row);
        (int X, int Y)[] corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)];
        var ring = string.Join(", ", corners.Select(corner => FormattableString.Invariant(
            $"[{x + 4_000 * corner.X}, {y + 4_000 * corner.Y}]")));
        return "{\"type\": \"Feature\", \"properties\": {\"zone\": \"" + code
            + "\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[" + ring + "]]}}";
    }
}
