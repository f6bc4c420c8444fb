using System.Collections.Immutable;

namespace Zoning;

/// <summary>Findings of one code in one column of one file, as anybody may read them: without lines, values and numbers.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="File">The file.</param>
/// <param name="Column">The column or field; empty if they are not about one.</param>
/// <param name="Words">What was found, in words of this program; else empty.</param>
/// <param name="Rows">How many rows there are; 0 if they are about the file as a whole. Restricted: a rule says how it may be told.</param>
internal sealed record FindingKind(FaultCode Code, string File, string Column, string Words, int Rows)
{
    /// <summary>The kinds of findings, in the order in which they come first.</summary>
    internal static ImmutableArray<FindingKind> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(one => (one.Code, one.File, one.Column, Words: one.IsPlain ? one.What : "", HasRows: HasRows(one)))
            .Select(alike => new FindingKind(
                alike.Key.Code, alike.Key.File, alike.Key.Column, alike.Key.Words,
                alike.Key.HasRows ? alike.Sum(one => one.Rows) : 0)),
    ];

    /// <summary>Code, file, column, meaning and advice.</summary>
    public override string ToString() => Text("");

    /// <summary>Code, file, column, meaning, number of rows and advice.</summary>
    /// <param name="rows">The number of rows as a rule has it, such as <c>20 rows</c>; empty for none.</param>
    internal string Text(string rows)
    {
        var place = Column.Length > 0 ? $"{File}, {Column}" : File;
        return $"{Code.Id} {place}: {Meaning}{(rows.Length > 0 ? $" ({rows})" : "")} {Code.Advice}";
    }

    /// <summary>What is wrong, in words that hold nothing of the file.</summary>
    internal string Meaning => Words.Length > 0 ? $"{Code.Meaning} {Words}" : Code.Meaning;

    private static bool HasRows(Finding finding) => finding.Line > 0 && finding.Code.Kind != FaultKind.Structure;
}
