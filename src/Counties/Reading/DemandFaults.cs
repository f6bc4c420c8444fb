namespace Zoning.Counties;

/// <summary>What visits, wishes and places ask for that cannot be, or that is probably not meant.</summary>
internal static class DemandFaults
{
    /// <summary>V110: rows that repeat another.</summary>
    public static readonly FaultCode RepeatedVisit = new(
        "V110", FaultKind.Notice, "Visits are given twice, on rows that say the same; both are planned.",
        "Delete one of the rows if it is one visit; write carers 2 if two carers come at once; give the second its own time if it is "
        + "another visit.");

    /// <summary>V111: a gap that the windows rule out.</summary>
    public static readonly FaultCode GapImpossible = new(
        "V111", FaultKind.Notice,
        "Two visits of a package can't be as far apart as least_gap_minutes says, whatever start their windows allow.",
        "Correct the gap, or widen the window of one of the two; until then one of them is left out of every plan.");

    /// <summary>V112: visits that overlap in any case.</summary>
    public static readonly FaultCode VisitsOverlap = new(
        "V112", FaultKind.Notice, "Two visits to one person overlap, whatever start their windows allow.",
        "Correct a start or a length; if two carers come at once, write one visit with carers 2. Until then both are planned as they "
        + "stand.");

    /// <summary>V113: a team larger than the workforce.</summary>
    public static readonly FaultCode TooFewCarers = new(
        "V113", FaultKind.Notice, "Visits need more carers at once than the provider has on shift that day with what is asked of them.",
        "Correct carers, skills or gender of the visit, put skills that only one of them needs into team_skills, or add the carers or "
        + "shifts that are missing; until then it is left out of every plan.");

    /// <summary>S135: one person at two places.</summary>
    public static readonly FaultCode TwoPlaces = new(
        "S135", FaultKind.Notice, "People have running lines at different places; carers travel between the two.",
        "Right if the person is cared for at both; otherwise correct the place, or the person's id.");

    /// <summary>S136: wishes that name nobody.</summary>
    public static readonly FaultCode UnknownWish = new(
        "S136", FaultKind.Notice,
        "no_go, preferred_carers or known_carers name carers whom the package's provider does not have in carers.csv; they were passed "
        + "over.",
        "Nothing to do for carers who left; otherwise correct the id.");

    /// <summary>S137: wanted and not wanted.</summary>
    public static readonly FaultCode WishAgainstWish = new(
        "S137", FaultKind.Notice, "Carers are in no_go and in preferred_carers or known_carers of one package; they don't come.",
        "Take them off one of the two.");

    /// <summary>K108: providers without carers.</summary>
    public static readonly FaultCode ProviderWithoutCarers = new(
        "K108", FaultKind.Notice, "Providers with visits have no carers in carers.csv; their carers are made up from their hours.",
        "Add their carers, or leave carers.csv out if none are known; nothing is said of single carers who are made up.");

    /// <summary>K109: genders that nobody gave.</summary>
    public static readonly FaultCode GenderNotKnown = new(
        "K109", FaultKind.Notice,
        "Visits ask for a carer's gender, and carers of the provider have none in carers.csv; those carers don't come.",
        "Fill gender in carers.csv, or leave it out of visits.csv.");
}
