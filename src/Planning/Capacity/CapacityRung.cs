namespace Zoning.Planning;

/// <summary>The source of a capacity figure, the best first. The source used is always named.</summary>
internal enum CapacityRung
{
    /// <summary>
    /// Hours that a provider's carers are paid for, less leave and sickness, times the share of paid time that is spent at the client's
    /// door.
    /// </summary>
    Carers,

    /// <summary>Hours that the provider says it could give.</summary>
    Declared,

    /// <summary>Hours that are being delivered, and the spare hours that the provider declares.</summary>
    DeliveredAndSpare,

    /// <summary>
    /// The best mean of four weeks that was delivered in the last 26: a floor, because more might have been given on request.
    /// </summary>
    Sustained,
}

/// <summary>The words for rungs.</summary>
internal static class CapacityRungs
{
    /// <summary>Every rung, the highest first.</summary>
    public static IReadOnlyList<CapacityRung> All { get; } = Enum.GetValues<CapacityRung>();

    /// <summary>The word in files, such as <c>delivered-and-spare</c>.</summary>
    /// <param name="rung">The rung.</param>
    /// <returns>Lower-case words with hyphens.</returns>
    public static string Key(this CapacityRung rung) => rung switch
    {
        CapacityRung.Carers => "carers",
        CapacityRung.Declared => "declared",
        CapacityRung.DeliveredAndSpare => "delivered-and-spare",
        _ => "sustained",
    };

    /// <summary>The words on a page.</summary>
    /// <param name="rung">The rung.</param>
    /// <returns>A phrase that fits after "Capacity is".</returns>
    public static string Label(this CapacityRung rung) => rung switch
    {
        CapacityRung.Carers => "carers' paid hours, less leave and sickness, times the contact ratio",
        CapacityRung.Declared => "hours that providers declare",
        CapacityRung.DeliveredAndSpare => "hours delivered and spare hours declared",
        _ => "the highest hours sustained lately (a floor)",
    };
}
