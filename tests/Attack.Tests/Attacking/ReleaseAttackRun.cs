using System.Diagnostics;
using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>The whole attack: samples, random counties and pairs of releases.</summary>
internal static class ReleaseAttackRun
{
    /// <summary>Attacks every county with all parts of its release, and every pair.</summary>
    /// <param name="samples">The folder of the sample counties.</param>
    /// <param name="counties">How many random counties.</param>
    /// <param name="pairs">How many pairs of releases.</param>
    /// <param name="seed">The seed of the first random county.</param>
    /// <param name="say">Takes what was done so far.</param>
    public static Findings Of(string samples, int counties, int pairs, int seed, Action<string> say)
    {
        var all = new Findings();
        var ashdale = CountyCase.Sample(Path.Combine(samples, "ashdale"));
        foreach (var county in new[] { ashdale, CountyCase.Sample(Path.Combine(samples, "ashdale-extract")), ashdale.WithLeadProviders() })
        {
            Add(county.Name, () => CountyAttack.On(county, county.Publish(parts: RunParts.All), int.MaxValue));
        }

        for (var index = 0; index < counties; index++)
        {
            var county = CountyCase.Random(seed + index, isSparse: index % 5 == 4);
            Add(county.Name, () => CountyAttack.On(county, county.Publish(parts: RunParts.All), int.MaxValue));
        }

        for (var index = 0; index < pairs; index++)
        {
            var pair = (PairOf)(index % 4);
            var county = CountyCase.Random(seed + index);
            Add($"{county.Name}, {pair}", () => ReleasePair.Of(county, pair, parts: RunParts.Forecast).Attack());
        }

        return all;

        void Add(string name, Func<Findings> attack)
        {
            var watch = Stopwatch.StartNew();
            var findings = attack();
            all.Add(findings, name);
            say(FormattableString.Invariant($"{name}: {findings.Leaks.Count} leaks, {watch.Elapsed.TotalSeconds:0.0} s"));
            foreach (var kind in findings.Leaks.GroupBy(leak => leak.Promise))
            {
                say(FormattableString.Invariant($"    {kind.Count()} x {kind.First()}"));
            }
        }
    }
}
