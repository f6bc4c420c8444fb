using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>
/// Shareable returns of one county released one after another: an attacker who lays them side by side must not find out that somebody was
/// added, nor where.
/// </summary>
public sealed class SuccessiveReturnTests
{
    private const int Cases = 14;
    private static readonly Pathway[] Ways = [Pathway.P0, Pathway.P1, Pathway.P2, Pathway.P3];
    private static readonly Lazy<County> Usual = new(() => Read(null));
    private static readonly Lazy<PublishedReturn> First = new(() => Publish(Usual.Value, null));

    public static TheoryData<int> Added => [.. Enumerable.Range(0, Cases)];

    [Theory]
    [MemberData(nameof(Added))]
    public void Nobody_who_compares_two_releases_one_person_apart_can_tell_that_anybody_was_added(int added)
    {
        var second = Publish(Read(added), First.Value.ToEarlierRelease());

        Contradictions(First.Value, second).ShouldBeEmpty();
    }

    /// <summary>The same attack on releases that do not follow each other finds people: it would see a leak.</summary>
    [Fact]
    public void The_attack_finds_people_in_releases_that_do_not_follow_each_other() =>
        Enumerable.Range(0, Cases).Count(added => Contradictions(First.Value, Publish(Read(added), null)).Count > 0).ShouldBeGreaterThan(Cases / 4);

    [Fact]
    public void What_has_not_changed_is_told_in_the_same_words_and_what_was_hidden_stays_hidden()
    {
        var again = Publish(Usual.Value, First.Value.ToEarlierRelease());

        Figures(again).ShouldBe(Figures(First.Value));
    }

    [Fact]
    public void A_third_release_follows_both_before_it()
    {
        var second = Publish(Read(1), First.Value.ToEarlierRelease());
        var third = Publish(Read(2), second.ToEarlierRelease());

        Contradictions(second, third).ShouldBeEmpty();
        Contradictions(First.Value, third).ShouldBeEmpty();
        third.ToEarlierRelease().All.Count().ShouldBe(3);
    }

    [Fact]
    public void A_change_of_many_people_is_still_told()
    {
        var (before, after) = (First.Value, Publish(Read(0, times: 90), First.Value.ToEarlierRelease()));
        var month = after.Months.Single(one => one.Month.Month == new DateOnly(2026, 1, 1) && one.Month.Pathway == Ways[0]);

        month.Month.Demand!.Value.ShouldBeGreaterThan(90);
        month.Demand.Value!.Value.ShouldBe(month.Month.Demand.Value, 10);
        before.Months.Single(one => one.Month.Month == month.Month.Month && one.Month.Pathway == Ways[0]).Demand.Value!.Value.ShouldBeLessThan(50);
    }

    [Fact]
    public void Only_a_shareable_return_can_be_followed() => Should.Throw<ArgumentException>(
        () => PublishedReturn.Of(Usual.Value.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(OutputLevel.Internal)).ToEarlierRelease());

    /// <summary>
    /// Figures that no single state of the county can have given to both releases. If there is none, it is possible that nothing has changed.
    /// </summary>
    private static List<string> Contradictions(PublishedReturn one, PublishedReturn other)
    {
        var found = new List<string>();
        var (before, after) = (Figures(one), Figures(other));
        var both = new Dictionary<string, (double Low, double High)>();
        foreach (var (name, was) in before.Where(figure => after.ContainsKey(figure.Key)))
        {
            var now = after[name];
            var (low, high) = (Math.Max(was.Low, now.Low), Math.Min(was.High, now.High));
            both[name] = (low, high);
            if (Math.Ceiling(low) > Math.Floor(high))
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {was.Low} to {was.High}, then {now.Low} to {now.High}"));
            }
        }

        // Pathways of the three months of a quarter and people whose pathway is not known make up all who became ready in it.
        foreach (var (name, all) in both.Where(figure => figure.Key.StartsWith("DelayedDays ", StringComparison.Ordinal) && figure.Key.EndsWith(" all", StringComparison.Ordinal)))
        {
            var period = First.Value.Lines.Single(line => line.Line.Metric == Metric.DelayedDays && name.Contains(line.Line.Period.ToString(), StringComparison.Ordinal)).Line.Period;
            var parts = both.Where(figure => figure.Key.StartsWith("month ", StringComparison.Ordinal)
                && DateOnly.ParseExact(figure.Key.Split(' ')[1], "yyyy-MM", CultureInfo.InvariantCulture) is var month && month >= period.First && month < period.End)
                .ToList();
            if (parts.Count == 12 && parts.Sum(part => part.Value.Low) > all.High)
            {
                found.Add($"{name}: its months are more than all");
            }
        }

        return found;
    }

    /// <summary>Every figure that is shown, as the least and most that it can be; hidden ones can be anything.</summary>
    private static Dictionary<string, (double Low, double High)> Figures(PublishedReturn published)
    {
        var figures = new Dictionary<string, (double Low, double High)>(StringComparer.Ordinal);
        void Add(string name, PublishedNumber figure)
        {
            if (figure.Shown != Shown.NotSupplied)
            {
                figures[name] = figure.Shown == Shown.Hidden ? (0, double.MaxValue) : (figure.Low ?? 0, figure.High ?? double.MaxValue);
            }
        }

        foreach (var line in published.Lines)
        {
            Add($"{line.Line.Metric} {line.Line.Period} counted", line.Numerator);
            Add($"{line.Line.Metric} {line.Line.Period} all", line.Denominator);
        }

        foreach (var month in published.Months)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"month {month.Month.Month:yyyy-MM} {month.Month.Pathway}"), month.Demand);
            Add($"days {month.Month.Pathway}", month.DaysToStart);
        }

        return figures;
    }

    private static PublishedReturn Publish(County county, EarlierRelease? after) => PublishedReturn.Of(
        county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(new PublishOptions { After = after }));

    /// <summary>
    /// A year of discharges, 9 to 48 a month and pathway, and the same with somebody more: each case adds a person to another month and pathway,
    /// with more days of delay from case to case.
    /// </summary>
    private static County Read(int? added, int times = 1)
    {
        var text = new StringBuilder("person,ready,left,pathway_planned,pathway_actual,place_91\n");
        var number = 0;
        void Add(DateOnly month, Pathway way, int day, int delay)
        {
            var ready = month.AddDays(day % 25);
            text.Append(CultureInfo.InvariantCulture, $"D{++number:0000},{ready:yyyy-MM-dd},{ready.AddDays(delay):yyyy-MM-dd},{(int)way},{(int)way},{(number % 3 == 0 ? "home" : "")}\n");
        }

        for (var month = 0; month < 12; month++)
        {
            for (var way = 0; way < 4; way++)
            {
                for (var person = 0; person < 9 + (((month * 7) + (way * 11)) % 40); person++)
                {
                    Add(new DateOnly(2025, 7, 1).AddMonths(month), Ways[way], person, person % 4);
                }
            }
        }

        for (var person = 0; added is { } at && person < times; person++)
        {
            Add(new DateOnly(2026, 1, 1).AddMonths(at % 6), Ways[at % 4], 3, at * 2);
        }

        var services = "id,place,hours_week,provider,status\n" + string.Concat(Enumerable.Range(1, 90).Select(at => $"P{at},A,{5 + (at % 7)},PR{at % 9},active\n"));
        var json = SquareCounty.Json.Replace("2026-03-31", "2026-06-30", StringComparison.Ordinal);
        return County.Read(SquareCounty.With(("county.json", json), ("services.csv", services), ("discharges.csv", text.ToString())));
    }
}
