using System.Collections.Immutable;
using System.Globalization;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Which features a random problem has; each by the toss of a coin.</summary>
internal sealed class RandomFeatures(Randomness random)
{
    public bool Week { get; } = random.NextBelow(4) == 0;

    public bool Wide { get; } = random.NextBelow(2) == 0;

    public bool Soft { get; } = random.NextBelow(3) == 0;

    public bool Mandatory { get; } = random.NextBelow(6) == 0;

    public bool Persons { get; } = random.NextBelow(2) == 0;

    public bool LengthByCarer { get; } = random.NextBelow(4) == 0;

    public bool Forbidden { get; } = random.NextBelow(2) == 0;

    public bool Prices { get; } = random.NextBelow(3) == 0;

    public bool Capacity { get; } = random.NextBelow(4) == 0;

    public bool Pairs { get; } = random.NextBelow(2) == 0;

    public bool Links { get; } = random.NextBelow(3) == 0;

    public bool Breaks { get; } = random.NextBelow(2) == 0;

    public bool Holes { get; } = random.NextBelow(5) == 0;

    public bool Modes { get; } = random.NextBelow(4) == 0;

    public bool Limits { get; } = random.NextBelow(4) == 0;

    public bool Contracts { get; } = random.NextBelow(3) == 0;

    public RoundWeights Weights { get; } = new()
    {
        Travel = random.NextBelow(8) == 0 ? 0 : 1,
        Metre = random.NextBelow(4) == 0 ? 1 : 0,
        Waiting = random.NextBelow(4) == 0 ? 1 : 0,
        Overtime = random.NextBelow(2) * random.NextBelow(4),
        Shortfall = random.NextBelow(6) == 0 ? 1 : 0,
        ExtraCarer = random.NextBelow(3) == 0 ? 20 : 0,
        HighestLateness = random.NextBelow(6) == 0 ? 2 : 0,
        HighestWaiting = random.NextBelow(8) == 0 ? 1 : 0,
    };
}

/// <summary>Asymmetric travel, now and then with no way.</summary>
internal static class RandomTravel
{
    public static TravelTable Make(int places, RandomFeatures features, Randomness random)
    {
        var points = Enumerable.Range(0, places).Select(_ => (X: random.NextBelow(40), Y: random.NextBelow(40))).ToArray();
        var table = TravelTable.Of(places, Ticks(1), Metres());
        return features.Modes ? table.WithMode(Ticks(3), Metres()) : table;

        int[] Ticks(int slowness) =>
        [
            .. from a in points
               from b in points
               select features.Holes && random.NextBelow(12) == 0 ? -1
                   : slowness * (Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y)) / 2 + (a == b ? 0 : random.NextBelow(5)),
        ];

        int[] Metres() => [.. from a in points from b in points select Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y)];
    }
}

/// <summary>Carers with one or two shifts a day, a break now and then, limits and contracts.</summary>
internal static class RandomCarer
{
    private const int Day = 1_440;

    public static RoundCarer Make(int index, int places, int days, int skills, int mostShifts, RandomFeatures features, Randomness random)
    {
        var shifts = ImmutableArray.CreateBuilder<CarerShift>();
        for (var day = 0; day < days && shifts.Count < mostShifts; day++)
        {
            var count = random.NextBelow(5) == 0 ? 2 : random.NextBelow(12) == 0 ? 0 : 1;
            var from = day * Day + 300 + random.NextBelow(300);
            for (var i = 0; i < count && shifts.Count < mostShifts; i++)
            {
                var until = from + 120 + random.NextBelow(500);
                shifts.Add(Shift(day, from, until, places, features, random));
                from = until + random.NextBelow(120);
            }
        }

        var least = features.Contracts ? random.NextBelow(400) : 0;
        return new RoundCarer
        {
            Id = new CarerId("c" + index.ToString(CultureInfo.InvariantCulture)),
            Shifts = shifts.ToImmutable(),
            Skills = random.NextBits() & ((1UL << skills) - 1),
            Mode = features.Modes ? random.NextBelow(2) : 0,
            Capacity = features.Capacity ? random.NextBelow(12) : null,
            LongestTrip = features.Limits && random.NextBelow(2) == 0 ? 10 + random.NextBelow(40) : null,
            ContractedLeast = least,
            ContractedMost = features.Contracts && random.NextBelow(2) == 0 ? least + random.NextBelow(300) : null,
            LeastRest = features.Week ? random.NextBelow(900) : 0,
            FixedPrice = random.NextBelow(4) == 0 ? random.NextBelow(80) : 0,
        };
    }

    private static CarerShift Shift(int day, int from, int until, int places, RandomFeatures features, Randomness random)
    {
        var length = 10 + random.NextBelow(30);
        var earliest = from + random.NextBelow(until - from - length);
        return new CarerShift
        {
            Day = day,
            Earliest = from,
            Latest = until,
            StartPlace = random.NextBelow(places),
            EndPlace = random.NextBelow(places),
            OvertimeFrom = random.NextBelow(3) == 0 ? until - random.NextBelow(150) : null,
            LongestRound = features.Limits && random.NextBelow(2) == 0 ? 60 + random.NextBelow(400) : null,
            Break = features.Breaks && random.NextBelow(3) > 0 ? new BreakRule(earliest, earliest + random.NextBelow(120), length, random.NextBelow(2) == 0) : null,
        };
    }
}
