namespace Zoning.Notebooks;

/// <summary>A cell that can't be run as written: the kind of fault, what to do, and the line.</summary>
internal sealed class CellRefusedException(string name, string message, int line) : Exception(message)
{
    internal string Name { get; } = name;

    internal int Line { get; } = line;

    internal CellFault ToFault(string cell) =>
        new(cell, Name, Message, [FormattableString.Invariant($"{cell}, line {Line}: {Message}")]) { Line = Line, Column = 1 };
}
