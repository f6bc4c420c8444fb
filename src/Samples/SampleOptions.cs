namespace Zoning.Samples;

/// <summary>What a synthetic county is made with. The same options give the same bytes on every run.</summary>
public sealed record SampleOptions
{
    /// <summary>How many packages of council home care are in service on the as-at date. Default 1,100; range 50 to 200,000.</summary>
    /// <remarks>
    /// Counted are service lines of type <c>home-care</c> that are <c>active</c>, or <c>reablement</c> past their day ready to move; all
    /// are for people of 65 and over. Reablement within its term, waiting, paused, ended and privately or otherwise paid lines are added in
    /// proportion.
    /// </remarks>
    public int Packages
    {
        get;
        init => field = value is >= 50 and <= 200_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Packages is {value}; it must be 50 to 200,000.");
    } = 1100;

    /// <summary>What the people and providers are drawn from. Default 0; any whole number.</summary>
    public int Seed { get; init; }

    /// <summary>The day the county is for. Default 2026-03-31; range 2000-01-01 to 2100-12-31.</summary>
    public DateOnly AsOf
    {
        get;
        init => field = value.Year is >= 2000 and <= 2100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value,
                $"AsOf is {value:yyyy-MM-dd}; it must be 2000-01-01 to 2100-12-31.");
    } = new(2026, 3, 31);

    /// <summary>How much the county's files hold. Default <see cref="SampleDetail.Full"/>.</summary>
    internal SampleDetail Detail { get; init; } = SampleDetail.Full;

    /// <summary>
    /// Whether the folder also says what people and carers ask of rounds: carers wanted and not wanted, gender, skills of a team, days off,
    /// some known trips, rush hours and a holiday. Everything else is as without it. Default no.
    /// </summary>
    public bool HasWishes { get; init; }

    /// <summary>
    /// How many people wait for a package in each zone where packages are in service: exactly so many, each with visits, hours and a place;
    /// null for a list as long as one would expect, which leaves some zones empty. Default null; range 0 to 200.
    /// </summary>
    public int? WaitingPerZone
    {
        get;
        init => field = value is null or (>= 0 and <= 200)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"WaitingPerZone is {value}; it must be 0 to 200.");
    }

    /// <summary>
    /// How many providers share each zone without regard to distance, so that their rounds criss-cross it, all of them on the framework;
    /// null for a market of large and small providers, some off the framework. Default null; range 1 to 20.
    /// </summary>
    public int? Interleave
    {
        get;
        init => field = value is null or (>= 1 and <= 20)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Interleave is {value}; it must be 1 to 20.");
    }

    /// <summary>How many zones an invented map has. Default 18; range 4 to 60. Not used if <see cref="Zones"/> is given.</summary>
    public int ZoneCount
    {
        get;
        init => field = value is >= 4 and <= 60
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"ZoneCount is {value}; it must be 4 to 60.");
    } = 18;

    /// <summary>What an invented map is drawn from, apart from its people. Default 1; any whole number.</summary>
    /// <remarks>It stays the same under every <see cref="Seed"/>, so that samples can be compared on one map.</remarks>
    public int MapSeed { get; init; } = 1;

    /// <summary>Your own zones (GeoJSON), or <see langword="null"/> for invented ones.</summary>
    public SampleZones? Zones { get; init; }
}
