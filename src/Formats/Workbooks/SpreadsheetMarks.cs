namespace Zoning.Formats;

/// <summary>Texts that stand for a cell without a value: a spreadsheet's errors, and our own marks for formulas and merged cells.</summary>
internal static class SpreadsheetMarks
{
    /// <summary>A formula that was never calculated.</summary>
    public const string NotCalculated = "#NOT-CALCULATED";

    /// <summary>A cell that is merged with one of another row.</summary>
    public const string Merged = "#MERGED";

    private static readonly string[] Errors =
        ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!",
            "#GETTING_DATA", "#BUSY!", "#UNKNOWN!"];

    /// <summary>The fault that a text stands for, or <see langword="null"/> for a value.</summary>
    public static FaultCode? FaultOf(string text)
    {
        if (text.Length < 4 || text[0] != '#')
        {
            return null;
        }

        return text switch
        {
            NotCalculated => WorkbookFaults.NotCalculated,
            Merged => WorkbookFaults.MergedCell,
            _ => Errors.Contains(text, StringComparer.OrdinalIgnoreCase) ? WorkbookFaults.ErrorCell : null,
        };
    }
}
