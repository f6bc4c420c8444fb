namespace Zoning.Forecasting;

/// <summary>Makes the methods of adding up for one hierarchy, from the errors that were known at an origin.</summary>
/// <param name="Hierarchy">The hierarchy.</param>
/// <param name="Errors">One-step errors by series, the last ones at the same step; NaN if there is none.</param>
internal sealed record ReconciliationMaker(ForecastHierarchy Hierarchy, double[][] Errors)
{
    /// <summary>With more series a full covariance matrix takes too long.</summary>
    private const int MostForCovariance = 1500;

    /// <summary>The methods that can be used here, the simplest first.</summary>
    internal IEnumerable<ReconciliationMethod> Methods(int ahead)
    {
        yield return ReconciliationMethod.BottomUp;
        yield return ReconciliationMethod.WlsStructure;
        yield return ReconciliationMethod.WlsVariance;
        if (Hierarchy.Count <= MostForCovariance && ErrorCovariance.IsEnough(Errors, ahead))
        {
            yield return ReconciliationMethod.MinTShrink;
        }
    }

    /// <summary>The method as it would have been made before the last errors were known.</summary>
    internal Reconciliation Make(ReconciliationMethod method, int ahead)
    {
        if (method == ReconciliationMethod.BottomUp)
        {
            return new BottomUpReconciliation(Hierarchy);
        }

        if (method == ReconciliationMethod.WlsStructure)
        {
            return new WeightedReconciliation(Hierarchy, BottomsUnder());
        }

        var variances = ErrorCovariance.Variances(Hierarchy, Errors, ahead);
        return method == ReconciliationMethod.WlsVariance || !Methods(ahead).Contains(method)
            ? new WeightedReconciliation(Hierarchy, variances)
            : new CovarianceReconciliation(Hierarchy, ErrorCovariance.Shrunk(variances, Errors, ahead));
    }

    private double[] BottomsUnder()
    {
        var counts = new double[Hierarchy.Count];
        foreach (var bottom in Hierarchy.Bottoms)
        {
            counts[bottom] = 1;
        }

        Reconciliation.SumUp(Hierarchy, counts);
        return counts;
    }
}
