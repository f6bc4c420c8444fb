using System.Collections.Immutable;
using Shouldly;
using TestKit;
using Zoning.Demand;

namespace Zoning.Reporting.Tests;

/// <summary>
/// One question has one answer: what a run, a forecast, rounds and a notebook say of Ashdale agrees at every level within its rounding.
/// </summary>
[Trait("county", "F")]
public class OneAnswerTests(OneAnswerTests.Answers answers) : IClassFixture<OneAnswerTests.Answers>
{
    public static TheoryData<string> Headlines => [.. Answers.Headlines];

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Every_level_and_verb_gives_a_headline_within_its_rounding(string headline)
    {
        var exact = answers.Exact[headline];
        var table = answers.Shown.Where(answer => answer.Headline == headline).ToList();

        table.Select(answer => answer.Level).Distinct().Count().ShouldBe(3, headline);
        table.Select(answer => answer.Verb).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3, headline);
        foreach (var answer in table)
        {
            answer.Value.ShouldBe(exact, answer.HalfStep + 1e-9, $"{headline} from {answer.Verb} at {answer.Level}");
        }
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void Every_verb_prints_a_headline_alike_at_one_level(string headline)
    {
        foreach (var level in answers.Shown.Where(answer => answer.Headline == headline).GroupBy(answer => answer.Level))
        {
            level.Select(answer => answer.Value).Distinct().Count().ShouldBe(1, $"{headline} at {level.Key}");
        }
    }

    [Fact]
    public void Need_in_thirteen_weeks_is_one_number()
    {
        var need = answers.Shown.Where(answer => answer.Headline == "need in 13 weeks").ToList();

        need.Where(answer => answer.Level != OutputLevel.Shareable).Select(answer => answer.Value).Distinct().Count().ShouldBe(1);
        need.Where(answer => answer.Level == OutputLevel.Shareable).Select(answer => answer.Value).Distinct()
            .ShouldHaveSingleItem().ShouldBe(Math.Round(answers.Exact["need in 13 weeks"] / 10, MidpointRounding.AwayFromZero) * 10);
    }

    [Fact]
    public void Travel_of_a_tuesday_is_one_number()
    {
        var travel = answers.Shown.Where(answer => answer.Headline == "travel in the plan").ToList();

        travel.Where(answer => answer.Level == OutputLevel.Shareable).Select(answer => answer.Value).Distinct()
            .ShouldHaveSingleItem().ShouldBe(Math.Round(answers.Exact["travel in the plan"], MidpointRounding.AwayFromZero));
    }

    [Theory]
    [InlineData(OutputLevel.Shareable)]
    [InlineData(OutputLevel.Internal)]
    [InlineData(OutputLevel.Restricted)]
    public void A_file_that_two_verbs_write_has_the_same_bytes(OutputLevel level)
    {
        var all = answers.Files[("run", level)];
        var forecast = answers.Files[("forecast", level)];
        var rounds = answers.Files[("rounds", level)];

        string[] shared = ["forecast.csv", "gap.csv", "capacity.csv", "outlook.csv", "pathways.csv"];
        shared.ShouldAllBe(name => all[name].SequenceEqual(forecast[name]));
        all["rounds-summary.csv"].ShouldBe(rounds["rounds-summary.csv"]);
    }

    /// <summary>A figure as somebody reads it: what is asked, who says it, for whom, and half the step it is rounded to.</summary>
    public sealed record Answer(string Headline, string Verb, OutputLevel Level, double Value, double HalfStep);

    /// <summary>Ashdale run three times from its folder, as the three commands do, and once more as a notebook does.</summary>
    public sealed class Answers
    {
        private static readonly (string Headline, Measure Measure)[] Ledger =
        [
            ("need", LedgerMeasures.Demand), ("met", LedgerMeasures.Met), ("unmet", LedgerMeasures.Unmet),
            ("coverage", LedgerMeasures.Coverage), ("people", LedgerMeasures.People), ("people waiting", LedgerMeasures.PeopleWaiting), ("cost", LedgerMeasures.Cost),
        ];

        private static readonly (string Headline, ForecastMeasure Measure)[] Ahead =
        [
            ("need in 13 weeks", ForecastMeasure.Need), ("capacity in 13 weeks", ForecastMeasure.Capacity),
            ("gap in 13 weeks", ForecastMeasure.Gap), ("hours waiting in 13 weeks", ForecastMeasure.Waiting),
        ];

        private static readonly (string Headline, Measure Measure)[] Tuesday =
        [
            ("contact", RoundsMeasures.Contact), ("travel today", RoundsMeasures.TravelToday),
            ("travel in the plan", RoundsMeasures.TravelPlanned), ("visits left out", RoundsMeasures.LeftOut),
        ];

        public Answers()
        {
            var notebook = Read().Run();
            Exact = ExactOf(notebook);
            var shown = ImmutableArray.CreateBuilder<Answer>();
            foreach (var (verb, parts) in new[] { ("run", RunParts.All), ("forecast", RunParts.Forecast), ("rounds", RunParts.Rounds) })
            {
                var run = Read().Run(new RunOptions { Parts = parts, Threads = parts == RunParts.All ? 2 : 1 });
                foreach (var level in Enum.GetValues<OutputLevel>())
                {
                    var published = run.Publish(level);
                    Files[(verb, level)] = parts switch
                    {
                        RunParts.Forecast => ForecastFolder.Of(published.Forecast!),
                        RunParts.Rounds => published.Rounds!.Files(),
                        _ => published.Files(),
                    };
                    shown.AddRange(AnswersOf(verb, published));
                }
            }

            foreach (var level in Enum.GetValues<OutputLevel>())
            {
                shown.AddRange(AnswersOf("notebook", notebook.Publish(level)));
            }

            Shown = shown.ToImmutable();
        }

        public static IEnumerable<string> Headlines =>
            [.. Ledger.Select(one => one.Headline), .. Ahead.Select(one => one.Headline), .. Tuesday.Select(one => one.Headline)];

        public Dictionary<string, double> Exact { get; }

        public ImmutableArray<Answer> Shown { get; }

        public Dictionary<(string Verb, OutputLevel Level), ImmutableSortedDictionary<string, byte[]>> Files { get; } = [];

        private static County Read() => County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));

        private static IEnumerable<Answer> AnswersOf(string verb, PublishedRun run)
        {
            foreach (var (headline, measure) in Ledger)
            {
                yield return OfCell(headline, verb, run.Level, run.Ledger.County(measure)!);
            }

            foreach (var (headline, measure) in run.Forecast is null ? [] : Ahead)
            {
                var halfStep = run.Level == OutputLevel.Shareable ? 5 : 0.05;
                yield return new Answer(headline, verb, run.Level, run.Forecast!.Of(measure)!.Steps[12].Median, halfStep);
            }

            foreach (var (headline, measure) in run.Rounds is null ? [] : Tuesday)
            {
                yield return OfCell(headline, verb, run.Level, run.Rounds!.Whole(measure)!);
            }
        }

        private static Answer OfCell(string headline, string verb, OutputLevel level, PublishedCell cell) => new(
            headline, verb, level, cell.Value ?? (cell.Low!.Value + cell.High!.Value) / 2,
            level == OutputLevel.Shareable ? (cell.High!.Value - cell.Low!.Value) / 2 : 0.05);

        private static Dictionary<string, double> ExactOf(CountyRun run)
        {
            var county = run.Ledger.County;
            var (met, unmet) = (county.Client(0, HourStatuses.IsMet).Hours.Value, county.Client(0, HourStatuses.IsUnmet).Hours.Value);
            var rounds = run.Rounds.ComparedWithToday();
            var exact = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["need"] = met + unmet,
                ["met"] = met,
                ["unmet"] = unmet,
                ["coverage"] = 100 * met / (met + unmet),
                ["people"] = county.People(0, PeopleSet.Demand),
                ["people waiting"] = county.People(0, PeopleSet.OnList),
                ["cost"] = (double)county.Cost(0).Pounds,
                ["contact"] = rounds.Planned.Modelled.Contact / 3600.0,
                ["travel in the plan"] = rounds.Planned.Modelled.MinutesAnHour!.Value,
                ["travel today"] = rounds.Today!.Value.Modelled.MinutesAnHour!.Value,
                ["visits left out"] = run.Rounds.Unallocated,
            };
            foreach (var (headline, measure) in Ahead)
            {
                exact[headline] = run.Forecast.Whole[measure].Expected!.Median[12];
            }

            return exact;
        }
    }
}
