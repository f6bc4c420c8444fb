namespace Zoning.Reporting;

/// <summary>A column of a file that is written.</summary>
/// <param name="Name">Its name in the header row.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Unit">The unit of its numbers; empty if there is none or if another column names it.</param>
internal sealed record FileColumn(string Name, CellKind Kind, string Unit)
{
    /// <summary>
    /// A column from its description: name, kind and unit between colons, blanks of the unit as underscores; text without a kind.
    /// </summary>
    internal static FileColumn Of(string text) => text.Split(':') switch
    {
        [var name] => new FileColumn(name, CellKind.Text, ""),
        [var name, var kind] => new FileColumn(name, Enum.Parse<CellKind>(kind, ignoreCase: true), ""),
        [var name, var kind, var unit] => new FileColumn(name, Enum.Parse<CellKind>(kind, ignoreCase: true), unit.Replace('_', ' ')),
        _ => throw new System.Diagnostics.UnreachableException($"A column is described by '{text}'."),
    };
}

/// <summary>What the cells of a column hold. Every cell may be blank.</summary>
internal enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A day, yyyy-MM-dd.</summary>
    Date,

    /// <summary>yes or no.</summary>
    Truth,

    /// <summary>A time of the service day, hh:mm, which runs past 24:00, or words.</summary>
    Clock,

    /// <summary>A number, or words if it is not given: a class, hidden, not supplied.</summary>
    Figure,

    /// <summary>The word for an output level.</summary>
    Level,

    /// <summary>The word for how a figure is given.</summary>
    Shown,

    /// <summary>The word for where a figure comes from.</summary>
    Origin,
}
