using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Consent drawn for everybody of a county, as a what-if. Restricted as a whole.</summary>
/// <param name="Share">The chance with which each person agrees, itself drawn.</param>
/// <param name="Agrees">Who agrees.</param>
internal sealed record DrawnConsent(double Share, Dictionary<PackageId, bool> Agrees)
{
    /// <summary>Moves tried and succeeded in Dorset, with consent as the usual reason for failure: 21 packages moved in about 29 tries.</summary>
    internal const int Succeeded = 21, Tried = 29;

    /// <summary>A draw.</summary>
    /// <param name="county">The county.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="draw">The number of the draw, 0 or more; each has its own stream.</param>
    /// <remarks>
    /// The share that agrees is itself uncertain: Beta(22, 9), what 21 successes in 29 tries leave of a uniform prior. It is drawn as the 22nd
    /// of 30 even numbers, which has that distribution.
    /// </remarks>
    internal static DrawnConsent Of(County county, int seed, int draw)
    {
        var chance = new Randomness(seed).For(draw == 0 ? "consent" : FormattableString.Invariant($"consent {draw}"));
        var share = Enumerable.Range(0, Tried + 1).Select(_ => chance.NextShare()).Order().ElementAt(Succeeded);
        return new DrawnConsent(
            share, county.Packages.Select(one => one.Package.Id).Distinct().Order().ToDictionary(id => id, _ => chance.NextShare() < share));
    }
}
