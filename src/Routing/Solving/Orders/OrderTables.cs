namespace Zoning.Routing;

/// <summary>Fills the flat arrays of an <see cref="OrderProblem"/>.</summary>
internal static class OrderTables
{
    /// <summary>Leg times by carers' kind: one table for each mode and longest trip that occurs.</summary>
    public static (int[] Ticks, int[] CarerTable, int LongestLeg, int Blocked) Times(RoundProblem source)
    {
        var places = source.Travel.Places;
        var kinds = source.Carers.Select(carer => (carer.Mode, carer.LongestTrip)).Distinct().ToList();
        var ticks = new int[Math.Max(1, kinds.Count) * places * places];
        var longest = 0;
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            for (var origin = 0; origin < places; origin++)
            {
                for (var destination = 0; destination < places; destination++)
                {
                    var leg = source.Travel.Ticks(origin, destination, kinds[kind].Mode);
                    leg = leg > kinds[kind].LongestTrip ? -1 : leg;
                    ticks[(kind * places + origin) * places + destination] = leg;
                    longest = Math.Max(longest, leg);
                }
            }
        }

        var blocked = longest * 4 + 1;
        for (var leg = 0; leg < ticks.Length; leg++)
        {
            ticks[leg] = ticks[leg] < 0 ? blocked : ticks[leg];
        }

        return (ticks, [.. source.Carers.Select(carer => kinds.IndexOf((carer.Mode, carer.LongestTrip)) * places * places)], longest,
            blocked);
    }

    /// <summary>Many times the price of a plain tick, so that a broken limit never pays.</summary>
    public static long HardPrice(RoundProblem source) =>
        20 * Math.Max(1, Math.Max(source.Weights.Travel, source.Visits.Max(visit => visit.LatePrice) ?? 0));

    public static long[]? Prices(RoundProblem source, int[] ticks, int[] carerTable, int blocked, long hardPrice)
    {
        var places = source.Travel.Places;
        if (source.Weights.Metre == 0 && !ticks.Contains(blocked))
        {
            return null;
        }

        var prices = new long[ticks.Length];
        foreach (var (carer, table) in source.Carers.Zip(carerTable))
        {
            for (var leg = 0; leg < places * places; leg++)
            {
                var time = ticks[table + leg];
                prices[table + leg] = time == blocked
                    ? blocked * hardPrice
                    : time * source.Weights.Travel + source.Travel.Metres(leg / places, leg % places, carer.Mode) * source.Weights.Metre;
            }
        }

        return prices;
    }

    public static bool[] Able(RoundProblem source, int[] twin)
    {
        var carers = source.Carers.Length;
        var able = new bool[source.Visits.Length * carers];
        for (var visit = 0; visit < source.Visits.Length; visit++)
        {
            var needs = source.Visits[visit].Skills;
            for (var carer = 0; carer < carers; carer++)
            {
                able[visit * carers + carer] = !source.Carers[carer].Shifts.IsEmpty && (needs & ~source.Carers[carer].Skills) == 0;
            }

            foreach (var carer in source.Visits[visit].ForbiddenCarers)
            {
                able[visit * carers + carer] = false;
            }
        }

        for (var visit = 0; visit < twin.Length; visit++)
        {
            if (twin[visit] > visit && !CanBePaired(able.AsSpan(visit * carers, carers), able.AsSpan(twin[visit] * carers, carers)))
            {
                able.AsSpan(visit * carers, carers).Clear();
                able.AsSpan(twin[visit] * carers, carers).Clear();
            }
        }

        return able;
    }

    public static long[]? CarerPrices(RoundProblem source)
    {
        if (source.Visits.All(visit => visit.CarerPrices.IsDefaultOrEmpty && visit.OtherCarerPrice == 0))
        {
            return null;
        }

        var prices = source.Visits.SelectMany(visit => Enumerable.Repeat(visit.OtherCarerPrice, source.Carers.Length)).ToArray();
        for (var visit = 0; visit < source.Visits.Length; visit++)
        {
            foreach (var (carer, price) in source.Visits[visit].CarerPrices)
            {
                prices[visit * source.Carers.Length + carer] = price;
            }
        }

        return prices;
    }

    /// <summary>
    /// The price of leaving a visit out in the search: its price, or if it has none, more than any place for it could cost.
    /// </summary>
    public static long[] LeftOut(RoundProblem source, long hardPrice, int longestLeg)
    {
        var worst = source.Visits.Max(visit => visit.UnallocatedPrice) ?? 0;
        var critical = worst + hardPrice * (longestLeg + 1L) * 20;
        return [.. source.Visits.Select(visit =>
            visit.IsTimeCritical ? critical + (visit.UnallocatedPrice ?? 0) : visit.UnallocatedPrice ?? critical * 4)];
    }

    public static bool HasCarerTerms(RoundProblem source, int blocked)
    {
        var weights = source.Weights;
        var latest = source.Visits.Sum(visit => (long)visit.Length + blocked) + source.Visits.Max(visit => (long?)visit.Latest) ?? 0;
        return weights.Waiting > 0 || weights.HighestWaiting > 0 || weights.HighestIdle > 0 || weights.Overtime > 0
            || source.Carers.Any(carer => carer.FixedPrice > 0 || carer.Shifts.Any(shift => shift.Latest < latest));
    }

    private static bool CanBePaired(ReadOnlySpan<bool> first, ReadOnlySpan<bool> second) =>
        first.Contains(true) && second.Contains(true)
        && !(first.Count(true) == 1 && second.Count(true) == 1 && first.IndexOf(true) == second.IndexOf(true));
}
