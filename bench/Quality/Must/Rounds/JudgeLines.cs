using System.Globalization;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Quality;

/// <summary>Rounds: the checker and the enumeration know every rule of the model.</summary>
internal static class JudgeLines
{
    private const string Topic = "rounds";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "every rule of rounds-model.md is in the checker: each damage to a valid plan, by one tick where there is an amount, is named", Damaged),
        new(Topic, "500 random problems with every rule: the enumerated plan passes the checker and no changed plan beats it", Enumerated),
    ];

    private static MustFigure Damaged()
    {
        var seen = JudgedPlans.Damage(JudgedPlans.Enumerate(0, 200));
        var (done, kinds) = (seen.Times.Values.Sum(), PlanDamage.All.Select(damage => damage.Kind).Distinct().Count());
        return new MustFigure(
            Text($"{done - seen.Faults.Length} of {done} named, {seen.Times.Count} kinds of damage, {kinds} of {Enum.GetValues<ViolationKind>().Length} rules{Example(seen.Faults)}"),
            seen.Faults.IsEmpty && kinds == Enum.GetValues<ViolationKind>().Length && seen.Times.Values.All(times => times > 0));
    }

    private static MustFigure Enumerated()
    {
        var plans = JudgedPlans.Enumerate(0, 500);
        var broken = plans.SelectMany(plan => Checker.Check(plan).BrokenRules.Select(rule => $"{plan.Problem.Name}: {rule}")).ToList();
        var (valid, better) = JudgedPlans.Change(plans, 100);
        return new MustFigure(
            Text($"{broken.Count} broken rules, {better.Length} of {valid} changed plans that keep the rules are better{Example([.. broken, .. better])}"),
            broken.Count == 0 && better.IsEmpty);
    }

    private static string Example(IReadOnlyList<string> faults) => faults.Count == 0 ? "" : "; such as " + faults[0];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
