namespace Zoning.Counties;

/// <summary>
/// Faults and notices of the files that flow needs: referrals.csv, offers.csv, beds.csv, discharges.csv, workforce.csv, reviews.csv,
/// metrics.csv and targets.csv.
/// </summary>
internal static class FlowFileFaults
{
    /// <summary>J201: an id twice.</summary>
    public static readonly FaultCode Duplicate = new(
        "J201", FaultKind.Row, "What the row is about is already on an earlier row.",
        "Keep one row for each: the current one. docs/county-format.md says which columns tell rows apart.");

    /// <summary>J202: dates out of order.</summary>
    public static readonly FaultCode DatesOutOfOrder = new(
        "J202", FaultKind.Row, "The dates of the row are out of order.",
        "Correct them: what comes first is in docs/county-format.md; day and month may be mixed up.");

    /// <summary>J203: placed and closed.</summary>
    public static readonly FaultCode PlacedAndClosed = new(
        "J203", FaultKind.Row, "The referral is both placed and closed.",
        "Keep placed if a provider was found, closed if it ended without one; a package that ended later is in services.csv.");

    /// <summary>J204: an outcome or answer that the dates contradict.</summary>
    public static readonly FaultCode Contradiction = new(
        "J204", FaultKind.Row, "The words and the dates of the row contradict each other.",
        "Fill the date that belongs to the word, or correct the word; a blank word is fine where the date says it.");

    /// <summary>J205: after the as-at day.</summary>
    public static readonly FaultCode InFuture = new(
        "J205", FaultKind.Notice, "Rows that began after the as-at day are left out.", "Nothing to do, or set asOf later.");

    /// <summary>J206: a text that is no short name.</summary>
    public static readonly FaultCode NotAName = new(
        "J206", FaultKind.Row, "A team, group or band is no short name.",
        "Write at most 32 letters, digits, spaces and any of - + & . ' /; never a person's name.");

    /// <summary>J211: an offer to a referral that is not there.</summary>
    public static readonly FaultCode UnknownReferral = new(
        "J211", FaultKind.Row, "The referral is not in referrals.csv.",
        "Correct the id, or add the referral to referrals.csv: offers are read only with it.");

    /// <summary>J212: the referral's own row has a fault.</summary>
    public static readonly FaultCode ReferralFaulty = new(
        "J212", FaultKind.Row, "The referral's own row in referrals.csv has a fault.", "Correct the row in referrals.csv first.");

    /// <summary>J213: an offer before its referral.</summary>
    public static readonly FaultCode OfferBeforeReferral = new(
        "J213", FaultKind.Row, "The offer was sent before its referral was received.", "Correct sent, or received in referrals.csv.");

    /// <summary>J221: more vacancies than posts.</summary>
    public static readonly FaultCode MoreVacancies = new(
        "J221", FaultKind.Row, "More posts are vacant than there are.", "Give wte with vacant posts in it.");

    /// <summary>J222: a review of an unknown package.</summary>
    public static readonly FaultCode UnknownPackage = new(
        "J222", FaultKind.Row, "The package is neither in services.csv nor in waiting.csv.",
        "Correct the package id, or add its line to services.csv; one that ended has status ended.");

    /// <summary>J231: a period that can't be read.</summary>
    public static readonly FaultCode NotAPeriod = new(
        "J231", FaultKind.Row, "The period can't be read.",
        "Write a month as 2026-05, a quarter of the financial year as 2026-Q1 (April to June 2026), the financial year as 2026/27.");

    /// <summary>J232: of nobody.</summary>
    public static readonly FaultCode NoDenominator = new(
        "J232", FaultKind.Row, "The denominator is 0: nothing can be a share or a rate of nobody.",
        "Take the row out if nobody was counted, or correct the denominator.");

    /// <summary>J233: more than all.</summary>
    public static readonly FaultCode MoreThanAll = new(
        "J233", FaultKind.Row, "The measure is a share, and the numerator is above the denominator, or the target above 1.",
        "The two columns may be swapped; write a target of 85 % as 0.85.");

    /// <summary>J234: a note that is no plain text.</summary>
    public static readonly FaultCode NotANote = new(
        "J234", FaultKind.Row, "The note is no plain text.", "Write at most 400 characters on one line, without anybody's name.");
}
