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
        var problem = plan.Problem;
        var occasions = Enumerable.Range(0, problem.Visits.Length).ToArray();
        foreach (var link in problem.Links.Where(link => link.IsPair))
        {
            occasions[link.Second] = link.First;
        }

        var starts = plan.Rounds.SelectMany(round => round.Stops)
            .Where(stop => !stop.IsBreak).ToDictionary(stop => stop.Visit, stop => stop.Starts);
        var visits =
            from round in plan.Rounds
            let day = problem.Carers[round.Carer].Shifts[round.Shift].Day
            from visit in round.Visits
            where problem.Visits[visit].Person >= 0
            let first = occasions[visit]
            let occasion = ((long)starts.GetValueOrDefault(first, starts[visit]) << 32) + first
            group new CarerVisit(day, occasion, round.Carer) by problem.Visits[visit].Person;
        return new ContinuityReport([.. visits.OrderBy(person => person.Key).Select(person => (person.Key, PersonContinuity.Of(person)))]);
    }

    private double? Mean(Func<PersonContinuity, double?> measure)
    {
        var known = Persons.Select(person => measure(person.Continuity)).OfType<double>().ToArray();
        return known.Length == 0 ? null : known.Average();
    }
}
