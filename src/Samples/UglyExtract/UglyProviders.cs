using System.Text;

namespace Zoning.Samples;

/// <summary>Invented providers and their list. A name has accents and an apostrophe so that the encoding shows.</summary>
internal static class UglyProviders
{
    public const int Count = 24;
    private const int OnFramework = 16;

    private static readonly string[] Names =
    [
        "Larch Home Care", "Teasel Care at Home", "Hornbeam Support", "Bilberry Homecare Services", "Café Rowan Care",
        "Osier Community Care",
        "Sundew Care Partnership", "Whitebeam Home Care", "Tansy & Thyme Care", "Spindle Support", "St Elder’s Homecare",
        "Medlar Care at Home",
        "Bryony Home Care", "Woodruff Support", "Asphodel Community Care", "Lovage Care", "Bogbean Home Care", "Quillwort Care at Home",
        "Cranesbill Support", "Pimpernel Homecare", "Saxifrage Care", "Aspen Care Partnership", "Hollin Home Care", "Rowan and Rigg Care",
    ];

    /// <summary>A provider's name as somebody typed it; blank or a phrase for none.</summary>
    public static string Spelling(int provider, Randomness random)
    {
        if (provider < 0)
        {
            return random.NextBelow(3) switch { 0 => "Unallocated", 1 => "TBC", _ => "" };
        }

        var name = Names[provider];
        return random.NextBelow(10) switch
        {
            0 => name.ToUpperInvariant() + " LTD",
            1 => name + " Ltd.",
            2 => name + "  Limited",
            3 => name.ToLowerInvariant(),
            _ => name,
        };
    }

    public static string Write(UglyExtractOptions options)
    {
        var random = options.Random("providers");
        var text = new StringBuilder("Provider Name\tContact Name\tContact Email\tFramework?\tMax weekly hrs\r\n");
        foreach (var provider in random.NextOrder(Count))
        {
            var isOn = provider < OnFramework;
            var hours = isOn ? FormattableString.Invariant($"{1_400 - 80 * provider:#,0}") : "";
            text.Append(Names[provider]).Append("\tSYN-NAME\tsyn-name@example.org\t")
                .Append(isOn ? "Framework 2024" : random.NextChance(0.2) ? "" : "Spot").Append('\t').Append(hours).Append("\r\n");
        }

        return text.ToString();
    }
}
