using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Takes plans that were written before as the rounds that people know.</summary>
public static class CountyPlans
{
    /// <summary>The county with a plan that was written before in place of its rounds of today.</summary>
    /// <param name="county">The county.</param>
    /// <param name="file">The plan: <c>restricted/rounds.csv</c> of an earlier <c>zoning rounds --restricted</c>.</param>
    /// <param name="absent">Carers who are absent: the plan may name them even if carers.csv no longer does. None if null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Another county. Rows of packages or visits that it no longer has are passed over, with a notice.</returns>
    /// <exception cref="BadDataException">The file can't be used; it holds every finding.</exception>
    /// <exception cref="IOException">It isn't there or can't be read.</exception>
    public static County WithPlan(
        this County county, string file, IEnumerable<CarerId>? absent = null, CancellationToken cancellation = default) =>
        PlanFile.Put(county, InputFile.Read(file, cancellation: cancellation), absent ?? [], cancellation);
}
