namespace Zoning.Routing;

/// <summary>Replays a plan on days when trips take longer and visits overrun, and counts who is late.</summary>
/// <remarks>
/// The order of a round stays as planned; nobody leaves or starts before the planned time. A carer who is late starts on arrival. If two
/// carers come at once, both wait for the later one; if one comes after the other, they keep the gap between the visits if they can wait
/// for each other. A trip takes the model's time times a lognormal factor; an overrun is exponential. Random numbers are drawn per run and
/// in the order of visits, so that two plans of one problem meet the same delays. Ties other than pairs are ignored. Cost: O(runs x
/// visits).
/// </remarks>
internal static class Replay
{
    /// <summary>Replays a plan.</summary>
    /// <param name="plan">The plan; its rounds may be too tight, as today's rounds may be.</param>
    /// <param name="options">The delays; the defaults if null.</param>
    /// <returns>Lateness and overtime.</returns>
    public static ReplayReport Of(RoundPlan plan, ReplayOptions? options = null)
    {
        var chosen = options ?? new ReplayOptions();
        var day = new ReplayDay(plan);
        var luck = new ReplayLuck(plan.Problem.Visits.Length, plan.Problem.Carers.Sum(carer => carer.Shifts.Length));
        var (late, lateDays) = (new double[plan.Problem.Visits.Length], new int[plan.Problem.Visits.Length]);
        var overtime = new double[plan.Problem.Carers.Length];
        var minute = (double)plan.Problem.TicksPerMinute;
        for (var run = 0; run < chosen.Runs; run++)
        {
            luck.Draw(chosen, new Randomness(chosen.Seed).For("replay").For($"run {run}"), minute);
            day.Run(luck);
            for (var visit = 0; visit < late.Length; visit++)
            {
                var minutes = day.Late[visit] / minute;
                late[visit] += minutes;
                lateDays[visit] += minutes > chosen.LateMinutes ? 1 : 0;
            }

            for (var carer = 0; carer < overtime.Length; carer++)
            {
                overtime[carer] += day.Overtime[carer] / minute;
            }
        }

        var runs = (double)chosen.Runs;
        var byCarer = plan.Rounds.SelectMany(round => round.Visits.Select(visit => (round.Carer, visit)))
            .ToLookup(one => one.Carer, one => one.visit);
        return new ReplayReport(
            chosen.Runs,
            [.. plan.Rounds.SelectMany(round => round.Visits)
                .Order().Select(visit => new VisitReplay(visit, late[visit] / runs, lateDays[visit] / runs))],
            [
                .. byCarer.OrderBy(carer => carer.Key)
                    .Select(carer => new CarerReplay(carer.Key, carer.Average(visit => late[visit]) / runs, overtime[carer.Key] / runs)),
            ]);
    }
}
