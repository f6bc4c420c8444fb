using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>Periods and units of quantities: heading, second column, title, cell.</summary>
public class PeriodTests
{
    [Theory]
    [InlineData("Hours per week", "hours")]
    [InlineData("Hrs p/w", "hours")]
    [InlineData("Wkly hrs", "hours")]
    [InlineData("Hours/wk", "hours")]
    [InlineData("Commissioned Hours Per Week", "hours")]
    [InlineData("Hours week ending", "hours")]
    [InlineData("Hours per 4 weeks", "hours-4-weeks")]
    [InlineData("Hours/4wk", "hours-4-weeks")]
    [InlineData("4 weekly hours", "hours-4-weeks")]
    [InlineData("4-weekly hours", "hours-4-weeks")]
    [InlineData("Four weekly hrs", "hours-4-weeks")]
    [InlineData("Planned hours 4wk", "hours-4-weeks")]
    [InlineData("Planned hours (28 days)", "hours-4-weeks")]
    [InlineData("Fortnightly Hours", "hours-fortnight")]
    [InlineData("Hours per fortnight", "hours-fortnight")]
    [InlineData("Hours every 2 weeks", "hours-fortnight")]
    [InlineData("Hours every other week", "hours-fortnight")]
    [InlineData("Monthly hours", "hours-month")]
    [InlineData("Hours per calendar month", "hours-month")]
    [InlineData("Hours pcm", "hours-month")]
    [InlineData("Hours per lunar month", "hours-4-weeks")]
    [InlineData("Quarterly hours", "hours-quarter")]
    [InlineData("Annual hours", "hours-year")]
    [InlineData("Hours PA", "hours-year")]
    [InlineData("Hours p.a.", "hours-year")]
    [InlineData("Hours per annum", "hours-year")]
    [InlineData("Daily hours", "hours-day")]
    [InlineData("Hours/day", "hours-day")]
    [InlineData("Hours per day", "hours-day")]
    [InlineData("Weekly minutes", "minutes")]
    [InlineData("Mins pw", "minutes")]
    [InlineData("Half hours per week", "30-minutes")]
    [InlineData("No. of 15 minute units per week", "15-minutes")]
    [InlineData("30 min calls per day", "30-minutes-day")]
    [InlineData("Quarter hours per 4 weeks", "15-minutes-4-weeks")]
    public void A_heading_says_what_is_counted_and_for_which_time(string heading, string unit)
    {
        var map = Importer.Guess(WordCases.Quantities(heading, "6", "7", "8"), ImportKind.Packages).Map;

        map.Columns["hours_week"].ShouldBe(heading);
        QuantityUnits.WordOf(map.Unit).ShouldBe(unit);
    }

    [Theory]
    [InlineData("Total hours in period", "in period")]
    [InlineData("Hours per term", "per term")]
    [InlineData("Hours YTD", "ytd")]
    [InlineData("Hours to date", "to date")]
    [InlineData("13 week hours", "13 week")]
    [InlineData("Hours per 6 weeks", "per 6 weeks")]
    [InlineData("Bi-weekly hours", "bi weekly")]
    [InlineData("Hours per day per week", "week and day")]
    public void A_period_that_is_not_known_is_asked_about_by_name_and_never_taken_for_a_week(string heading, string named)
    {
        var file = WordCases.Quantities(heading, "14", "10.5", "7");

        WordCases.Questions(file).ShouldContain(question => question.Contains($"'{named}'", StringComparison.Ordinal));
        Extracts.Faults(() => Extracts.Import(file)).ShouldContain("I117:0");
    }

    [Theory]
    [InlineData("Weekly", "14", 14)]
    [InlineData("W", "14", 14)]
    [InlineData("4W", "56", 14)]
    [InlineData("Four weekly", "56", 14)]
    [InlineData("4 Weekly", "56", 14)]
    [InlineData("Every 2 weeks", "28", 14)]
    [InlineData("Fortnightly", "28", 14)]
    [InlineData("Daily", "2", 14)]
    [InlineData("7 days a week", "2", 14)]
    [InlineData("Per annum", "730", 14)]
    public void A_column_of_frequencies_is_read_with_the_quantity(string frequency, string quantity, int hours)
    {
        var file = WordCases.Columns(["Quantity", "Unit", "Frequency"], [quantity, "Hour", frequency], ["14", "Hour", "Weekly"]);

        WordCases.Hours(Extracts.Import(file)).ShouldBe(hours + 14);
    }

    [Theory]
    [InlineData("7 days")]
    [InlineData("Twice weekly")]
    [InlineData("As required")]
    [InlineData("Bi-monthly")]
    public void A_frequency_of_two_meanings_is_a_fault_of_its_rows(string frequency)
    {
        var file = WordCases.Columns(["Quantity", "Unit", "Frequency"], ["14", "Hour", "Weekly"], ["14", "Hour", "Weekly"], ["14", "Hour", frequency]);

        Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I127:4"]);
    }

    [Fact]
    public void A_blank_unit_or_frequency_is_a_fault_where_the_heading_says_neither()
    {
        var frequency = WordCases.Columns(["Hours", "Frequency"], ["14", "Weekly"], ["28", ""], ["56", "4 Weekly"]);
        var unit = WordCases.Columns(["Quantity per week", "Unit"], ["14", "Hours"], ["420", ""]);
        var named = WordCases.Columns(["Hours per week", "Unit"], ["14", "Hours"], ["7", ""]);

        Extracts.Faults(() => Extracts.Import(frequency)).ShouldBe(["I121:3"]);
        Extracts.Faults(() => Extracts.Import(unit)).ShouldContain("I121:3");
        WordCases.Hours(Extracts.Import(named)).ShouldBe(21);
    }

    [Fact]
    public void A_unit_without_a_period_keeps_the_headings_period()
    {
        // 56 hours in 4 weeks are 14 a week.
        var file = WordCases.Columns(["Quantity per 4 weeks", "Unit"], ["56", "Hour"], ["1680", "Minutes"]);

        WordCases.Hours(Extracts.Import(file)).ShouldBe(21);
    }

    [Theory]
    [InlineData("Hours per week", "Hours per fortnight")]
    [InlineData("Hours per 4 weeks", "Hours per week")]
    [InlineData("Hours per week", "30 mins")]
    public void A_unit_that_contradicts_the_heading_is_asked_about(string heading, string unit) =>
        Extracts.Faults(() => Extracts.Import(WordCases.Columns([heading, "Unit"], ["14", unit], ["7", unit]))).ShouldContain("I117:0");

    [Fact]
    public void Assessed_hours_of_no_period_are_asked_about_beside_hours_of_another_than_a_week() => Extracts.Faults(() => Extracts.Import(
        WordCases.Columns(["Hours per 4 weeks", "Assessed hours"], ["56", "56"], ["28", "28"]))).ShouldBe(["I117:0"]);

    [Fact]
    public void Frequencies_that_contradict_the_heading_are_asked_about()
    {
        var file = WordCases.Columns(["Hours per week", "Frequency"], ["14", "4 Weekly"], ["7", "4 Weekly"]);

        Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I117:0"]);
    }

    [Fact]
    public void Calls_a_day_times_days_times_length_are_hours()
    {
        // 4x7x30 min = 14; 2x5x45 = 7.5; 1x3x60 = 3; 2 calls on Mon, Wed and Fri of half an hour = 3.
        var file = WordCases.Columns(
            ["Calls per day", "Days per week", "Call length"], ["4", "7", "30"], ["2", "5", "45"], ["1", "3 days", "60"], ["2", "Mon, Wed, Fri", "30"]);

        WordCases.Hours(Extracts.Import(file)).ShouldBe(27.5m);
    }

    [Fact]
    public void A_call_length_in_hours_is_read_as_such()
    {
        // 14 x 0.5 + 7 x 0.75 = 12.25
        var file = WordCases.Columns(["Visits per week", "Hours per visit"], ["14", "0.5"], ["7", "0.75"]);

        WordCases.Hours(Extracts.Import(file)).ShouldBe(12.25m);
    }

    [Theory]
    [InlineData("Hours", "Days per week")]
    [InlineData("Quantity", "Weeks")]
    [InlineData("Hours", "Visits per week")]
    public void A_column_that_looks_like_a_factor_is_asked_about(string quantity, string factor) =>
        Extracts.Faults(() => Extracts.Import(WordCases.Columns([quantity, factor], ["2", "5"], ["3", "7"]))).ShouldContain("I117:0");

    [Theory]
    [InlineData("Weekday hours", "Weekend hours")]
    [InlineData("Monday hours", "Tuesday hours")]
    [InlineData("Hours per week", "Night hours")]
    public void Hours_in_parts_are_asked_about_and_never_one_part_taken_for_all(string first, string second) =>
        Extracts.Faults(() => Extracts.Import(WordCases.Columns([first, second], ["10", "4"], ["5", "2"]))).ShouldContain("I117:0");

    [Fact]
    public void A_title_that_names_a_period_is_asked_about_where_the_heading_names_none()
    {
        const string header = "Client ID,Postcode,Status,Hours";
        var file = Extracts.File("Commissioned care for the 4 weeks to 29/03/2026,,,", header, "1,DT1 1AA,Live,56", "2,DT1 1AA,Live,28");
        var harmless = Extracts.File("Monthly report of live packages,,,", header, "1,DT1 1AA,Live,14", "2,DT1 1AA,Live,7");

        Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I117:0"]);
        WordCases.Hours(Extracts.Import(harmless)).ShouldBe(21);
    }

    [Fact]
    public void A_cost_is_read_with_its_period()
    {
        // 966.00 in 4 weeks is 241.50 a week, at 23.00 an hour 10.5 hours; 1,199.29 a year is 23.00 a week: 1 hour.
        var weeks = WordCases.Columns(["Cost per 4 weeks", "Hourly Rate"], ["966.00", "23.00"]);
        var year = WordCases.Columns(["Annual cost", "Hourly Rate"], ["\u00A31,199.29", "23.00"]);
        var week = WordCases.Columns(["\u00A3 pw", "Hourly Rate"], ["241.50", "23.00"]);

        WordCases.Hours(Extracts.Import(weeks)).ShouldBe(10.5m);
        WordCases.Hours(Extracts.Import(year)).ShouldBe(1m);
        WordCases.Hours(Extracts.Import(week)).ShouldBe(10.5m);
    }

    [Theory]
    [InlineData("Hourly", "23.00", "10.5")]
    [InlineData("Weekly", "241.50", "")]
    [InlineData("Fortnightly", "483.00", "")]
    [InlineData("4-weekly", "966.00", "")]
    [InlineData("Annually", "12592.50", "")]
    public void The_frequency_of_a_unit_cost_is_the_costs_period(string frequency, string cost, string units)
    {
        // 12,592.50 a year is 241.50 a week (times 7 / 365).
        var file = WordCases.Columns(
            ["Unit Cost", "Cost Frequency (Unit Type)", "Planned Units Per Week", "Hourly Rate"], ["23.00", "Hourly", "7", "23.00"], [cost, frequency, units, "23.00"]);

        WordCases.Hours(Extracts.Import(file)).ShouldBe(17.5m);
    }

    [Fact]
    public void A_cost_once_is_left_out_and_told()
    {
        var file = WordCases.Columns(
            ["Unit Cost", "Cost Frequency (Unit Type)", "Planned Units Per Week", "Hourly Rate"], ["23.00", "Hourly", "7", "23.00"], ["500", "One-off", "", "23.00"]);

        var result = Extracts.Import(file);

        result.Counts.RowsLeftOut.ShouldBe(1);
        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.LeftOut);
    }

    [Fact]
    public void Assessed_and_offered_hours_are_read_with_their_periods()
    {
        var file = WordCases.Columns(["Hours per week", "Assessed hours per 4 weeks"], ["7", "56"]);
        var providers = Extracts.File("Provider Name,Capacity (hours per month),On Framework", "Larch,365,Y", "Elm,730,N");

        Extracts.Column(Extracts.Import(file), "assessed_hours").ShouldBe(["14"]);
        Extracts.Column(Extracts.Import(providers, ImportKind.Providers), "hours_offered").ShouldBe(["168", "84"], ignoreOrder: true);
    }
}
