namespace Zoning.Planning.Tests;

/// <summary>Packages of a county over four years: half of them run some five months, half some two years and more.</summary>
internal static class RandomStays
{
    private const double Mean = 500;
    private const int Days = 1_460;
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    /// <summary>As many begin as end, and more in the last two years where the county grows.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="count">Packages that run at a time.</param>
    /// <param name="growth">Growth over the last two years, as a share.</param>
    internal static IEnumerable<(DateOnly Start, DateOnly? End)> Steady(int seed, int count, double growth = 0)
    {
        var draw = new Counties.Tests.Draws(seed);
        for (var day = 0; day < Days; day++)
        {
            var rising = Math.Max(0, day - (Days - 730)) / 730.0;
            var rate = (count * (1 + (growth * rising)) / Mean) + (rising > 0 ? count * growth / 730 : 0);
            for (var left = rate; left > 0; left--)
            {
                if (draw.Chance(Math.Min(1, left)))
                {
                    var start = AsOf.AddDays(day - Days);
                    var length = -Math.Log(1 - (draw.Whole(0, 9_999) / 10_000.0)) * (draw.Chance(0.5) ? Mean * 0.3 : Mean * 1.7);
                    var end = start.AddDays((int)length);
                    yield return (start, end < AsOf ? end : null);
                }
            }
        }
    }
}
