using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// What moves.csv says of a package: whether it may be moved to another provider or another time, and how soon it should be placed.
/// Restricted. It holds no reason: why a package is guarded stays with the council.
/// </summary>
/// <param name="Package">The package. Of one that neither runs nor waits nothing is used.</param>
/// <param name="Consent">Whether the person agrees to a change of provider.</param>
/// <param name="ToleranceMinutes">
/// Minutes that a visit may be moved either side of its preferred start, 0 to 240; null for the usual tolerance of the county's rounds.
/// </param>
/// <param name="IsGuarded">
/// Whether the council keeps the package where it is; null if that isn't said. No only says that the council adds no guard: those
/// by dates and continuity stay.
/// </param>
/// <param name="LastMoved">The day the package last changed provider; null if it never did, or it isn't known.</param>
/// <param name="Priority">For a package that waits: 1, placed first, to 5; null if it isn't given.</param>
internal readonly record struct PackageMove(
    PackageId Package, MoveConsent Consent, int? ToleranceMinutes, bool? IsGuarded, DateOnly? LastMoved, int? Priority)
{
    /// <summary>The priority of a package without one.</summary>
    internal const int UsualPriority = 3;

    /// <summary>The priority, 1 to 5; <see cref="UsualPriority"/> if it isn't given.</summary>
    internal int Rank => Priority ?? UsualPriority;

    /// <summary>A package of which moves.csv says nothing: consent is not known, and nothing is guarded by it.</summary>
    /// <param name="package">The package.</param>
    internal static PackageMove NotGiven(PackageId package) => new(package, MoveConsent.NotKnown, null, null, null, null);
}

/// <summary>Whether a person agrees to a change of provider.</summary>
internal enum MoveConsent
{
    /// <summary>Nobody asked, or it isn't recorded. Counts as no, except where it is drawn.</summary>
    NotKnown,

    /// <summary>The person agrees.</summary>
    Yes,

    /// <summary>The person does not.</summary>
    No,
}
