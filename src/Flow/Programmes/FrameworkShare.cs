namespace Zoning.Flow;

/// <summary>
/// How the share of packages on the framework moves, and what it costs to move it. Three ways: packages transferred, providers converted,
/// new placements.
/// </summary>
/// <param name="Share">Packages with providers on the framework, as a share of all, 0 to 1.</param>
/// <param name="Packages">Packages in all.</param>
internal sealed record FrameworkShare(double Share, double Packages)
{
    /// <summary>The share after a month.</summary>
    /// <param name="transferred">Packages moved to the framework one by one.</param>
    /// <param name="converted">Packages of providers that join the framework.</param>
    /// <param name="newShare">The share of new placements on the framework.</param>
    /// <param name="lifeMonths">How long a package lasts on average: 1 / life of all are replaced by new ones.</param>
    internal FrameworkShare AfterMonth(double transferred, double converted, double newShare, double lifeMonths) =>
        this with { Share = Math.Clamp(Share + (transferred + converted) / Packages + (newShare - Share) / lifeMonths, 0, 1) };

    /// <summary>Packages between this share and another.</summary>
    internal double PackagesTo(double share) => (share - Share) * Packages;

    /// <summary>
    /// The share of new placements on the framework if acceptances come some times as often within the same timer: 1 - (1 - share)^times.
    /// </summary>
    internal static double WithHazard(double share, double times) => 1 - Math.Pow(1 - share, times);

    /// <summary>How many times as often acceptances must come for another share: ln(1 - to) / ln(1 - from).</summary>
    internal static double HazardFor(double from, double to) => Math.Log(1 - to) / Math.Log(1 - from);

    /// <summary>
    /// The highest rise of the framework's rate, in pounds for an hour on all hours, that pays if it brings every hour to the framework:
    /// the
    /// premium of an hour off it x the share off it. It shrinks as the share grows.
    /// </summary>
    internal double BreakEvenRise(double premium) => premium * (1 - Share);

    /// <summary>Pounds a year saved by another share at a premium for an hour off the framework.</summary>
    internal double YearlySaving(double toShare, double weeklyHours, double premium) => (toShare - Share) * weeklyHours * premium * 365 / 7;
}
