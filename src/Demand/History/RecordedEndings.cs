namespace Zoning.Demand;

/// <summary>Finds the weeks for which an extract holds the packages that ended, by how often packages end.</summary>
/// <remarks>
/// An extract of live lines lacks those that ended, so its past holds survivors only and always seems to grow. A run of weeks lacks
/// endings if far fewer packages ended in it than in the other weeks (Chernoff's bound on the binomial tail, shared out over all runs
/// compared; under half the rate), or fewer than one in seven a year, which no home care has. What is left must also hold together:
/// packages that start twice as often as they end, where hours grow, are not told from missing endings.
/// </remarks>
internal static class RecordedEndings
{
    /// <summary>Weeks at the end whose entries may still be on their way; they are not judged on their own.</summary>
    private const int LateWeeks = 4;

    private const double Chance = 0.05;
    private const double GrowthChance = 0.2;
    private const double LeastShare = 0.5;
    private const double LeastRate = 0.15 / 52;
    private const double LeastGrowth = 0.15;

    /// <summary>The weeks that can be used.</summary>
    /// <param name="packages">When each package began (null: before the first week) and ended (null: it runs).</param>
    /// <param name="first">The Monday of the first week.</param>
    /// <param name="weeks">How many weeks, 1 or more.</param>
    /// <returns>The first week that can be used, and whether the rest can.</returns>
    internal static CoveredWeeks Of(IEnumerable<(DateOnly? Start, DateOnly? End)> packages, DateOnly first, int weeks)
    {
        var counts = new WeekCounts(packages, first, weeks);
        var (from, to) = (0, weeks);
        while (Deficient(counts, from, to) is { } hole)
        {
            if (hole.To < to)
            {
                from = hole.To;
            }
            else if (weeks - hole.From <= LateWeeks)
            {
                to = hole.From;
            }
            else
            {
                return new CoveredWeeks(hole.From, EndingsGap.Lately);
            }
        }

        return GrowsUnexplained(counts, from, to)
            ? new CoveredWeeks(from, EndingsGap.Throughout)
            : new CoveredWeeks(from, from == 0 ? EndingsGap.None : EndingsGap.Before);
    }

    /// <summary>The run of weeks whose lack of endings is the least likely to be chance; null if chance may explain each.</summary>
    private static (int From, int To)? Deficient(WeekCounts counts, int from, int to)
    {
        // A run begins at the first week or after a week with endings, and ends before one or at the last week: others hold no fewer.
        var cuts = Enumerable.Range(from, to - from).Where(week => counts.Ended(week, week + 1) > 0).ToList();
        int[] begins = [from, .. cuts.Select(week => week + 1).Where(week => week < to)];
        int[] ends = [.. cuts.Where(week => week > from), to];
        var (all, lines) = (counts.Ended(from, to), counts.Running(from, to));
        var pairs = begins.Sum(begin => ends.Count(end => end > begin));
        var best = Math.Log(Chance / Math.Max(1, pairs));
        (int From, int To)? found = null;
        foreach (var begin in begins)
        {
            foreach (var end in ends)
            {
                if (end > begin && LogChance(counts, begin, end, all, lines) is var chance && chance < best)
                {
                    (best, found) = (chance, (begin, end));
                }
            }
        }

        return found;
    }

    private static double LogChance(WeekCounts counts, int begin, int end, long all, long lines)
    {
        var (ended, running) = (counts.Ended(begin, end), counts.Running(begin, end));
        var others = lines - running;
        var least = LogPoissonTail(ended, LeastRate * running);
        var isRare = others > 0 && ended * (double)others < LeastShare * (all - ended) * running;
        return isRare ? Math.Min(least, LogBinomialTail(ended, all, (double)running / lines)) : least;
    }

    /// <summary>Whether hours grow while far more packages start than end: twice as many, not by chance.</summary>
    private static bool GrowsUnexplained(WeekCounts counts, int from, int to)
    {
        var (started, ended) = (counts.Started(from, to), counts.Ended(from, to));
        return started - ended >= LeastGrowth * counts.Running(to - 1, to)
            && LogBinomialTail(ended, started + ended, 1.0 / 3) < Math.Log(GrowthChance);
    }

    /// <summary>Chernoff's bound on the chance of so few of n, in logarithms; 0 if there are not few.</summary>
    private static double LogBinomialTail(long few, long all, double share)
    {
        var seen = all == 0 ? 1 : (double)few / all;
        return seen >= share ? 0 : -all * (Part(seen, share) + Part(1 - seen, 1 - share));
    }

    private static double LogPoissonTail(long few, double expected) =>
        few >= expected ? 0 : few - expected - (few == 0 ? 0 : few * Math.Log(few / expected));

    private static double Part(double seen, double share) => seen <= 0 ? 0 : seen * Math.Log(seen / share);

    /// <summary>Running sums of packages that run, start and end in each week.</summary>
    private sealed class WeekCounts
    {
        private readonly long[] _running;
        private readonly long[] _started;
        private readonly long[] _ended;

        internal WeekCounts(IEnumerable<(DateOnly? Start, DateOnly? End)> packages, DateOnly first, int weeks)
        {
            (_running, _started, _ended) = (new long[weeks + 1], new long[weeks + 1], new long[weeks + 1]);
            var steps = new long[weeks + 1];
            foreach (var (start, end) in packages)
            {
                var (begin, last) = (WeekOf(start, first) ?? -1, WeekOf(end, first) ?? weeks);
                if (begin >= weeks || last < 0 || last < begin)
                {
                    continue;
                }

                steps[Math.Max(0, begin)]++;
                steps[Math.Min(weeks, last + 1)]--;
                _started[Math.Max(0, begin) + 1] += begin >= 0 ? 1 : 0;
                _ended[Math.Min(weeks, last + 1)] += last < weeks ? 1 : 0;
            }

            var running = 0L;
            for (var week = 0; week < weeks; week++)
            {
                running += steps[week];
                _running[week + 1] = _running[week] + running;
                _started[week + 1] += _started[week];
                _ended[week + 1] += _ended[week];
            }
        }

        /// <summary>Packages that ran, a package counted in every week.</summary>
        internal long Running(int from, int to) => _running[to] - _running[from];

        internal long Started(int from, int to) => _started[to] - _started[from];

        internal long Ended(int from, int to) => _ended[to] - _ended[from];

        private static int? WeekOf(DateOnly? day, DateOnly first) =>
            day is { } known ? (int)Math.Floor((known.DayNumber - first.DayNumber) / 7.0) : null;
    }
}

/// <summary>Where endings are missing.</summary>
internal enum EndingsGap
{
    /// <summary>Nowhere that shows.</summary>
    None,

    /// <summary>Before the first week that can be used.</summary>
    Before,

    /// <summary>From a week on, to the last.</summary>
    Lately,

    /// <summary>In all weeks, as far as can be seen: too few for the starts.</summary>
    Throughout,
}

/// <summary>The weeks for which an extract holds the packages that ended.</summary>
/// <param name="From">The first week that can be used; with <see cref="EndingsGap.Lately"/> the first that cannot.</param>
/// <param name="Gap">Where endings are missing.</param>
internal readonly record struct CoveredWeeks(int From, EndingsGap Gap);
