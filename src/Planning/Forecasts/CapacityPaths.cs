namespace Zoning.Planning;

/// <summary>Draws futures of capacity: rates from their ranges, carers who leave and join week by week, provider by provider.</summary>
/// <remarks>
/// On a path each rate has one value, drawn from its triangle; what all providers share (the contact ratio, sickness) moves together.
/// Leavers and joiners of a provider in a week are Poisson numbers with the drawn yearly rates over 52. Hours follow carers. A path that
/// starts below the floor starts at it.
/// </remarks>
internal static class CapacityPaths
{
    internal static AreaPaths Draw(CountyCapacity capacity, AreaTree tree, CountyForecastOptions options)
    {
        var paths = new AreaPaths(options.Paths, tree.Areas.Length, options.Weeks);
        var rates = new Randomness(options.Seed).For("capacity rates");
        var moves = new Randomness(options.Seed).For("carers");
        var shares = SharesOf(capacity, tree);
        var providers = capacity.Providers.Length;
        var held = Enumerable.Range(0, providers)
            .Select(provider => capacity.Floor is null ? 0 : CapacityLadder.Held(capacity, provider)).ToArray();
        var start = new double[providers];
        for (var path = 0; path < options.Paths; path++)
        {
            var drawn = new DrawnRates(capacity.Rates, rates);
            Start(capacity, drawn, held, start);
            for (var provider = 0; provider < providers; provider++)
            {
                var first = capacity.Providers[provider].Carers;
                var carers = first;
                for (var week = 0; week < options.Weeks; week++)
                {
                    carers = Math.Max(0, carers - Poisson(carers * drawn.Turnover / CapacityLadder.WeeksAYear, moves));
                    carers += Poisson(first * drawn.Joiners / CapacityLadder.WeeksAYear, moves);
                    var hours = first > 0 ? start[provider] * carers / first : start[provider];
                    for (var area = 0; area < tree.Areas.Length; area++)
                    {
                        var share = shares[provider][area];
                        if (share > 0)
                        {
                            paths.Of(path, area)[week] += hours * share;
                        }
                    }
                }
            }
        }

        return paths;
    }

    private static void Start(CountyCapacity capacity, DrawnRates drawn, double[] held, double[] start)
    {
        var sum = 0.0;
        for (var provider = 0; provider < start.Length; provider++)
        {
            var row = capacity.Providers[provider];
            start[provider] = row.Rung switch
            {
                CapacityRung.Carers => CapacityLadder.FromCarers(row.Paid!.Value.Value, row, drawn.Availability, drawn.Contact),
                CapacityRung.Declared => row.Declared!.Value.Value * drawn.Declared,
                CapacityRung.DeliveredAndSpare => (row.Delivered ?? row.Commissioned).Value + (row.Spare!.Value.Value * drawn.Declared),
                _ => row.Hours.Value,
            };
            sum += start[provider];
        }

        if (capacity.Floor is { } floor && sum < floor.Value)
        {
            held.CopyTo(start, 0);
        }
    }

    private static double[][] SharesOf(CountyCapacity capacity, AreaTree tree)
    {
        var shares = new double[capacity.Providers.Length][];
        for (var provider = 0; provider < shares.Length; provider++)
        {
            var own = capacity.ZoneShares[provider];
            shares[provider] = [.. tree.Members.Select(members => members.Sum(member => own[member]))];
        }

        return shares;
    }

    /// <summary>
    /// A Poisson number, by multiplying shares up to a mean of 30 (Knuth 1969, volume 2, 3.4.1) and the rounded normal above.
    /// </summary>
    private static double Poisson(double mean, Randomness chance)
    {
        if (mean > 30)
        {
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * chance.NextNormal())));
        }

        var least = Math.Exp(-mean);
        var product = chance.NextShare();
        var count = 0;
        while (product > least)
        {
            product *= chance.NextShare();
            count++;
        }

        return count;
    }

    /// <summary>The rates of one path.</summary>
    private readonly struct DrawnRates
    {
        internal DrawnRates(CapacityRates rates, Randomness chance)
        {
            // One draw a rate in a fixed order: a rate that is known moves no other's draw.
            Turnover = rates["turnover"].At(chance.NextShare());
            Joiners = rates["joiners"].At(chance.NextShare());
            var sickness = rates["sickness_days"].At(chance.NextShare());
            var leave = rates["leave_weeks"].At(chance.NextShare());
            Contact = rates["contact_ratio"].At(chance.NextShare());
            Declared = rates["declared_share"].At(chance.NextShare());
            Availability = CapacityLadder.Availability(leave, sickness);
        }

        internal double Turnover { get; }

        internal double Joiners { get; }

        internal double Availability { get; }

        internal double Contact { get; }

        internal double Declared { get; }
    }
}
