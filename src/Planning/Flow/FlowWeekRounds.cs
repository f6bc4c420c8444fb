using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// Rounds of one week of a flow, planned for the people who have a package at its end in the first replication, each provider's separately:
/// travel by real rounds beside the square-root rule. Restricted as a whole; these sums over the county may be shown inside the council.
/// </summary>
/// <param name="Policy">The way of offering.</param>
/// <param name="Week">The week, from 1; 0 for today.</param>
internal sealed record FlowWeekRounds(string Policy, int Week)
{
    private const int QuarterMinutes = 15;

    /// <summary>People with a package.</summary>
    internal required int People { get; init; }

    /// <summary>Of those, people who have none today: where they live and when they are visited is assumed.</summary>
    internal required int New { get; init; }

    /// <summary>Providers with visits.</summary>
    internal required int Providers { get; init; }

    /// <summary>Visits of the week; one by two carers counts twice.</summary>
    internal required int Visits { get; init; }

    /// <summary>Visits that no carer of the provider can reach in time.</summary>
    internal required int LeftOut { get; init; }

    /// <summary>Hours of travel in the week.</summary>
    internal required double TravelHours { get; init; }

    /// <summary>Kilometres of travel in the week.</summary>
    internal required double Kilometres { get; init; }

    /// <summary>Minutes of travel for an hour at doors.</summary>
    internal required double MinutesAnHour { get; init; }

    /// <summary>Travel by the square-root rule, times that of one provider a zone, of the same people in the same replication.</summary>
    internal required double RootTravel { get; init; }

    /// <summary>What is assumed, in words.</summary>
    internal static ImmutableArray<string> Assumptions { get; } =
    [
        "Rounds are of the first replication: one possible future, the same people in each way of offering. Differences of one week are "
            + "no means.",
        "Carers are made up for every provider from the visits that it has in the week, so that hours decide who can give care and not "
            + "today's rosters; they start in the middle of their visits.",
        "A person who has no package today lives where somebody of the same zone lives who has one, drawn by the seed, and is visited as "
            + "packages of as many hours usually are. Who waits today lives where the list says.",
    ];

    /// <summary>Plans the week of a flow.</summary>
    /// <param name="run">The run that the flow starts from.</param>
    /// <param name="flow">The flow, from the folder itself.</param>
    /// <param name="week">The week, from 1 to the weeks of the flow; 0 for today, which is the same in every flow.</param>
    /// <param name="progress">Receives each provider; may be null.</param>
    /// <param name="cancellation">Stops the work; there is then no answer.</param>
    internal static FlowWeekRounds Make(
        CountyRun run, FlowRun flow, int week, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var (people, root) = PeopleOf(flow, week, cancellation);
        var homes = new HomesByZone(run, flow);
        var packages = people.Select(one => homes.PackageOf(one)).ToImmutableArray();
        var county = run.County with { Packages = packages, Carers = null, TodaysStops = null };
        var rounds = new PlacedCounty(county, run.Placed.Zones).ToWeekOfRounds(run.Options.Rounds.Options);
        var solved = rounds.Solve(
            new SolveOptions
            {
                Iterations = flow.Options.RoundsIterations,
                Seed = flow.Options.Seed,
                Threads = flow.Options.Threads,
            },
            progress,
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        var (travel, metres, doors) = (0.0, 0.0, 0.0);
        foreach (var plan in solved.Plans)
        {
            var hour = 60.0 * plan.Problem.TicksPerMinute;
            travel += plan.Cost.Travel / hour;
            metres += plan.Cost.Metres;
            doors += plan.Problem.Visits.Sum(visit => (double)visit.Length) / hour;
            doors -= plan.Unallocated.Sum(visit => (double)plan.Problem.Visits[visit].Length) / hour;
        }

        return new FlowWeekRounds(week == 0 ? "" : flow.Options.Policy, week)
        {
            People = people.Length,
            New = people.Count(one => one.Today is null),
            Providers = solved.Plans.Length,
            Visits = solved.Plans.Sum(plan => plan.Problem.Visits.Length),
            LeftOut = solved.Plans.Sum(plan => plan.Unallocated.Length),
            TravelHours = travel,
            Kilometres = metres / 1000,
            MinutesAnHour = doors > 0 ? 60 * travel / doors : 0,
            RootTravel = root,
        };
    }

    /// <summary>Who has a package at the end of a week in the first replication, and travel by the square-root rule then.</summary>
    private static (ImmutableArray<PlacedPerson> People, double Root) PeopleOf(FlowRun flow, int week, CancellationToken cancellation)
    {
        var model = flow.Figures.Model with { Days = 7 * Math.Max(1, week) };
        var simulation = new BrokerageSimulation(week > 0
            ? model
            : model with { PerYear = Dated.Always(0), Open = [], Life = Stay.Never, Services = [] });
        var measures = new double[simulation.Measures];
        simulation.Run(0, measures, cancellation);
        return ([.. simulation.PlacedAtEnd], measures[(int)BrokerageMeasure.RootTravel]);
    }

    /// <summary>
    /// Packages as the county would have them: today's as they are, with their provider then; new ones in the home of another.
    /// </summary>
    private sealed class HomesByZone
    {
        private readonly County _county;
        private readonly FlowInputs _inputs;
        private readonly Draws _home;
        private readonly ILookup<int, int> _lines;

        internal HomesByZone(CountyRun run, FlowRun flow)
        {
            (_county, _inputs, _home) = (run.County, flow.Inputs, Draws.Of(flow.Options.Seed, "home", 0));
            _lines = Enumerable.Range(0, _inputs.Packages.Length).ToLookup(at => _inputs.Packages[at].Zone, at => _inputs.PackageLines[at]);
        }

        internal CountyPackage PackageOf(PlacedPerson person)
        {
            var provider = new ProviderId(_inputs.Board.Providers[person.Provider].Name);
            if (person.Today is { } today)
            {
                var one = _county.Packages[_inputs.PackageLines[today]];
                return one.Package.Provider == provider ? one : one with { Package = one.Package with { Provider = provider } };
            }

            var home = person.Open is { } open ? _county.Packages[_inputs.OpenLines[open]] : _county.Packages[LineFor(person)];
            var minutes = QuarterMinutes * Math.Max(1, (long)Math.Round(60 * person.Hours / QuarterMinutes));
            return new CountyPackage
            {
                Place = home.Place,
                Found = home.Found,
                Visits = person.Open is null ? [] : home.Visits,
                Package = new Package
                {
                    Id = new PackageId(FormattableString.Invariant($"flow-{person.Key}")),
                    Person = new PersonId(FormattableString.Invariant($"flow-{person.Key}")),
                    Weekly = new CareMinutes(minutes),
                    Status = ServiceStatus.Active,
                    Carers = person.Open is null ? 1 : home.Package.Carers,
                    Provider = provider,
                    Start = _county.AsOf,
                },
            };
        }

        /// <summary>The package of somebody of the zone; of anybody where the zone has none.</summary>
        private int LineFor(PlacedPerson person)
        {
            int[] lines = [.. _lines[person.Zone]];
            lines = lines.Length > 0 ? lines : [.. _inputs.PackageLines];
            return lines[(int)(_home.Share(person.Key, 0) * lines.Length)];
        }
    }
}
