using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// The problems found in a county's files, as a level may show them: by kind for everybody, line by line inside the council.
/// </summary>
/// <param name="Kinds">The kinds of problem in each file, in the order in which they were found.</param>
/// <param name="Lines">Each finding, without the id of its row; empty in shareable output.</param>
internal sealed record PublishedFindings(ImmutableArray<PublishedFindingKind> Kinds, ImmutableArray<PublishedFinding> Lines)
{
    internal static PublishedFindings Of(ImmutableArray<Finding> findings, OutputLevel level, DisclosureRule rule) => new(
        [
            .. findings.GroupBy(finding => (finding.Code, finding.File))
                .Select(group =>
                    new PublishedFindingKind(
                        group.Key.Code, group.Key.File, PublishedTotals.Count(group.Sum(finding => finding.Rows), level, rule))),
        ],
        level == OutputLevel.Shareable
            ? []
            :
            [
                .. findings.Select(finding => new PublishedFinding(
                    finding.Code, finding.File, finding.Line, finding.Code.Kind == FaultKind.Row
                        ? finding.Code.Meaning
                        : finding.MaskedWhat, finding.Advice)),
            ]);
}

/// <summary>One kind of problem in one file.</summary>
/// <param name="Code">The kind.</param>
/// <param name="File">The file.</param>
/// <param name="Count">How often it was found, as text.</param>
internal sealed record PublishedFindingKind(FaultCode Code, string File, string Count);

/// <summary>One finding.</summary>
/// <param name="Code">The kind.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="What">
/// What was found, text of the file as its shape; the meaning of the code if it is about a row, whose values may be a person's.
/// </param>
/// <param name="Advice">What to do.</param>
internal sealed record PublishedFinding(FaultCode Code, string File, int Line, string What, string Advice);
