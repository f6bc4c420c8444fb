namespace Zoning.Flow;

/// <summary>Capacity of care and what closes a deficit.</summary>
internal static class CareCapacity
{
    /// <summary>More capacity needed, as a share of today's, to close a deficit that is a share of need: d / (1 - d).</summary>
    internal static double UpliftFor(double deficit) => deficit / (1 - deficit);
}
