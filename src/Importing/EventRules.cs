namespace Zoning.Importing;

/// <summary>
/// How events of client level data become referrals and reviews. Each rule is a line of the map; what it leaves out is counted.
/// </summary>
internal sealed record EventRules
{
    /// <summary>What is done with an event that later returns repeat.</summary>
    public EventCopyRule Copies { get; init; }

    /// <summary>
    /// Days after a request within which assessments, further requests and services belong to it. Default 183. Range 1 to 1,095.
    /// </summary>
    public int LinkDays { get; init; } = 183;

    /// <summary>When a referral's form was complete.</summary>
    public CompleteRule Complete { get; init; }

    /// <summary>What is done with a request that ended in advice only.</summary>
    public AdviceRule Advice { get; init; }

    /// <summary>Whether reablement is home care that answers a request.</summary>
    public ReablementRule Reablement { get; init; }

    /// <summary>
    /// Days after the end of reablement within which home care without a request is a referral from reablement. Default 14. Range 0 to 183.
    /// </summary>
    public int ReablementDays { get; init; } = 14;

    /// <summary>Months from a review to the next. Default 12. Range 1 to 60.</summary>
    public int ReviewMonths { get; init; } = 12;

    /// <summary>Whether an unplanned review is the one that was due.</summary>
    public UnplannedRule Unplanned { get; init; }

    /// <summary>Whether people with running care get the review that falls due next.</summary>
    public NextReviewRule Next { get; init; }
}

/// <summary>What is done with an event that the extract holds more than once.</summary>
internal enum EventCopyRule
{
    /// <summary>The row of the latest return counts, of one return the row that ends last; the others are left out and counted.</summary>
    Latest,

    /// <summary>Rows that differ are faults.</summary>
    Refuse,
}

/// <summary>When a referral's form was complete.</summary>
internal enum CompleteRule
{
    /// <summary>When the last assessment before care began had ended.</summary>
    Assessment,

    /// <summary>It is not recorded.</summary>
    None,
}

/// <summary>What is done with a request that ended in advice only.</summary>
internal enum AdviceRule
{
    /// <summary>It asked for no care: left out and counted.</summary>
    LeaveOut,

    /// <summary>It is a referral that was closed, for no recorded reason.</summary>
    Keep,
}

/// <summary>Whether reablement answers a request.</summary>
internal enum ReablementRule
{
    /// <summary>
    /// No: a request that reablement answers is no referral for home care, and home care that follows reablement is a referral from it.
    /// </summary>
    Apart,

    /// <summary>Yes: it is home care like any other.</summary>
    Care,
}

/// <summary>Whether an unplanned review is the one that was due.</summary>
internal enum UnplannedRule
{
    /// <summary>Yes: the next one is due as long after it as after a planned one.</summary>
    Counts,

    /// <summary>No: it is left out and counted, and changes no due day.</summary>
    LeaveOut,
}

/// <summary>Whether people with running care get the review that falls due next.</summary>
internal enum NextReviewRule
{
    /// <summary>Yes, also people of whom the extract has no review: theirs is due after the start of their care.</summary>
    Due,

    /// <summary>No: only reviews of the extract are written.</summary>
    None,
}
