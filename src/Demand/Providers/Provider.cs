using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>An organisation that gives home care.</summary>
/// <param name="Id">Its id, unique in its county.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOnFramework">Whether it is on the council's framework; null if unknown.</param>
public sealed record Provider(ProviderId Id, string Name, bool? IsOnFramework)
{
    /// <summary>Client minutes a week that it offers in all; null if unknown.</summary>
    public CareMinutes? Offered { get; init; }

    /// <summary>Client minutes a week that it could take on now, on top of what it gives; null if unknown.</summary>
    public CareMinutes? Spare { get; init; }

    /// <summary>Per cent of its visits that are for packages of this council, 0 to 100; null if unknown.</summary>
    public decimal? CouncilShare { get; init; }

    /// <summary>Whether it takes further packages; null if unknown, which counts as yes.</summary>
    public Acceptance? Accepting { get; init; }

    /// <summary>
    /// The zones of the home map that it works in, in ordinal order, each once. Empty if it isn't said: it then works wherever it has
    /// packages or carers. Default empty.
    /// </summary>
    public ImmutableArray<ZoneCode> Zones
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether two providers are the same in everything that is known of them.</summary>
    /// <param name="other">The other provider.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Provider? other) => other is not null
        && (Id, Name, IsOnFramework, Offered, Spare, CouncilShare, Accepting)
            == (other.Id, other.Name, other.IsOnFramework, other.Offered, other.Spare, other.CouncilShare, other.Accepting)
        && Zones.SequenceEqual(other.Zones);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, IsOnFramework, Accepting, Zones.Length);
}
