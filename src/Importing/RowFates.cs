using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>What becomes of lines that were read without a fault, where only all lines together tell.</summary>
/// <param name="fault">Takes the fault of a line, which is then not used.</param>
/// <param name="leaveOut">Takes a line that is left out, with the reason.</param>
/// <param name="reduce">Takes a line of which some minutes a week are left out, with the minutes and the reason.</param>
internal sealed class RowFates(
    Action<DraftLine, FaultCode, string> fault, Action<DraftLine, string> leaveOut, Action<DraftLine, CareMinutes, string> reduce)
{
    /// <summary>The line has a fault that only other lines show.</summary>
    public void Fault(DraftLine line, FaultCode code, string what) => fault(line, code, what);

    /// <summary>The line is left out.</summary>
    public void LeaveOut(DraftLine line, string reason) => leaveOut(line, reason);

    /// <summary>A part of the line's minutes is left out.</summary>
    public void Reduce(DraftLine line, CareMinutes minutes, string reason) => reduce(line, minutes, reason);
}

/// <summary>Rows that were left out for one reason.</summary>
/// <param name="Reason">The reason, in words of this program; a filter's with the column it is by.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Minutes">Their client minutes a week, if they can be read; also minutes taken off rows that were used.</param>
public sealed record LeftOutRows(string Reason, int Rows, CareMinutes Minutes);

/// <summary>Adds up what is left out, by reason.</summary>
internal sealed class LeftOutTally
{
    private readonly SortedDictionary<string, (int Rows, long Minutes)> _reasons = new(StringComparer.Ordinal);

    public void Add(string reason, int rows, CareMinutes minutes)
    {
        var known = _reasons.GetValueOrDefault(reason);
        _reasons[reason] = (known.Rows + rows, known.Minutes + minutes.Value);
    }

    public ImmutableArray<LeftOutRows> ToRows() =>
        [.. _reasons.Select(pair => new LeftOutRows(pair.Key, pair.Value.Rows, new CareMinutes(pair.Value.Minutes)))];
}
