using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Puts inputs and changes together into what the event loop simulates.</summary>
internal static class FlowModel
{
    /// <summary>The model of inputs, changes and options.</summary>
    /// <exception cref="ArgumentException">There is no policy of the name of the options.</exception>
    /// <exception cref="BadDataException">Changes have faults; it holds all of them.</exception>
    internal static BrokerageModel Of(FlowInputs inputs, ImmutableArray<FlowChange> changes, FlowOptions options)
    {
        if (options.WhyNot() is { } reason)
        {
            throw new ArgumentException(reason, nameof(options));
        }

        var faults = new FlowFaults();
        FlowChangeChecks.Check(inputs, changes, faults);
        faults.ThrowIfAny();
        FlowChange[] inOrder = [.. changes.OrderBy(change => change.From)];
        var board = BoardOf(inputs, inOrder);
        var second = options.Buyers == new FlowOptions().Buyers ? 0 : inputs.SecondPerYear;
        var direct = inputs.PerYear * (1 - inputs.ServiceShare) + second;
        var straight = DatedOf<ReferralsChange>(inOrder, direct, change => direct * change.Factor);
        var diverted = inOrder.OfType<DivertedChange>().ToArray();
        return new BrokerageModel
        {
            Start = inputs.Start,
            Board = board,
            Policy = PolicyOf(options.Policy, inOrder, board),
            PerYear = Moved(straight, diverted, day => -Diverted(straight, diverted, null, day)),
            ZoneShares = inputs.ZoneShares,
            Arrivals = inputs.Arrivals,
            Stages = inputs.Stages,
            Staffing =
            [
                .. inOrder.OfType<BrokersChange>().SelectMany(change => inputs.BrokerStages
                    .Select(stage => new StageStaffing(change.From, stage, change.Brokers))),
            ],
            Brokers = inputs.Brokers,
            Answers = inputs.Answers,
            Acceptance = DatedOf<AcceptanceChange>(inOrder, 1, change => change.Factor),
            Uplift = DatedOf<UpliftChange>(inOrder, 1, change => change.Factor),
            PackageHours = inputs.PackageHours,
            Life = inputs.Life,
            Patience = inputs.Patience,
            HandbacksPerYear = inputs.HandbacksPerYear,
            FromReablement = inputs.FromReablement,
            SecondBuyer = FlowBuyers.Of(options.Buyers, direct > 0 ? second / direct : 0),
            Services = [.. inputs.Services.Select(one => ServiceOf(one, inOrder, straight, diverted))],
            Openings =
            [
                .. inOrder.OfType<ExtraCareOpens>().Select(change => new ExtraCareOpening(
                    change.From, board.Zones.IndexOf(change.Zone), board.IndexOf(change.Provider), change.Places)),
            ],
            Packages = inputs.Packages,
            Open = inputs.Open,
            Days = 7 * options.Weeks,
            Seed = options.Seed,
            KeepsWeeks = true,
        };
    }

    private static Dated DatedOf<T>(FlowChange[] changes, double first, Func<T, double> value)
        where T : FlowChange =>
        changes.OfType<T>().Aggregate(Dated.Always(first), (dated, change) => dated.From(change.From, value(change)));

    /// <summary>A service with other places from days on; more or fewer people come as more or fewer are referred.</summary>
    private static ReablementService ServiceOf(
        ReablementService service, FlowChange[] changes, Dated straight, DivertedChange[] diverted)
    {
        var referred = DatedOf<ReferralsChange>(changes, service.PerYear.First, change => service.PerYear.First * change.Factor);
        return service with
        {
            PerYear = Moved(referred, diverted, day => Diverted(straight, diverted, service.Name, day)),
            Places = changes.OfType<BedsChange>().Where(change => change.Team == service.Name)
                .Aggregate(service.Places, (places, change) => places.From(change.From, change.Slots)),
        };
    }

    /// <summary>A rate with people who come another way from days on; the rate itself where nobody does.</summary>
    private static Dated Moved(Dated rate, DivertedChange[] diverted, Func<DateOnly, double> more) => diverted.Length == 0
        ? rate
        : rate.Changes.Select(change => change.From).Concat(diverted.Select(change => change.From)).Distinct().Order()
            .Aggregate(Dated.Always(rate.First), (dated, day) => dated.From(day, Math.Max(0, rate.On(day) + more(day))));

    /// <summary>People a year of a day who come to a service first; of all services without a name. No more than are referred.</summary>
    private static double Diverted(Dated straight, DivertedChange[] diverted, string? team, DateOnly day)
    {
        double Of(string name) => diverted.LastOrDefault(change => change.Team == name && change.From <= day)?.PerYear ?? 0;
        var all = diverted.Select(change => change.Team).Distinct().Sum(Of);
        return all == 0 ? 0 : Math.Min(1, straight.On(day) / all) * (team is null ? all : Of(team));
    }

    private static IOfferPolicy PolicyOf(string first, FlowChange[] changes, OfferBoard board) => changes.OfType<PolicyChange>().Aggregate(
        FlowPolicies.Of(first, board),
        (before, change) => new ChangedPolicy(before, change.From, FlowPolicies.Of(change.Policy, board, change.TimerHours)));

    /// <summary>The board with providers that leave and come.</summary>
    private static OfferBoard BoardOf(FlowInputs inputs, FlowChange[] changes)
    {
        var board = inputs.Board;
        var leaves = changes.OfType<ProviderLeaves>().ToDictionary(change => change.Provider, change => change.From,
            StringComparer.Ordinal);
        var enters = changes.OfType<ProviderEnters>().ToArray();
        var takes = changes.OfType<ProviderTakes>().GroupBy(change => change.Provider)
            .ToDictionary(group => group.Key, group => group.First().From, StringComparer.Ordinal);
        if (leaves.Count == 0 && takes.Count == 0 && enters.Length == 0)
        {
            return board;
        }

        var (zones, providers) = (board.Zones.Length, board.Providers.Length);
        var all = board.Providers.Select(one => Taking(one, takes)).Select(one => leaves.TryGetValue(one.Name, out var day)
            ? one with { Leaves = day } : one)
            .Concat(enters.Select(change => new OfferProvider
            {
                Name = change.Provider,
                IsOnFramework = change.IsOnFramework,
                Zones = change.Zones.IsEmpty ? [.. Enumerable.Range(0, zones)]
                    : [.. change.Zones.Select(code => board.Zones.IndexOf(code)).Order()],
                CapacityHours = change.Hours,
                Rate = change.Rate,
                Joins = change.From,
                Leaves = leaves.TryGetValue(change.Provider, out var day) ? day : null,
            })).ToImmutableArray();
        var detours = new double[zones * all.Length];
        for (var zone = 0; zone < zones && !board.DetourMinutes.IsEmpty; zone++)
        {
            var known = board.DetourMinutes.AsSpan(zone * providers, providers);
            known.CopyTo(detours.AsSpan(zone * all.Length));
            // Who comes is taken to be as far away as the others are in the middle.
            detours.AsSpan(zone * all.Length + providers, enters.Length).Fill(MiddleOf(known));
        }

        return board with { Providers = all, DetourMinutes = board.DetourMinutes.IsEmpty ? [] : [.. detours] };
    }

    /// <summary>It has its packages all the while, and is offered others from the day on.</summary>
    private static OfferProvider Taking(OfferProvider one, Dictionary<string, DateOnly> takes) =>
        one.Accepting != Demand.Acceptance.Yes && takes.TryGetValue(one.Name, out var day)
            ? one with { Accepting = Demand.Acceptance.Yes, Joins = day }
            : one;

    private static double MiddleOf(ReadOnlySpan<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
