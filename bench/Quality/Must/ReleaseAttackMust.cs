using System.Globalization;
using Zoning.Attack;

namespace Zoning.Quality;

/// <summary>
/// Attacks the releases of many counties, and pairs of releases, with all files and every provider. Prints a line a promise: cells
/// checked, leaks found, the first of them. Never fails.
/// </summary>
internal static class ReleaseAttackMust
{
    internal const string Command = "release-attack";

    internal static int Run(IReadOnlyList<string> options)
    {
        var (counties, pairs, seed) = (Option(options, "--counties", 50), Option(options, "--pairs", 20), Option(options, "--seed", 1));
        var found = ReleaseAttackRun.Of(Path.Combine(Finished.Project, "data-samples"), counties, pairs, seed, Console.Error.WriteLine);
        foreach (var promise in Enum.GetValues<Promise>())
        {
            var leaks = found.Leaks.Where(leak => leak.Promise == promise).ToList();
            var example = leaks.Count == 0 ? "" : "; such as " + leaks[0];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(leaks.Count == 0 ? "met" : "NOT MET"),-13} | {Command} | {Words(promise)} | {found.Checked(promise):N0} checked, {leaks.Count} leaks{example}"));
        }

        return 0;
    }

    private static string Words(Promise promise) => promise switch
    {
        Promise.Honest => "every shown range holds the truth, and no relation is broken",
        Promise.SmallCounts => "a count of 1 to 7 stays 1 to 7 or 0 to 7",
        Promise.NoBreakdown => "a total below 8 has no breakdown",
        Promise.FewPeople => "hours and money of fewer than 8 people stay open from half to one and a half times",
        Promise.FewProviders => "figures of few providers stay open by a tenth of the largest",
        Promise.Provider => "a provider that takes out its own rows finds five values or more",
        Promise.Series => "the change between two shown weeks keeps the promise",
        Promise.OtherFiles => "pathways keep the promise",
        _ => "no exact number of providers, no hash, no time finer than its curve",
    };

    private static int Option(IReadOnlyList<string> options, string name, int otherwise)
    {
        var at = options.ToList().IndexOf(name);
        return at >= 0 && at + 1 < options.Count ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
