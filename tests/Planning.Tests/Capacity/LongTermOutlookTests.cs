using Shouldly;

namespace Zoning.Planning.Tests;

public class LongTermOutlookTests
{
    private const string Services =
        """
        id,place,hours_week,provider,status,age_band,start,end
        P1,A,10,LARCH,active,65-74,2025-01-01,
        P2,A,20,LARCH,active,75-84,2025-01-01,
        P3,B,30,LARCH,active,85+,2025-01-01,
        P4,B,6,LARCH,active,65+,2025-01-01,
        P5,B,6,LARCH,ended,85+,2025-01-01,2026-01-10

        """;

    [Fact]
    public void Projected_people_times_the_hours_they_need_now_are_the_constant_way()
    {
        var outlook = Outlook(Years(2024, 100, 40, 10) + Years(2030, 110, 40, 20));

        // 6 h of a person known only as 65+ count as the other 60 do: 11, 22 and 33 h. In 2030: 11 x 1.1 + 22 x 1 + 33 x 2.
        outlook.BaseYear.ShouldBe(2024);
        outlook.Bands.Select(band => (band.Band, band.People)).ShouldBe([("65-74", 200), ("75-84", 80), ("85+", 20)]);
        outlook.Bands[2].HoursAThousand.ShouldBe(1650, 1e-9);
        Hours(outlook, 2030, UseOfCare.Constant).ShouldBe(100.1, 1e-9);
    }

    [Fact]
    public void Low_and_high_change_rates_year_by_year()
    {
        var outlook = Outlook(Years(2024, 100, 40, 10) + Years(2030, 110, 40, 20));

        // Six years of 1 % down or up: 0.941480149401 and 1.061520150601.
        Hours(outlook, 2030, UseOfCare.Low).ShouldBe(100.1 * 0.941480149401, 1e-6);
        Hours(outlook, 2030, UseOfCare.High).ShouldBe(100.1 * 1.061520150601, 1e-6);
        outlook.Years.ShouldNotContain(year => year.Use == UseOfCare.Trend);
        outlook.Notes.ShouldContain(note => note.StartsWith("If rates stay as now, not a forecast", StringComparison.Ordinal));
        outlook.Notes.ShouldContain(note => note.Contains("trend", StringComparison.OrdinalIgnoreCase) && note.Contains("not supplied", StringComparison.Ordinal));
    }

    [Fact]
    public void Years_after_the_tenth_are_left_out() =>
        Outlook(Years(2024, 100, 40, 10) + Years(2034, 110, 40, 20) + Years(2035, 110, 40, 20)).Years.Select(year => year.Year).Distinct().ShouldBe([2034]);

    [Fact]
    public void A_year_that_a_zone_lacks_is_left_out() =>
        Outlook(Years(2024, 100, 40, 10) + Years(2030, 110, 40, 20) + "A,65-74,100,2031\nA,75-84,40,2031\nA,85+,10,2031\n")
            .Years.Select(year => year.Year).Distinct().ShouldBe([2030]);

    [Fact]
    public void Without_projected_years_it_is_not_supplied_and_says_where_they_are()
    {
        var outlook = Outlook(Years(2024, 100, 40, 10));

        outlook.Years.ShouldBeEmpty();
        outlook.NotSupplied.ShouldContain("ONS subnational population projections");
    }

    [Fact]
    public void Rates_a_head_keep_to_the_latest_year_that_is_no_projection()
    {
        var county = Read("zone,age_band,people,year\n" + "A,65+,100,2023\nA,65+,110,2025\nA,65+,150,2031\nB,65+,70,2030\nB,65+,60,2025\n");

        county.PeopleFrom65![0].ShouldBe(110);
        county.PeopleFrom65[1].ShouldBe(60);
        county.Population!.Value.Length.ShouldBe(5);
        county.Population.Value[2].ShouldBe(new PopulationRow(new ZoneCode("A"), "65+", 2031, 150));
    }

    private static double Hours(LongTermOutlook outlook, int year, UseOfCare use) => outlook.Years.Single(one => one.Year == year && one.Use == use).Hours.Value;

    private static string Years(int year, int young, int middle, int old) => Rows("A", year, young, middle, old) + Rows("B", year, young, middle, old);

    private static string Rows(string zone, int year, int young, int middle, int old) =>
        FormattableString.Invariant($"{zone},65-74,{young},{year}\n{zone},75-84,{middle},{year}\n{zone},85+,{old},{year}\n");

    private static LongTermOutlook Outlook(string rows) => Read("zone,age_band,people,year\n" + rows).OnHomeMap().Forecast().Outlook;

    private static County Read(string population) => County.Read(SquareCounty.With(("services.csv", Services), ("population.csv", population)));
}
