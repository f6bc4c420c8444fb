using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>What weeks of a shareable series tell of the few packages that came or went between them, counted from the rows.</summary>
public class SeriesChangesTests
{
    private const int Few = 8;
    private const double Close = 1e-6;

    [Fact]
    public void No_two_weeks_tell_the_change_that_fewer_than_8_packages_made()
    {
        var shown = 0;
        foreach (var seed in Enumerable.Range(1, 25))
        {
            var packages = DatedCounty.Draw(seed);
            var run = DatedCounty.Read(packages).Run(new RunOptions { Parts = RunParts.Forecast }).Publish();
            var need = run.Forecast!.Of(ForecastMeasure.Need)!;
            var half = need.HistoryRoundedTo / 2;
            var points = need.History.Where(point => point.Value is not null)
                .Select(point => (Day: point.Week.AddDays(6), Low: Math.Max(0, point.Value!.Value - half), High: point.Value!.Value + half)).ToList();
            shown += points.Count;
            if (run.Ledger.Demand is { Low: { } low, High: { } high })
            {
                points.Add((DatedCounty.AsOf, low, high));
            }

            for (var one = 0; one < points.Count; one++)
            {
                for (var other = one + 1; other < points.Count; other++)
                {
                    var (from, to) = (points[one], points[other]);
                    var differ = packages.Where(package => package.IsOn(from.Day) != package.IsOn(to.Day)).ToList();
                    if (differ.Count is 0 or >= Few)
                    {
                        continue;
                    }

                    var change = differ.Sum(package => package.IsOn(to.Day) ? package.Hours : -package.Hours);
                    var words = $"seed {seed}, {from.Day:yyyy-MM-dd} to {to.Day:yyyy-MM-dd}, {change} hours of {differ.Count}";
                    (to.Low - from.High).ShouldBeLessThanOrEqualTo(Math.Min(0.5 * change, 1.5 * change) + Close, words);
                    (to.High - from.Low).ShouldBeGreaterThanOrEqualTo(Math.Max(0.5 * change, 1.5 * change) - Close, words);
                }
            }
        }

        shown.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Shown_weeks_hold_the_hours_of_the_rows()
    {
        var shown = 0;
        foreach (var seed in Enumerable.Range(1, 12))
        {
            var packages = DatedCounty.Draw(seed);
            var need = DatedCounty.Read(packages).OnHomeMap().Forecast().Publish().Of(ForecastMeasure.Need)!;
            foreach (var point in need.History.Where(point => point.Value is not null))
            {
                var hours = packages.Where(package => package.IsOn(point.Week.AddDays(6))).Sum(package => package.Hours);
                point.Value!.Value.ShouldBe(hours, (need.HistoryRoundedTo / 2) + Close);
                shown++;
            }
        }

        shown.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void New_hours_are_means_of_weeks_that_do_not_overlap_with_8_packages_each()
    {
        var shown = 0;
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var packages = DatedCounty.Draw(seed);
            var requested = DatedCounty.Read(packages).OnHomeMap().Forecast().Publish().Of(ForecastMeasure.Requested)!;
            if (requested.History.IsEmpty)
            {
                continue;
            }

            var length = requested.HistoryNote.Contains("four", StringComparison.Ordinal) ? 4 : 13;
            var whole = requested.History.Where(point => !point.IsIncomplete).ToList();
            for (var end = whole.Count; end >= length; end -= length)
            {
                var window = whole[(end - length)..end];
                var starts = packages.Where(package => package.Start >= window[0].Week && package.Start < window[^1].Week.AddDays(7)).ToList();
                window.Select(point => point.Value).Distinct().Count().ShouldBe(1, $"seed {seed}");
                starts.Count.ShouldBeOneOf([0, .. Enumerable.Range(Few, 200)]);
                window[0].Value!.Value.ShouldBe(starts.Sum(package => package.Hours) / length, 5 + Close);
                shown++;
            }

            whole.Take(whole.Count % length).ShouldAllBe(point => point.Value == null);
        }

        shown.ShouldBeGreaterThan(10);
    }
}
