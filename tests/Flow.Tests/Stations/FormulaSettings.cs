namespace Zoning.Flow.Tests;

/// <summary>Twenty settings with a known answer, and how far the simulator is from it.</summary>
internal static class FormulaSettings
{
    private static readonly Stay Day = Stay.Exponential(24);

    /// <summary>A setting: the name, the network, the figure, and its value by a closed form that is worked out here.</summary>
    internal sealed record Setting(string Name, StationNetwork Network, StationMeasure Measure, double Expected);

    internal static IReadOnlyList<Setting> All { get; } =
    [
        // M/M/1: the mean wait is r / (1 - r) stays, the share waiting is r, people waiting r^2 / (1 - r).
        new("one slot, r 0.5, wait", Networks.One(0.5, 1, Day), StationMeasure.MeanWait, 24),
        new("one slot, r 0.8, wait", Networks.One(0.8, 1, Day), StationMeasure.MeanWait, 24 * 4),
        new("one slot, r 0.8, share waiting", Networks.One(0.8, 1, Day), StationMeasure.ShareWaiting, 0.8),
        new("one slot, r 0.7, waiting", Networks.One(0.7, 1, Day), StationMeasure.Waiting, 0.49 / 0.3),
        new("one slot, r 0.6, occupancy", Networks.One(0.6, 1, Day), StationMeasure.Occupancy, 0.6),

        // M/G/1: Pollaczek and Khinchine, l E[S^2] / 2 (1 - r).
        new("equal stays, r 0.8, wait", Networks.One(0.8, 1, Stay.Constant(24)), StationMeasure.MeanWait, 48),
        new("log-normal stays, r 0.6, wait", Networks.One(0.6, 1, Stay.LogNormal(24, 0.5)), StationMeasure.MeanWait, 24 * 0.6 * Math.Exp(0.25) / 0.8),

        // M/M/c: the sum of Erlang, term by term.
        new("3 slots, 2 in use, wait", Networks.One(2, 3, Day), StationMeasure.MeanWait, 24 * Waiting(3, 2)),
        new("5 slots, 4 in use, wait", Networks.One(4, 5, Day), StationMeasure.MeanWait, 24 * Waiting(5, 4)),
        new("10 slots, 8 in use, wait", Networks.One(8, 10, Day), StationMeasure.MeanWait, 24 * Waiting(10, 8) / 2),
        new("10 slots, 8 in use, share waiting", Networks.One(8, 10, Day), StationMeasure.ShareWaiting, Waiting(10, 8)),
        new("30 slots, 23.4 in use, within a stay", Networks.One(23.4, 30, Day), StationMeasure.Within24, 1 - Waiting(30, 23.4) * Math.Exp(-6.6)),
        new("20 slots, 17 in use, waiting", Networks.One(17, 20, Day), StationMeasure.Waiting, Waiting(20, 17) * 17 / 3),
        new("40 slots, 30 in use, occupancy", Networks.One(30, 40, Day), StationMeasure.Occupancy, 0.75),

        // Nobody waits: Erlang B for any stay; people lost a year.
        new("6 slots, 5 asked for, in use", Impatient(5, 6, Day), StationMeasure.InUse, 5 * (1 - Lost(6, 5))),
        new("6 slots, log-normal, in use", Impatient(5, 6, Stay.LogNormal(24, 0.8)), StationMeasure.InUse, 5 * (1 - Lost(6, 5))),
        new("12 slots, equal stays, in use", Impatient(10, 12, Stay.Constant(24)), StationMeasure.InUse, 10 * (1 - Lost(12, 10))),

        // No limit: Little.
        new("no limit, log-normal, in use", Networks.One(4, 1, Stay.LogNormal(72, 0.6)).With(one => one with { Slots = Dated.Always(double.PositiveInfinity) }),
            StationMeasure.InUse, 12),

        // The second of two in a row: departures of M/M/c come at random (Burke 1956).
        new("second in a row, wait", InARow(), StationMeasure.MeanWait, 24 * Waiting(3, 2)),

        // Patience and death as memoryless leaving at the rate of stays: people inside are Poisson, so none waits more than without limit.
        new("waiting ends as fast as stays, inside", LeavingAlike(), StationMeasure.InUse, InUseOfPoisson(4, 3)),
    ];

    /// <summary>How many standard errors the simulation is from the formula, in the station that is asked about.</summary>
    internal static (double Errors, Estimate Estimate) Distance(Setting setting, int replications, int days)
    {
        var options = new StationOptions { Days = days, WarmUpDays = days / 5, Seed = 20 };
        var figures = StationFigures.Of(setting.Network, options, new ReplicationOptions { Most = replications });
        var estimate = figures.Of(setting.Network.Stations[^1].Name, setting.Measure);
        return ((estimate.Mean - setting.Expected) / estimate.Error, estimate);
    }

    private static StationNetwork Impatient(double perDay, int slots, Stay stay) =>
        Networks.One(perDay, slots, stay).With(one => one with { Patience = Stay.Constant(0) });

    private static StationNetwork InARow() => new()
    {
        Start = Networks.Start,
        Stations =
        [
            new Station { Name = "first", Slots = Dated.Always(5), Stay = Stay.Exponential(36), Next = [("second", 1)] },
            new Station { Name = "second", Slots = Dated.Always(3), Stay = Day },
        ],
        Streams = [new ArrivalStream { Name = "hospital", Station = "first", PerYear = Dated.Always(730) }],
    };

    private static StationNetwork LeavingAlike() => Networks.One(4, 3, Day).With(one => one with { Patience = Stay.Exponential(24) });

    /// <summary>Erlang C by its sums.</summary>
    internal static double Waiting(int slots, double load)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; k < slots; k++)
        {
            term *= load / k;
            sum += term;
        }

        var last = term * load / slots * slots / (slots - load);
        return last / (sum + last);
    }

    private static double Lost(int slots, double load)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; k <= slots; k++)
        {
            term *= load / k;
            sum += term;
        }

        return term / sum;
    }

    /// <summary>The mean of the lesser of a Poisson number and the slots.</summary>
    private static double InUseOfPoisson(double mean, int slots)
    {
        var (sum, term, below) = (0.0, Math.Exp(-mean), 0.0);
        for (var k = 0; k < slots; k++)
        {
            sum += k * term;
            below += term;
            term *= mean / (k + 1);
        }

        return sum + slots * (1 - below);
    }
}
