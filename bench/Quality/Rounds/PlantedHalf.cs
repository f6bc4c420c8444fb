namespace Zoning.Quality.Rounds;

/// <summary>Two carers who share a neighbourhood for half a day, with the visits of each in order. A visit of two carers stands in both orders.</summary>
internal sealed class PlantedTeam
{
    /// <summary>The visits of each of the two, by quarter of the half day: <c>Orders[carer][quarter]</c>.</summary>
    public required List<PlantedWant>[][] Orders { get; init; }

    /// <summary>Where each of the two starts and ends.</summary>
    public required int[] Homes { get; init; }

    /// <summary>Ticks from Monday 00:00 at which they set out.</summary>
    public required int Start { get; init; }
}

/// <summary>The rounds of half a day: teams over compact neighbourhoods.</summary>
internal sealed class PlantedHalf
{
    private const double WorkHours = 6.6;
    private const double MinutesBetween = 7.5;

    public required PlantedTeam[] Teams { get; init; }

    /// <summary>The ticks from which carers may set out.</summary>
    public required int Starts { get; init; }

    /// <summary>Cuts the country in two again and again, along its longer side, until each piece is the work of one team.</summary>
    public static PlantedHalf Lay(PlantedWant[] wants, PlantedPlaces places, int[] bases, Randomness random)
    {
        var minutes = wants.Sum(want => want.Carers * (want.Minutes + MinutesBetween));
        var teams = Math.Max(1, (int)Math.Ceiling(minutes / 60 / WorkHours / 2));
        var homes = Enumerable.Range(0, 2 * teams).Select(_ => places.AddHome(random)).ToArray();
        var late = wants.Any(want => want.Quarter >= 2);
        var starts = (late ? 14 * 4 + 2 : 7 * 4 - 1) * 15 * 60;
        var laid = new List<PlantedTeam>();
        Cut([.. wants], [.. homes], teams);
        return new PlantedHalf { Teams = [.. laid], Starts = starts };

        void Cut(List<PlantedWant> piece, List<int> carers, int count)
        {
            if (count == 1)
            {
                laid.Add(Team(piece, carers));
                return;
            }

            var byX = Spread(piece, want => places[want.Place].X) >= Spread(piece, want => places[want.Place].Y);
            double Along(int place) => byX ? places[place].X : places[place].Y;
            var first = count / 2;
            var share = (double)first / count;
            var near = new List<PlantedWant>();
            foreach (var quarter in piece.GroupBy(want => want.Quarter).OrderBy(group => group.Key))
            {
                near.AddRange(Lower([.. quarter.OrderBy(want => Along(want.Place)).ThenBy(want => want.Person)], share));
            }

            var nearCarers = carers.OrderBy(Along).ThenBy(place => place).Take(2 * first).ToList();
            Cut(near, nearCarers, first);
            Cut([.. piece.Except(near)], [.. carers.Except(nearCarers)], count - first);
        }

        PlantedTeam Team(List<PlantedWant> piece, List<int> carers)
        {
            List<PlantedWant>[][] orders = [[[], []], [[], []]];
            var byX = Spread(piece, want => places[want.Place].X) >= Spread(piece, want => places[want.Place].Y);
            foreach (var quarter in piece.GroupBy(want => want.Quarter).OrderBy(group => group.Key))
            {
                var ordered = quarter.OrderBy(want => byX ? places[want.Place].X : places[want.Place].Y).ThenBy(want => want.Person).ToList();
                var first = Lower([.. ordered.Where(want => want.Carers == 1)], 0.5).ToHashSet();
                for (var carer = 0; carer < 2; carer++)
                {
                    orders[carer][quarter.Key % 2].AddRange(ordered.Where(want => want.Carers == 2 || first.Contains(want) == (carer == 0)));
                }
            }

            // Three in ten set out from the nearest office.
            int[] ends = [.. carers.Select(home => random.NextShare() < 0.3 ? places.Nearest(home, bases) : home)];
            return new PlantedTeam { Orders = orders, Homes = ends, Start = starts + random.NextBelow(4) * 15 * 60 };
        }
    }

    // The first of some ordered visits that hold a share of their time.
    private static IEnumerable<PlantedWant> Lower(PlantedWant[] ordered, double share)
    {
        var all = ordered.Sum(want => want.Carers * (want.Minutes + MinutesBetween));
        var sum = 0.0;
        foreach (var want in ordered)
        {
            var weight = want.Carers * (want.Minutes + MinutesBetween);
            if (sum + weight / 2 > all * share)
            {
                yield break;
            }

            sum += weight;
            yield return want;
        }
    }

    private static double Spread(List<PlantedWant> piece, Func<PlantedWant, double> along) => piece.Count == 0 ? 0 : piece.Max(along) - piece.Min(along);
}
