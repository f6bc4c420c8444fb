using Shouldly;

namespace Zoning.Planning.Tests;

public class CapacityLadderTests
{
    private const double Close = 1e-6;

    [Fact]
    public void Carers_hours_less_leave_and_sickness_times_the_contact_ratio_are_the_first_rung()
    {
        var capacity = RoundsFolder.Read().OnHomeMap().Capacity();

        // LARCH: K1 is held to 30 of 37.5 h, K2 has 42; 14 client hours take 17.5 of carers. 72 x (1 - 5.6/52 - 6/260) x 0.70 x 0.85 / 1.25.
        // ASH: 56 h, its break is paid; no council_share, so all of it counts. 56 x 0.8692308 x 0.70.
        capacity.Rung.ShouldBe(CapacityRung.Carers);
        capacity.Providers.Select(row => (row.Provider.Value, row.Rung, row.Paid!.Value.Value)).ShouldBe(
            [("ASH", CapacityRung.Carers, 56), ("LARCH", CapacityRung.Carers, 72)]);
        capacity.Providers[0].Hours.Value.ShouldBe(34.0738462, Close);
        capacity.Providers[1].Hours.Value.ShouldBe(29.7902769, Close);
        capacity.Hours!.Value.Value.ShouldBe(63.8641231, Close);
        capacity.Notes.ShouldContain(note => note.StartsWith("Some providers have no council_share", StringComparison.Ordinal));
    }

    [Fact]
    public void Declared_hours_are_the_second_rung()
    {
        var capacity = RoundsFolder.Read(("carers.csv", ""), ("rounds.csv", ""), ("providers.csv", "id,framework,hours_offered,hours_spare\nLARCH,yes,40,6\nASH,no,,\n")).OnHomeMap().Capacity();

        capacity.Providers.Select(row => row.Rung).ShouldBe([CapacityRung.Sustained, CapacityRung.Declared]);
        capacity.Providers[1].Hours.Value.ShouldBe(38, Close); // 40 x 0.95
        capacity.Providers[0].Hours.Value.ShouldBe(3.5, Close); // nothing but what is commissioned
        capacity.Rung.ShouldBe(CapacityRung.Declared);
        capacity.Providers[1].Carers.ShouldBe(2.1590909, Close); // 38 x 1.25 / 22
        capacity.Providers[1].AreCarersCounted.ShouldBeFalse();
    }

    [Fact]
    public void Delivered_hours_and_declared_spare_are_the_third_rung()
    {
        var capacity = RoundsFolder.Read(
            ("carers.csv", ""), ("rounds.csv", ""), ("providers.csv", "id,framework,hours_spare\nLARCH,yes,6\nASH,no,\n"), ("actuals.csv", Actuals)).OnHomeMap().Capacity();

        // P1: 7, 7, 6, 6 in the last four weeks; P2 and P3 have no rows and count with their 3.5 h each. And 6 x 0.95 spare.
        capacity.Providers[1].Rung.ShouldBe(CapacityRung.DeliveredAndSpare);
        capacity.Providers[1].Hours.Value.ShouldBe(19.2, Close);
        capacity.Rung.ShouldBe(CapacityRung.DeliveredAndSpare);
    }

    [Fact]
    public void The_best_mean_of_four_weeks_is_the_last_rung()
    {
        var capacity = RoundsFolder.Read(("carers.csv", ""), ("rounds.csv", ""), ("actuals.csv", Actuals)).OnHomeMap().Capacity();

        // LARCH's best four weeks: P1 with 7 + 8 + 7 + 7 over 4 = 7.25, and 7 h that have no rows. ASH: 3.5 h without rows.
        capacity.Rung.ShouldBe(CapacityRung.Sustained);
        capacity.Providers[1].Hours.Value.ShouldBe(14.25, Close);
        capacity.Hours!.Value.Value.ShouldBe(17.75, Close);
        capacity.Floor!.Value.Value.ShouldBe(17.75, Close);
        capacity.Rung!.Value.Label().ShouldContain("floor");
    }

    [Fact]
    public void Carers_that_come_to_less_than_what_is_delivered_are_held_up()
    {
        var capacity = RoundsFolder.Read(("actuals.csv", Actuals), ("capacity-rates.csv", "name,value,from\ncontact_ratio,0.05,2026-01-01\n")).OnHomeMap().Capacity();

        capacity.IsHeldUp.ShouldBeTrue();
        capacity.Rung.ShouldBe(CapacityRung.Sustained);
        capacity.ByRungs!.Value.Value.ShouldBe(4.5617231, Close); // a fourteenth of 63.8641231
        capacity.Hours!.Value.Value.ShouldBe(17.75, Close);
        capacity.ByZone!.All.Sum(hours => hours.Value).ShouldBe(17.75, Close);
    }

    [Fact]
    public void A_folder_that_tells_nothing_of_capacity_has_none_rather_than_0()
    {
        var county = RoundsFolder.Read(("carers.csv", ""), ("rounds.csv", ""), ("providers.csv", ""));
        var capacity = county.OnHomeMap().Capacity();

        capacity.Hours.ShouldBeNull();
        capacity.Rung.ShouldBeNull();
        capacity.ByZone.ShouldBeNull();
        capacity.NotSupplied.ShouldContain("hours_offered");
        var forecast = county.OnHomeMap().Forecast();
        forecast.Whole.Gap.Expected.ShouldBeNull();
        forecast.ChanceNeedExceedsCapacity(forecast.FirstWeek).ShouldBeNull();
        PublishedForecast.Of(forecast, OutputLevel.Internal).Of(ForecastMeasure.Gap)!.Shown.ShouldBe(Shown.NotSupplied);
    }

    [Fact]
    public void A_provider_counts_in_zones_as_its_packages_do()
    {
        var capacity = RoundsFolder.Read().OnHomeMap().Capacity();

        // LARCH is in A only, ASH in B only.
        capacity.ByZone![0].Value.ShouldBe(29.7902769, Close);
        capacity.ByZone[1].Value.ShouldBe(34.0738462, Close);
    }

    [Fact]
    public void Rates_of_the_folder_are_known_and_the_others_assumed()
    {
        var rates = RoundsFolder.Read(("capacity-rates.csv", "name,value,unit,from,source,low,high\ncontact_ratio,0.8,,2025-10-01,monitoring,,\nturnover,0.4,,2025-10-01,,0.3,0.6\n")).CapacityRates;

        rates["contact_ratio"].ShouldBe(new CapacityRate("contact_ratio", 0.8, 0.8, 0.8, "hours at the client's door over paid hours", new DateOnly(2025, 10, 1), "monitoring", false));
        rates["turnover"].High.ShouldBe(0.6);
        rates["turnover"].Source.ShouldBe("the folder");
        rates.Rates.Count(rate => rate.IsAssumed).ShouldBe(CapacityRates.Default.Rates.Length - 2);
        CapacityRates.Default.Rates.ShouldAllBe(rate => rate.IsAssumed && rate.Source.Length > 0 && rate.Low <= rate.Value && rate.Value <= rate.High);
    }

    [Theory]
    [InlineData("name,value,from\nspeed,1,2026-01-01\n", "B101")]
    [InlineData("name,value,from\nturnover,1,2026-01-01\nturnover,2,2026-01-01\n", "B102")]
    [InlineData("name,value,from,low\nturnover,1,2026-01-01,1.5\n", "B103")]
    [InlineData("name,value,from\ncontact_ratio,70,2026-01-01\n", "F")]
    [InlineData("name,value,from\ncontact_ratio,,2026-01-01\n", "F")]
    [InlineData("name,value,from\ncontact_ratio,0.7,\n", "F")]
    public void Rates_that_can_t_be_are_findings(string file, string code) => Faults("capacity-rates.csv", file, code);

    [Theory]
    [InlineData("waits_in,pathway\nhospital,P1\nhospital,P2\n", "B104")]
    [InlineData("waits_in,pathway\nhospital,P9\n", "F")]
    [InlineData("waits_in,pathway\n,P1\n", "F")]
    public void Pathways_that_can_t_be_are_findings(string file, string code) => Faults("pathways.csv", file, code);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.125, 0.6)] // from 0.5 to 0.6 the triangle over 0.5, 0.7, 0.9 has 0.1 x 2.5 / 2 of its area
    [InlineData(0.5, 0.7)]
    [InlineData(0.875, 0.8)]
    [InlineData(1, 0.9)]
    public void Rates_are_drawn_from_a_triangle(double share, double expected) =>
        new CapacityRate("x", 0.7, 0.5, 0.9, "", default, "", true).At(share).ShouldBe(expected, Close);

    private const string Actuals =
        """
        package,week,delivered_hours
        P1,2026-02-02,7
        P1,2026-02-09,8
        P1,2026-02-16,7
        P1,2026-02-23,7
        P1,2026-03-02,7
        P1,2026-03-09,7
        P1,2026-03-16,6
        P1,2026-03-23,6
        P1,2026-03-30,60

        """;

    private static void Faults(string name, string file, string code)
    {
        var fault = Should.Throw<BadDataException>(() => RoundsFolder.Read((name, file)));
        fault.Findings.ShouldContain(finding => finding.File == name && (code == "F" || finding.Code.Id == code));
    }
}
