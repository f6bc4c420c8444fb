using System.Collections.Immutable;
using System.Text;

namespace Zoning.Samples;

/// <summary>
/// Makes an extract as case systems really produce them, for invented people on any zones: what <c>zoning import</c> has to clean.
/// </summary>
/// <remarks>
/// Windows-1252, day first, title and total rows, several lines a person, mixed spellings, hours in four units, and a share of bad rows.
/// Every person reference begins with <c>SYN-</c>; names and addresses are the words <c>SYN-NAME</c> and <c>SYN-HOUSE</c>.
/// </remarks>
internal static class UglyExtract
{
    /// <summary>Makes the files.</summary>
    /// <param name="options">The zones and postcodes, how many lines, the seed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Name and content of each file; the same bytes for the same options.</returns>
    /// <exception cref="BadDataException">The zones or postcodes can't be used, or no postcode lies in a zone.</exception>
    public static ImmutableSortedDictionary<string,
    ReadOnlyMemory<byte>> Make(UglyExtractOptions options, CancellationToken cancellation = default)
    {
        var homes = UglyHomes.Read(options, cancellation);
        var lines = UglyLines.Make(options, homes);
        var waits = UglyWaits.Make(options, lines, homes);
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        files.Add("extract.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(UglyServices.Write(options, lines)));
        files.Add("brokerage.csv", (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(UglyWaits.Write(options, waits))]);
        files.Add("providers.csv", Encoding.UTF8.GetBytes(UglyProviders.Write(options)));
        files.Add("events.csv", (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(UglyEvents.Write(options, lines))]);
        files.Add("referrals.map.json", Encoding.UTF8.GetBytes(UglyMaps.Referrals.ToJson()));
        files.Add("reviews.map.json", Encoding.UTF8.GetBytes(UglyMaps.Reviews.ToJson()));
        files.Add("extract.map.json", Encoding.UTF8.GetBytes(UglyMaps.Services.ToJson()));
        files.Add("brokerage.map.json", Encoding.UTF8.GetBytes(UglyMaps.Waits.ToJson()));
        files.Add("providers.map.json", Encoding.UTF8.GetBytes(UglyMaps.Providers.ToJson()));
        files.Add("README.md", Encoding.UTF8.GetBytes(UglyReadme.Write(options)));
        return files.ToImmutable();
    }
}

/// <summary>What an ugly extract is made with.</summary>
internal sealed record UglyExtractOptions
{
    /// <summary>The zones people live in, and optionally people of 65 and over, which decide where they live.</summary>
    public required SampleZones Zones { get; init; }

    /// <summary>A postcode file with positions.</summary>
    public required InputFile Postcodes { get; init; }

    /// <summary>How many service lines. Default 1,100; range 20 to 1,000,000.</summary>
    public int Lines
    {
        get;
        init => field = value is >= 20 and <= 1_000_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Lines is {value}; it must be 20 to 1,000,000.");
    } = 1_100;

    /// <summary>The share of the lines is bad. Default 0.03; range 0 to 0.5.</summary>
    public double BadShare
    {
        get;
        init => field = value is >= 0 and <= 0.5
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The share of bad lines must be 0 to 0.5.");
    } = 0.03;

    /// <summary>What everything is drawn from. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>The day the extract is about. Default 2026-03-31.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 3, 31);

    /// <summary>How many lines are bad.</summary>
    internal int BadLines => (int)Math.Round(Lines * BadShare, MidpointRounding.AwayFromZero);

    /// <summary>A stream of chance for a purpose.</summary>
    internal Randomness Random(string purpose) => new Randomness(Seed).For("ugly extract").For(purpose);
}
