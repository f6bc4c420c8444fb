using System.Diagnostics;
using System.Globalization;
using Zoning.Flow;
using Zoning.Planning;
using Moment = Zoning.Counties.Moment;

namespace Zoning.Quality;

/// <summary>Data of flow: eight files of the county folder, what a sample plants in them, and the return made of them. A minute of processor time.</summary>
internal static class FlowDataLines
{
    private const string Topic = "flow-data";
    private const int Seeds = 8;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "bad input: each of 24 planted faults of eight files told in one reading with file, line and code", Faults),
        new(Topic, "a folder read, written and read again is the same county and the same bytes; eight files of a sample", RoundTrip),
        new(Topic, "planted coefficients of offers come back: each within 3 standard errors in 8 seeds of 1,100 packages, means within 15 %", Recovered),
        new(Topic, "a sample of 1,100 packages has about 600 referrals a year (540 to 660), open ones are those on the waiting list", Referrals),
        new(Topic, "the return by hand: 1 of 2 at home, 4 of 6 to their usual place, 28 days of 8 people, 420 bed days", Return),
        new(Topic, "client level data: a county's referrals written as events and imported come back, days, outcome, source, zone, hours, provider", EventLines.RoundTrip),
        new(Topic, "client level data: every row of an ugly extract of 1,100 lines is used or counted by a reason; 4 seeds", EventLines.Fates),
        new(Topic, "client level data: 100,000 rows in under 10 processor seconds", EventLines.Speed),
        new(Topic, "two shareable returns a person apart: nobody can tell that anybody was added, in 12 pairs", EventLines.Returns),
        new(Topic, "the return of Ashdale: under 2 processor seconds, no small count at shareable level", Ashdale),
    ];

    private static MustFigure Faults()
    {
        (string File, string Text, string[] Expected)[] planted =
        [
            (
                "referrals.csv",
                "referral,received,complete,placed,closed,outcome,zone,hours,provider\nR1,2026-01-05,2026-01-04,,,,,,\nR2,2026-01-05,,2026-01-06,2026-01-07,,,,\n"
                + "R3,2026-01-05,,,,withdrawn,,,\nR4,2026-01-05,,,,,Q,,\nR5,2026-01-05,,,,,,-1,\nR6,2026-01-05,,2026-01-06,,,,,PR9\nR7,2026-01-05,,,,,,,\nR7,2026-01-06,,,,,,,\n",
                ["2 J202", "3 J203", "4 J204", "5 R101", "6 F210", "7 P111", "9 J201"]),
            (
                "offers.csv",
                "referral,provider,sent,answered,answer,load\nR9,PR1,2026-01-07,,,\nR1,PR1,2026-01-07,,,\nR7,PR1,2026-01-07,2026-01-06,refused,\nR7,PR1,2026-01-07,,,NaN\nR7,PR1,2026-01-04,,,\n",
                ["2 J211", "3 J212", "4 J202", "5 F209", "6 J213"]),
            ("beds.csv", "team,kind,from,capacity\nA,cot,2026-01-01,5\nA,bed,2026-01-01,-5\n", ["2 F212", "3 F210"]),
            ("discharges.csv", "person,ready,left,reason\nD1,2026-01-05,2026-01-04,\nD2,2026-01-05,,weather\n", ["2 J202", "3 F212"]),
            ("workforce.csv", "role,wte,vacancies\nbroker,1,2\ngardener,1,\n", ["2 J221", "3 F212"]),
            ("reviews.csv", "package,due,done,outcome\nP9,2026-01-05,,\nP1,2026-01-05,,less\n", ["2 J222", "3 J204"]),
            ("metrics.csv", "metric,period,numerator,denominator\nhome-91,2026-Q1,3,2\ndelayed-days,2026-Q1,3,0\nhome-91,2026-Q9,1,2\n", ["2 J233", "3 J232", "4 J231"]),
            ("targets.csv", "metric,period,target\nhome-91,2026-Q1,85\n", ["2 J233"]),
        ];
        var source = SquareCounty.With(
            [("services.csv", "id,place,hours_week,provider,status\nP1,A,3,PR1,active\n"), .. planted.Select(file => (file.File, file.Text))]);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var told = County.Check(source).Select(finding => $"{finding.File} {finding.Line} {finding.Code.Id}").ToHashSet(StringComparer.Ordinal);
        var milliseconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        string[] expected = [.. planted.SelectMany(file => file.Expected.Select(fault => $"{file.File} {fault}"))];
        return new MustFigure(
            Text($"{expected.Count(told.Contains)} of {expected.Length} in {milliseconds:0} ms of processor time; not told: {string.Join(", ", expected.Where(one => !told.Contains(one)))}"),
            expected.Length == 24 && expected.All(told.Contains));
    }

    private static MustFigure RoundTrip()
    {
        var county = World(3, 400);
        var once = county.OnHomeMap().ToFiles();
        var again = County.Read(CountySource.Of(once));
        var twice = again.OnHomeMap().ToFiles();
        var same = once.Count(file => twice.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));
        return new MustFigure(
            Text($"{(again.Equals(county) ? "equal" : "NOT EQUAL")}; {same} of {once.Count} files the same bytes"), again.Equals(county) && same == once.Count);
    }

    private static MustFigure Recovered()
    {
        double[] planted = [Math.Log(0.06), 1, -0.04, 3];
        var (sums, worst, events) = (new double[planted.Length], 0.0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var county = World(seed, 1100);
            var fit = LearnedReadiness.Of(Sent(county), 23).Fit;
            events += county.Offers!.Value.Count(one => one.Reply == OfferReply.Accepted);
            for (var term = 0; term < planted.Length; term++)
            {
                sums[term] += fit.Terms[term].Estimate / Seeds;
                worst = Math.Max(worst, Math.Abs(fit.Terms[term].Estimate - planted[term]) / fit.Terms[term].StandardError);
            }
        }

        var isNear = Enumerable.Range(0, planted.Length).All(term => Math.Abs(sums[term] - planted[term]) <= 0.15 * Math.Abs(planted[term]));
        return new MustFigure(
            Text($"means {Math.Exp(sums[0]):0.0000} an hour (0.06), load {sums[1]:0.00} (1), detour {sums[2]:0.0000} (-0.04), rate {sums[3]:0.00} (3); ")
                + Text($"farthest {worst:0.0} standard errors; {events / Seeds} acceptances a seed"),
            isNear && worst <= 3);
    }

    private static MustFigure Referrals()
    {
        var (counts, differ) = (new List<int>(), 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var county = World(seed, 1100);
            counts.Add(county.Referrals!.Value.Count(one => one.Received.Day > county.AsOf.AddYears(-1)));
            var open = county.Referrals.Value.Where(one => one.IsOpenAt(county.AsOf)).Select(one => one.Received.Day).Order();
            differ += open.SequenceEqual(county.Cases!.Value.Where(one => one.ProviderFound is null).Select(one => one.Requested!.Value).Order()) ? 0 : 1;
        }

        return new MustFigure(
            Text($"{counts.Min()} to {counts.Max()}; {differ} of {Seeds} samples where list and open referrals differ"),
            counts.TrueForAll(count => count is >= 540 and <= 660) && differ == 0);
    }

    private static MustFigure Return()
    {
        const string discharges = "person,ready,left,pathway_planned,pathway_actual,group,place_91\nD1,2026-01-02,2026-01-05,1,1,,home\nD2,2026-01-10,2026-01-10,0,0,,\n"
            + "D3,2026-02-01,2026-02-11,2,2,,died\nD4,2026-03-30,2026-04-02,1,1,,\nD5,2026-03-01,2026-03-01,1,1,18-64,home\nD6,2026-03-05,2026-03-06,3,3,,residential\n"
            + "D7,2026-03-10,2026-03-10,1,1,,\nD8,2026-03-20,,1,,,\n";
        var county = County.Read(SquareCounty.With(
            ("county.json", SquareCounty.Json.Replace("2026-03-31", "2026-06-30", StringComparison.Ordinal)),
            ("services.csv", "id,place,hours_week,provider,status\nP1,A,3,PR1,active\n"), ("discharges.csv", discharges),
            ("beds.csv", "team,kind,from,capacity,pathway\nH,bed,2026-01-01,10,2\nH,bed,2026-02-15,20,2\n")));
        var made = CountyReturn.Of(county, new ReturnOptions());
        (decimal?, decimal?) Line(Metric metric) => made.Lines.Where(one => one.Metric == metric && one.Period.ToString() == "2025-Q4")
            .Select(one => (one.Numerator, one.Denominator)).Single();
        var (home, usual, delays) = (Line(Metric.HomeAt91Days), Line(Metric.UsualPlace), Line(Metric.DelayedDays));
        var room = made.Months.Single(one => one.Month.Month == 2 && one.Pathway == Pathway.P2).Capacity!.Value * 27;
        return new MustFigure(
            Text($"{home.Item1} of {home.Item2}, {usual.Item1} of {usual.Item2}, {delays.Item1} days of {delays.Item2}, {room:0} bed days"),
            home == (1m, 2m) && usual == (4m, 6m) && delays == (28m, 8m) && Math.Abs(room - 420) < 1e-9);
    }

    private static MustFigure Ashdale()
    {
        var run = World(3, 1100).Run(new RunOptions { Parts = RunParts.Ledger }).Publish();
        _ = run.Ledger;
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var published = PublishedReturn.Of(run);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var told = published.Lines.Count(one => one.Line.Numerator is > 0 and < 8 && one.Numerator.Value is not null)
            + published.Months.Count(one => one.Month.Demand is > 0 and < 8 && one.Demand.Value is not null);
        var blank = published.Lines.Count(one => one.Line.Band.Length == 0 && one.Value is null);
        return new MustFigure(
            Text($"{seconds:0.00} s; {told} small counts told; {published.Lines.Count(one => one.Line.Band.Length == 0)} measures, {blank} without a value"),
            seconds < 2 && told == 0);
    }

    private static List<SentOffer> Sent(County county)
    {
        var referrals = county.Referrals!.Value.ToDictionary(one => one.Id);
        var today = new Moment(county.AsOf, new TimeOnly(17, 0));
        return
        [
            .. county.Offers!.Value.Select(one => new SentOffer(
                (double)one.Load!.Value, (double)one.DetourMinutes!.Value, (double)one.Rate!.Value,
                Math.Max(1 / 120.0, one.Sent.HoursUntil(one.Answered ?? referrals[one.Referral].Ended ?? today)), one.Reply == OfferReply.Accepted)),
        ];
    }

    private static County World(int seed, int packages) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = packages, Seed = seed }, progress: null, CancellationToken.None).ToBytes()));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
