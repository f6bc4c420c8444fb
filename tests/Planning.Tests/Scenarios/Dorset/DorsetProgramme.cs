using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>What was published of Dorset's programme, and what the same changes give on a county set up as Dorset.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="Published">The figure published.</param>
/// <param name="Before">Before the programme, in the set-up.</param>
/// <param name="After">After it, at central sizes.</param>
/// <param name="Low">The low end of the range of the latter.</param>
/// <param name="High">The high end.</param>
/// <param name="Target">The figure published, as a number.</param>
/// <param name="IsReached">Whether the range holds it or passes it.</param>
/// <param name="Because">Why, or why not.</param>
internal sealed record DorsetCheck(
    string Measure, string Published, double Before, double After, double Low, double High, double Target, bool IsReached, string Because)
{
    internal string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Measure}: {Before:#,0.#} to {After:#,0.#} ({Low:#,0.#} to {High:#,0.#}); published {Published}: {(IsReached ? "reached" : "not reached")}, because {Because}");
}

/// <summary>Dorset's programme as levers, one after the other and together. No size is a figure that the programme achieved.</summary>
internal sealed class DorsetProgramme(DorsetCounty dorset)
{
    /// <summary>Figures that were published as achieved, in the units of the checks. None may go in.</summary>
    internal static readonly ImmutableArray<double> Published = [4, 4.5, 84, 16, 89, 11, 0, 15, 21, 750_000, 150_000, 42, 10_000];

    /// <summary>Weeks of the trial of virtual visits and reviews (S3).</summary>
    internal const int TrialWeeks = 8;

    /// <summary>Zones of the trial (S3).</summary>
    internal static readonly ImmutableArray<string> Zones = ["Z05", "Z12"];

    /// <summary>How many of a hundred agree to a move to a provider on the framework (S3: 72 % success).</summary>
    internal static readonly (int Succeeded, int Tried) Consent = (72, 100);

    /// <summary>The share of the reviews falling due in the trial's zones that providers do: assumed.</summary>
    internal static readonly (double Low, double Central, double High) Delegated = (0.25, 0.5, 1);

    private const double TravelHours = 11.4 / 60, Miles = 4; // UKHCA 2014, for an hour of care
    private readonly DateOnly _from = dorset.County.AsOf;

    internal static ScenarioOptions Options { get; } = new()
    {
        Draws = 40,
        Swaps = new SwapOptions { DrawsConsent = true, Tries = Consent },
    };

    /// <summary>One form, a direct feed, no copying: how much quicker nobody published, so it is assumed with a wide range.</summary>
    internal ImmutableArray<Lever> Stages => [new(LeverKind.QuickerStages, _from, 0.5m) { Low = 0.3m, High = 0.8m }];

    /// <summary>More time before support off the framework is sought: assumed.</summary>
    internal ImmutableArray<Lever> Timer => [new(LeverKind.OfferPolicy, _from, 120) { Policy = "dorset" }];

    /// <summary>The providers that were set apart join, with all their packages.</summary>
    internal ImmutableArray<Lever> Joins =>
        [.. dorset.Joining.Select(provider => new Lever(LeverKind.JoinsFramework, _from, 1) { Provider = provider })];

    /// <summary>All that a flow follows.</summary>
    internal ImmutableArray<Lever> Brokerage => [.. Joins, .. Stages, .. Timer];

    /// <summary>Packages exchanged and people placed in the two zones, calls, and hours freed that are used.</summary>
    internal ImmutableArray<Lever> InZones =>
    [
        .. Zones.Select(zone => new Lever(LeverKind.Swaps, _from, 1) { Zone = new ZoneCode(zone) }),
        .. Zones.Select(zone => new Lever(LeverKind.VirtualVisits, _from, 0.06m) { Zone = new ZoneCode(zone), Low = 0.02m, High = 0.12m }),
        new(LeverKind.FreedHours, _from, 0.5m) { Low = 0.3m, High = 0.7m },
    ];

    /// <summary>Every number that goes in.</summary>
    internal IEnumerable<double> Inputs()
    {
        foreach (var lever in Brokerage.Concat(InZones))
        {
            foreach (var size in new[] { lever.LowEnd, lever.Central, lever.HighEnd })
            {
                yield return (double)size;
            }
        }

        foreach (var number in new double[]
        {
            Options.Swaps.MostMoves, Options.Swaps.Tries.Succeeded, Options.Swaps.Tries.Tried, TrialWeeks, Delegated.Low, Delegated.Central,
            Delegated.High, TravelHours, DorsetCounty.FrameworkShare, DorsetCounty.Days, DorsetCounty.Stages,
        })
        {
            yield return number;
        }
    }

    /// <summary>The changes that a flow follows, one by one and together: days to place and the share on the framework.</summary>
    internal IEnumerable<(string Name, FlowChangeFigure Days, FlowChangeFigure Placements, FlowChangeFigure Hours)> Steps()
    {
        foreach (var (name, levers) in new[] { ("fifteen providers join", Joins), ("quicker forms", Stages), ("more time before others are asked", Timer), ("all three", Brokerage) })
        {
            var flow = FlowOf(levers);
            yield return (name, flow.Of(FlowMeasures.MeanDays), flow.Of(FlowMeasures.FrameworkPlacements), flow.Of(FlowMeasures.FrameworkHours));
        }
    }

    /// <summary>The flow with some levers.</summary>
    internal FlowOutcome FlowOf(ImmutableArray<Lever> levers) => (Scenario.Named("dorset") with { Levers = levers }).On(dorset.Run, Options).Flow(default);

    /// <summary>Days to place, and both shares on the framework.</summary>
    internal IEnumerable<DorsetCheck> OfFlow(FlowOutcome flow)
    {
        DorsetCheck Of(string name, string published, Measure measure, double target, bool isFall, string because)
        {
            var figure = flow.Of(measure);
            var (low, high) = (figure.Before + figure.Low, figure.Before + figure.High);
            return new DorsetCheck(name, published, figure.Before, figure.After, low, high, target, isFall ? low <= target : high >= target, because);
        }

        var stage = FlowInputs.Of(dorset.Run).Stages.Sum(one => one.Work.Mean / one.Complete);
        yield return Of("days to place", "4", FlowMeasures.MeanDays, 4, isFall: true, string.Create(
            CultureInfo.InvariantCulture,
            $"forms and lists take {stage / 8:0} office days before an offer, of which half is assumed to go; the rest is waiting for a provider with room"));
        yield return Of("% of hours on the framework", "84", FlowMeasures.FrameworkHours, 84, isFall: false, "the providers that join bring their packages, and new ones follow");
        yield return Of("% of hours on the framework", "89 (December 2023)", FlowMeasures.FrameworkHours, 89, isFall: false,
            "packages of the other nine providers off the framework stay until they end, and those providers take new ones where no other has room");
        yield return Of("% of new placements on the framework", "84", FlowMeasures.FrameworkPlacements, 84, isFall: false, "more providers are asked first, and for longer");
    }

    /// <summary>Which providers off the framework would cover their costs at its price.</summary>
    internal DorsetCheck OfJoining()
    {
        var rate = FlowRate();
        var costs = ProviderCosts.Of(dorset.County.ProviderCosts);
        var off = dorset.County.Providers!.Value.Where(one => one.IsOnFramework == false).Select(one => one.Id).ToList();
        int Would(double price, bool withMargin) => off.Count(id =>
        {
            var cost = costs[id];
            var price0 = (double)cost.PriceOfHour((decimal)TravelHours, (decimal)Miles);
            return (withMargin ? price0 : price0 * (double)((1 - cost.Overhead - cost.Margin) / (1 - cost.Overhead))) <= price;
        });
        var (full, bare) = (Would(rate, withMargin: true), Would(rate, withMargin: false));
        return new DorsetCheck(
            "providers that would join", "15", 0, bare, full, bare, 15, bare >= 15, string.Create(
                CultureInfo.InvariantCulture,
                $"of {off.Count} off the framework {full} cover costs and margin, {bare} costs alone, at its {rate:0.00} pounds an hour; who comes for other reasons is not in the folder"));
    }

    /// <summary>Who waits in the two zones, and how many packages move there.</summary>
    internal IEnumerable<DorsetCheck> OfZones()
    {
        var outcome = (Scenario.Named("zones") with { Levers = InZones }).On(dorset.Run, Options);
        int[] areas = [.. Zones.Select(zone => dorset.Run.Placed.Zones.PositionOf(AreaIndex.OfZone(IndexOf(zone))))];
        var (waiting, moved) = (OutcomeMeasures.Find(OutcomeMeasures.PackagesWaiting), OutcomeMeasures.Find(OutcomeMeasures.OtherProvider));
        long In(OutcomeFigures figures, OutcomeMeasure measure) => areas.Sum(area => figures.Of(area, measure));
        DorsetCheck Of(string name, string published, OutcomeMeasure measure, double target, Func<long, long, bool> isReached, string because)
        {
            long[] drawn = [.. outcome.End.Drawn.Select(one => In(one, measure)).Order()];
            var cut = (drawn.Length - 1) / 10;
            return new DorsetCheck(
                name, published, In(outcome.Before, measure), In(outcome.End.After, measure), drawn[cut], drawn[^(cut + 1)], target,
                isReached(drawn[cut], drawn[^(cut + 1)]), because);
        }

        var waits = In(outcome.Before, waiting) > 0;
        yield return Of("packages waiting in zones 5 and 12", "0", waiting, 0, (low, _) => waits && low == 0, waits
            ? "swaps place those for whom a round has room, and calls free hours for others"
            : "nobody waits there in the set-up to begin with, so it can't be told");
        yield return Of("packages moved in zones 5 and 12", "21", moved, 21, (low, high) => low <= 21 && high >= 21, string.Create(
            CultureInfo.InvariantCulture,
            $"a search stops where no exchange helps every provider or {Options.Swaps.MostMoves} moves are made; Dorset counted moves from off the framework to it, at a price"));
    }

    /// <summary>What the share on the framework saves in a year, at the difference of prices.</summary>
    internal DorsetCheck OfMoney(FlowOutcome flow)
    {
        var share = flow.Of(FlowMeasures.FrameworkHours);
        var (hours, premium) = (dorset.Run.Ledger.Entries.Where(entry => entry.Status.IsMet()).Sum(entry => entry.Client) / 60.0, Price(HourStatus.OffFramework) - FlowRate());
        double Saving(double to) => new FrameworkShare(share.Before / 100, 1).YearlySaving(to / 100, hours, premium);
        var (low, high) = (Saving(share.Before + share.Low), Saving(share.Before + share.High));
        return new DorsetCheck(
            "pounds a year from the framework's share", "750,000", 0, Saving(share.After), low, high, 750_000, high >= 750_000, string.Create(
                CultureInfo.InvariantCulture,
                $"{hours:#,0} hours a week at {premium:0.00} pounds less an hour for the share that changes; period and parts of the published figure are not given"));
    }

    /// <summary>Overdue reviews after eight weeks in which providers of two zones review some of those falling due.</summary>
    internal DorsetCheck OfReviews()
    {
        var (asOf, areas) = (dorset.County.AsOf, dorset.Run.Placed.Areas);
        var zones = Zones.Select(IndexOf).ToHashSet();
        var home = dorset.County.Packages.Select((one, line) => (one.Package.Id, area: areas[line])).ToDictionary();
        var open = dorset.County.Reviews!.Value.Where(one => one.Done is null).ToList();
        var overdue = open.Count(one => one.Due < asOf);
        var due = open.Where(one => one.Due >= asOf && one.Due < asOf.AddDays(7 * 52)).ToList();
        var here = due.Count(one => home.TryGetValue(one.Package, out var area) && area.IsZone && zones.Contains(area.Zone));
        var (week, weekHere) = (due.Count / 52.0, here / 52.0);
        double Fall(double share)
        {
            var backlog = new ReviewBacklog { Overdue = overdue, DuePerWeek = week };
            var steady = backlog with { CouncilHours = week * backlog.CouncilHoursEach, DelegatedHours = share * weekHere * backlog.DelegatedHoursEach };
            return overdue - ReviewPath.Of(steady, TrialWeeks)[^1].Overdue;
        }

        var high = Fall(Delegated.High);
        return new DorsetCheck(
            "fewer overdue reviews", "42", 0, Fall(Delegated.Central), Fall(Delegated.Low), high, 42, high >= 42, string.Create(
                CultureInfo.InvariantCulture,
                $"{weekHere:0.0} reviews a week fall due in the two zones of {week:0.0} in the county: all of them by providers for {TrialWeeks} weeks are {high:0}, and 42 take {42 / weekHere:0} weeks; {overdue} are overdue"));
    }

    private int IndexOf(string zone) => dorset.Run.Placed.Zones.TryIndexOf(new ZoneCode(zone), out var index)
        ? index
        : throw new ArgumentException($"There is no zone {zone}.", nameof(zone));

    private double FlowRate() => Price(HourStatus.OnFramework);

    /// <summary>Pounds for an hour of care with a status, by the rate card.</summary>
    private double Price(HourStatus status)
    {
        var entries = dorset.Run.Ledger.Entries.Where(entry => entry.Status == status && entry.Cost > 0).ToList();
        return 0.6 * entries.Sum(entry => entry.Cost) / entries.Sum(entry => entry.Carer);
    }
}
