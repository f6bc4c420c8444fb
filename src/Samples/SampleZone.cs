using NetTopologySuite.Geometries;

namespace Zoning.Samples;

/// <summary>A zone that packages are invented in.</summary>
/// <param name="Code">The zone's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its polygon in metres on the British National Grid.</param>
/// <param name="IsTown">Whether many people live close together there.</param>
internal sealed record SampleZone(string Code, string Name, Geometry Shape, bool IsTown)
{
    /// <summary>The larger area it lies in, or empty.</summary>
    public string Locality { get; init; } = "";

    /// <summary>Everybody who lives there; 0 if that isn't known.</summary>
    public int People { get; init; }

    /// <summary>People aged 65 and over.</summary>
    public int Old { get; init; }

    /// <summary>People aged 65-74, 75-84 and 85 and over; empty if only <see cref="Old"/> is known.</summary>
    public int[] OldBands { get; init; } = [];

    /// <summary>The decile of deprivation, 1 the most deprived; 0 if it isn't known.</summary>
    public int Decile { get; init; }

    /// <summary>People of 65 and over who live alone.</summary>
    public int Alone { get; init; }

    /// <summary>How much care the council is expected to buy there, in any unit: what packages are shared out by.</summary>
    public double Need { get; init; }
}
