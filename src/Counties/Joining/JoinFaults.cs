namespace Zoning.Counties;

/// <summary>Faults and notices of joining two counties.</summary>
internal static class JoinFaults
{
    /// <summary>C201: two as-at days.</summary>
    public static readonly FaultCode OtherDay = new(
        "C201", FaultKind.Structure, "The two counties have different as-at days.",
        "Extract both for the same day; a ledger is drawn up for one day only.");

    /// <summary>C202: two price years.</summary>
    public static readonly FaultCode OtherPrices = new(
        "C202", FaultKind.Structure, "The two counties have prices of different years.",
        "Bring rates.csv of both to the same year and set priceYear; amounts are in pounds of one year.");

    /// <summary>C203: real and invented people.</summary>
    public static readonly FaultCode MixedPeople = new(
        "C203", FaultKind.Structure, "One county is synthetic and the other is not.", "Join two real counties or two synthetic ones.");

    /// <summary>C204: zones that lie on each other.</summary>
    public static readonly FaultCode Overlap = new(
        "C204", FaultKind.Structure, "A zone of one county overlaps a zone of the other.",
        "Correct the boundary: a place belongs to one council. Strips under 25 m wide are taken as drawing errors.");

    /// <summary>C205: settings of the whole county that differ.</summary>
    public static readonly FaultCode OtherSetting = new(
        "C205", FaultKind.Structure, "A setting of the whole county differs between the two.",
        "Use the same file in both folders, or ask for the settings of the first county (--first-settings).");

    /// <summary>C206: a provider that is said to be one and is not in both.</summary>
    public static readonly FaultCode NotInBoth = new(
        "C206", FaultKind.Structure, "A provider said to be one is not in both counties.",
        "Correct the pair: the id in the first county, then that in the second, exactly as in the folders.");

    /// <summary>C207: facts about one provider that contradict each other.</summary>
    public static readonly FaultCode Contradiction = new(
        "C207", FaultKind.Structure, "What the two counties say about one provider cannot both hold.",
        "Correct the folders, or keep the provider apart: leave it out of the providers that are one.");

    /// <summary>C208: a place, LSOA or trip that is given twice and differs.</summary>
    public static readonly FaultCode PlaceDiffers = new(
        "C208", FaultKind.Structure, "A postcode, LSOA or trip is given by both counties, and they differ.",
        "Take the file of both folders from the same edition, or keep the row in one folder only.");

    /// <summary>C209: a file left out, as one county does not have it.</summary>
    public static readonly FaultCode LeftOut = new(
        "C209", FaultKind.Notice, "A file is left out of the joined county, as only one of the two has it.",
        "Supply it for the other council too if you need it: half of it would pass for the whole.");

    /// <summary>C210: a file that only one has, and that is kept.</summary>
    public static readonly FaultCode OneOnly = new(
        "C210", FaultKind.Notice, "A file of the joined county is about one of the two councils only.",
        "Nothing to do, or supply it for the other council too; docs/county-format.md says what is done without it.");

    /// <summary>C211: rows that can't be joined.</summary>
    public static readonly FaultCode RowsLeftOut = new(
        "C211", FaultKind.Notice, "Rows are left out of the joined county, as the other county has none to add to them.",
        "Supply the same weeks, measures and periods for both councils if you need them.");

    /// <summary>C212: no common border.</summary>
    public static readonly FaultCode Apart = new(
        "C212", FaultKind.Notice, "The two counties have no common border.", "Check that the maps are the right ones.");

    /// <summary>C213: facts of one provider that became unknown, or were taken from the stricter side.</summary>
    public static readonly FaultCode Weakened = new(
        "C213", FaultKind.Notice, "A fact about a provider that both counties share was combined.",
        "Correct providers.csv of the joined folder if you know better.");

    /// <summary>C214: the same ids, kept apart.</summary>
    public static readonly FaultCode SameIdsApart = new(
        "C214", FaultKind.Notice, "Providers with the same id in both counties are kept apart.",
        "If they are the same organisation, say so: --same-providers, or --same FIRST=SECOND for each.");

    /// <summary>C215: a date or year that is not known for both.</summary>
    public static readonly FaultCode DateCombined = new(
        "C215", FaultKind.Notice, "A date of county.json differs between the two, or one lacks it.",
        "Nothing to do: the older extract counts, and a price year that only one gives is not given.");

    /// <summary>C216: a setting taken from the first county.</summary>
    public static readonly FaultCode FirstSetting = new(
        "C216", FaultKind.Notice, "A setting of the whole county was taken from the first county, as asked.",
        "Check that it suits the second council too.");

    /// <summary>Whether a code is one of joining.</summary>
    internal static bool Has(FaultCode code) => code.Id.StartsWith("C2", StringComparison.Ordinal);
}
