namespace Zoning.Demand;

/// <summary>The one status that each hour of the ledger has.</summary>
public enum HourStatus
{
    /// <summary>Met by a provider on the council's framework.</summary>
    OnFramework,

    /// <summary>Met by a provider off the framework.</summary>
    OffFramework,

    /// <summary>Met, framework unknown.</summary>
    FrameworkNotKnown,

    /// <summary>Met by reablement that is past ready-to-move, or past six weeks.</summary>
    Bridging,

    /// <summary>Unmet: commissioned, not delivered.</summary>
    Undelivered,

    /// <summary>Unmet: on the waiting list.</summary>
    Waiting,

    /// <summary>Unmet: assessed, nothing offered.</summary>
    NotListed,

    /// <summary>Outside demand: on hold.</summary>
    Paused,

    /// <summary>Outside demand: paid by the person; the record is partial, so an estimate.</summary>
    SelfFundedEstimate,

    /// <summary>Outside demand: bought with a direct payment.</summary>
    DirectPayment,

    /// <summary>Outside demand: paid by the health service.</summary>
    ContinuingHealthcare,

    /// <summary>Outside demand: reablement within its term.</summary>
    ReablementInTerm,

    /// <summary>Outside demand: live-in, nights, day services and others.</summary>
    OutOfScope,
}

/// <summary>What the statuses of hours have in common.</summary>
internal static class HourStatuses
{
    /// <summary>How many statuses there are.</summary>
    public const int Count = 13;

    /// <summary>All statuses: met, unmet, then outside demand.</summary>
    public static IReadOnlyList<HourStatus> All { get; } = Enum.GetValues<HourStatus>();

    /// <summary>The statuses that make up met hours.</summary>
    public static IReadOnlyList<HourStatus> Met { get; } = [.. All.Where(IsMet)];

    /// <summary>The statuses that make up unmet hours.</summary>
    public static IReadOnlyList<HourStatus> Unmet { get; } = [.. All.Where(IsUnmet)];

    /// <summary>The statuses outside demand.</summary>
    public static IReadOnlyList<HourStatus> Beside { get; } = [.. All.Where(IsBeside)];

    /// <summary>Whether hours of the status are met need.</summary>
    /// <param name="status">The status.</param>
    /// <returns>True for on and off framework, framework unknown and bridging.</returns>
    public static bool IsMet(this HourStatus status) => status <= HourStatus.Bridging;

    /// <summary>Whether hours of the status are unmet need.</summary>
    /// <param name="status">The status.</param>
    /// <returns>True for undelivered, waiting and not listed.</returns>
    public static bool IsUnmet(this HourStatus status) => status is >= HourStatus.Undelivered and <= HourStatus.NotListed;

    /// <summary>Whether hours of the status are outside demand.</summary>
    /// <param name="status">The status.</param>
    /// <returns>True for paused, self-funded, direct payment, continuing healthcare, reablement in term and out of scope.</returns>
    public static bool IsBeside(this HourStatus status) => status >= HourStatus.Paused;

    /// <summary>The word for a status in files, such as <c>on-framework</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word.</returns>
    public static string Key(this HourStatus status) => status switch
    {
        HourStatus.OnFramework => "on-framework",
        HourStatus.OffFramework => "off-framework",
        HourStatus.FrameworkNotKnown => "framework-not-known",
        HourStatus.Bridging => "bridging",
        HourStatus.Undelivered => "undelivered",
        HourStatus.Waiting => "waiting",
        HourStatus.NotListed => "not-listed",
        HourStatus.Paused => "paused",
        HourStatus.SelfFundedEstimate => "self-funded-estimate",
        HourStatus.DirectPayment => "direct-payment",
        HourStatus.ContinuingHealthcare => "continuing-healthcare",
        HourStatus.ReablementInTerm => "reablement-in-term",
        _ => "out-of-scope",
    };

    /// <summary>The words for a status on a page, such as <c>Met, on framework</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The words.</returns>
    public static string Label(this HourStatus status) => status switch
    {
        HourStatus.OnFramework => "Met, on framework",
        HourStatus.OffFramework => "Met, off framework",
        HourStatus.FrameworkNotKnown => "Met, framework not known",
        HourStatus.Bridging => "Met for now by bridging",
        HourStatus.Undelivered => "Unmet: commissioned, not delivered",
        HourStatus.Waiting => "Unmet: waiting",
        HourStatus.NotListed => "Unmet: assessed, nothing offered",
        HourStatus.Paused => "Paused",
        HourStatus.SelfFundedEstimate => "Self-funded (as recorded)",
        HourStatus.DirectPayment => "Direct payment",
        HourStatus.ContinuingHealthcare => "Continuing healthcare",
        HourStatus.ReablementInTerm => "Reablement within its term",
        _ => "Other services (live-in, nights, day, other)",
    };
}
