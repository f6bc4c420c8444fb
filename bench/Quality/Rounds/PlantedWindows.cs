using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Closes a planted day: windows around the starts, shifts around the rounds, skills around the carers; then shuffles all of it.</summary>
internal static class PlantedWindows
{
    private const int QuarterHour = 15 * 60;
    private const int BreakSlack = 45 * 60;
    private const long UnallocatedMinutes = 240;
    private static readonly string[] SkillNames = ["medication", "hoist", "peg", "catheter"];
    private static readonly double[] CarerHas = [0.85, 0.70, 0.20, 0.30];
    private static readonly double[] VisitNeeds = [0.45, 0, 0.15, 0.10];

    public static PlantedDay Close((PlantedTeam Team, int Starts)[] teams, TravelTable travel, int pairs, int spare, Randomness random)
    {
        var times = new PlantedTimes(travel);
        var rounds = new List<Planted>();
        foreach (var (team, _) in teams)
        {
            List<PlantedStop>[] stops = [[], []];
            if (times.Run(team, stops) < 0)
            {
                throw new InvalidOperationException("Two planted rounds wait for each other.");
            }

            rounds.AddRange(stops.Select((mine, carer) => new Planted(team.Homes[carer], mine)).Where(round => round.Stops.Count > 0));
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rounds));
        ulong[] skills = [.. rounds.Select(_ => Bits(CarerHas, random))];
        var served = rounds.SelectMany((round, carer) => round.Stops.Where(stop => stop.Want is not null).Select(stop => (Carer: carer, Stop: stop))).ToArray();
        random.Shuffle(served.AsSpan());
        var visits = Visits(served, skills, random);
        var problem = new RoundProblem
        {
            Name = $"planted {served.Length} visits",
            Travel = travel,
            Visits = visits,
            Carers = [.. rounds.Select((round, index) => Carer(round, index, skills[index], (travel, spare)))],
            Links = Links(served),
            SkillNames = [.. SkillNames],
        };

        return new PlantedDay(problem, Plan(problem, rounds, served), pairs);
    }

    private static ImmutableArray<RoundVisit> Visits((int Carer, PlantedStop Stop)[] served, ulong[] skills, Randomness random)
    {
        // A visit of two carers has one window; both its halves draw from the same place.
        var windows = new Dictionary<PlantedWant, (int Width, bool IsCritical)>();
        return [.. served.Select((one, index) =>
        {
            var want = one.Stop.Want!;
            if (!windows.TryGetValue(want, out var window))
            {
                var draw = random.NextShare();
                window = draw < 0.15 ? (15, true) : draw < 0.35 ? (60, false) : (30, false);
                windows[want] = window;
            }

            var centre = (one.Stop.Starts + 150) / 300 * 300;
            var needs = Bits(VisitNeeds, random) | (want.Carers == 2 ? 2UL : 0);
            return new RoundVisit
            {
                Name = $"V{index + 1:00000}",
                Person = want.Person,
                Place = want.Place,
                Earliest = centre - window.Width * 60,
                Latest = centre + window.Width * 60,
                Length = want.Length,
                Skills = needs & skills[one.Carer],
                IsTimeCritical = window.IsCritical,
                UnallocatedPrice = UnallocatedMinutes * 60,
            };
        })];
    }

    private static RoundCarer Carer(Planted round, int index, ulong skills, (TravelTable Travel, int Spare) day)
    {
        var leaves = Leaves(round, day.Travel) - day.Spare;
        var returns = Returns(round, day.Travel) + day.Spare;
        var rest = round.Stops.First(stop => stop.Want is null).Starts;
        return new RoundCarer
        {
            Id = new CarerId($"C{index + 1:0000}"),
            Skills = skills,
            Shifts =
            [
                new CarerShift
                {
                    Earliest = leaves / QuarterHour * QuarterHour,
                    Latest = (returns + QuarterHour - 1) / QuarterHour * QuarterHour,
                    StartPlace = round.Home,
                    EndPlace = round.Home,
                    Break = new BreakRule(rest - BreakSlack, rest + BreakSlack, PlantedTimes.BreakTicks),
                },
            ],
        };
    }

    private static ImmutableArray<VisitLink> Links((int Carer, PlantedStop Stop)[] served) =>
    [
        .. served.Select((one, index) => (one.Stop, Index: index)).Where(one => one.Stop.Want!.Carers == 2)
            .GroupBy(one => one.Stop.Want!, ReferenceEqualityComparer.Instance)
            .Select(pair => pair.OrderBy(one => one.Stop.Starts).ThenBy(one => one.Index).ToArray())
            .Select(pair => pair[0].Stop.Want!.Gap
                ? new VisitLink(pair[0].Index, pair[1].Index, PlantedTimes.LeastGap, PlantedTimes.MostGap, true)
                : new VisitLink(pair[0].Index, pair[1].Index, 0, 0, true)),
    ];

    private static RoundPlan Plan(RoundProblem problem, List<Planted> planted, (int Carer, PlantedStop Stop)[] served)
    {
        var numbers = served.Select((one, index) => (one, index)).ToDictionary(one => (one.one.Carer, one.one.Stop.Starts), one => one.index);
        var travel = (TravelTable)problem.Travel;
        ImmutableArray<Round> rounds =
        [
            .. planted.Select((round, carer) => new Round(carer, 0, Leaves(round, travel),
                [.. round.Stops.Select((stop, at) => new RoundStop(
                    stop.Want is null ? -1 : numbers[(carer, stop.Starts)], at == 0 ? stop.Starts : stop.Arrives, stop.Starts, stop.Ends))],
                Returns(round, travel))),
        ];

        return new RoundPlan(problem, rounds, [], DayCost.Of(problem, rounds, []));
    }

    // As late as the first start allows.
    private static int Leaves(Planted round, TravelTable travel) => round.Stops[0].Starts - travel.Ticks(round.Home, round.Stops[0].Want!.Place, 0);

    private static int Returns(Planted round, TravelTable travel) =>
        round.Stops[^1].Ends + travel.Ticks(round.Stops.Last(stop => stop.Want is not null).Want!.Place, round.Home, 0);

    private static ulong Bits(double[] shares, Randomness random)
    {
        var bits = 0UL;
        for (var skill = 0; skill < shares.Length; skill++)
        {
            bits |= random.NextShare() < shares[skill] ? 1UL << skill : 0;
        }

        return bits;
    }

    private sealed record Planted(int Home, List<PlantedStop> Stops);
}
