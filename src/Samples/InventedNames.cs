namespace Zoning.Samples;

/// <summary>Names of invented places: wild plants and features of the land, put together as no map has them.</summary>
internal static class InventedNames
{
    private static readonly string[] Plants =
    [
        "Medlar", "Teasel", "Osier", "Hornbeam", "Whitebeam", "Bilberry", "Sundew", "Tansy", "Spindle", "Asphodel",
        "Bryony", "Lovage", "Woodruff", "Bogbean", "Cranesbill", "Pimpernel", "Saxifrage", "Quillwort", "Larch", "Elder",
    ];

    private static readonly string[] Features =
        ["Moor", "Beck", "Fell", "Heath", "Scar", "Mere", "Edge", "Garth", "Rigg", "Carr"];

    private static readonly string[] TownStarts = ["Larch", "Rowan", "Aspen", "Elder", "Hollin", "Medlar", "Osier", "Bryon"];

    private static readonly string[] TownEnds = ["minster", "haven", "bridge", "mouth", "port", "wick"];

    /// <summary>Names for country zones.</summary>
    /// <param name="count">How many, at most 200.</param>
    /// <param name="random">Draws them.</param>
    /// <returns>Different names, such as <c>Medlar Moor</c>.</returns>
    public static string[] Country(int count, Randomness random) => Pick(count, Plants, Features, " ", random);

    /// <summary>Names for towns.</summary>
    /// <param name="count">How many, at most 48.</param>
    /// <param name="random">Draws them.</param>
    /// <returns>Different names, such as <c>Larchminster</c>.</returns>
    public static string[] Towns(int count, Randomness random) => Pick(count, TownStarts, TownEnds, "", random);

    /// <summary>Names for organisations that give care.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="random">Draws them.</param>
    /// <returns>Different names, such as <c>Bilberry Home Care</c>.</returns>
    public static string[] Providers(int count, Randomness random)
    {
        string[] kinds = ["Home Care", "Care at Home", "Support", "Homecare Services", "Community Care", "Care Partnership"];
        var names = Pick(Math.Min(count, Plants.Length * kinds.Length), Plants, kinds, " ", random);
        return [.. Enumerable.Range(0, count).Select(at => at < names.Length
            ? names[at]
            : FormattableString.Invariant($"{names[at % names.Length]} {at / names.Length + 1}"))];
    }

    private static string[] Pick(int count, string[] first, string[] second, string between, Randomness random)
    {
        var a = random.NextOrder(first.Length);
        var b = random.NextOrder(second.Length);
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            // Each round over the first words moves the second words on by one, so that no pair comes twice.
            names[i] = first[a[i % first.Length]] + between + second[b[(i + i / first.Length) % second.Length]];
        }

        return names;
    }
}
