namespace Zoning.Demand;

/// <summary>Whether a provider takes further packages of this council.</summary>
public enum Acceptance
{
    /// <summary>It takes further packages.</summary>
    Yes,

    /// <summary>It takes packages in exchange only: no more hours than it hands over.</summary>
    Limited,

    /// <summary>It takes none, for instance while the council has suspended placements with it. It may hand packages over.</summary>
    Suspended,
}
