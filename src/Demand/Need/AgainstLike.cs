namespace Zoning.Demand;

/// <summary>How the packages of an area compare with those of areas like it.</summary>
internal enum AgainstLike
{
    /// <summary>The packages of the area, or what is expected of it, are not known.</summary>
    NotKnown,

    /// <summary>Fewer than 95 in 100 areas like it would have.</summary>
    Fewer,

    /// <summary>Within the range of areas like it.</summary>
    AsMany,

    /// <summary>More than 95 in 100 areas like it would have.</summary>
    More,
}
