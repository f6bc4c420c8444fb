using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Continuity of many persons: each, and the plain mean over those for whom a measure exists.</summary>
/// <param name="Persons">The persons who are visited, by their number.</param>
public sealed record ContinuityReport(ImmutableArray<(int Person, PersonContinuity Continuity)> Persons)
{
    /// <summary>Mean COC over the persons with two carer visits or more; none without such.</summary>
    public double? Coc => Mean(one => one.Coc);

    /// <summary>Mean UPC; none without visits.</summary>
    public double? Upc => Mean(one => one.Upc);

    /// <summary>Mean SECON over the persons with two occasions or more; none without such.</summary>
    public double? Secon => Mean(one => one.Secon);

    /// <summary>Mean MMCI over the persons with two carer visits or more; none without such.</summary>
    public double? Mmci => Mean(one => one.Mmci);

    /// <summary>Mean of the different carers within 28 days; none without visits.</summary>
    public double? CarersIn28Days => Mean(one => one.CarersIn28Days);

    /// <summary>Measures a plan; visits with no person (-1) don't count.</summary>
    /// <param name="plan">The plan, of a day or a week.</param>
    /// <returns>The report. Carers of a week are at most those of 28 days, so that a week's number is a least.</returns>
    public static ContinuityReport Of(RoundPlan plan)
    {
        var problem = plan.Problem;
        var occasions = Enumerable.Range(0, problem.Visits.Length).ToArray();
        foreach (var link in problem.Links.Where(link => link.IsPair))
        {
            occasions[link.Second] = link.First;
        }

        var starts = plan.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak).ToDictionary(stop => stop.Visit, stop => stop.Starts);
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
