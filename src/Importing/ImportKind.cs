namespace Zoning.Importing;

/// <summary>What the lines of an extract are about, and so which file of the county folder they become.</summary>
public enum ImportKind
{
    /// <summary>Service lines of the case system: they become services.csv.</summary>
    Packages,

    /// <summary>A brokerage sheet, who waits for a package: it becomes waiting.csv.</summary>
    Waiting,

    /// <summary>A list of providers: it becomes providers.csv.</summary>
    Providers,
}

/// <summary>How an extract writes its dates, declared once for the file.</summary>
internal enum DateOrder
{
    /// <summary>Day first, such as 03/11/2025 for the third of November.</summary>
    DayFirst,

    /// <summary>Month first, such as 11/03/2025 for the third of November.</summary>
    MonthFirst,

    /// <summary>Year first, such as 2025/11/03.</summary>
    YearFirst,
}

/// <summary>The bytes of an extract.</summary>
internal enum TextEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>Windows-1252, what a spreadsheet saves as "CSV" in Britain.</summary>
    Windows1252,

    /// <summary>UTF-16 with a byte order mark, what a spreadsheet saves as "Unicode text".</summary>
    Utf16,
}

/// <summary>The sign between whole and part in an extract's numbers.</summary>
internal enum DecimalMark
{
    /// <summary>A point, such as 1,234.5.</summary>
    Point,

    /// <summary>A comma, such as 1.234,5.</summary>
    Comma,
}
