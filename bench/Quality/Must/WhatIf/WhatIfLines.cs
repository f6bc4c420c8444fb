using System.Diagnostics;
using System.Globalization;
using Zoning.Planning;
using Zoning.Planning.Tests;

namespace Zoning.Quality;

/// <summary>What if: scenarios on one ledger. Processor time is that of the process, so that other work on the machine does not count.</summary>
internal static class WhatIfLines
{
    private const string Topic = "whatif";
    private static readonly OutcomeMeasure Need = OutcomeMeasures.Find(LedgerMeasures.Demand);
    private static readonly OutcomeMeasure Removed = OutcomeMeasures.Find(OutcomeMeasures.Removed);
    private static readonly ScenarioOptions Short = new() { Weeks = 26, Draws = 20 };
    private static readonly Lazy<CountyRun> Ashdale = new(() =>
        County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale")).Run(new RunOptions { Parts = RunParts.Ledger }));

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "two neighbours merged, one zone split: totals kept to the minute, hours equal by person, the sentence says it is redrawing", Redrawn),
        new(Topic, "levers alone equal figures worked by hand on a county of ten packages (all are in LeverTests and CapacityLeverTests)", ByHand),
        new(Topic, "each pair of levers on Ashdale: no hour counts twice", Pairs),
        new(Topic, "all levers together on Ashdale are attributed to the last minute and penny, by sequence and by Shapley", Attributed),
        new(Topic, "a lever dated after the horizon changes nothing; a lever at zero equals the baseline byte for byte", Nothing),
        new(Topic, "Warwickshire: what would make a deficit of 20 and 30 % of need on Ashdale (more need at once, found by trying; beside it the formula)", Deficit),
        new(Topic, "a sweep of 100 scenarios on Ashdale: processor seconds each; what is shared is made once", Hundred),
        new(Topic, "a scenario without swaps on Ashdale under 2 s of processor time, from the county read to the outcome", One),
        new(Topic, "bad scenario files: all faults at once with file, row, code and advice", Faults),
        new(Topic, "cost-benefit over one to five years with break-even and tornado, by hand", Benefits),
        new(Topic, "a programme followed month by month: figures recounted, areas begun beside areas not yet begun", Followed),
        .. CapacityLines.Lines, .. ScenarioLines.Lines, .. DorsetLines.Lines, .. TrackLines.Lines,
        new(Topic, "joined areas: two samples as one county, every minute by status and every price as in the two, the folder read back the same", Joined),
    ];

    /// <summary>More need s makes the deficit d of the present u when (u + s) / (1 + s) = d, so s = (d - u) / (1 - d).</summary>
    private static MustFigure Deficit()
    {
        var run = Ashdale.Value;
        var desk = new ScenarioDesk(run);
        double At(double size)
        {
            var lever = new Lever(LeverKind.Surge, run.County.AsOf, (decimal)size) { To = run.County.AsOf.AddDays(400) };
            var after = OutcomeMaker.Make(desk, Scenario.Named("need").With(lever), Short, null, default).End.After;
            return 1 - (double)after.County(OutcomeMeasures.Find(LedgerMeasures.Met)) / after.County(Need);
        }

        var today = At(0);
        double[] wanted = [0.2, 0.3];
        var found = wanted.Select(deficit =>
        {
            var (low, high) = (0.0, 1.0);
            for (var step = 0; step < 20; step++)
            {
                var middle = (low + high) / 2;
                (low, high) = At(middle) < deficit ? (middle, high) : (low, middle);
            }

            return (Deficit: deficit, Seen: high, Formula: (deficit - today) / (1 - deficit));
        }).ToList();
        return new MustFigure(
            Text($"today {today:0.0%}; ") + string.Join("; ", found.Select(one => Text($"{one.Deficit:0%} at {one.Seen:0.0%} more need, by formula {one.Formula:0.0%}"))),
            found.All(one => Math.Abs(one.Seen - one.Formula) < 0.001));
    }

    private static MustFigure Benefits()
    {
        static BenefitLine Line(string name, BenefitKind kind, double central, double low, double high, int from = 1) =>
            new(name, kind, "council", BenefitBasis.Modelled, from, null, low, central, high);
        BenefitLine[] lines =
        [
            Line("set-up", BenefitKind.StartUp, 12_000, 10_000, 15_000), Line("officer", BenefitKind.Running, 1_200, 1_200, 1_200),
            Line("lower prices", BenefitKind.Cash, 24_000, 12_000, 30_000, 7), Line("bed days", BenefitKind.Avoidance, 26_000, 26_000, 26_000),
        ];
        var two = CostBenefit.Of(lines, 2, rate: 0);
        var mover = two.Movers().First();
        var cash = two.Sum(line => line.IsCash).Central;
        return new MustFigure(
            Text($"two years {cash:0} by hand 21,600; even in month {two.BreaksEvenIn} by hand 13; {mover.Line.Name} moves it {mover.AtLow:0} to {mover.AtHigh:0} by hand 3,600 to 30,600; ")
                + Text($"five years at 3.5 %: {BenefitTables.Pounds(CostBenefit.Of(lines).Sum(line => line.IsCash).Central)}"),
            Math.Abs(cash - 21_600) < 1e-6 && two.BreaksEvenIn == 13 && Math.Abs(mover.AtLow - 3_600) < 1e-6 && Math.Abs(mover.AtHigh - 30_600) < 1e-6);
    }

    private static MustFigure Followed()
    {
        static County Month(int month, int waiting) => County.Read(CountySource.Of(SampleCounty.Make(
            new SampleOptions { Packages = 300, ZoneCount = 8, Seed = 3, AsOf = new DateOnly(2026, month, 28), WaitingPerZone = waiting }, null, default).ToBytes()));
        County[] months = [Month(1, 3), Month(2, 2), Month(3, 1)];
        var track = months.Track(options: new PublishOptions { Level = Disclosure.OutputLevel.Internal });
        double[] shown = [.. track.Days.Select(day => track.Series.Find(day, LedgerMeasures.PeopleWaiting, null, null)!.Value!.Value)];
        return new MustFigure(
            Text($"{string.Join(", ", shown)} people waiting in three months of 8 zones with 3, 2 and 1 each"), shown.SequenceEqual([24.0, 16.0, 8.0]));
    }

    private static MustFigure Joined()
    {
        static County Made(int seed, int packages) => County.Read(CountySource.Of(SampleCounty.Make(
            new SampleOptions { Packages = packages, ZoneCount = 8, Seed = seed }, null, default).ToBytes()));
        var first = Made(3, 600);
        var second = Neighbours.EastOf(Made(4, 400), first);
        var joined = County.Join(first, second, Neighbours.Prefixes);
        var (one, other, both) = (Neighbours.Minutes(first), Neighbours.Minutes(second), Neighbours.Minutes(joined));
        var wrong = both.Keys.Union(one.Keys).Union(other.Keys)
            .Count(status => both.GetValueOrDefault(status) != one.GetValueOrDefault(status) + other.GetValueOrDefault(status));
        var priced = Prices(joined) - Prices(first) - Prices(second);
        var files = joined.OnItsMap().ToFiles();
        var again = County.Read(CountySource.Of(files)).OnItsMap().ToFiles();
        var same = files.Count(file => again.TryGetValue(file.Key, out var text) && text.AsSpan().SequenceEqual(file.Value));
        return new MustFigure(
            Text($"{both.Values.Sum() / 60.0:#,0} hours a week of {joined.HomeMap.Count} zones, {both.Count - wrong} of {both.Count} statuses to the minute, ")
                + Text($"{priced} pence off, {same} of {files.Count} files the same bytes"),
            wrong == 0 && priced == 0 && same == files.Count);
    }

    private static long Prices(County county) => county.OnHomeMap().ToLedgerInput().Packages
        .Where(one => one.Package.Provider is not null).Sum(one => one.Price?.Pence ?? 0);

    private static MustFigure Redrawn()
    {
        var run = Ashdale.Value;
        var folder = Path.Combine(Finished.Project, "data-samples", "ashdale", "scenarios");
        var scenario = ScenarioFile.Read(
            InputFile.Read(Path.Combine(folder, "zones.csv")), run, Short, name => InputFile.Read(Path.Combine(folder, name)));
        var outcome = scenario.On(run, Short);
        var kept = OutcomeMeasures.All.Where(measure => measure.Measure != OutcomeMeasures.Travel && measure.Measure != OutcomeMeasures.Carbon)
            .All(measure => outcome.End.After.County(measure) == Calls(0).On(run, Short).Before.County(measure));
        var people = outcome.EndWeek.Rows.Select(row => (row.Package, row.Client)).SequenceEqual(
            run.Ledger.Entries.Select(entry => (entry.Package, entry.Client)));
        var says = outcome.Publish(OutputLevel.Internal).Summary().Contains("only redrawing", StringComparison.Ordinal);
        return new MustFigure(
            Text($"totals kept {kept}, people alike {people}, said {says}, {outcome.Redrawn.Length} zone codes differ by drawing"), kept && people && says);
    }

    private static MustFigure ByHand()
    {
        double After(LeverKind kind, double size, Measure measure, string status = "", string? provider = null) =>
            TenPackages.After(TenPackages.Outcome(52, TenPackages.Lever(kind, size, provider: provider)), measure, status);
        (double Seen, double Hand)[] figures =
        [
            (After(LeverKind.VirtualVisits, 0.5, LedgerMeasures.Met), 38.5),
            (After(LeverKind.SingleHanded, 0.25, LedgerMeasures.CarerMet), 68.25),
            (After(LeverKind.ProviderLeaves, 1, LedgerMeasures.ByStatus, "waiting", "PR2"), 28),
            (After(LeverKind.ProviderEnters, 8, LedgerMeasures.ByStatus, "waiting", "PR9"), 7),
            (After(LeverKind.JoinsFramework, 1, LedgerMeasures.Cost, "", "PR2"), 1722),
            (After(LeverKind.RateUplift, 1, LedgerMeasures.Cost), 1916.25),
            (After(LeverKind.Growth, 0.1, LedgerMeasures.Demand), (4095 + 410) / 60.0),
            (After(LeverKind.Surge, 0.2, LedgerMeasures.Demand), 81.9),
        ];
        return new MustFigure(
            string.Join(", ", figures.Select(one => Text($"{one.Seen:0.##}"))), figures.All(one => Math.Abs(one.Seen - one.Hand) < 1e-9));
    }

    private static MustFigure Pairs()
    {
        var levers = All();
        var (run, twice, tried) = (Ashdale.Value, 0, 0);
        var desk = new ScenarioDesk(run);
        foreach (var one in levers)
        {
            foreach (var other in levers.Skip(levers.IndexOf(one) + 1))
            {
                OutcomeFigures Of(params Lever[] chosen) => OutcomeMaker.Make(
                    desk, Scenario.Named("pair") with { Levers = [.. chosen] }, Short, null, default).End.After;
                var both = Of(one, other);
                var grown = Of([.. new[] { one, other, Calls(0).Levers[0] }.Where(lever => lever.Kind is LeverKind.Growth or LeverKind.Surge
                    || lever.Central == 0)]).County(Need);
                tried++;
                twice += both.County(Need) + both.County(Removed) == grown ? 0 : 1;
            }
        }

        return new MustFigure(Text($"{tried - twice} of {tried} pairs"), twice == 0);
    }

    private static MustFigure Attributed()
    {
        var outcome = (Scenario.Named("all") with { Levers = [.. All()] }).On(Ashdale.Value, Short);
        var off = OutcomeMeasures.All.Count(measure =>
        {
            var whole = outcome.End.After.County(measure) - outcome.Before.County(measure);
            return measure.Rows.Sum(row => outcome.Parts.Shapley.Sum(step => step[row])) != whole
                || measure.Rows.Sum(row => outcome.Parts.Sequence.Sum(step => step[row])) != whole;
        });
        return new MustFigure(Text($"{outcome.Parts.Steps.Length} levers, {OutcomeMeasures.All.Length - off} of {OutcomeMeasures.All.Length} measures exact"), off == 0);
    }

    private static MustFigure Nothing()
    {
        var run = Ashdale.Value;
        var wrong = All().SelectMany(lever => new[] { lever with { Central = 0 }, lever with { From = run.County.AsOf.AddDays(182), To = run.County.AsOf.AddDays(300) } })
            .Count(lever =>
            {
                var files = Scenario.Named("zero").With(lever).On(run, Short).Publish(OutputLevel.Internal);
                return files.Cells.Any(cell => cell.Before.Value != cell.After.Value || cell.Change.Low != 0 || cell.Change.High != 0);
            });
        return new MustFigure(Text($"{2 * All().Count - wrong} of {2 * All().Count}"), wrong == 0);
    }

    private static MustFigure Hundred()
    {
        var run = Ashdale.Value;
        var points = Enumerable.Range(0, 100).Select(at => new SweepPoint(
            at + 1,
            Scenario.Named(Text($"{at}")) with
            {
                Levers = [.. Calls(at / 200m).Levers, new Lever(LeverKind.FreedHours, run.County.AsOf, 0.5m), new Lever(LeverKind.SingleHanded, run.County.AsOf, at / 100m)],
            },
            0)).ToList();
        _ = run.Ledger;
        var from = Used();
        var rows = Sweep.Run(run, [.. points], new ScenarioOptions(), "0", null, null, default);
        var used = Used() - from;
        return new MustFigure(
            Text($"{used / 100:0.000} s each, {used:0.0} s of processor time in all, {rows.Length} rows, 52 weeks and 200 draws"), used / 100 < 2);
    }

    private static MustFigure One()
    {
        var from = Used();
        var run = County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale")).Run(new RunOptions { Parts = RunParts.Ledger });
        _ = run.Ledger;
        var read = Used() - from;
        Calls(0.12m).On(run);
        var outcome = Used() - from - read;
        return new MustFigure(Text($"{outcome:0.00} s, and {read:0.00} s to read the county and draw up its ledger"), outcome < 2);
    }

    private static MustFigure Faults()
    {
        const string text = "lever,from,central,provider,zone\nvirtual-visit,2026-04-06,0.1,,\nsingle-handed,2030-01-01,1.2,,\nextra-care,2026-04-06,2,,Z99\n"
            + "provider-leaves,2026-04-06,1,SYN-PR01,\njoins-framework,2026-04-06,1,SYN-PR01,\nprovider-leaves,2026-04-06,1,SYN-PR999,\n";
        try
        {
            ScenarioFile.Read(InputFile.Of("bad.csv", text), Ashdale.Value, Short);
            return new MustFigure("accepted", false);
        }
        catch (BadDataException fault)
        {
            var seen = fault.Findings.Select(one => Text($"{one.Line} {one.Code.Id}")).ToList();
            return new MustFigure(
                string.Join(", ", seen), seen.SequenceEqual(["2 Y101", "3 Y104", "3 Y105", "4 Y102", "6 Y106", "7 Y103"]) && fault.Findings.All(one => one.Advice.Length > 0));
        }
    }

    /// <summary>A lever of every kind and posts of every role, of a size for Ashdale; swaps and a new map have lines of their own.</summary>
    private static List<Lever> All()
    {
        var (asOf, providers) = (Ashdale.Value.County.AsOf, Ashdale.Value.Ledger.Providers);
        double Size(LeverKind kind) => kind switch
        {
            LeverKind.Growth or LeverKind.Surge or LeverKind.Sickness => 0.05,
            LeverKind.JoinsFramework => 1,
            LeverKind.ProviderLeaves => 0.7,
            LeverKind.ProviderEnters => 300,
            LeverKind.RateUplift => 0.5,
            LeverKind.ExtraCare => 20,
            LeverKind.TrustedAssessors => 1,
            _ => LeverFacts.Of(kind).Most > 1 ? 5 : 0.3,
        };
        IEnumerable<Lever> Of(LeverFacts facts)
        {
            var one = new Lever(facts.Kind, asOf, (decimal)Size(facts.Kind))
            {
                Zone = facts.NeedsZone ? Ashdale.Value.Placed.Zones[3].Code : null,
                Provider = facts.NamesNewProvider ? new Demand.ProviderId("NEW")
                    : facts.NeedsProvider ? providers[facts.Kind == LeverKind.ProviderLeaves ? 5 : 2] : null,
                To = facts.NeedsEnd ? asOf.AddDays(400) : null,
            };
            return facts.NeedsRole ? RoleFacts.All.Select(role => one with { Role = role.Word }) : [one];
        }

        return [.. LeverOrder.Sorted(LeverFacts.All.Where(facts => !facts.NeedsMap && facts.Kind != LeverKind.Swaps).SelectMany(Of).Where(lever => !lever.IsOfFlow))];
    }

    private static Scenario Calls(decimal share) => Scenario.Named("calls").With(new Lever(LeverKind.VirtualVisits, Ashdale.Value.County.AsOf, share));

    private static double Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
