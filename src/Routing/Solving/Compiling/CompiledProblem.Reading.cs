namespace Zoning.Routing;

internal sealed partial class CompiledProblem
{
    private static RouteShape[] ReadShapes(RoundProblem problem, out Dictionary<int, int> placeOf, out List<int> places)
    {
        var dense = new Dictionary<int, int>();
        var used = new List<int>();
        int Dense(int place)
        {
            if (!dense.TryGetValue(place, out var index))
            {
                index = used.Count;
                dense.Add(place, index);
                used.Add(place);
            }

            return index;
        }

        var shapes = new List<RouteShape>();
        var classes = new Dictionary<object, int>();
        var special = SpecialCarers(problem);
        for (var carer = 0; carer < problem.Carers.Length; carer++)
        {
            var who = problem.Carers[carer];
            for (var shift = 0; shift < who.Shifts.Length; shift++)
            {
                var hours = who.Shifts[shift];
                var profile = (hours, who.Skills, who.Mode, who.Capacity, who.LongestTrip, who.ContractedMost, who.ContractedLeast,
                    (who.WorkedMost, who.MostDays, who.LeastRest, who.FixedPrice, special[carer] || who.Shifts.Length > 1 ? carer : -1));
                if (!classes.TryGetValue(profile, out var kind))
                {
                    kind = classes.Count;
                    classes.Add(profile, kind);
                }

                shapes.Add(Shape(problem, carer, shift, kind, Dense(hours.StartPlace), Dense(hours.EndPlace)));
            }
        }

        foreach (var visit in problem.Visits)
        {
            Dense(visit.Place);
        }

        (placeOf, places) = (dense, used);
        return [.. shapes];
    }

    private static RouteShape Shape(RoundProblem problem, int carer, int shift, int kind, int start, int end)
    {
        var who = problem.Carers[carer];
        var hours = who.Shifts[shift];
        return new RouteShape
        {
            Carer = carer,
            Shift = shift,
            Class = kind,
            Start = start,
            End = end,
            Earliest = hours.Earliest,
            Latest = hours.Latest,
            LongestRound = Math.Min(hours.LongestRound ?? int.MaxValue, hours.Latest - hours.Earliest),
            OvertimeFrom = hours.OvertimeFrom ?? RoundProblem.MaxTicks,
            LongestTrip = Math.Min(who.LongestTrip ?? RoundProblem.MaxTicks, RoundProblem.MaxTicks),
            Mode = who.Mode,
            Capacity = who.Capacity ?? int.MaxValue,
            Rest = who.LeastRest,
            BreakLength = hours.Break?.Length ?? -1,
            BreakEarliest = hours.Break?.Earliest ?? 0,
            BreakLatest = hours.Break?.Latest ?? 0,
            UnpaidBreak = hours.Break is { IsPaid: false } rest ? rest.Length : 0,
            WorkAbove = hours.Break?.WorkAbove ?? 0,
            BetweenVisits = hours.Break is { BetweenVisits: true },
        };
    }

    /// <summary>Carers whom some visit treats unlike the others, so that their empty rounds can't stand for each other.</summary>
    private static bool[] SpecialCarers(RoundProblem problem)
    {
        var special = new bool[problem.Carers.Length];
        foreach (var visit in problem.Visits)
        {
            foreach (var carer in visit.ForbiddenCarers)
            {
                special[carer] = true;
            }

            foreach (var price in visit.CarerPrices)
            {
                special[price.Carer] = true;
            }

            if (!visit.LengthByCarer.IsDefaultOrEmpty || (problem.Weights.ExtraCarer > 0 && visit.Person >= 0))
            {
                Array.Fill(special, true);
            }
        }

        return special;
    }

    private static (int[][] Ticks, int[][] Back, int[][]? Metres) ReadTravel(RoundProblem problem, List<int> places)
    {
        var size = places.Count;
        var ticks = new int[problem.Travel.Modes][];
        var back = new int[problem.Travel.Modes][];
        var metres = problem.Weights.Metre > 0 ? new int[problem.Travel.Modes][] : null;
        var used = problem.Carers.Select(carer => carer.Mode).ToHashSet();
        for (var mode = 0; mode < ticks.Length; mode++)
        {
            if (!used.Contains(mode))
            {
                // Nobody travels so: no table, which in a large problem is hundreds of megabytes.
                (ticks[mode], back[mode]) = ([], []);
                if (metres is not null)
                {
                    metres[mode] = [];
                }

                continue;
            }

            ticks[mode] = new int[size * size];
            back[mode] = [];
            var far = new int[metres is null ? 0 : size * size];
            for (var from = 0; from < size; from++)
            {
                for (var to = 0; to < size; to++)
                {
                    var time = problem.Travel.Ticks(places[from], places[to], mode);
                    ticks[mode][from * size + to] = time < 0 ? NoWay : time;
                    if (metres is not null)
                    {
                        far[from * size + to] = problem.Travel.Metres(places[from], places[to], mode);
                    }
                }
            }

            if (metres is not null)
            {
                metres[mode] = far;
            }

            back[mode] = Turned(ticks[mode], size);
        }

        return (ticks, back, metres);
    }

    /// <summary>The table with rows and columns swapped; the table itself where it is symmetric.</summary>
    private static int[] Turned(int[] table, int size)
    {
        for (var from = 0; from < size; from++)
        {
            for (var to = from + 1; to < size; to++)
            {
                if (table[from * size + to] == table[to * size + from])
                {
                    continue;
                }

                var turned = new int[size * size];
                for (var row = 0; row < size; row++)
                {
                    for (var column = 0; column < size; column++)
                    {
                        turned[column * size + row] = table[row * size + column];
                    }
                }

                return turned;
            }
        }

        return table;
    }

    private static bool[]? ReadForbidden(RoundProblem problem)
    {
        if (problem.Visits.All(visit =>
            visit.ForbiddenCarers.Length == 0 && problem.Carers.All(carer => (visit.Skills & ~carer.Skills) == 0)))
        {
            return null;
        }

        var carers = problem.Carers.Length;
        var forbidden = new bool[problem.Visits.Length * carers];
        for (var visit = 0; visit < problem.Visits.Length; visit++)
        {
            for (var carer = 0; carer < carers; carer++)
            {
                forbidden[visit * carers + carer] = (problem.Visits[visit].Skills & ~problem.Carers[carer].Skills) != 0;
            }

            foreach (var carer in problem.Visits[visit].ForbiddenCarers)
            {
                forbidden[visit * carers + carer] = true;
            }
        }

        return forbidden;
    }

    private static long[]? ReadPrices(RoundProblem problem)
    {
        if (problem.Visits.All(visit => visit.CarerPrices.Length == 0 && visit.OtherCarerPrice == 0))
        {
            return null;
        }

        var carers = problem.Carers.Length;
        var prices = new long[problem.Visits.Length * carers];
        for (var visit = 0; visit < problem.Visits.Length; visit++)
        {
            Array.Fill(prices, problem.Visits[visit].OtherCarerPrice, visit * carers, carers);
            foreach (var price in problem.Visits[visit].CarerPrices)
            {
                prices[visit * carers + price.Carer] = price.Price;
            }
        }

        return prices;
    }

    private static int[]? ReadLengths(RoundProblem problem)
    {
        if (problem.Visits.All(visit => visit.LengthByCarer.IsDefaultOrEmpty))
        {
            return null;
        }

        return [.. problem.Visits.SelectMany(visit => Enumerable.Range(0, problem.Carers.Length).Select(visit.LengthFor))];
    }

    /// <summary>
    /// By route, the routes of the same carer after which a rest must lie before it (with its least length, which is negative over the end
    /// of a repeating plan), and the other way round; only where the shifts alone don't see to it.
    /// </summary>
    private static (RestTie[][] Before, RestTie[][] After) ReadRests(RoundProblem problem, RouteShape[] shapes)
    {
        var before = new List<RestTie>[shapes.Length];
        var after = new List<RestTie>[shapes.Length];
        for (var route = 0; route < shapes.Length; route++)
        {
            (before[route], after[route]) = ([], []);
        }

        for (var route = 0; route < shapes.Length; route++)
        {
            for (var other = route + 1; other < shapes.Length && shapes[other].Carer == shapes[route].Carer; other++)
            {
                var (first, second) = (Day(route), Day(other));
                if (first == second)
                {
                    continue;
                }

                var (early, late) = first < second ? (route, other) : (other, route);
                Add(early, late, shapes[early].Rest);
                if (problem.Cycle is { } cycle)
                {
                    Add(late, early, shapes[early].Rest - cycle);
                }
            }
        }

        return ([.. before.Select(list => list.ToArray())], [.. after.Select(list => list.ToArray())]);

        int Day(int route) => problem.Carers[shapes[route].Carer].Shifts[shapes[route].Shift].Day;

        void Add(int early, int late, int gap)
        {
            if (shapes[early].Latest + (long)gap > shapes[late].Earliest)
            {
                before[late].Add(new RestTie(early, gap));
                after[early].Add(new RestTie(late, gap));
            }
        }
    }

    /// <summary>Numbers the days of all carers, so that a round's day can be looked up.</summary>
    private static int NumberDays(RoundProblem problem, RouteShape[] shapes)
    {
        var numbers = new Dictionary<(int Carer, int Day), int>();
        for (var route = 0; route < shapes.Length; route++)
        {
            var day = (shapes[route].Carer, problem.Carers[shapes[route].Carer].Shifts[shapes[route].Shift].Day);
            if (!numbers.TryGetValue(day, out var number))
            {
                numbers.Add(day, number = numbers.Count);
            }

            shapes[route].CarerDay = number;
        }

        return numbers.Count;
    }

    /// <summary>By visit, the whole team it belongs to if that has three or more; null otherwise.</summary>
    private static int[]?[] ReadTeams(RoundProblem problem)
    {
        var team = new int[]?[problem.Visits.Length];
        foreach (var link in problem.Links.Where(link => link.IsPair))
        {
            int[] joined = [.. (team[link.First] ?? [link.First]).Union(team[link.Second] ?? [link.Second]).Order()];
            foreach (var member in joined)
            {
                team[member] = joined;
            }
        }

        return [.. team.Select(members => members is { Length: > 2 } ? members : null)];
    }

    private static (int[] Twin, VisitLink[] TwinLink, VisitLink[]?[] LinksOf) ReadLinks(RoundProblem problem, int[]?[] teams)
    {
        var twin = new int[problem.Visits.Length];
        var twinLink = new VisitLink[problem.Visits.Length];
        var links = new VisitLink[]?[problem.Visits.Length];
        Array.Fill(twin, -1);
        var pairs = new Dictionary<(int, int), VisitLink>();
        foreach (var link in problem.Links.Where(link => link.IsPair))
        {
            pairs[Ends(link)] = link;
        }

        var alike = problem.Links.ToLookup(Ends);
        foreach (var link in problem.Links)
        {
            if (link.IsPair && teams[link.First] is null)
            {
                (twin[link.First], twin[link.Second]) = (link.Second, link.First);
                twinLink[link.First] = twinLink[link.Second] = WithOtherTies(alike[Ends(link)], link);
            }
            else if (link.IsPair || !pairs.TryGetValue(Ends(link), out var pair) || teams[pair.First] is not null)
            {
                links[link.First] = [.. links[link.First] ?? [], link];
                links[link.Second] = [.. links[link.Second] ?? [], link];
            }
        }

        return (twin, twinLink, links);
    }

    /// <summary>
    /// A pair with the gap between visits that all their ties allow; an impossible gap if the ties contradict each other.
    /// </summary>
    private static VisitLink WithOtherTies(IEnumerable<VisitLink> ties, VisitLink pair)
    {
        var (least, most) = (pair.Least, pair.Most);
        foreach (var link in ties)
        {
            var isSameWay = link.First == pair.First;
            least = Math.Max(least, isSameWay ? link.Least : -link.Most);
            most = Math.Min(most, isSameWay ? link.Most : -link.Least);
        }

        return least <= most
            ? pair with { Least = least, Most = most }
            : pair with { Least = RoundProblem.MaxTicks, Most = RoundProblem.MaxTicks };
    }

    private static (int, int) Ends(VisitLink link) => (Math.Min(link.First, link.Second), Math.Max(link.First, link.Second));

    private static int[] ReadComponents(RoundProblem problem)
    {
        var first = Enumerable.Range(0, problem.Visits.Length).ToArray();
        foreach (var link in problem.Links)
        {
            var (one, two) = (Root(link.First), Root(link.Second));
            first[Math.Max(one, two)] = Math.Min(one, two);
        }

        return [.. Enumerable.Range(0, first.Length).Select(Root)];

        int Root(int visit)
        {
            while (first[visit] != visit)
            {
                visit = first[visit];
            }

            return visit;
        }
    }
}
