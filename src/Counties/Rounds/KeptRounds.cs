using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Plans the rounds of a county again near today's, provider by provider.</summary>
internal sealed class KeptRounds(CountyRounds rounds, KeepOptions keep, SolveOptions solving,
    IProgress<WorkProgress>? progress, CancellationToken cancellation)
{
    private const int MinutesADay = 1440;
    private readonly List<PlanChange> _changes = [];
    private readonly List<string> _notes = [];

    internal SolvedRounds Plan()
    {
        var absent = keep.Absent.ToHashSet();
        var fixedIds = keep.Fixed.ToHashSet(StringComparer.Ordinal);
        CheckKnown();
        var chosen = rounds with
        {
            Providers = [.. rounds.Providers.Where(one => absent.Count == 0 || one.Problem.Carers.Any(carer => absent.Contains(carer.Id)))],
        };
        var unknown = chosen.Providers.Where(one => one.Today is null).Select(one => one.Provider?.Value).ToList();
        if (absent.Count > 0 && unknown.Count > 0)
        {
            throw new ArgumentException(
                $"There are no rounds to keep of the provider '{unknown[0]}': add its rounds to rounds.csv, or give a plan with --keep.");
        }

        var plans = ImmutableArray.CreateBuilder<RoundPlan>(chosen.Providers.Length);
        for (var index = 0; index < chosen.Providers.Length; index++)
        {
            var one = chosen.Providers[index];
            progress?.Report(new WorkProgress($"rounds of {one.Problem.Name}", (double)index / chosen.Providers.Length));
            plans.Add(one.Today is { } today ? Near(one, today, absent, fixedIds) : new RoundSearch()
                .Solve(one.Problem, solving, null, cancellation));
        }

        return new SolvedRounds(chosen, plans.MoveToImmutable()) { Keep = keep, Changes = [.. _changes], KeepNotes = [.. _notes] };
    }

    private void CheckKnown()
    {
        var carers = rounds.Providers.SelectMany(one => one.Problem.Carers.Select(carer => carer.Id.Value))
            .ToHashSet(StringComparer.Ordinal);
        var packages = rounds.Providers.SelectMany(one => one.Origins.Select(origin => origin.Package.Value))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var id in keep.Absent.Select(carer => carer.Value).Where(id => !carers.Contains(id)))
        {
            throw new ArgumentException($"No carer with a shift then has the id '{id}'.{NearIds.Advice(id, carers)}");
        }

        foreach (var id in keep.Fixed.Where(id => !carers.Contains(id) && !packages.Contains(id)))
        {
            throw new ArgumentException(
                $"Neither a carer nor a package on rounds then has the id '{id}'.{NearIds.Advice(id, carers.Concat(packages))}");
        }
    }

    private RoundPlan Near(ProviderRounds one, RoundPlan today, HashSet<CarerId> absent, HashSet<string> fixedIds)
    {
        var problem = one.Problem;
        var carerOf = new int[problem.Visits.Length];
        Array.Fill(carerOf, -1);
        foreach (var round in today.Rounds)
        {
            foreach (var visit in round.Visits)
            {
                carerOf[visit] = round.Carer;
            }
        }

        var gone = Enumerable.Range(0, problem.Carers.Length).Where(carer => absent.Contains(problem.Carers[carer].Id)).ToHashSet();
        var replanned = Replanner.Of(
            new ReplanWish
            {
                Kept = today,
                Absent = gone,
                Fixed = Enumerable.Range(0, problem.Visits.Length)
                    .Where(visit => carerOf[visit] >= 0 && !gone.Contains(carerOf[visit])
                        && (fixedIds.Contains(one.Origins[visit].Package.Value)
                            || fixedIds.Contains(problem.Carers[carerOf[visit]].Id.Value)))
                    .ToHashSet(),
                PlacesLeftOut = gone.Count == 0,
                Tolerance = keep.ToleranceMinutes * problem.TicksPerMinute,
                Solving = solving,
            },
            new RoundSearch(),
            cancellation);
        Tell(one, today, replanned, gone);
        return replanned.Plan;
    }

    private void Tell(ProviderRounds one, RoundPlan today, Replanned replanned, HashSet<int> gone)
    {
        var problem = one.Problem;
        var (before, after) = (Places(today), Places(replanned.Plan));
        List<int> told = [.. replanned.Changed, .. after.Keys.Where(visit => !before.ContainsKey(visit))];
        var reasons = told.Exists(visit => !after.ContainsKey(visit))
            ? replanned.Plan.WhyLeftOut(cancellation.IsCancellationRequested ? default : cancellation).ToDictionary(reason => reason.Visit)
            : [];
        foreach (var visit in told.Order())
        {
            var origin = one.Origins[visit];
            var (old, now) = (before.GetValueOrDefault(visit), after.GetValueOrDefault(visit));
            _changes.Add(new PlanChange(one.Provider, origin)
            {
                OldCarer = old is null ? null : problem.Carers[old.Value.Carer].Id,
                OldStartMinute = old is null ? null : Minute(old.Value.Start, origin.Day, problem),
                NewCarer = now is null ? null : problem.Carers[now.Value.Carer].Id,
                NewStartMinute = now is null ? null : Minute(now.Value.Start, origin.Day, problem),
                Reason = Why(visit, old?.Carer ?? -1, now is null),
            });
        }

        if (replanned.Unlawful.Count > 0)
        {
            _notes.Add($"The rounds of {string.Join(", ", replanned.Unlawful.Select(carer => problem.Carers[carer].Id.Value))} "
                + "break a rule as they are: "
                + "they stay as they are and get no further visit.");
        }

        string Why(int visit, int carer, bool isOut)
        {
            var absence = gone.Contains(carer) ? $"{problem.Carers[carer].Id} is absent." : carer < 0 ? "Nobody made it before." : "";
            return isOut ? $"{absence} Nobody is found: {reasons[visit].Text}".TrimStart()
                : absence.Length > 0 ? absence
                : gone.Count > 0 ? "It makes room for a visit of "
                    + $"{string.Join(", ", gone.Select(other => problem.Carers[other].Id.Value))}."
                : "It makes room for a visit that nobody made before.";
        }
    }

    private static int Minute(int ticks, int day, RoundProblem problem) => ticks / problem.TicksPerMinute - day * MinutesADay;

    private static Dictionary<int, (int Carer, int Start)?> Places(RoundPlan plan) => plan.Rounds
        .SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, round.Carer, stop.Starts)))
        .ToDictionary(stop => stop.Visit, stop => ((int, int)?)(stop.Carer, stop.Starts));
}
