namespace Zoning.Counties;

/// <summary>What a measure of the return is.</summary>
internal static class MetricNature
{
    /// <summary>Whether the value is a share, 0 to 1.</summary>
    internal static bool IsShare(this Metric metric) => metric is Metric.HomeAt91Days or Metric.UsualPlace;

    /// <summary>Whether more is better, unless a target says otherwise.</summary>
    internal static bool IsHigherBetter(this Metric metric) => metric.IsShare();

    /// <summary>What numerator / denominator is multiplied by: 100,000 for rates by people, otherwise 1.</summary>
    internal static decimal Scale(this Metric metric) =>
        metric is Metric.ResidentialAdmissions or Metric.AvoidableAdmissions ? 100_000 : 1;
}
