using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Faults of services.csv.</summary>
internal static class ServiceFaults
{
    /// <summary>S101: an id twice.</summary>
    public static FaultCode DuplicateId => PackageFaults.DuplicateId;

    /// <summary>S102: ends before it starts.</summary>
    public static FaultCode EndBeforeStart => PackageFaults.EndBeforeStart;

    /// <summary>S103: a provider that providers.csv does not have.</summary>
    public static readonly FaultCode UnknownProvider = new(
        "S103", FaultKind.Row, "The provider is not in providers.csv.",
        "Add the provider to providers.csv (with framework blank if not known) or correct the id.");

    /// <summary>S107: no place given.</summary>
    public static readonly FaultCode NoPlace = new(
        "S107", FaultKind.Notice, "Rows without a place count in no known place.",
        "Nothing is lost: their hours are in every total. Give a place to see them on the map.");

    /// <summary>S108: outside the map.</summary>
    public static readonly FaultCode OutsideMap = new(
        "S108", FaultKind.Notice, "Rows with a place outside every zone count outside the map.",
        "Nothing is lost: their hours are in every total. Check for people placed out of the county, or for a wrong postcode.");

    /// <summary>S109: running care without a provider.</summary>
    public static readonly FaultCode NoProvider = new(
        "S109", FaultKind.Notice, "Active lines without a provider count as met, framework not known.",
        "Add the provider, or set the status to waiting if nobody gives the care.");

    /// <summary>S110: hours rounded to the minute.</summary>
    public static readonly FaultCode Rounded = new(
        "S110", FaultKind.Notice, "Hours were rounded to the whole minute.",
        "Nothing to do; the message says how much the total moved.");

    /// <summary>S111: age not known.</summary>
    public static readonly FaultCode AgeNotKnown = new(
        "S111", FaultKind.Notice, "Lines without an age band count with people of 65 and over.",
        "Add age_band to keep younger people out of rates per 1,000 people of 65 and over.");

    /// <summary>S112: commissioned above the assessment.</summary>
    public static readonly FaultCode AboveAssessed = new(
        "S112", FaultKind.Notice, "Lines have more hours than the assessment says; the hours of the line count.",
        "Check whether a review is due; met hours follow what is commissioned.");

    /// <summary>S113: ready to move on a line that is not reablement.</summary>
    public static readonly FaultCode ReadyNotReablement = new(
        "S113", FaultKind.Notice, "ready_to_move is filled on lines that are not reablement; it is not used there.",
        "Nothing to do, or set the status to reablement.");

    /// <summary>S114: provider on a line nobody serves.</summary>
    public static readonly FaultCode ProviderNotUsed = new(
        "S114", FaultKind.Notice, "Lines that wait or were not listed name a provider; it is not used.",
        "Set the status to active if the provider gives the care.");

    /// <summary>S131: a provider of a line that providers.csv does not have.</summary>
    public static readonly FaultCode ProviderUnlisted = new(
        "S131", FaultKind.Notice, "Lines name providers that are not in providers.csv; their hours count as met, framework not known.",
        "Add the providers to providers.csv, or correct the names: import the list and the lines again, and join spellings in the map.");

    /// <summary>S132: lines that repeat another.</summary>
    public static readonly FaultCode Repeated = new(
        "S132", FaultKind.Notice,
        "Lines of one person, provider, service and quantity run at the same time; their hours may be counted twice.",
        "An old line is often left open when a rate rises: close it in the source system, or set repeatedLines to last in the "
            + "import's map.");

    /// <summary>S133: lines that began later and run beside an older one.</summary>
    public static readonly FaultCode NotClosed = new(
        "S133", FaultKind.Notice,
        "People have a later line of the same service beside an older one, from another provider or with other hours.",
        "Right if both give care; otherwise the older line was not closed at the change: close it in the source system.");

    /// <summary>S134: people who wait for care they have.</summary>
    public static readonly FaultCode WaitsForWhatRuns = new(
        "S134", FaultKind.Notice, "People wait and have an active line; their hours may be counted twice.",
        "Right if they wait for more or for another provider; otherwise take them off the list, or set inService in the map of the waiting "
        + "list.");
}
