using Shouldly;
using TestKit;

namespace Zoning.Forecasting.Tests;

/// <summary>Zeros that can't be, taken as missing.</summary>
public sealed class ZeroAsMissingTests
{
    [Fact]
    public void Zeros_among_hundreds_are_missing_and_said()
    {
        var taken = Weeks(week => week is 20 or 21 or 50 ? 0 : 400 + (week * 7919 % 60)).WithZerosAsMissing();
        taken.Steps.ShouldBe([20, 21, 50]);
        taken.History.Missing.ShouldBe(3);
        taken.History.IsMissing(21).ShouldBeTrue();
        taken.History.Values[21].ShouldBeGreaterThan(390);
        taken.History.FirstWeek.ShouldBe(new DateOnly(2022, 4, 4));
        taken.Words.ShouldBe("3 of 100 weeks at or near zero were taken as not reported (week of 2022-08-22, 2022-08-29, 2023-03-20).");
    }

    [Fact]
    public void A_sound_series_stays_itself()
    {
        var history = Weeks(week => 400 + (week * 7919 % 60));
        var taken = history.WithZerosAsMissing();
        taken.History.ShouldBeSameAs(history);
        taken.Steps.ShouldBeEmpty();
        taken.Words.ShouldBeNull();
    }

    [Fact]
    public void Small_counts_keep_their_zeros() => Weeks(week => week % 3 == 0 ? 0 : 2).WithZerosAsMissing().Steps.ShouldBeEmpty();

    [Fact]
    public void Values_that_swing_low_again_and_again_are_ordinary() =>
        Weeks(week => week == 30 ? 1 : week % 5 == 0 ? 120 : 400).WithZerosAsMissing().Steps.ShouldBeEmpty();

    [Fact]
    public void A_week_closed_every_year_is_no_gap() => Weeks(week => week % 52 == 38 ? 0 : 400).WithZerosAsMissing().Steps.ShouldBeEmpty();

    [Fact]
    public void A_season_that_falls_near_zero_is_a_season() =>
        ForecastHistory.Of("z", Enumerable.Range(0, 96).Select(month => 1000 * Math.Pow(1 + Math.Cos(month * Math.PI / 6), 3)), 12)
            .WithZerosAsMissing().Steps.ShouldBeEmpty();

    [Fact]
    public void A_service_that_closes_for_good_is_not_missing() =>
        Weeks(week => week < 70 ? 400 : 0).WithZerosAsMissing().Steps.ShouldBeEmpty();

    [Fact]
    public void A_long_fall_to_a_tenth_is_a_fall() =>
        Weeks(week => week is >= 40 and < 48 ? 40 : 400).WithZerosAsMissing().Steps.ShouldBeEmpty();

    [Fact]
    public void What_was_missing_before_is_not_listed_again()
    {
        var seen = Enumerable.Range(0, 60).Select(week => week == 10 ? (double?)null : week == 30 ? 0 : 400 + week);
        var taken = ForecastHistory.OfSeen("z", seen, 52).WithZerosAsMissing();
        taken.Steps.ShouldBe([30]);
        taken.History.Missing.ShouldBe(2);
        taken.Words.ShouldBe("1 of 60 steps at or near zero was taken as not reported (step 31).");
    }

    [NeedsSharedTheory]
    [InlineData("eng_discharges_weekly_icb_hierarchy.csv", 6, 43)]
    [InlineData("m3_monthly.csv", 0, 14)]
    [InlineData("tourism_aus_quarterly_hierarchy.csv", 0, 8)]
    [InlineData("scot_ae_weekly_covidbreak_hierarchy.csv", 0, 2)]
    [InlineData("carparts_monthly_intermittent.csv", 0, 0)]
    public void Of_public_sets_only_the_one_known_for_it_loses_many(string file, int least, int most)
    {
        var path = Path.Combine(Folders.Shared, "bench", "forecast", "open", file);
        var touched = 0;
        foreach (var line in File.ReadAllLines(path).Skip(1))
        {
            var cells = line.Split(',');
            var values = cells[^2].Split(' ').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
            var period = file.Contains("weekly", StringComparison.Ordinal)
                ? 52
                : file.Contains("quarterly", StringComparison.Ordinal) ? 4 : 12;
            var taken = ForecastHistory.Of("z", values, period).WithZerosAsMissing();
            touched += taken.Steps.Length > 0 ? 1 : 0;
        }

        touched.ShouldBeInRange(least, most);
    }

    private static ForecastHistory Weeks(Func<int, double> of) =>
        ForecastHistory.Of("z", Enumerable.Range(0, 100).Select(week => of(week)), 52, new DateOnly(2022, 4, 4));
}
