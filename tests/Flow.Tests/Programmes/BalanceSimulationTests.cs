namespace Zoning.Flow.Tests;

public class BalanceSimulationTests
{
    private static readonly BalanceRates Rates = new()
    {
        HomeStarts = 40,
        ResidentialStarts = 10,
        OwnHomeStarts = 15,
        OwnResidentialStarts = 8,
        HomeEnds = 0.035,
        ResidentialEnds = 0.03,
        ToResidential = 0.005,
        Spent = 0.01,
    };

    [Fact]
    public void At_rest_as_many_come_as_go_where_the_rates_say()
    {
        var figures = Of(new CareBalance(1_075, 592, 300, 238), 120, 24, 20);

        // Own money at home: 15 in, 5 % out. In residential care 8 + 1.5 in, 4 % out. Council: 43 in, 4 % out; 17.75 in, 3 % out.
        Near(figures, BalanceMeasure.OwnHome, 300);
        Near(figures, BalanceMeasure.OwnResidential, 237.5);
        Near(figures, BalanceMeasure.NewCases, 5.375);
        Near(figures, BalanceMeasure.Home, 1_075);
        Near(figures, BalanceMeasure.Residential, 17.75 / 0.03);
    }

    [Fact]
    public void Nobody_is_lost_on_the_way()
    {
        var figures = Of(new CareBalance(200, 100, 50, 30), 24, 0, 5);
        for (var replication = 0; replication < 5; replication++)
        {
            double At(BalanceMeasure measure) => figures.At(replication, (int)measure);
            (At(BalanceMeasure.AtEnd) + At(BalanceMeasure.Ended)).ShouldBe(At(BalanceMeasure.Came));
            At(BalanceMeasure.Ended).ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public void Money_that_lasts_makes_no_new_cases() =>
        Replications.Run(() => new BalanceSimulation(new CareBalance(10, 10, 100, 100), Rates with { Spent = 0 }, 24, 0, 1), new ReplicationOptions { Most = 3 })
            .Of((int)BalanceMeasure.NewCases).Mean.ShouldBe(0);

    [Fact]
    public void Threads_change_nothing()
    {
        ReplicationFigures With(int threads) => Replications.Run(
            () => new BalanceSimulation(new CareBalance(100, 50, 50, 30), Rates, 12, 0, 4), new ReplicationOptions { Most = 6, Threads = threads });

        With(4).Values.ShouldBe(With(1).Values);
    }

    private static ReplicationFigures Of(CareBalance today, int months, int countFrom, int replications) =>
        Replications.Run(() => new BalanceSimulation(today, Rates, months, countFrom, 0), new ReplicationOptions { Most = replications });

    private static void Near(ReplicationFigures figures, BalanceMeasure measure, double expected)
    {
        var seen = figures.Of((int)measure);
        Math.Abs(seen.Mean - expected).ShouldBeLessThan(3.5 * seen.Error, $"{measure}: {seen.Mean} +- {seen.Error}, expected {expected}");
    }
}
