using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>Why a cell stopped.</summary>
/// <param name="Cell">The cell, such as <c>Cell 3</c>: the number in its brackets.</param>
/// <param name="Name">The kind of fault: the exception's name, <c>CompilationError</c>, <c>Interrupted</c> or <c>TimedOut</c>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Trace">The lines to show: what happened, then the places in the notebook's code.</param>
internal sealed record CellFault(string Cell, string Name, string Message, ImmutableArray<string> Trace)
{
    /// <summary>Line in the cell, from 1; null if the fault has no place.</summary>
    public int? Line { get; init; }

    /// <summary>Column in the line, from 1; null if the fault has no place.</summary>
    public int? Column { get; init; }

    /// <summary>The message followed by its place, for clients that show the name first.</summary>
    internal string Placed =>
        Line is { } line ? FormattableString.Invariant($"{Message} ({Cell}, line {line}, column {Column ?? 1})") : Message;

    /// <summary>The fault without places of code that the cell's author never saw, at a line of the cell.</summary>
    internal CellFault At(string cell, int line) =>
        new(cell, Name, Message, [FormattableString.Invariant($"{cell}, line {line}: {Message}")])
        {
            Line = line,
            Column = 1,
        };

    /// <summary>Cell, line, column, kind and message in one line.</summary>
    public override string ToString() => Line is { } line
        ? FormattableString.Invariant($"{Cell}, line {line}, column {Column ?? 1}: {Name}: {Message}")
        : $"{Cell}: {Name}: {Message}";
}
