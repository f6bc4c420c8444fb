using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>What carers drive in a week of today's rounds, by area of the run's map. Restricted.</summary>
/// <param name="Minutes">Minutes a week.</param>
/// <param name="Grams">Grams of carbon dioxide equivalent a week.</param>
/// <param name="IsKnown">Whether there are today's rounds; if not, the two are empty.</param>
internal sealed record TodaysTravel(ImmutableArray<double> Minutes, ImmutableArray<double> Grams, bool IsKnown)
{
    // UKHCA minimum price 2014: 1.20 of 6.31 pounds an hour is travel, and 1.40 pounds at 35 pence a mile.
    private const double MinutesAnHour = 11.4;
    private const double MetresAnHour = 4 * 1609.344;
    private const double MetresAKilometre = 1000;

    /// <summary>No rounds of today.</summary>
    internal static TodaysTravel NotKnown { get; } = new([], [], false);

    /// <summary>Today's rounds of a county, each way shared between the two doors.</summary>
    internal static TodaysTravel Of(PlacedCounty placed, CancellationToken cancellation)
    {
        if (placed.County.TodaysStops is null)
        {
            return NotKnown;
        }

        var (minutes, grams) = (new double[placed.Zones.AreaCount], new double[placed.Zones.AreaCount]);
        foreach (var rounds in placed.ToWeekOfRounds().Providers)
        {
            cancellation.ThrowIfCancellationRequested();
            if (rounds.Today is { } today)
            {
                Add(placed, rounds, today, minutes, grams);
            }
        }

        return minutes.Sum() > 0 ? new TodaysTravel([.. minutes], [.. grams], true) : NotKnown;
    }

    /// <summary>Travel where no rounds are known: 11.4 minutes and 4 miles by car for each hour of care.</summary>
    /// <remarks>United Kingdom Homecare Association, A minimum price for homecare (2014); the factor of a medium car of 2020.</remarks>
    internal static (double[] Minutes, double[] Grams) Assumed(double[] contactMinutes)
    {
        var car = (double)EmissionFactors.Default.Factors.First(factor => factor.Mode == TravelMode.Car).KilogramsAKilometre;
        return (
            [.. contactMinutes.Select(contact => contact / 60 * MinutesAnHour)],
            [.. contactMinutes.Select(contact => contact / 60 * MetresAnHour * car)]);
    }

    private static void Add(PlacedCounty placed, ProviderRounds rounds, RoundPlan today, double[] minutes, double[] grams)
    {
        var factors = placed.County.Emissions.Factors.ToDictionary(factor => (int)factor.Mode, factor =>
            (double)factor.KilogramsAKilometre);
        ZoneTravel.ByPackage(today, visit => rounds.Origins[visit].Package, (package, mode, twice) =>
        {
            var area = placed.Zones.PositionOf(placed.AreaOf(package));
            minutes[area] += twice.Ticks / 2.0 / rounds.Problem.TicksPerMinute;
            grams[area] += twice.Metres / 2.0 / MetresAKilometre * factors.GetValueOrDefault(mode) * 1000;
        });
    }
}
