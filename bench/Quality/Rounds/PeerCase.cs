using System.Collections.Immutable;
using Zoning.Exact;
using Zoning.Quality.Instances;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>A problem on which solvers are compared, and what is recorded of peers on it.</summary>
/// <param name="Name">The instance, or the provider and day.</param>
/// <param name="Problem">The problem.</param>
/// <param name="BestKnown">The best value known, in the unit of <paramref name="ValueOf"/>; null for a county's day.</param>
/// <param name="ValueOf">What a plan is compared by.</param>
/// <param name="PyVrp">PyVRP 0.14's distance from the best known in % at 10 processor seconds; null where none is recorded.</param>
/// <param name="Vroom">VROOM's at -x5, with the processor seconds that it took.</param>
internal sealed record PeerCase(
    string Name, RoundProblem Problem, double? BestKnown, Func<RoundPlan, double> ValueOf, double? PyVrp = null, string Vroom = "")
{
    /// <summary>Recorded on one thread of a busy machine: ../shared/routing-facts.md, "Peers on VRPTW".</summary>
    private static readonly (string Folder, string Name, double? PyVrp, string Vroom)[] Public =
    [
        ("solomon", "C104", 0.00, "0.00 (3-6 s)"),
        ("solomon", "R105", 0.04, "0.44 (3-6 s)"),
        ("solomon", "RC107", 0.12, "0.65 (3-6 s)"),
        ("solomon", "RC204", 0.29, "1.93 (3-6 s)"),
        ("solomon", "R208", null, ""),
        ("solomon", "C207", null, ""),
        ("homberger", "R1_2_3", 0.51, "2.26 (14 s)"),
        ("homberger", "C2_4_6", 1.76, "1.98 (77 s)"),
        ("homberger", "RC1_6_5", 5.91, "4.06 (243 s)"),
    ];

    /// <summary>Six Solomon and three Homberger instances, and the three largest days of a county's providers that the peer can express.</summary>
    internal static IEnumerable<PeerCase> All()
    {
        var routing = Path.Combine(Finished.Shared, "bench", "routing");
        var known = Instances.BestKnown.Read(Path.Combine(routing, "bks.csv"));
        foreach (var (folder, name, pyVrp, vroom) in Public)
        {
            var instance = InstanceFile.Read(Path.Combine(routing, folder, name + ".txt"));
            yield return new PeerCase(name, instance.Problem, known[name].Value, instance.ObjectiveOf, pyVrp, vroom);
        }

        foreach (var day in Days())
        {
            yield return new PeerCase(day.Name, day, null, plan => plan.Cost.Weighted / (100.0 * plan.Problem.TicksPerMinute));
        }
    }

    /// <summary>Of the sample county's Tuesday, without the price of a further carer on another shift: the peer counts shifts, not carers.</summary>
    private static ImmutableArray<RoundProblem> Days()
    {
        var county = County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale"));
        return
        [
            .. county.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers
                .Select(provider => provider.Problem with { Weights = provider.Problem.Weights with { ExtraCarer = 0 } })
                .Where(problem => OrToolsRoutingRounds.WhyNot(problem) is null)
                .OrderByDescending(problem => problem.Visits.Length).Take(3),
        ];
    }
}
