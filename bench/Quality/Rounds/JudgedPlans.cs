using System.Collections.Immutable;
using System.Globalization;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Enumerated plans of random problems with every rule, damaged and changed, for the checker to judge.</summary>
internal static class JudgedPlans
{
    /// <summary>The best plan of each problem.</summary>
    public static ImmutableArray<RoundPlan> Enumerate(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(seed => new ExactRounds().Solve(RandomProblem.Make(seed, RandomSize.Tiny, RandomRules.All)))];

    /// <summary>Does every damage to every plan.</summary>
    public static DamageCount Damage(ImmutableArray<RoundPlan> plans)
    {
        var times = PlanDamage.All.ToDictionary(damage => damage.Name, _ => 0);
        var faults = new List<string>();
        for (var i = 0; i < plans.Length; i++)
        {
            foreach (var damage in PlanDamage.All)
            {
                var random = new Randomness(i).For(damage.Name);
                if (damage.Judge(plans[i], random) is { } fault)
                {
                    times[damage.Name]++;
                    if (fault.Length > 0)
                    {
                        faults.Add($"{plans[i].Problem.Name}: {fault}");
                    }
                }
            }
        }

        return new DamageCount(times, [.. faults]);
    }

    /// <summary>Changes each plan at random many times.</summary>
    /// <returns>How many changed plans keep all rules, and each that is better than the enumerated one.</returns>
    public static (int Valid, ImmutableArray<string> Better) Change(ImmutableArray<RoundPlan> plans, int changes)
    {
        var (valid, better) = (0, ImmutableArray.CreateBuilder<string>());
        for (var i = 0; i < plans.Length; i++)
        {
            var changed = new ChangedRounds(plans[i], new Randomness(i).For("changes"));
            for (var change = 0; change < changes; change++)
            {
                var next = changed.Next();
                if (!Checker.Check(next).IsValid)
                {
                    continue;
                }

                valid++;
                if (next.Cost < plans[i].Cost)
                {
                    better.Add(string.Create(CultureInfo.InvariantCulture, $"{plans[i].Problem.Name}: {next.Cost.Weighted} for {plans[i].Cost.Weighted}"));
                }
            }
        }

        return (valid, better.ToImmutable());
    }
}

/// <summary>What became of damaged plans.</summary>
/// <param name="Times">How often each damage was done, by name.</param>
/// <param name="Faults">Each that the checker did not name, or for which it named something else too.</param>
internal sealed record DamageCount(IReadOnlyDictionary<string, int> Times, ImmutableArray<string> Faults);
