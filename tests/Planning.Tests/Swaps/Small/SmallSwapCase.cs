using System.Globalization;
using System.Text;

namespace Zoning.Planning.Tests;

/// <summary>A drawn county so small that every exchange can be looked at: 2 or 3 providers, 6 to 10 packages, 1 to 3 people who wait.</summary>
/// <remarks>Mornings of two days, visits by one carer, windows that bind, so that rounds can be found exactly by plain code.</remarks>
internal static class SmallSwapCase
{
    /// <summary>The options of every case: rounds that weigh travel alone, so that the least travel is the best.</summary>
    internal static SwapOptions Options { get; } = new()
    {
        MostMoves = 4,
        HoursTolerance = 0.2m,
        Rounds = new RoundsOptions { WaitingPrice = 0, OffPreferredPrice = 0, ExtraCarerPriceMinutes = 0, UnknownCarerPriceMinutes = 0, PreferredCarerPriceMinutes = 0 },
    };

    /// <summary>The county of a number.</summary>
    internal static PlacedCounty Of(int number)
    {
        var chance = new Randomness(number).For("small swaps");
        var providers = 2 + chance.NextBelow(2);
        var (served, waiting) = (6 + chance.NextBelow(5), 1 + chance.NextBelow(3));
        var (services, visits, moves) = (
            new StringBuilder("id,place,hours_week,provider,status,start\n"),
            new StringBuilder("package,days,time_of_day,minutes,earliest_start,latest_start\n"), new StringBuilder("package,consent,priority\n"));
        for (var package = 0; package < served + waiting; package++)
        {
            var (waits, minutes) = (package >= served, 30 + 15 * chance.NextBelow(3));
            var days = chance.NextBelow(3) switch { 0 => "mon", 1 => "wed", _ => "mon wed" };
            var (from, width) = (450 + 15 * chance.NextBelow(10), 30 + 15 * chance.NextBelow(8));
            Line(services, $"P{package:00},{Place(chance)},{minutes * (days.Length > 3 ? 2 : 1) / 60.0},{(waits ? "" : $"R{package % providers}")},")
                .Append(waits ? "waiting,\n" : "active,2025-01-01\n");
            Line(visits, $"P{package:00},{days},morning,{minutes},{Clock(from)},{Clock(Math.Min(660, from + width))}\n");
            Line(moves, $"P{package:00},{(chance.NextBelow(3) > 0 ? "yes" : "no")},{1 + chance.NextBelow(5)}\n");
        }

        var (carers, known, rates, costs) = (
            new StringBuilder("id,provider,place,days,start,end\n"), new StringBuilder("id,framework\n"),
            new StringBuilder("provider,from,hourly_rate\n"), new StringBuilder("provider,wage,on_costs,pence_a_mile,overhead,margin\n"));
        for (var provider = 0; provider < providers; provider++)
        {
            for (var carer = 0; carer <= chance.NextBelow(2); carer++)
            {
                Line(carers, $"K{provider}{carer},R{provider},{Place(chance)},mon wed,07:15,12:{15 * chance.NextBelow(4):00}\n");
            }

            Line(known, $"R{provider},yes\n");
            Line(rates, $"R{provider},2025-04-01,{22 + chance.NextBelow(4)}\n");
            Line(costs, $"R{provider},{11.5m + 0.25m * chance.NextBelow(4)},0.23,35,{0.2m + 0.02m * chance.NextBelow(3)},0.03\n");
        }

        return County.Read(SquareCounty.With(
            ("services.csv", services.ToString()), ("visits.csv", visits.ToString()), ("moves.csv", moves.ToString()), ("carers.csv", carers.ToString()),
            ("providers.csv", known.ToString()), ("rates.csv", rates.ToString()), ("provider-costs.csv", costs.ToString()))).OnHomeMap();
    }

    private static string Place(Randomness chance) => FormattableString.Invariant($"{360_020 + chance.NextBelow(1_960)} {90_020 + chance.NextBelow(960)}");

    private static string Clock(int minute) => FormattableString.Invariant($"{minute / 60:00}:{minute % 60:00}");

    private static StringBuilder Line(StringBuilder to, FormattableString text) => to.Append(text.ToString(CultureInfo.InvariantCulture));
}
