namespace Zoning.Routing;

/// <summary>What may change of the visits of a plan in one step of planning it again.</summary>
/// <param name="Times">The visits that may leave their time.</param>
/// <param name="Carers">The visits that may leave their carer.</param>
/// <param name="IsNear">Whether visits without a carer stay near the time they had.</param>
internal sealed record Release(IReadOnlySet<int> Times, IReadOnlySet<int> Carers, bool IsNear)
{
    /// <summary>Nothing but the visits without a carer.</summary>
    public static Release Nothing(bool isNear) => new(new HashSet<int>(), new HashSet<int>(), isNear);
}
