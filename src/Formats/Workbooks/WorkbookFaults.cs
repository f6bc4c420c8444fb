namespace Zoning.Formats;

/// <summary>Faults and notices of workbooks.</summary>
internal static class WorkbookFaults
{
    /// <summary>F301: neither text nor a workbook.</summary>
    public static readonly FaultCode OtherFormat = new(
        "F301", FaultKind.Structure, "The file is not a table as CSV, .xlsx or .xls.",
        "Open it in the program that the message names, or in a spreadsheet, and save it as .xlsx or CSV UTF-8.");

    /// <summary>F302: a damaged workbook.</summary>
    public static readonly FaultCode Damaged = new(
        "F302", FaultKind.Structure, "The workbook can't be read; it is damaged or was cut short.",
        "Copy or download it again; or open it in a spreadsheet and save it again as .xlsx.");

    /// <summary>F303: a password.</summary>
    public static readonly FaultCode Protected = new(
        "F303", FaultKind.Structure, "The workbook is encrypted with a password.",
        "Save a copy without a password: in Excel, File > Info > Protect Workbook > Encrypt with Password, and clear it.");

    /// <summary>F304: no sheet that fits.</summary>
    public static readonly FaultCode NoSheet = new(
        "F304", FaultKind.Structure, "The workbook has no sheet that fits.",
        "Check that it is the right workbook; name the sheet as its tab does, and the row of the headings.");

    /// <summary>F305: several sheets that fit.</summary>
    public static readonly FaultCode SeveralSheets = new(
        "F305", FaultKind.Structure, "Several sheets of the workbook fit equally well.",
        "Give the one that is meant to zoning import as --sheet NAME or --sheet 2, or keep only that sheet in the workbook.");

    /// <summary>F306: larger than the limits.</summary>
    public static readonly FaultCode TooLarge = new(
        "F306", FaultKind.Structure, "The workbook unpacks to more than can be meant.",
        "Delete empty rows and columns (select them, then delete), or save the sheet as CSV.");

    /// <summary>F307: a table twice.</summary>
    public static readonly FaultCode TwoFiles = new(
        "F307", FaultKind.Structure, "The folder has the same table as CSV and as a workbook.",
        "Keep the one that is right.");

    /// <summary>F308: an error of the spreadsheet.</summary>
    public static readonly FaultCode ErrorCell = new(
        "F308", FaultKind.Row, "The cell holds a spreadsheet's error, such as #N/A or #REF!.",
        "Correct the formula in the workbook, or put the value in its place.");

    /// <summary>F309: a formula without a value.</summary>
    public static readonly FaultCode NotCalculated = new(
        "F309", FaultKind.Row, "The cell holds a formula that was never calculated.",
        "Open the workbook in a spreadsheet, let it calculate, and save it.");

    /// <summary>F310: part of merged cells.</summary>
    public static readonly FaultCode MergedCell = new(
        "F310", FaultKind.Row, "The cell is merged with cells of other rows, so its value is not known.",
        "Unmerge the cells in the workbook and fill in each row.");

    /// <summary>F311: which sheet was read.</summary>
    public static readonly FaultCode SheetRead = new(
        "F311", FaultKind.Notice, "The workbook has several sheets; one of them was read.",
        "Check that it is the right one; zoning import takes another with --sheet NAME or --sheet 2.");

    /// <summary>F312: hidden rows or columns.</summary>
    public static readonly FaultCode HiddenRead = new(
        "F312", FaultKind.Notice, "Rows or columns that the spreadsheet hides were read like the others.",
        "Delete them from the workbook if a filter was meant to leave them out.");

    /// <summary>F313: digits lost.</summary>
    public static readonly FaultCode LongNumbers = new(
        "F313", FaultKind.Notice, "Numbers have more than 15 digits; a spreadsheet replaces the last ones by zeros.",
        "If they are ids, export them as text.");

    /// <summary>F314: values from other workbooks.</summary>
    public static readonly FaultCode Links = new(
        "F314", FaultKind.Notice, "Values come from other workbooks, as they were when this one was last calculated.",
        "Update the links in the spreadsheet and save it, if the other workbooks have changed.");

    /// <summary>F315: rows above the headings.</summary>
    public static readonly FaultCode TitleRows = new(
        "F315", FaultKind.Notice, "Rows above the headings were not read.", "Nothing to do if they are titles.");

    /// <summary>F316: cells with errors that may not be needed.</summary>
    public static readonly FaultCode ErrorsSeen = new(
        "F316", FaultKind.Notice, "The sheet has cells with a spreadsheet's error, or formulas that were never calculated.",
        "Nothing to do if no other finding names them: then they are in columns that are not read.");
}
