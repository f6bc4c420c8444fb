using Zoning.Routing;

namespace Zoning.Reporting;

/// <summary>Why visits are left out and what would place them, and why each other visit has the carer it has.</summary>
internal static class ReasonsFile
{
    /// <summary>The file. Where carers are made up, the sentences would speak of nobody: the kind of reason alone is given.</summary>
    public static byte[] Of(PublishedRounds rounds) => CsvText.Write(
        ["level", "provider", "visit", "time_critical", "reason", "because", "would_be_placed_by",
            "or_by", "carers_at_once", "synthetic", "repeatable"],
        rounds.Comparison.Providers.SelectMany(one => LeftOut(one).Concat(Placed(one)).Select(row => (object?[])
            ["restricted", one.Rounds.Provider?.Value, .. row, rounds.County.IsSynthetic, rounds.Comparison.Solved.IsRepeatable])));

    private static IEnumerable<object?[]> LeftOut(ProviderComparison one)
    {
        var isTold = !one.Rounds.AreCarersMade;
        return one.Plan.WhyLeftOut().DistinctBy(reason => Whole(one, reason.Visit)).Select(reason => new object?[]
        {
            one.Plan.Problem.Visits[reason.Visit].Name, one.Plan.Problem.Visits[reason.Visit].IsTimeCritical,
            reason.Kind.ToString(), isTold ? reason.Text : null, isTold ? reason.Change : null,
            isTold ? string.Join(" ", reason.OtherChanges) : null, Carers(one, reason.Visit),
        });
    }

    private static IEnumerable<object?[]> Placed(ProviderComparison one) => one.Rounds.AreCarersMade ? []
        : one.Plan.WhyTheseCarers().Select(choice => new object?[]
        {
            one.Plan.Problem.Visits[choice.Visit].Name, one.Plan.Problem.Visits[choice.Visit].IsTimeCritical,
            "Placed", choice.Text, null, null, Carers(one, choice.Visit),
        });

    private static (string Package, int Day, int Visit) Whole(ProviderComparison one, int visit) =>
        (one.Rounds.Origins[visit].Package.Value, one.Rounds.Origins[visit].Day, one.Rounds.Origins[visit].Visit);

    private static int Carers(ProviderComparison one, int visit) => VisitTeams.Of(one.Plan.Problem).Members(visit).Length;
}
