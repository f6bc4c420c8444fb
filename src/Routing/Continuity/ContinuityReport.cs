using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>How few carers people see, and how well they know them: means over the people for whom a measure exists.</summary>
/// <remarks>
/// Each measure is 0 to 1; 1 means that each person always has the same carer. Formulas as in BMC Health Services Research 2022, article
/// 07953.
/// </remarks>
public sealed record ContinuityReport
{
    private ContinuityReport(ImmutableArray<(int Person, PersonContinuity Continuity)> persons) => Persons = persons;

    /// <summary>
    /// Mean continuity of care (Bice and Boxerman 1977) over people with two or more carer visits; null if there are none.
    /// </summary>
    public double? Coc => Mean(one => one.Coc);

    /// <summary>Mean share of the usual carer (UPC): the carer who makes most of a person's visits; null without visits.</summary>
    public double? Upc => Mean(one => one.Upc);

    /// <summary>
    /// Mean sequential continuity (Steinwachs 1979) over people visited on two or more occasions; null if there are none.
    /// </summary>
    public double? Secon => Mean(one => one.Secon);

    /// <summary>
    /// Mean modified modified continuity index (Magill and Senf 1987) over people with two or more carer visits; null if there are none.
    /// </summary>
    public double? Mmci => Mean(one => one.Mmci);

    /// <summary>Mean number of different carers that a person sees within 28 days; null without visits.</summary>
    public double? CarersIn28Days => Mean(one => one.CarersIn28Days);

    /// <summary>The people who are visited, by their number.</summary>
    internal ImmutableArray<(int Person, PersonContinuity Continuity)> Persons { get; }

    /// <summary>Measures a plan. Visits with no person (-1) don't count; two carers at once are two carer visits on one occasion.</summary>
    /// <param name="plan">The plan, of a day or a week.</param>
    /// <returns>
    /// The report. A plan of a week shows at least as few carers as 28 days would: its number of carers is a lower limit.
    /// </returns>
    public static ContinuityReport Of(RoundPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Of([(plan, visit => plan.Problem.Visits[visit].Person)]);
    }

    /// <summary>Measures several plans together: a person may have visits in more than one, and no carer is in two.</summary>
    /// <param name="plans">The plans, each with the person of a visit, -1 for none.</param>
    internal static ContinuityReport Of(IEnumerable<(RoundPlan Plan, Func<int, int> PersonOf)> plans)
    {
        var visits = new SortedDictionary<int, List<CarerVisit>>();
        var carers = 0;
        foreach (var (plan, personOf) in plans)
        {
            var problem = plan.Problem;
            var teams = VisitTeams.Of(problem);
            var starts = plan.Rounds.SelectMany(round => round.Stops)
                .Where(stop => !stop.IsBreak).ToDictionary(stop => stop.Visit, stop => stop.Starts);
            foreach (var round in plan.Rounds)
            {
                foreach (var visit in round.Visits.Where(visit => personOf(visit) >= 0))
                {
                    var first = teams.First(visit);
                    var occasion = ((long)starts.GetValueOrDefault(first, starts[visit]) << 32) + first;
                    var own = visits.TryGetValue(personOf(visit), out var known) ? known : visits[personOf(visit)] = [];
                    own.Add(new CarerVisit(problem.Carers[round.Carer].Shifts[round.Shift].Day, occasion, carers + round.Carer));
                }
            }

            carers += problem.Carers.Length;
        }

        return new ContinuityReport([.. visits.Select(person => (person.Key, PersonContinuity.Of(person.Value)))]);
    }

    /// <summary>How many people see how many carers in four weeks if the rounds are repeated, and the means. No people.</summary>
    /// <param name="rule">How small numbers are protected; the default rule if null.</param>
    /// <returns>A row for each number of carers and each mean; small counts as a class.</returns>
    public Table ToTable(DisclosureRule? rule = null) => ContinuityTable.Of(this, rule ?? new DisclosureRule());

    private double? Mean(Func<PersonContinuity, double?> measure)
    {
        var known = Persons.Select(person => measure(person.Continuity)).OfType<double>().ToArray();
        return known.Length == 0 ? null : known.Average();
    }
}
