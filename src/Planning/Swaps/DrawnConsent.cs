using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Consent drawn for everybody of a county, as a what-if. Restricted as a whole.</summary>
/// <param name="Share">The chance with which each person agrees, itself drawn.</param>
/// <param name="Agrees">Who agrees.</param>
internal sealed record DrawnConsent(double Share, Dictionary<PackageId, bool> Agrees)
{
    /// <summary>A draw.</summary>
    /// <param name="county">The county.</param>
    /// <param name="options">The seed, the number of the draw (each has its own stream), and how many of how many agreed so far.</param>
    /// <remarks>
    /// The share that agrees is itself uncertain: Beta(s + 1, t - s + 1), what s successes in t tries leave of a uniform prior. It is
    /// drawn as number s + 1 of t + 1 even numbers in order, which has that distribution.
    /// </remarks>
    internal static DrawnConsent Of(County county, SwapOptions options)
    {
        var chance = new Randomness(options.Seed)
            .For(options.Draw == 0 ? "consent" : FormattableString.Invariant($"consent {options.Draw}"));
        var (succeeded, tried) = options.Tries;
        var share = Enumerable.Range(0, tried + 1).Select(_ => chance.NextShare()).Order().ElementAt(succeeded);
        return new DrawnConsent(
            share, county.Packages.Select(one => one.Package.Id).Distinct().Order()
                .ToDictionary(id => id, _ => chance.NextShare() < share));
    }
}
