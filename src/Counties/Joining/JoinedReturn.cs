using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>Joins the measures of two returns: counts add up, shares and rates are of both together. Targets don't.</summary>
internal static class JoinedReturn
{
    internal static ImmutableArray<MetricFigure>? Metrics(
        (ImmutableArray<MetricFigure>? First, ImmutableArray<MetricFigure>? Second) both, FindingCollector findings)
    {
        if (both is not ({ } one, { } other))
        {
            return null;
        }

        var theirs = other.ToDictionary(Key);
        var joined = one.Where(figure => theirs.ContainsKey(Key(figure))).Select(figure => figure with
        {
            Numerator = figure.Numerator + theirs[Key(figure)].Numerator,
            Denominator = figure.Denominator + theirs[Key(figure)].Denominator,
        }).ToImmutableArray();
        Tell(findings, MetricsReader.File, one.Length + other.Length - (2 * joined.Length));
        return joined;
    }

    internal static ImmutableArray<MetricTarget>? Targets(
        (ImmutableArray<MetricTarget>? First, ImmutableArray<MetricTarget>? Second) both, FindingCollector findings)
    {
        if (both is not ({ } one, { } other))
        {
            return null;
        }

        var theirs = other.ToHashSet();
        var joined = one.Where(theirs.Contains).ToImmutableArray();
        Tell(findings, MetricsReader.TargetsFile, one.Length + other.Length - (2 * joined.Length));
        return joined;
    }

    private static (Metric, MetricPeriod, string) Key(MetricFigure figure) => (figure.Metric, figure.Period, figure.Band);

    private static void Tell(FindingCollector findings, string file, int left)
    {
        if (left > 0)
        {
            findings.AddPlain(
                JoinFaults.RowsLeftOut, file, string.Create(CultureInfo.InvariantCulture, $"Rows that only one of them has: {left}."));
        }
    }
}
