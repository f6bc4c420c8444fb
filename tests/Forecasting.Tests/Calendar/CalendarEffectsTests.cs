using Shouldly;
using TestKit;

namespace Zoning.Forecasting.Tests;

/// <summary>Holidays planted in weekly series, found again, taken out and put back.</summary>
public sealed class CalendarEffectsTests
{
    private static readonly DateOnly First = new(2021, 1, 4);

    /// <summary>Mondays of weeks with bank holidays of England in 2021-2025, and how many, typed from the gazetted list.</summary>
    private static readonly Dictionary<DateOnly, int> Days = (
        "2021-03-29 1, 2021-04-05 1, 2021-05-03 1, 2021-05-31 1, 2021-08-30 1, 2021-12-27 2, " +
        "2022-01-03 1, 2022-04-11 1, 2022-04-18 1, 2022-05-02 1, 2022-05-30 2, 2022-08-29 1, " +
        "2022-09-19 1, 2022-12-26 2, 2023-01-02 1, 2023-04-03 1, 2023-04-10 1, 2023-05-01 1, " +
        "2023-05-08 1, 2023-05-29 1, 2023-08-28 1, 2023-12-25 2, 2024-01-01 1, 2024-03-25 1, " +
        "2024-04-01 1, 2024-05-06 1, 2024-05-27 1, 2024-08-26 1, 2024-12-23 2, 2024-12-30 1")
        .Split(", ").Select(text => text.Split(' '))
        .ToDictionary(cells => DateOnly.ParseExact(cells[0], "yyyy-MM-dd", null), cells => cells[1] == "2" ? 2 : 1);

    /// <summary>Mondays of the weeks with the Christmas holidays: in 2021 both were moved to 27 and 28 December.</summary>
    private static readonly DateOnly[] Christmases = [new(2021, 12, 27), new(2022, 12, 26), new(2023, 12, 25), new(2024, 12, 23)];

    [Fact]
    public void Planted_effects_are_found()
    {
        var effects = CalendarEffects.Estimate(Zones(20, 220, 0.02));
        effects.Christmases.ShouldBe(4);
        var rows = effects.Rows.ToDictionary(row => row.Kind);
        rows[CalendarEffectKind.BankHolidayDay].PerCent.ShouldBe(-6, 0.5);
        rows[CalendarEffectKind.BankHolidayDay].WeeksSeen.ShouldBe(30);
        rows[CalendarEffectKind.ChristmasWeek].PerCent.ShouldBe(-12, 1);
        rows[CalendarEffectKind.WeekBeforeChristmas].PerCent.ShouldBe(4, 1);
        rows[CalendarEffectKind.EasterWeek].PerCent.ShouldBe(0, 1);
        rows[CalendarEffectKind.BankHolidayDay].Words.ShouldMatch(
            @"^A bank holiday in the week goes with [56]\.\d% less \(seen in 30 weeks, standard error 0\.\d points\)\.$");
    }

    [Fact]
    public void Taken_out_and_put_back_they_are_as_before()
    {
        var zones = Zones(5, 220, 0.02);
        var effects = CalendarEffects.Estimate(zones);
        var without = effects.Without(zones[0]);
        var factors = effects.Ahead(First, 220);
        for (var week = 0; week < 220; week++)
        {
            (without.Values[week] * factors[week]).ShouldBe(zones[0].Values[week], 1e-9 * zones[0].Values[week]);
        }

        effects.Ahead(zones[0], 13).ShouldBe(effects.Ahead(First.AddDays(7 * 220), 13));
        factors[1].ShouldBe(1);
    }

    [Fact]
    public void Holidays_ahead_are_known_by_their_week()
    {
        var effects = CalendarEffects.Estimate(Zones(20, 220, 0.02));
        var factors = effects.Ahead(new DateOnly(2025, 12, 1), 6);
        factors[0].ShouldBe(1);
        factors[2].ShouldBe(1.04, 0.01);
        factors[3].ShouldBe(0.88 * 0.94 * 0.94, 0.01);
        factors[4].ShouldBe(0.94, 0.015);
    }

    [Fact]
    public void One_Christmas_tells_nothing()
    {
        var effects = CalendarEffects.Estimate(Zones(20, 80, 0.02));
        effects.IsNone.ShouldBeTrue();
        effects.Rows.ShouldBeEmpty();
        effects.Ahead(First, 3).ShouldAllBe(factor => factor == 1);
    }

    [Fact]
    public void Where_nothing_is_planted_little_is_found()
    {
        var randomness = new Randomness(3);
        var zones = Enumerable.Range(0, 20).Select(zone =>
            ForecastHistory.Of(
                "z", Enumerable.Range(0, 220).Select(_ => 500 * Math.Exp(0.05 * randomness.NextNormal())), 52, First)).ToArray();
        CalendarEffects.Estimate(zones).Rows.ShouldAllBe(row => Math.Abs(row.PerCent) < 2.5);
    }

    [Fact]
    public void A_zone_that_repeats_one_value_does_not_silence_the_rest()
    {
        var flat = Enumerable.Range(0, 3).Select(_ => ForecastHistory.Of("flat", Enumerable.Repeat(139.0, 220), 52, First));
        var effects = CalendarEffects.Estimate([.. Zones(20, 220, 0.02), .. flat]);
        effects.Rows.Single(row => row.Kind == CalendarEffectKind.BankHolidayDay).PerCent.ShouldBe(-6, 0.7);
    }

    [Fact]
    public void The_unit_changes_nothing()
    {
        var zones = Zones(6, 220, 0.03);
        var large = zones.Select(zone => zone.With([.. zone.Values.ToArray().Select(value => value * 1e9)])).ToArray();
        var one = CalendarEffects.Estimate(zones).Rows;
        var other = CalendarEffects.Estimate(large).Rows;
        for (var row = 0; row < one.Length; row++)
        {
            other[row].PerCent.ShouldBe(one[row].PerCent, 1e-6);
        }
    }

    [Fact]
    public void Small_counts_and_series_without_weeks_stay_as_they_are()
    {
        var effects = CalendarEffects.Estimate(Zones(20, 220, 0.02));
        var counts = ForecastHistory.Of("c", Enumerable.Range(0, 220).Select(week => (double)(week % 3)), 52, First);
        var months = ForecastHistory.Of("m", Enumerable.Range(0, 60).Select(month => 500.0 + month), 12);
        effects.Without(counts).ShouldBeSameAs(counts);
        effects.Without(months).ShouldBeSameAs(months);
        effects.Ahead(counts, 60).ShouldAllBe(factor => factor == 1);
        CalendarEffects.Estimate([counts, months]).IsNone.ShouldBeTrue();
    }

    [Fact]
    public void Odd_histories_break_nothing()
    {
        CalendarEffects.Estimate([]).IsNone.ShouldBeTrue();
        foreach (var steps in new[] { 1, 2, 3, 10_000 })
        {
            foreach (var value in new[] { 0.0, -5.5, 1e-9, 1e12 })
            {
                var history = ForecastHistory.Of("z", Enumerable.Repeat(value, steps), 52, new DateOnly(1970, 1, 5));
                var effects = CalendarEffects.Estimate([history]);
                effects.Without(history).Values.ToArray().ShouldAllBe(left => double.IsFinite(left));
                effects.Ahead(history, 60).ShouldAllBe(factor => double.IsFinite(factor) && factor > 0);
            }
        }
    }

    [Fact]
    public void A_missing_week_stays_missing()
    {
        var zones = Zones(5, 220, 0.02);
        var seen = zones[0].Seen().ToArray();
        seen[50] = null;
        var gap = ForecastHistory.OfSeen("gap", seen, 52, First);
        CalendarEffects.Estimate([gap, .. zones]).Without(gap).IsMissing(50).ShouldBeTrue();
    }

    [Theory]
    [InlineData(52, 155, false)]
    [InlineData(52, 156, true)]
    [InlineData(12, 23, false)]
    [InlineData(12, 24, true)]
    [InlineData(1, 500, false)]
    public void A_season_of_weeks_needs_three_years(int period, int steps, bool may) =>
        CalendarEffects.MaySeason(ForecastHistory.Of("z", Enumerable.Repeat(1.0, steps), period)).ShouldBe(may);

    [NeedsSharedFact]
    public void English_discharges_fall_on_bank_holidays_and_at_Christmas()
    {
        var path = Path.Combine(Folders.Shared, "bench", "forecast", "open", "eng_discharges_weekly_icb_hierarchy.csv");
        var histories = File.ReadAllLines(path).Skip(1).Select(line => ForecastHistory.Of(
            "z", line.Split(',')[^2].Split(' ')
                .Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), 52, new DateOnly(2022, 4, 4))
            .WithZerosAsMissing().History).ToArray();
        var effects = CalendarEffects.Estimate(histories);
        effects.Christmases.ShouldBe(3);
        effects.Rows.Single(row => row.Kind == CalendarEffectKind.BankHolidayDay).PerCent.ShouldBe(-6.5, 2.5);
        // Christmas week with its two days: the England total fell by 16 to 23 % in the three years.
        effects.Ahead(new DateOnly(2025, 12, 22), 1)[0].ShouldBe(0.8, 0.05);
    }

    /// <summary>
    /// Zones with a slow wave, noise, 6 % less a bank holiday, 12 % less in the week of Christmas, 4 % more in the week before.
    /// </summary>
    private static ForecastHistory[] Zones(int zones, int weeks, double noise)
    {
        var randomness = new Randomness(21);
        return [.. Enumerable.Range(0, zones).Select(zone => ForecastHistory.Of(
            $"Z{zone}",
            Enumerable.Range(0, weeks).Select(week =>
            {
                var monday = First.AddDays(7 * week);
                var factor = Math.Pow(0.94, Days.GetValueOrDefault(monday))
                    * (Christmases.Contains(monday) ? 0.88 : 1)
                    * (Christmases.Contains(monday.AddDays(7)) ? 1.04 : 1);
                var wave = 1 + (0.05 * Math.Sin((week + zone) / 20.0));
                return (300 + (40 * zone)) * wave * factor * Math.Exp(noise * randomness.NextNormal());
            }),
            52,
            First))];
    }
}
