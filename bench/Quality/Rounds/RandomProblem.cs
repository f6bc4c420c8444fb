using System.Collections.Immutable;
using System.Globalization;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>How large a random problem is.</summary>
public enum RandomSize
{
    /// <summary>1 to 6 visits and 1 to 3 carers with 4 shifts at most: small enough to enumerate.</summary>
    Tiny,

    /// <summary>10 to 60 visits and 2 to 10 carers.</summary>
    Middle,
}

/// <summary>Which rules a random problem has.</summary>
public enum RandomRules
{
    /// <summary>Windows, skills, pairs, ties, breaks on every round, limits, contracts and two days.</summary>
    Earlier,

    /// <summary>
    /// These, and teams, breaks by the work done, hours and days at most, a week that repeats, preferred starts and paid time.
    /// </summary>
    All,
}

/// <summary>Problems with every feature mixed at random, many of them without a plan that serves everybody.</summary>
public static class RandomProblem
{
    /// <summary>The rules that the search is held to in tests and by the fuzzer.</summary>
    public const RandomRules SearchedRules = RandomRules.All;

    private const int Day = 1_440;

    public static RoundProblem Make(int seed, RandomSize size, RandomRules rules = RandomRules.Earlier) =>
        rules == RandomRules.All ? AddedRules.To(Earlier(seed, size), seed, size) : Earlier(seed, size);

    private static RoundProblem Earlier(int seed, RandomSize size)
    {
        var random = new Randomness(seed).For("random problem " + size);
        var features = new RandomFeatures(random);
        var isTiny = size == RandomSize.Tiny;
        var visits = isTiny ? 1 + random.NextBelow(6) : 10 + random.NextBelow(51);
        var carers = isTiny ? 1 + random.NextBelow(3) : 2 + random.NextBelow(9);
        var places = 1 + random.NextBelow(visits + 2);
        var days = features.Week ? 2 : 1;
        var skills = random.NextBelow(4);
        return new RoundProblem
        {
            Name = "random " + seed.ToString(CultureInfo.InvariantCulture),
            TicksPerMinute = 1,
            Travel = RandomTravel.Make(places, features, random),
            Carers = [.. Enumerable.Range(0, carers).Select(i => RandomCarer.Make(i, places, days, skills, isTiny && i > 0 ? 1 : 2, features, random))],
            Visits = [.. Enumerable.Range(0, visits).Select(i => Visit(i, visits, places, days, skills, carers, features, random))],
            Links = Links(visits, features, random),
            SkillNames = [.. Enumerable.Range(0, skills).Select(i => "skill " + i.ToString(CultureInfo.InvariantCulture))],
            Weights = features.Weights,
        };
    }

    private static RoundVisit Visit(int index, int visits, int places, int days, int skills, int carers, RandomFeatures features, Randomness random)
    {
        var earliest = random.NextBelow(days) * Day + 360 + random.NextBelow(600);
        var isCritical = random.NextBelow(10) == 0;
        return new RoundVisit
        {
            Name = "v" + index.ToString(CultureInfo.InvariantCulture),
            Person = features.Persons ? random.NextBelow(1 + visits / 2) : -1,
            Place = random.NextBelow(places),
            Earliest = earliest,
            Latest = earliest + random.NextBelow(features.Wide ? 400 : 90),
            LatePrice = features.Soft && random.NextBelow(2) == 0 ? random.NextBelow(5) : null,
            Length = random.NextBelow(60),
            LengthByCarer = features.LengthByCarer && random.NextBelow(2) == 0 ? [.. Enumerable.Range(0, carers).Select(_ => random.NextBelow(60))] : [],
            Skills = random.NextBelow(3) == 0 ? random.NextBits() & ((1UL << skills) - 1) : 0,
            IsTimeCritical = isCritical,
            UnallocatedPrice = random.NextBelow(features.Mandatory ? 2 : 12) == 0 ? null : 50 + random.NextBelow(400),
            ForbiddenCarers = features.Forbidden && random.NextBelow(3) == 0 ? [random.NextBelow(carers)] : [],
            CarerPrices = features.Prices && random.NextBelow(2) == 0 ? [(random.NextBelow(carers), random.NextBelow(30))] : [],
            OtherCarerPrice = features.Prices ? random.NextBelow(30) : 0,
            Load = features.Capacity ? random.NextBelow(4) : 0,
        };
    }

    private static ImmutableArray<VisitLink> Links(int visits, RandomFeatures features, Randomness random)
    {
        var links = ImmutableArray.CreateBuilder<VisitLink>();
        var order = Enumerable.Range(0, visits).ToArray();
        random.Shuffle(order.AsSpan());
        for (var i = 0; i + 1 < visits && features.Pairs; i += 2)
        {
            if (random.NextBelow(visits < 10 ? 2 : 5) == 0)
            {
                var (least, most) = random.NextBelow(3) == 0 ? (5, 5 + random.NextBelow(30)) : (0, 0);
                links.Add(new VisitLink(order[i], order[i + 1], least, most, true));
            }
        }

        for (var i = 0; i < visits / 4 && features.Links; i++)
        {
            var (first, second) = (random.NextBelow(visits), random.NextBelow(visits));
            if (first != second)
            {
                var least = random.NextBelow(200) - 50;
                links.Add(new VisitLink(first, second, least, random.NextBelow(2) == 0 ? RoundProblem.MaxTicks : least + random.NextBelow(300), false));
            }
        }

        return links.ToImmutable();
    }
}
