namespace Zoning.Samples;

/// <summary>Draws what a package holds: calls a day, times, lengths and carers, in fixed shares.</summary>
/// <remarks>
/// Calls a day: one 18 %, two 27 %, three 20 %, four 25 %, four with two carers 10 %. Lengths of visits: 15 min 1.6 %, 30 min 72 %, 45 min
/// 18 %, 60 min 8.4 % (a published median of one English council), mean 35.0 min. The shares are kept as nearly as whole numbers allow.
/// </remarks>
internal static class CarePatterns
{
    private static readonly double[] CallShares = [0.18, 0.27, 0.20, 0.25, 0.10];
    private static readonly int[] Lengths = [60, 45, 30, 15];
    private static readonly double[] LengthShares = [0.084, 0.18, 0.72, 0.016];

    /// <summary>How much longer visits at each time of day tend to be: getting up takes longest.</summary>
    private static readonly double[] LongerBy = [0.7, -0.4, -0.3, 0.2];

    private static readonly (int From, int To)[] Starts =
        [(7 * 60, 10 * 60 + 30), (12 * 60, 13 * 60 + 30), (16 * 60, 17 * 60 + 30), (19 * 60, 21 * 60 + 30)];
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The times of day, as visits.csv has them.</summary>
    public static string[] Times { get; } = ["morning", "lunch", "tea", "bed"];

    /// <summary>Draws packages.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="random">The stream.</param>
    /// <returns>For each its carers and its visits, in random order.</returns>
    public static (int Carers, SampleVisit[] Visits)[] Draw(int count, Randomness random)
    {
        var kinds = Draws.Apportion(count, CallShares).SelectMany((number, kind) => Enumerable.Repeat(kind, number)).ToArray();
        random.Shuffle<int>(kinds);
        var times = kinds.Select(kind => TimesOf(kind, random)).ToArray();
        var lengths = LengthsOf(kinds, times, random);
        var packages = new (int Carers, SampleVisit[] Visits)[count];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var carers = kinds[i] == 4 ? 2 : 1;
            var skills = SkillsOf(carers, random);
            var visits = new List<SampleVisit>();
            foreach (var time in times[i])
            {
                AddVisit(visits, time, lengths[next++], (carers, skills), random);
            }

            packages[i] = (carers, [.. visits]);
        }

        return packages;
    }

    private static int[] TimesOf(int kind, Randomness random) => kind switch
    {
        0 => [random.NextOf([0.84, 0.08, 0.02, 0.06])],
        1 => [0, random.NextOf([0, 0.15, 0.25, 0.60])],
        2 => random.NextChance(0.7) ? [0, 1, 3] : random.NextChance(0.5) ? [0, 1, 2] : [0, 2, 3],
        _ => [0, 1, 2, 3],
    };

    private static int[] LengthsOf(int[] kinds, int[][] times, Randomness random)
    {
        var keys = new List<double>();
        for (var i = 0; i < kinds.Length; i++)
        {
            foreach (var time in times[i])
            {
                // Sorted by key, the longest visits come first: mornings and people with two carers need more time.
                keys.Add(-(random.NextNormal() + LongerBy[time] + (kinds[i] == 4 ? 0.25 : 0)));
            }
        }

        var ranked = keys.ToArray();
        var order = Enumerable.Range(0, ranked.Length).ToArray();
        Array.Sort(ranked, order);
        var lengths = new int[ranked.Length];
        var quota = Draws.Apportion(ranked.Length, LengthShares);
        var at = 0;
        for (var length = 0; length < quota.Length; length++)
        {
            for (var i = 0; i < quota[length]; i++)
            {
                lengths[order[at++]] = Lengths[length];
            }
        }

        return lengths;
    }

    private static string SkillsOf(int carers, Randomness random)
    {
        var skills = new List<string>();
        if (random.NextChance(0.15))
        {
            skills.Add("dementia");
        }

        if (carers == 2)
        {
            skills.Add("hoist");
        }

        if (random.NextChance(0.28))
        {
            skills.Add("medicines");
        }

        if (random.NextChance(0.012))
        {
            skills.Add("peg");
        }

        return string.Join(' ', skills);
    }

    private static void AddVisit(
        List<SampleVisit> visits, int time, int minutes, (int Carers, string Skills) need, Randomness random)
    {
        var (from, to) = Starts[time];
        var tolerance = random.NextOf([0.70, 0.12, 0.18]) switch { 0 => 30, 1 => 15, _ => 60 };
        var visit = new SampleVisit("daily", 7, time, minutes)
        {
            Preferred = from + 15 * random.NextBelow((to - from) / 15 + 1),
            Tolerance = tolerance,
            Skills = need.Skills,
        };
        if (minutes == 30 && time == 0 && need.Carers == 1 && random.NextChance(0.03))
        {
            // One morning a week is a bath.
            var bath = random.NextBelow(5);
            visits.Add(visit with { Days = Days[bath], DaysAWeek = 1, Minutes = 60 });
            visits.Add(visit with { Days = string.Join(' ', Days.Where((_, day) => day != bath)), DaysAWeek = 6 });
        }
        else if (minutes == 45 && random.NextChance(0.06))
        {
            // The family does part of it at the weekend.
            visits.Add(visit with { Days = "weekdays", DaysAWeek = 5 });
            visits.Add(visit with { Days = "weekends", DaysAWeek = 2, Minutes = 30 });
        }
        else
        {
            visits.Add(visit);
        }
    }
}
