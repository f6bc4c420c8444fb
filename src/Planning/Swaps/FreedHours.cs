using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What freed a carer's time.</summary>
internal enum FreedBy
{
    /// <summary>Rounds searched for longer, without any exchange: from today's rounds to those.</summary>
    BetterRounds,

    /// <summary>Exchanges: from better rounds alone to rounds with exchanges, nobody placed yet.</summary>
    Swaps,

    /// <summary>Both together: from today's rounds to rounds with exchanges, nobody placed yet.</summary>
    Both,
}

/// <summary>Travel that was freed in an area, and the people whom it really makes room for. Restricted.</summary>
/// <param name="Zone">The area's number on the placed map; null for all travel of the providers concerned.</param>
/// <param name="By">What freed it.</param>
/// <param name="Minutes">Carer minutes a week freed; negative if more is travelled.</param>
/// <param name="Theoretical">Packages that the minutes would pay for: minutes over the mean carer minutes of a package. Negative as
/// they are.</param>
/// <param name="Realised">How many more people of the waiting list fit in, each with every visit of the week; negative if fewer.</param>
/// <param name="IsListUsedUp">Whether everybody who waits fits in, so that more room would not show.</param>
internal readonly record struct FreedRow(int? Zone, FreedBy By, double Minutes, double Theoretical, int Realised, bool IsListUsedUp)
{
    /// <summary>Realised over theoretical: the share of freed time that becomes care; null where no time was freed.</summary>
    internal double? Conversion => Theoretical > 0 ? Realised / Theoretical : null;
}

/// <summary>Freed travel time, and what becomes of it. Restricted as a whole.</summary>
/// <remarks>
/// Theoretical packages are freed minutes over the mean package; they forget that minutes lie at the wrong time, with the wrong carer,
/// and that a new person must be travelled to. Realised ones are put into the rounds as they are, in the order of who is to be placed
/// first, whole weeks or nothing, without any search; so the same is asked of today's rounds, of better rounds and of those with exchanges.
/// </remarks>
/// <param name="MeanMinutes">Mean carer minutes a week of the packages that wait; of all that are served if nobody waits.</param>
/// <param name="Rows">By area and what freed it; those of all travel last.</param>
internal sealed record FreedHours(double MeanMinutes, ImmutableArray<FreedRow> Rows)
{
    private const int TakersTried = 4;

    /// <summary>The freed hours of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="swapped">The plan's rounds without the people whom it places.</param>
    /// <param name="areas">The areas to tell apart, with who lives there.</param>
    /// <param name="planner">Plans weeks.</param>
    internal static FreedHours Of(
        SwapPlan plan, SwapState swapped, IReadOnlyList<(int Zone, IReadOnlySet<PackageId> People)> areas, WeekPlanner planner)
    {
        var scope = plan.Scope;
        SwapState[] states = [plan.Today, plan.Nothing, swapped];
        var fitting = states.Select(state => Fitting(plan, state, planner)).ToArray();
        var waiting = Enumerable.Range(0, scope.Candidates.Length).Where(scope.Waits).ToArray();
        var mean = MeanOf(plan, waiting);
        double ticksPerMinute = plan.After.Weeks.IsEmpty ? 1 : plan.After.Weeks[0].Plan.Problem.TicksPerMinute;
        var rows = ImmutableArray.CreateBuilder<FreedRow>();
        foreach (var (zone, people) in areas)
        {
            var travel = states.Select(state => SwapPlan.TravelThere(state, people) / ticksPerMinute).ToArray();
            var own = fitting.Select(fit => fit.Count(one => people.Contains(scope.Candidates[one].Package.Id))).ToArray();
            rows.AddRange(RowsOf(zone, travel, own, waiting.Count(one => people.Contains(scope.Candidates[one].Package.Id)), mean));
        }

        rows.AddRange(RowsOf(
            null, [.. states.Select(state => state.Travel.Ticks / ticksPerMinute)],
            [.. fitting.Select(fit => fit.Count)], waiting.Length, mean));
        return new FreedHours(mean, rows.ToImmutable());
    }

    /// <summary>The three rows of an area.</summary>
    /// <param name="zone">The area; null for all.</param>
    /// <param name="travel">Minutes of travel: today, better rounds, with exchanges.</param>
    /// <param name="fits">How many people who wait fit in, in the same order.</param>
    /// <param name="waiting">How many wait.</param>
    /// <param name="mean">Carer minutes of a mean package; 0 if there is none.</param>
    internal static IEnumerable<FreedRow> RowsOf(int? zone, double[] travel, int[] fits, int waiting, double mean)
    {
        foreach (var (by, from, to) in new[] { (FreedBy.BetterRounds, 0, 1), (FreedBy.Swaps, 1, 2), (FreedBy.Both, 0, 2) })
        {
            var minutes = travel[from] - travel[to];
            yield return new FreedRow(zone, by, minutes, mean > 0
                ? minutes / mean : 0, fits[to] - fits[from], waiting > 0 && fits[to] == waiting);
        }
    }

    /// <summary>
    /// The people who wait that fit into rounds as they are, whole weeks or nothing, first those who are to be placed first.
    /// </summary>
    /// <returns>Candidates, in the order in which they were put in.</returns>
    internal static List<int> Fitting(SwapPlan plan, SwapState state, WeekPlanner planner)
    {
        var scope = plan.Scope;
        var weeks = state.Weeks.ToArray();
        var tables = new InsertionTable?[weeks.Length];
        var fitting = new List<int>();
        var open = Enumerable.Range(0, scope.Candidates.Length).Where(scope.Waits)
            .OrderByDescending(one => scope.Values[one]).ThenBy(one => one);
        foreach (var candidate in open)
        {
            var takers = Enumerable.Range(0, weeks.Length).Where(provider => scope.Asked[provider].Contains(candidate))
                .Select(provider => (provider, added: Adding(candidate, provider))).Where(one => one.added is not null)
                .OrderBy(one => one.added).ThenBy(one => one.provider).Take(TakersTried);
            foreach (var (provider, _) in takers)
            {
                var week = weeks[provider];
                var tried = planner.Changed(week, week.Packages.Add(scope.Candidates[candidate].Package.Id), 0);
                if (tried.LeftOut.Except(week.LeftOut).IsEmpty && tried.IsValid && plan.Money.Margin(tried) >= plan.Today.Margins[provider])
                {
                    (weeks[provider], tables[provider]) = (tried, null);
                    fitting.Add(candidate);
                    break;
                }
            }
        }

        return fitting;

        long? Adding(int candidate, int provider)
        {
            var book = weeks[provider].Book;
            if (!book.CanServe(scope.Candidates[candidate].Package.Id))
            {
                return null;
            }

            var table = tables[provider] ??= new InsertionTable(book.Rounds.Problem, weeks[provider].Rounds);
            var sum = 0L;
            foreach (var team in book.TeamsOf[scope.Candidates[candidate].Package.Id])
            {
                if (table.Adding(team) is not { } added)
                {
                    return null;
                }

                sum += added.Ticks;
            }

            return sum;
        }
    }

    private static double MeanOf(SwapPlan plan, int[] waiting)
    {
        if (waiting.Length > 0)
        {
            return waiting.Average(one => (double)plan.Scope.Minutes[one]);
        }

        var served = plan.Today.Weeks.SelectMany(week => week.Packages).Select(plan.Money.MinutesOf).ToList();
        return served.Count == 0 ? 0 : served.Average(minutes => (double)minutes);
    }
}
