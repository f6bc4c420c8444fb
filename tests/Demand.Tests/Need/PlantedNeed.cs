using System.Collections.Immutable;

namespace Zoning.Demand.Tests.Need;

/// <summary>
/// A county of areas whose packages follow a planted truth: rates by age, deprivation, living alone and rurality, and areas that differ
/// beyond that by a log-normal factor of mean 1. Some areas have half of the packages that the truth says.
/// </summary>
internal sealed class PlantedNeed
{
    internal const double Beyond = 0.15;
    internal const double Kept = 0.5;

    private static readonly double[] Rates = [0.0025, 0.0095, 0.0340];

    private PlantedNeed(ImmutableArray<NeedArea> areas, ImmutableArray<double> packagesOfBand, double[] truth, bool[] isShort) =>
        (Areas, PackagesOfBand, Truth, IsShort) = (areas, packagesOfBand, truth, isShort);

    internal ImmutableArray<NeedArea> Areas { get; }

    internal ImmutableArray<double> PackagesOfBand { get; }

    /// <summary>The packages that the truth expects of each area, without its own factor.</summary>
    internal double[] Truth { get; }

    /// <summary>Whether packages were taken from an area.</summary>
    internal bool[] IsShort { get; }

    /// <summary>The areas without what may explain packages beside age.</summary>
    internal ImmutableArray<NeedArea> OfAgeAlone => [.. Areas.Select(area => area with { Decile = null, LivingAlone = null, Rural = null })];

    internal static PlantedNeed Make(int areas, int seed, double peopleAnArea = 2000, double shortShare = 0)
    {
        var random = new Randomness(seed).For("planted need");
        var list = ImmutableArray.CreateBuilder<NeedArea>();
        var ofBand = new double[Rates.Length];
        var truth = new double[areas];
        var isShort = new bool[areas];
        for (var at = 0; at < areas; at++)
        {
            var affluent = random.NextNormal();
            var isRural = random.NextNormal() + (0.5 * affluent) > 0.3;
            var decile = Math.Clamp(Math.Floor(5.5 + (2.9 * affluent) + random.NextNormal() + 0.5), 1, 10);
            var alone = Math.Clamp(0.31 - (0.02 * affluent) + (0.05 * random.NextNormal()), 0.1, 0.6);
            var old = peopleAnArea * Math.Exp((0.6 * random.NextNormal()) - 0.18);
            double[] people = [old * Share(0.507, random), old * Share(0.351, random), old * Share(0.142, random) * (isRural ? 0.9 : 1.1)];
            var factor = Math.Exp((-0.075 * (decile - 5.5)) + (2.2 * (alone - 0.31)) + (isRural ? -0.2 : 0));
            var own = Math.Exp((Beyond * random.NextNormal()) - (Beyond * Beyond / 2));
            isShort[at] = random.NextShare() < shortShare;
            var packages = 0;
            for (var band = 0; band < people.Length; band++)
            {
                people[band] = Math.Round(people[band]);
                truth[at] += people[band] * Rates[band] * factor;
                var count = Poisson(people[band] * Rates[band] * factor * own * (isShort[at] ? Kept : 1), random);
                ofBand[band] += count;
                packages += count;
            }

            list.Add(new NeedArea(FormattableString.Invariant($"A{at + 1:000}"))
            {
                People = [.. people],
                Packages = packages,
                Fewest = packages,
                Most = packages,
                Decile = decile,
                LivingAlone = alone,
                Rural = isRural ? 1 : 0,
            });
        }

        return new PlantedNeed(list.ToImmutable(), [.. ofBand], truth, isShort);
    }

    /// <summary>The root of the mean squared difference of the logarithms of what is expected and of the truth.</summary>
    internal double Error(NeedByArea need)
    {
        var sum = 0.0;
        for (var at = 0; at < Truth.Length; at++)
        {
            var apart = Math.Log(need.Lines[at]!.Expected / Truth[at]);
            sum += apart * apart;
        }

        return Math.Sqrt(sum / Truth.Length);
    }

    private static double Share(double middle, Randomness random) => middle * (0.9 + (0.2 * random.NextShare()));

    /// <summary>A Poisson count by multiplying shares; the mean in steps of at most 20.</summary>
    private static int Poisson(double mean, Randomness random)
    {
        var count = 0;
        for (var left = mean; left > 0; left -= 20)
        {
            var (limit, product) = (Math.Exp(-Math.Min(left, 20)), random.NextShare());
            while (product > limit)
            {
                count++;
                product *= random.NextShare();
            }
        }

        return count;
    }
}
