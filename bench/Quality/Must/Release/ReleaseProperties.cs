using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>What holds of every release, tried on small random samples.</summary>
internal static class ReleaseProperties
{
    private static readonly RunOptions LedgerOnly = new() { Parts = RunParts.Ledger };

    internal static MustFigure Twice()
    {
        var same = Enumerable.Range(0, 40).Count(seed =>
        {
            var county = Sample(seed);
            return county.Run(LedgerOnly).Publish().Ledger.Cells.SequenceEqual(county.Run(LedgerOnly).Publish().Ledger.Cells);
        });
        return new MustFigure(FormattableString.Invariant($"{same} of 40, seeds 0 to 39"), same == 40);
    }

    /// <summary>Compares the rule with one of 12 people: figures hidden by themselves stay so, and how often whole releases show less.</summary>
    internal static MustFigure Stricter()
    {
        const int counties = 100;
        var (broken, less) = (0, 0);
        for (var seed = 0; seed < counties; seed++)
        {
            var run = Sample(seed).Run(LedgerOnly);
            var usual = run.Publish().Ledger;
            var strict = run.Publish(new PublishOptions { Rule = new DisclosureRule { SmallestCount = 12 } }).Ledger;
            if (usual.Display.Areas.Length == strict.Display.Areas.Length)
            {
                broken += usual.Cells.Count(cell => cell.Why.StartsWith("Hidden: fewer than", StringComparison.Ordinal)
                    && strict.Of(cell.AreaKind, cell.Area, cell.Measure, cell.Status)?.Shown is Shown.Exact or Shown.Rounded);
            }

            less += strict.Cells.Count(IsShown) <= usual.Cells.Count(IsShown) ? 1 : 0;
        }

        return new MustFigure(
            FormattableString.Invariant($"{broken} shown that were hidden by themselves; the whole release shows no more on {less} of {counties}"),
            broken == 0);
    }

    private static bool IsShown(PublishedCell cell) => cell.Shown is Shown.Exact or Shown.Rounded;

    private static County Sample(int seed) => County.Read(CountySource.Of(
        SampleCounty.Make(new SampleOptions { Packages = 60 + (37 * seed % 900), Seed = seed }, null, CancellationToken.None).ToBytes()));
}
