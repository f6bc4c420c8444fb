using System.Globalization;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>The solvers that a run may ask for, and what they refuse.</summary>
internal static class RoundsSolvers
{
    /// <summary>The solver of a run's rounds.</summary>
    /// <exception cref="ArgumentException">It can't plan some of the providers' rounds, or can't run here; the reason is given.</exception>
    internal static IRoundSolver Of(RoundsSolver wanted, CountyRounds rounds)
    {
        switch (wanted)
        {
            case RoundsSolver.Exact:
                CheckHere(ExactRoundSolver.WhyNotHere);
                CheckSizes(rounds);
                return new ExactRoundSolver();
            case RoundsSolver.OrTools:
                CheckHere(OrToolsRoutingRounds.WhyNotHere);
                CheckRules(rounds);
                return new OrToolsRoutingRounds();
            default:
                return new SmallDaysBest();
        }
    }

    /// <summary>Which solver it was and what is proved, in a sentence that anybody may read; empty if there is nothing to say.</summary>
    internal static string Words(SolvedRounds solved) => solved.Search?.Solver switch
    {
        ExactRoundSolver when solved.Plans.All(plan => plan.IsBest) =>
            "Solver: exact (CP-SAT of Google OR-Tools). No rounds cost less by the prices used; that is proved.",
        ExactRoundSolver => "Solver: exact (CP-SAT of Google OR-Tools). The proof stopped before all rounds were settled.",
        OrToolsRoutingRounds => "Solver: the routing library of Google OR-Tools, to compare with. Plan with the built-in search.",
        SmallDaysBest when solved.Plans.Any(plan => plan.IsBest) => Text(
            $"Days of at most {ExactRoundSolver.MostVisits} visits are planned exactly (CP-SAT of Google OR-Tools), others searched."),
        SmallDaysBest when ExactRoundSolver.WhyNotHere is { } reason && solved.Rounds.Providers.Any(IsSmall) =>
            "Small days are searched like the others, not planned exactly. " + reason,
        _ => "",
    };

    private static bool IsSmall(ProviderRounds rounds) => rounds.Problem.Visits.Length <= ExactRoundSolver.MostVisits;

    private static void CheckHere(string? reason)
    {
        if (reason is not null)
        {
            throw new ArgumentException(reason + " Use the built-in solver there.");
        }
    }

    private static void CheckSizes(CountyRounds rounds)
    {
        var large = rounds.Providers.Where(one => !IsSmall(one)).ToList();
        if (large.Count > 0)
        {
            var (least, most) = (large.Min(one => one.Problem.Visits.Length), large.Max(one => one.Problem.Visits.Length));
            var range = least == most ? Text($"{most}") : Text($"{least} to {most}");
            throw new ArgumentException(
                Text($"The exact solver takes at most {ExactRoundSolver.MostVisits} visits a provider, a visit by two carers being two; ")
                + Text($"{large.Count} of {rounds.Providers.Length} providers have more, {range}. ")
                + "Choose a smaller day, provider or zones, or use the built-in solver.");
        }
    }

    private static void CheckRules(CountyRounds rounds)
    {
        var refused = rounds.Providers.Select(one => PeerLimits.Of(one.Problem)).Where(limits => limits.Count > 0).ToList();
        if (refused.Count > 0)
        {
            var all = PeerLimits.Of([.. rounds.Providers.Select(one => one.Problem)]);
            throw new ArgumentException(
                Text($"OR-Tools' routing library can't plan {refused.Count} of {rounds.Providers.Length} providers. ")
                + $"It can't express: {string.Join(", ", all)}. It is there to compare with; use the built-in solver, or choose a provider "
                + "that has none of these.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
