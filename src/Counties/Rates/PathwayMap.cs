using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// A way into care, after the hospital discharge pathways, and from the community. Labels are unconfirmed against the live return.
/// </summary>
internal enum Pathway
{
    /// <summary>Pathway 0: home without formal care, social support such as from the voluntary sector.</summary>
    P0,

    /// <summary>Pathway 1: home with care or reablement.</summary>
    P1,

    /// <summary>Pathway 2: a bed for rehabilitation or another short stay.</summary>
    P2,

    /// <summary>Pathway 3: a bed that is likely to become long-term.</summary>
    P3,

    /// <summary>From home, not from hospital.</summary>
    Community,

    /// <summary>No way in: the person is in care already and changes it.</summary>
    None,
}

/// <summary>The words for pathways.</summary>
internal static class Pathways
{
    /// <summary>The pathways that the table has a row for, in its order.</summary>
    public static IReadOnlyList<Pathway> All { get; } = [Pathway.P0, Pathway.P1, Pathway.P2, Pathway.P3, Pathway.Community];

    /// <summary>The word in files, such as <c>P1</c> or <c>community</c>.</summary>
    /// <param name="way">The pathway.</param>
    /// <returns>The word.</returns>
    public static string Key(this Pathway way) => way switch
    {
        Pathway.Community => "community",
        Pathway.None => "none",
        _ => way.ToString(),
    };

    /// <summary>The words on a page. They are ours, not those of the return.</summary>
    /// <param name="way">The pathway.</param>
    /// <returns>A few words, marked as unconfirmed.</returns>
    public static string Label(this Pathway way) => way switch
    {
        Pathway.P0 => "Pathway 0: home, social support (label unconfirmed)",
        Pathway.P1 => "Pathway 1: home with care or reablement (label unconfirmed)",
        Pathway.P2 => "Pathway 2: short stay in a bed (label unconfirmed)",
        Pathway.P3 => "Pathway 3: bed likely to be long-term (label unconfirmed)",
        Pathway.Community => "Community: from home (label unconfirmed)",
        _ => "No new referral",
    };
}

/// <summary>Which pathway a referral counts on, by where the person waits. A folder's pathways.csv replaces rows.</summary>
/// <remarks>
/// A home-care package requested in a bed of pathway 2 or 3 counts there, since the person came that way; what the return counts is the bed
/// itself. Check the mapping with whoever sends the return.
/// </remarks>
internal sealed record PathwayMap
{
    private readonly ImmutableSortedDictionary<WaitsIn, Pathway> _ways;

    private PathwayMap(ImmutableSortedDictionary<WaitsIn, Pathway> ways) => _ways = ways;

    /// <summary>
    /// The built-in mapping: hospital and reablement to P1, an interim bed to P2, temporary residential care to P3, home and not known to
    /// the community, a change of provider or of hours to none.
    /// </summary>
    public static PathwayMap Default { get; } = new(new Dictionary<WaitsIn, Pathway>
    {
        [WaitsIn.Hospital] = Pathway.P1,
        [WaitsIn.Reablement] = Pathway.P1,
        [WaitsIn.InterimBed] = Pathway.P2,
        [WaitsIn.TemporaryResidential] = Pathway.P3,
        [WaitsIn.Home] = Pathway.Community,
        [WaitsIn.NotKnown] = Pathway.Community,
        [WaitsIn.OffFramework] = Pathway.None,
        [WaitsIn.PartPackage] = Pathway.None,
    }.ToImmutableSortedDictionary());

    /// <summary>The pathway of every place people wait in.</summary>
    internal ImmutableSortedDictionary<WaitsIn, Pathway> Ways => _ways;

    /// <summary>Whether it was changed from the built-in one.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>The pathway of a place.</summary>
    /// <param name="place">Where the person waits.</param>
    public Pathway this[WaitsIn place] => _ways[place];

    /// <summary>The mapping with other pathways for some places.</summary>
    /// <param name="ways">A pathway for each place.</param>
    /// <returns>The changed mapping.</returns>
    public PathwayMap With(IEnumerable<KeyValuePair<WaitsIn, Pathway>> ways) => new(_ways.SetItems(ways)) { IsOwn = true };
}
