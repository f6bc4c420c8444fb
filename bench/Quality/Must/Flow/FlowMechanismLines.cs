using System.Globalization;
using Zoning.Flow;
using Zoning.Flow.Tests;

namespace Zoning.Quality;

/// <summary>Mechanisms of flow, each with a check that is worked out apart from it. All are short.</summary>
internal static class FlowMechanismLines
{
    private const string Topic = "flow";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "brokers: two of them with 8 hours a form and 2,000 referrals a year wait as M/M/2, 200 replications, 3 standard errors", Brokers),
        new(Topic, "second buyer: joint and apart are the same replication by replication at no load, and apart is longer at load", Buyers),
        new(Topic, "provider failure, hand-back and extra care: people in = out + inside in 200 replications", NoneLost),
        new(Topic, "home and residential, people whose money runs out: rates in = out at rest, 3 standard errors", Balance),
        new(Topic, "workforce: after eight weeks of hires with a lead of ten the next role binds, and its slots are 62", Roles),
        new(Topic, "reviews: 42 net in 1,500 over 13 weeks against 21 a week that fall due", Reviews),
        new(Topic, "delays: days by reason and owner add up to all days; after discharge: shares add up to 1", Delays),
    ];

    private static MustFigure Brokers()
    {
        var model = Plain(1e9, 2_000, 1_000) with
        {
            Stages = [new("form", Stay.Exponential(8), Brokers: 2)],
            Days = 1_500,
            WarmUpDays = 200,
        };
        var seen = BrokerageFigures.Of(model, Many).Of(BrokerageMeasure.HoursToOffer);
        var load = 2_000 * 8 / 8_760.0;
        var expected = 8 + 8 * load * load / (4 - load * load);
        return new MustFigure(
            Text($"{seen.Mean:0.00} +- {seen.Error:0.00} hours to the first offer; formula {expected:0.00}"),
            Math.Abs(seen.Mean - expected) <= 3 * seen.Error);
    }

    private static MustFigure Buyers()
    {
        double[] Longer(double capacity, int buyer)
        {
            BrokerageFigures Of(bool joint) => BrokerageFigures.Of(
                Plain(capacity, 400, 0.3) with
                {
                    Life = Stay.Exponential(60 * 24),
                    SecondBuyer = new SecondBuyer(0.25, IsJoint: joint, CapacityShare: 0.25),
                },
                Many);
            var (joint, apart) = (Of(true), Of(false));
            var at = BrokerageSimulation.Fixed + 1 + buyer * BrokerageSimulation.Buyers + (int)BuyerMeasure.MeanHours;
            return [.. Enumerable.Range(0, joint.Figures.Count).Select(one => apart.Figures.At(one, at) - joint.Figures.At(one, at))];
        }

        var none = Longer(1e12, 0).Concat(Longer(1e12, 1)).Max(Math.Abs);
        var (council, second) = (Estimate.Of(Longer(1_050, 0), 0, 1), Estimate.Of(Longer(1_050, 1), 0, 1));
        return new MustFigure(
            Text($"at no load at most {none:0.0e+0} hours apart; at 78 % load {council.Mean:0.0} +- {council.HalfWidth:0.0} hours longer for the council, ")
                + Text($"{second.Mean:0.0} +- {second.HalfWidth:0.0} for the second buyer"),
            none < 1e-9 && council.Low > 0 && second.Low > 0);
    }

    private static MustFigure NoneLost()
    {
        var model = InventedCouncil.Make() with { HandbacksPerYear = 0.2, PausesPerYear = 0.5, Pause = Stay.Exponential(10 * 24), DeathsPerYear = 0.3 };
        var providers = model.Board.Providers;
        model = model with
        {
            Board = model.Board with { Providers = providers.SetItem(3, providers[3] with { Leaves = model.Start.AddDays(200) }) },
            Openings = [new ExtraCareOpening(model.Start.AddDays(300), providers[0].Zones[0], 0, 30)],
        };
        var simulation = new BrokerageSimulation(model);
        var measures = new double[simulation.Measures];
        var (lost, replaced, hours) = (0L, 0.0, 0.0);
        for (var number = 0; number < 200; number++)
        {
            simulation.Run(number, measures, CancellationToken.None);
            lost += Math.Abs(simulation.Came - Enum.GetValues<CaseState>().Sum(simulation.In));
            replaced += measures[(int)BrokerageMeasure.HandedBack] / 200;
            hours += measures[(int)BrokerageMeasure.HoursToReplace] / 200;
        }

        return new MustFigure(Text($"{lost} lost; {replaced:0} packages a replication placed again, after {hours:0} hours on average"), lost == 0);
    }

    private static MustFigure Balance()
    {
        var rates = new BalanceRates
        {
            HomeStarts = 40,
            ResidentialStarts = 10,
            OwnHomeStarts = 15,
            OwnResidentialStarts = 8,
            HomeEnds = 0.035,
            ResidentialEnds = 0.03,
            ToResidential = 0.005,
            Spent = 0.01,
        };
        var figures = Replications.Run(() => new BalanceSimulation(new CareBalance(1_075, 592, 300, 238), rates, 120, 24, 0), Many);
        (BalanceMeasure Measure, double Expected)[] rest =
        [
            (BalanceMeasure.OwnHome, 15 / 0.05), (BalanceMeasure.OwnResidential, 9.5 / 0.04), (BalanceMeasure.Home, 43 / 0.04),
            (BalanceMeasure.Residential, 17.75 / 0.03), (BalanceMeasure.NewCases, 5.375),
        ];
        var farthest = rest.Max(one => Math.Abs(figures.Of((int)one.Measure).Mean - one.Expected) / figures.Of((int)one.Measure).Error);
        return new MustFigure(
            Text($"{figures.Of((int)BalanceMeasure.NewCases).Mean:0.00} new council cases a month (5.375); farthest of five {farthest:0.0} standard errors"),
            farthest <= 3);
    }

    private static MustFigure Roles()
    {
        var therapist = new PathwayRole { Role = "therapist", Posts = 6, Vacant = 2, HoursPerPost = 25, Absence = 0.1, HoursPerPerson = 2 };
        var worker = new PathwayRole { Role = "worker", Posts = 24, HoursPerPost = 22, HoursPerPerson = 8, Absence = 0.05 };
        var path = RolePath.Of(new RoleCapacity([therapist, worker]), [new Hires("therapist", 0, 8, 0.25)], 10, 30);
        var last = path.Weeks[^1];
        var slots = path.Slots(new DateOnly(2026, 1, 5)).On(new DateOnly(2026, 7, 1));
        return new MustFigure(
            Text($"{path.Weeks[0].Binding} {path.Weeks[0].People:0.0} people, then {last.Binding} {last.People:0.0}; {slots:0} slots"),
            path.Weeks[0].Binding == "therapist" && last.Binding == "worker" && slots == 62);
    }

    private static MustFigure Reviews()
    {
        var backlog = new ReviewBacklog
        {
            Overdue = 1_500,
            DuePerWeek = 1_100 / 52.0,
            CouncilHours = 31.5,
            DelegatedHours = 42 / 13.0 + 1_100 / 52.0 - 21,
        };
        var after = ReviewPath.Of(backlog, 13)[^1].Overdue;
        var alone = ReviewPath.Of(backlog with { DelegatedHours = 0 }, 13)[^1].Overdue;
        return new MustFigure(
            Text($"{after:0.0} overdue, {backlog.DuePerWeek:0.0} fall due and {backlog.DonePerWeek:0.0} are done a week; {alone:0.0} without delegation"),
            Math.Abs(after - 1_458) < 1e-6);
    }

    private static MustFigure Delays()
    {
        var years = new StationOptions { Days = 1_095, WarmUpDays = 365 };
        var figures = StationFigures.Of(Published.Delays(38, 40), years, Many);
        var table = DelayReasons.Of(figures, 730, 346);
        var stations = figures.Of("bed", StationMeasure.DelayedDays).Mean + figures.Of("home package", StationMeasure.DelayedDays).Mean;
        var group = AfterDischarge.Of(
            [
                new("65+", 10, 3_000, NeedMet.Full, PlaceAt91Days.Home), new("65+", null, 3_000, NeedMet.None, PlaceAt91Days.Hospital),
                new("18-64", 30, 3_000, NeedMet.Part, PlaceAt91Days.Home),
            ]).Groups[0];
        return new MustFigure(
            Text($"{table.Rows[0].Reason}, {table.Rows[0].Owner}: {table.Rows[0].Days:0} of {table.Days:0} days a year, £{table.Pounds:0} at £346; ")
                + Text($"needs {group.Needs.Sum():0.000}, places {group.Places.Sum():0.000}"),
            Math.Abs(table.Days - stations / 2) < 1e-6 && Math.Abs(group.Needs.Sum() - 1) < 1e-12 && Math.Abs(group.Places.Sum() - 1) < 1e-12);
    }

    /// <summary>A zone with one provider and an open list.</summary>
    private static BrokerageModel Plain(double capacity, double perYear, double perHour) => new()
    {
        Start = new DateOnly(2026, 1, 5),
        Board = new OfferBoard
        {
            Zones = ["Z01"],
            Providers = [new OfferProvider { Name = "P1", Zones = [0], CapacityHours = capacity, Rate = 20 }],
            Readiness = new Readiness(perHour),
        },
        Policy = new OpenList(),
        PerYear = Dated.Always(perYear),
        ZoneShares = [1],
    };

    private static ReplicationOptions Many => new() { Most = 200 };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
