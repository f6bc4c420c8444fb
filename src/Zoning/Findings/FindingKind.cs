using System.Collections.Immutable;
using System.Globalization;

namespace Zoning;

/// <summary>Findings of one code in one column of one file, as anybody may read them: without lines, values and small numbers.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="File">The file.</param>
/// <param name="Column">The column or field; empty if they are not about one.</param>
/// <param name="Words">What was found, in words of this program; else empty.</param>
/// <param name="Rows">How many rows there are, as text; empty if they are about the file as a whole.</param>
internal sealed record FindingKind(FaultCode Code, string File, string Column, string Words, string Rows)
{
    private const int SmallestCount = 8;
    private const int Step = 5;

    /// <summary>The kinds of findings, in the order in which they come first.</summary>
    internal static ImmutableArray<FindingKind> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(one => (one.Code, one.File, one.Column, Words: one.IsPlain ? one.What : "", HasRows: HasRows(one)))
            .Select(alike => new FindingKind(
                alike.Key.Code, alike.Key.File, alike.Key.Column, alike.Key.Words,
                alike.Key.HasRows ? Count(alike.Sum(one => one.Rows)) : "")),
    ];

    /// <summary>Code, file, column, meaning, number of rows and advice.</summary>
    public override string ToString()
    {
        var place = Column.Length > 0 ? $"{File}, {Column}" : File;
        return $"{Code.Id} {place}: {Meaning}{(Rows.Length > 0 ? $" {Capital(Rows)}." : "")} {Code.Advice}";
    }

    /// <summary>What is wrong, in words that hold nothing of the file.</summary>
    internal string Meaning => Words.Length > 0 ? $"{Code.Meaning} {Words}" : Code.Meaning;

    private static bool HasRows(Finding finding) => finding.Line > 0 && finding.Code.Kind != FaultKind.Structure;

    private static string Count(int rows) => rows < SmallestCount
        ? string.Create(CultureInfo.InvariantCulture, $"fewer than {SmallestCount} rows")
        : string.Create(CultureInfo.InvariantCulture, $"about {(2L * rows + Step) / (2 * Step) * Step:#,0} rows");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
