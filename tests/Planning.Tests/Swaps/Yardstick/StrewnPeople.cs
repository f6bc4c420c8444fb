using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>People strewn evenly over a square with one depot in its middle, shared by providers evenly mixed, or served by one.</summary>
internal static class StrewnPeople
{
    private const int Side = 10_000;
    private const int Length = 600;
    private const int Day = 40_000;

    /// <summary>Travel of several providers over travel of one that serves all, by this library's rounds.</summary>
    /// <param name="people">How many people.</param>
    /// <param name="providers">How many providers; person i is served by provider i modulo it.</param>
    /// <param name="windows">The width of each person's window in ticks; null for none, and then each provider's people are one tour.</param>
    /// <param name="seed">The seed of the places.</param>
    /// <param name="iterations">How long each problem is searched.</param>
    internal static double Ratio(int people, int providers, int? windows, int seed, long iterations)
    {
        var chance = new Randomness(seed).For("strewn people");
        var places = new (int X, int Y)[people + 1];
        var starts = new int[people];
        places[people] = (Side / 2, Side / 2);
        for (var person = 0; person < people; person++)
        {
            places[person] = (chance.NextBelow(Side), chance.NextBelow(Side));
            starts[person] = chance.NextBelow(Day - (windows ?? 0) - 8_000);
        }

        long Travel(int[] own)
        {
            var carers = windows is null ? 1 : 2 + own.Length / 3;
            var problem = new RoundProblem
            {
                Travel = new Plane(places),
                Visits =
                [
                    .. own.Select(person => new RoundVisit
                    {
                        Name = FormattableString.Invariant($"V{person}"),
                        Place = person,
                        Length = windows is null ? 0 : Length,
                        Earliest = windows is null ? 0 : starts[person],
                        Latest = windows is { } width ? starts[person] + width : 1_000_000,
                    }),
                ],
                Carers =
                [
                    .. Enumerable.Range(0, carers).Select(carer => new RoundCarer
                    {
                        Id = new CarerId(FormattableString.Invariant($"K{carer}")),
                        Shifts = [new CarerShift { Earliest = 0, Latest = windows is null ? 2_000_000 : Day, StartPlace = people, EndPlace = people }],
                    }),
                ],
            };
            var plan = new RoundSearch().Solve(problem, new SolveOptions { Seed = seed, Threads = 1, Lanes = 1, Iterations = iterations });
            return Checker.Check(plan).IsValid && plan.Unallocated.IsEmpty ? plan.Cost.Travel : throw new InvalidOperationException("Somebody is left out.");
        }

        int[] all = [.. Enumerable.Range(0, people)];
        return (double)Enumerable.Range(0, providers).Sum(provider => Travel([.. all.Where(person => person % providers == provider)])) / Travel(all);
    }

    /// <summary>A tick a metre, straight lines.</summary>
    private sealed class Plane((int X, int Y)[] places) : ITravelTimes
    {
        public int Places => places.Length;

        public int Modes => 1;

        public int Ticks(int origin, int destination, int mode) => Metres(origin, destination, mode);

        public int Metres(int origin, int destination, int mode)
        {
            var (x, y) = ((double)places[origin].X - places[destination].X, (double)places[origin].Y - places[destination].Y);
            return (int)Math.Round(Math.Sqrt(x * x + y * y));
        }
    }
}
