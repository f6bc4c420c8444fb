using System.Globalization;
using Zoning.Flow;
using Zoning.Planning;
using Zoning.Planning.Tests;

namespace Zoning.Quality;

/// <summary>Levers of capacity: places, posts, assessors, step-up, extra care and sickness, by hand and on Ashdale.</summary>
internal static class CapacityLines
{
    private const string Topic = "whatif";
    private static readonly ScenarioOptions Year = new() { Draws = 20 };
    private static readonly Lazy<CountyRun> Ashdale = new(() =>
        County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale")).Run(new RunOptions { Parts = RunParts.Ledger }));

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "levers of capacity alone equal figures worked by hand on ten packages: beds, home, assessors, three roles, step-up, extra care, sickness", ByHand),
        new(Topic, "reablement on Ashdale: 16 places at home more; hours removed in week 52 by the lever and in the flow, and days to place", Reablement),
        new(Topic, "trusted assessors on Ashdale: days a week waited for an assessment with none, one and two more; the fit gives today's days back", Assessors),
        new(Topic, "posts by role on Ashdale: each works through one lever alone and gives the same as that lever", Roles),
        new(Topic, "step-up on Ashdale: admissions avoided at most, no more than are referred from home, and no pound of cost", StepUp),
        new(Topic, "extra care of twenty homes on Ashdale, one a week with a provider: travel, people who change provider, and the provider's hours in the flow", ExtraCare),
        new(Topic, "a winter on Ashdale: a surge of 6 % and 2 % of care not given; the worst week, and nothing left of it afterwards", Winter),
        new(Topic, "data-samples/ashdale/scenarios/capacity.csv, nine levers of capacity, under 2 s of processor time without its flow", Sample),
    ];

    private static MustFigure ByHand()
    {
        static double After(Measure measure, LeverKind kind, double size, string status = "", string role = "", string? zone = null, string? provider = null) =>
            TenPackages.After(TenPackages.Outcome(13, TenPackages.Lever(kind, size, zone, provider) with { Role = role }), measure, status);
        (double Seen, double Hand)[] figures =
        [
            (After(OutcomeMeasures.Removed, LeverKind.ReablementBeds, 1) * 60, 847),
            (After(OutcomeMeasures.Removed, LeverKind.ReablementHome, 1) * 60, 805),
            (After(OutcomeMeasures.AssessmentDays, LeverKind.TrustedAssessors, 1), 0.23),
            (After(LedgerMeasures.ByStatus, LeverKind.Workforce, 0.2, "waiting", "care worker"), 7),
            (After(OutcomeMeasures.Removed, LeverKind.Workforce, 0.01, "", "reviewer") * 60, 23),
            (After(OutcomeMeasures.Freed, LeverKind.Workforce, 0.1, "", "therapist"), 4.2),
            (After(OutcomeMeasures.SteppedUp, LeverKind.StepUp, 4), 0.78),
            (After(LedgerMeasures.ByStatus, LeverKind.ExtraCare, 2, "off-framework", "", "B", "PR3"), 7),
            (After(LedgerMeasures.Cost, LeverKind.ExtraCare, 2, "", "", "B", "PR3"), 1764),
        ];
        var ill = After(LedgerMeasures.ByStatus, LeverKind.Sickness, 0.1, "undelivered");
        return new MustFigure(
            string.Join(", ", figures.Select(one => Text($"{one.Seen:0.##}"))) + Text($"; ill {ill:0.000} of 5.775"),
            figures.All(one => Math.Abs(one.Seen - one.Hand) < 1e-9) && Math.Abs(ill - 5.775) < 0.51 / 60);
    }

    private static MustFigure Reablement()
    {
        var outcome = With(Lever(LeverKind.ReablementHome, 16));
        var flow = outcome.Flow(default);
        var at = flow.Before.Inputs.Services.IndexOf(flow.Before.Inputs.Services.First(one => one.IsHome));
        double Hours(FlowRun run) => run.Service(at, run.Weeks - 1, ServiceMeasure.HoursRemoved).Mean;
        var (week, added, error) = (
            Change(outcome, OutcomeMeasures.Removed), Hours(flow.After) - Hours(flow.Before),
            flow.After.Service(at, flow.After.Weeks - 1, ServiceMeasure.HoursRemoved).HalfWidth + flow.Before.Service(at, flow.Before.Weeks - 1, ServiceMeasure.HoursRemoved).HalfWidth);
        var days = flow.Of(FlowMeasures.MeanDays);
        return new MustFigure(
            Text($"lever {week:0} hours a week, flow {added:0} +- {error:0}; days to place {days.Before:0.0} to {days.After:0.0} ({days.Low:+0.0;-0.0;0} to {days.High:+0.0;-0.0;0}); ")
                + Text($"cost {Change(outcome, LedgerMeasures.Cost):0}, avoided {Change(outcome, OutcomeMeasures.Avoided):0} pounds a week"),
            Math.Abs(week - added) <= error + 0.02 * week && Change(outcome, LedgerMeasures.Cost) == 0);
    }

    private static MustFigure Assessors()
    {
        var queue = AssessmentQueue.Of(Ashdale.Value.County)!;
        double[] days = [.. Enumerable.Range(0, 3).Select(queue.DaysWith)];
        var again = queue.PeoplePerWeek * 7 / queue.OpenHours
            * TrustedAssessment.WaitMinutes(queue.Assessors, queue.PeoplePerWeek / queue.OpenHours, queue.HandlingMinutes) / 60;
        return new MustFigure(
            Text($"{queue.Assessors} assessors, {queue.PeoplePerWeek:0.0} people a week, {queue.HandlingMinutes / 60:0.0} hours each by the fit: ")
                + Text($"{days[0]:0.0}, {days[1]:0.0}, {days[2]:0.0} days a week; the fit gives {again:0.0}"),
            Math.Abs(again - days[0]) < 1e-6 && days[1] < days[0] && days[2] < days[1]);
    }

    private static MustFigure Roles()
    {
        var county = Ashdale.Value.County;
        Lever Post(string role, double posts) => Lever(LeverKind.Workforce, posts) with { Role = role };
        bool Same(Lever post, Lever lever) => With(post).End.After.Values.SequenceEqual(With(lever).End.After.Values);
        var reviews = 2 * RoleFacts.HoursOfPost(county, StaffRole.Reviewer) / 1.5;
        var carers = With(Post("care worker", 10));
        var therapists = With(Post("therapist", 1));
        var same = new[]
        {
            Same(Post("reviewer", 2), Lever(LeverKind.Reviews, reviews)), Same(Post("trusted assessor", 1), Lever(LeverKind.TrustedAssessors, 1)),
        };
        return new MustFigure(
            Text($"ten care workers place {-Change(carers, LedgerMeasures.ByStatus, "waiting"):0} hours a week; a therapist frees {Change(therapists, OutcomeMeasures.Freed):0} in a year; ")
                + Text($"two reviewers do {reviews:0.0} reviews a week; {same.Count(one => one)} of {same.Length} the same as their lever"),
            same.All(one => one));
    }

    private static MustFigure StepUp()
    {
        var (some, many) = (With(Lever(LeverKind.StepUp, 6)), With(Lever(LeverKind.StepUp, 1_000)));
        var most = many.Ground.MostStepUp;
        return new MustFigure(
            Text($"six places {Change(some, OutcomeMeasures.SteppedUp):0.00} people a week, a thousand {Change(many, OutcomeMeasures.SteppedUp):0.00} of {most:0.00} referred from home; cost {Change(many, LedgerMeasures.Cost):0}, avoided {Change(many, OutcomeMeasures.Avoided):0}"),
            Math.Abs(Change(some, OutcomeMeasures.SteppedUp) - 1.17) < 1e-9 && Math.Abs(Change(many, OutcomeMeasures.SteppedUp) - most) < 0.0051
                && Change(many, LedgerMeasures.Cost) == 0 && Change(many, OutcomeMeasures.Avoided) == 0);
    }

    private static MustFigure ExtraCare()
    {
        var (zone, provider) = (new ZoneCode("Z03"), new Demand.ProviderId("SYN-PR02"));
        var outcome = With(Lever(LeverKind.ExtraCare, 20) with { Zone = zone, Provider = provider, PerWeek = 1 });
        var inputs = outcome.Desk.FlowInputs(default);
        var changes = new FlowChanges(inputs, outcome, lever => (double)lever.Central).Make();
        var at = inputs.Board.IndexOf(provider.Value);
        double Hours(bool isOpen) => FlowRun.Make(inputs, isOpen ? changes : [], new FlowOptions { Weeks = 26, Replications = 40 }).ProviderHours(at).Mean;
        return new MustFigure(
            Text($"{Change(outcome, OutcomeMeasures.OtherProvider):0} change provider, travel {Change(outcome, OutcomeMeasures.Travel):+0.0;-0.0} hours a week; ")
                + Text($"{changes.Length} weeks of moving in; the provider's hours in week 26 of the flow {Hours(false):0} to {Hours(true):0}"),
            Math.Abs(Change(outcome, OutcomeMeasures.OtherProvider) - 20) < 1e-9 && changes.Length == 20 && Change(outcome, OutcomeMeasures.Travel) < 0);
    }

    private static MustFigure Winter()
    {
        var (from, to) = (Ashdale.Value.County.AsOf.AddDays(7 * 30), Ashdale.Value.County.AsOf.AddDays(7 * 42));
        Lever In(LeverKind kind, double size) => Lever(kind, size) with { From = from, To = to };
        var outcome = With(In(LeverKind.Surge, 0.06), In(LeverKind.Sickness, 0.02));
        double Of(OutcomeFigures figures, Measure measure) => figures.County(OutcomeMeasures.Find(measure)) / 60.0;
        return new MustFigure(
            Text($"week {outcome.Worst.Week}: need {Of(outcome.Before, LedgerMeasures.Demand):0} to {Of(outcome.Worst.After, LedgerMeasures.Demand):0}, met {Of(outcome.Before, LedgerMeasures.Met):0} to {Of(outcome.Worst.After, LedgerMeasures.Met):0} hours a week"),
            Math.Abs(Of(outcome.Worst.After, LedgerMeasures.Demand) / Of(outcome.Before, LedgerMeasures.Demand) - 1.06) < 1e-4
                && Math.Abs(Of(outcome.Worst.After, LedgerMeasures.Met) / Of(outcome.Before, LedgerMeasures.Met) - 0.98) < 1e-4
                && outcome.End.After.Values.SequenceEqual(outcome.Before.Values));
    }

    private static MustFigure Sample()
    {
        var file = InputFile.Read(Path.Combine(Finished.Project, "data-samples", "ashdale", "scenarios", "capacity.csv"));
        _ = Ashdale.Value.Ledger;
        var from = Environment.CpuUsage.TotalTime;
        var outcome = ScenarioFile.Read(file, Ashdale.Value).On(Ashdale.Value);
        var used = (Environment.CpuUsage.TotalTime - from).TotalSeconds;
        return new MustFigure(
            Text($"{used:0.00} s, {outcome.Parts.Steps.Length} levers, 52 weeks, 200 draws; unmet {Change(outcome, LedgerMeasures.Unmet):+0;-0} hours a week in week 52"), used < 2);
    }

    private static Lever Lever(LeverKind kind, double size) => new(kind, Ashdale.Value.County.AsOf, (decimal)size);

    private static Outcome With(params Lever[] levers) => (Scenario.Named("capacity") with { Levers = [.. levers] }).On(Ashdale.Value, Year);

    private static double Change(Outcome outcome, Measure measure, string status = "")
    {
        var one = OutcomeMeasures.Find(measure, status);
        return (double)(outcome.End.After.County(one) - outcome.Before.County(one)) / one.Unit;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
