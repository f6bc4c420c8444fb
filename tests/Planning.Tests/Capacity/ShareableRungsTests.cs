using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>The sources of capacity, by the p % rule recounted from the rows: each source, what is left without it, and the total.</summary>
public class ShareableRungsTests
{
    private static readonly int[] Counts = [0, 1, 2, 3, 5, 6, 10, 11, 53];

    [Fact]
    public void A_source_is_shown_only_where_it_and_the_rest_pass_the_p_rule()
    {
        var (shown, hidden) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 60))
        {
            var draw = new Counties.Tests.Draws(seed);
            var providers = draw.Whole(5, 14);
            var offered = Enumerable.Range(0, providers).Select(_ => draw.Chance(0.6) ? draw.Whole(10, draw.Chance(0.1) ? 2000 : 60) : 0).ToList();
            var given = new double[providers];
            var services = new StringBuilder("id,place,hours_week,provider,status,start\n");
            for (var package = 0; package < 60; package++)
            {
                given[package % providers] += 10 + (package % 7);
                services.Append(CultureInfo.InvariantCulture,
                    $"P{package},{"AB"[package % 2]},{10 + (package % 7)},PR{package % providers},active,2025-01-01\n");
            }

            var rows = "id,framework,hours_offered\n" + string.Concat(offered.Select((hours, index) =>
                FormattableString.Invariant($"PR{index},yes,{(hours > 0 ? hours : "")}\n")));
            var forecast = County.Read(SquareCounty.With(("services.csv", services.ToString()), ("providers.csv", rows))).OnHomeMap().Forecast();
            if (forecast.Capacity.Hours is null)
            {
                continue;
            }

            var rungs = forecast.Publish().Rungs;
            double[] declared = [.. offered.Where(hours => hours > 0).Select(hours => 0.95 * hours)];
            double[] sustained = [.. given.Where((_, index) => offered[index] == 0)];
            var passes = Passes(declared) && Passes(sustained) && Passes([.. declared, .. sustained]);

            rungs.ShouldAllBe(rung => (rung.Hours != null) == passes, $"seed {seed}");
            rungs.ShouldAllBe(rung => rung.Providers.Shown == (passes ? Shown.Class : Shown.Hidden), $"seed {seed}");
            (shown, hidden) = passes ? (shown + 1, hidden) : (shown, hidden + 1);
        }

        shown.ShouldBeGreaterThan(5);
        hidden.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Numbers_of_providers_are_classes() =>
        Counts.Select(new DisclosureRule().ProviderClass)
            .ShouldBe([(0, 0), (1, 2), (1, 2), (3, 5), (3, 5), (6, 10), (6, 10), (11, 20), (41, 80)]);

    private static bool Passes(double[] amounts)
    {
        var largest = amounts.OrderDescending().ToList();
        return amounts.Length == 0 || largest.Skip(2).Sum() >= 0.1 * largest[0];
    }
}
