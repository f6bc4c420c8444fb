using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How far providers criss-cross an area, today and with the proposals. Restricted: it counts providers.</summary>
/// <param name="Zone">The area's number on the placed map.</param>
/// <param name="People">How many people are on anybody's rounds there, the same before and after: those placed do not count.</param>
/// <param name="ProvidersToday">How many providers serve them today.</param>
/// <param name="ProvidersAfter">How many with the proposals.</param>
/// <param name="Today">The index today, 1 or more.</param>
/// <param name="After">The index with the proposals.</param>
/// <param name="MeasuredRatio">
/// Travel there with the exchanges over travel there with better rounds alone; null if there is none. To be held against
/// <see cref="ExpectedRatio"/>.
/// </param>
internal readonly record struct Fragmentation(
    int Zone, int People, int ProvidersToday, int ProvidersAfter, double Today, double After, double? MeasuredRatio)
{
    /// <summary>What the yardstick expects of travel, after over before, were there no windows.</summary>
    internal double ExpectedRatio => After / Today;

    /// <summary>The index of an area: by how much further several providers drive than one would, by the square-root yardstick.</summary>
    /// <param name="people">How many people each provider serves there, 0 or more.</param>
    /// <returns>1 (one provider) to the square root of the number of providers (equal shares, evenly mixed); 1 for nobody.</returns>
    /// <remarks>
    /// F = sum of sqrt(n_p) / sqrt(sum of n_p), which is the sum of sqrt(share). A tour of n people strewn over an area A is about
    /// .7124 sqrt(n A) long (Beardwood, Halton and Hammersley 1959, doi:10.1017/S0305004100034095; the constant by Johnson, McGeoch and
    /// Rothberg 1996), so providers who share an area evenly mixed drive F times as far as one would. Windows, few people and providers
    /// with corners of their own pull away from it: a yardstick, not a forecast.
    /// </remarks>
    internal static double IndexOf(IEnumerable<int> people)
    {
        var (roots, sum) = (0.0, 0L);
        foreach (var count in people)
        {
            (roots, sum) = (roots + Math.Sqrt(count), sum + count);
        }

        return sum == 0 ? 1 : roots / Math.Sqrt(sum);
    }

    /// <summary>The areas of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="swapped">The plan's rounds without the people whom it places.</param>
    /// <param name="areas">The areas with who lives there.</param>
    internal static ImmutableArray<Fragmentation> Of(
        SwapPlan plan, SwapState swapped, IReadOnlyList<(int Zone, IReadOnlySet<PackageId> People)> areas)
    {
        var found = ImmutableArray.CreateBuilder<Fragmentation>(areas.Count);
        foreach (var (zone, people) in areas)
        {
            var (before, after) = (CountsOf(plan.Today, people), CountsOf(swapped, people));
            var travelled = SwapPlan.TravelThere(plan.Nothing, people);
            found.Add(new Fragmentation(
                zone, before.Sum(), before.Count(count => count > 0), after.Count(count => count > 0), IndexOf(before), IndexOf(after),
                travelled > 0 ? SwapPlan.TravelThere(swapped, people) / travelled : null));
        }

        return found.ToImmutable();
    }

    private static int[] CountsOf(SwapState state, IReadOnlySet<PackageId> people) =>
        [.. state.Weeks.Select(week => week.Packages.Count(people.Contains))];
}
