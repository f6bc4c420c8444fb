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

    /// <summary>
    /// Visits of electronic call monitoring, weekly records or invoices for a period: what was planned and delivered becomes actuals.csv.
    /// </summary>
    Actuals,

    /// <summary>Planned visits, dated or by days of the week: they become visits.csv.</summary>
    Visits,

    /// <summary>A rota, who makes which visit: it becomes rounds.csv.</summary>
    Rounds,

    /// <summary>Providers' rates: they become rates.csv.</summary>
    Rates,

    /// <summary>A census or need table by zone: it becomes population.csv.</summary>
    Population,

    /// <summary>Public facts by zone, such as deprivation: they become zone-facts.csv.</summary>
    ZoneFacts,

    /// <summary>
    /// Visits of electronic call monitoring with the carer who made each: they become restricted/monitoring.csv, from which minutes between
    /// visits and at the door are learned.
    /// </summary>
    Monitoring,

    /// <summary>What is known of moving packages, such as consent and guards: it becomes moves.csv.</summary>
    Moves,

    /// <summary>What an hour costs each provider: it becomes provider-costs.csv.</summary>
    ProviderCosts,
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

/// <summary>
/// What is done with a line that is equal to an older line of its person but for start, rate or id, and runs at the same time.
/// </summary>
internal enum RepeatedLines
{
    /// <summary>Both are kept, and a notice tells the hours that may be counted twice.</summary>
    Keep,

    /// <summary>The older one ends on the day before the later one begins.</summary>
    Last,
}

/// <summary>What is done with the waiting hours of a person who has active lines.</summary>
internal enum InServiceRule
{
    /// <summary>They are kept as asking for more, and a notice tells the hours that may be counted twice.</summary>
    Keep,

    /// <summary>They are the hours of the whole package to come: what runs already is subtracted.</summary>
    Net,

    /// <summary>The list was not tidied: such rows are left out.</summary>
    LeaveOut,
}
