namespace Zoning.Formats;

/// <summary>Faults of CSV files: structure, rows and cells.</summary>
internal static class CsvFaults
{
    /// <summary>F201: no header row.</summary>
    public static readonly FaultCode Empty = new(
        "F201", FaultKind.Structure, "The file has no header row.",
        "Give it the header row that docs/county-format.md lists, or remove the file if it is optional.");

    /// <summary>F202: a required column is absent.</summary>
    public static readonly FaultCode MissingColumn = new(
        "F202", FaultKind.Structure, "A required column is absent.",
        "Add the column or correct its name in the header row.");

    /// <summary>F203: a column that the format doesn't have.</summary>
    public static readonly FaultCode UnknownColumn = new(
        "F203", FaultKind.Structure, "The file has a column that the format does not know.",
        "Remove the column or correct its name; only listed columns are read, so that nothing personal slips in.");

    /// <summary>F204: a column twice.</summary>
    public static readonly FaultCode DuplicateColumn = new(
        "F204", FaultKind.Structure, "A column is in the header row twice.",
        "Keep one of the two.");

    /// <summary>F205: more or fewer cells than the header.</summary>
    public static readonly FaultCode RaggedRow = new(
        "F205", FaultKind.Row, "The row has more or fewer cells than the header row.",
        "Look for a comma in a text without quotes, or a row that was cut.");

    /// <summary>F206: a line longer than the limit.</summary>
    public static readonly FaultCode LineTooLong = new(
        "F206", FaultKind.Structure, "A line is longer than the limit.",
        "Check that the file has line breaks and is the right file.");

    /// <summary>F207: quotes that don't close.</summary>
    public static readonly FaultCode BadQuotes = new(
        "F207", FaultKind.Structure, "Quotation marks do not pair.",
        "Double every quotation mark inside a quoted cell, or save the file again from the spreadsheet.");

    /// <summary>F208: a blank cell that must not be.</summary>
    public static FaultCode Blank => ValueFaults.Blank;

    /// <summary>F209: not a number.</summary>
    public static readonly FaultCode NotANumber = new(
        "F209", FaultKind.Row, "The cell is not a number.",
        "Write a number with a point and without thousands separators, such as 10.5.");

    /// <summary>F210: outside the range.</summary>
    public static FaultCode OutOfRange => ValueFaults.OutOfRange;

    /// <summary>F211: not a date.</summary>
    public static FaultCode NotADate => ValueFaults.NotADate;

    /// <summary>F212: not one of the choices.</summary>
    public static FaultCode NotAChoice => ValueFaults.NotAChoice;

    /// <summary>F213: not an id.</summary>
    public static readonly FaultCode NotAnId = new(
        "F213", FaultKind.Row, "The cell is not an id.",
        "Use at most 64 letters, digits and - _ . : / and no NHS number; ids are pseudonyms.");

    /// <summary>F214: a column of personal data.</summary>
    public static readonly FaultCode PersonalColumn = new(
        "F214", FaultKind.Structure, "The file has a column of personal data.",
        "Remove the column: names, NHS numbers, dates of birth and addresses are never read. zoning import leaves them behind.");

    /// <summary>F215: the header is the whole file.</summary>
    public static readonly FaultCode NoRows = new(
        "F215", FaultKind.Notice, "The file has a header row and no rows.",
        "Nothing to do if that is right; otherwise export it again.");

    /// <summary>F216: not a time of day.</summary>
    public static readonly FaultCode NotATime = new(
        "F216", FaultKind.Row, "The cell is not a time.",
        "Write times as HH:mm on the 24-hour clock, such as 08:15.");

    /// <summary>F217: too many rows.</summary>
    public static readonly FaultCode TooManyFindings = new(
        "F217", FaultKind.Row, "The file has more faulty rows than are listed one by one.",
        "Correct the ones listed and read the file again; one cause often explains many.");

    /// <summary>F219: characters that nobody sees.</summary>
    public static readonly FaultCode HiddenCharacters = new(
        "F219", FaultKind.Notice, "Some cells hold characters that nobody sees, such as zero-width spaces; they were taken off.",
        "Nothing to do; correct them where they come from if other systems match the same ids.");

    /// <summary>F218: the file ends in the middle of a row.</summary>
    public static readonly FaultCode Cut = new(
        "F218", FaultKind.Structure, "The file ends in the middle of a row.",
        "Export or copy the file again; if the last row is only too short, complete it.");

    /// <summary>F221: rows that are no data.</summary>
    public static readonly FaultCode NoData = new(
        "F221", FaultKind.Notice, "Rows are totals or notes; they were not counted.", "Check the counts.");

    /// <summary>F222: a total that differs.</summary>
    public static readonly FaultCode TotalDiffers = new(
        "F222", FaultKind.Notice, "A total row is not the sum of its rows.",
        "Ask where the file comes from; rows may be missing or changed.");
}
