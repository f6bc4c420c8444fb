using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>What a provider said to a proposal. It is the provider's word, never the person's consent. Restricted.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Agrees">Yes or no; null if it has not answered.</param>
/// <param name="Reason">For no, a word of <see cref="PackColumns.Reasons"/>; empty if none was given.</param>
/// <param name="AnsweredBy">The role of who answered, a word of <see cref="PackColumns.Roles"/>; empty if none was given.</param>
/// <param name="Date">The day of the answer; null if none was given.</param>
internal sealed record PackAnswer(
    WrittenProposal Proposal, ProviderId Provider, bool? Agrees, string Reason, string AnsweredBy, DateOnly? Date);

/// <summary>Reads packs that providers filled in.</summary>
internal static class PackAnswers
{
    private const int Provider = 0, Number = 1, Gives = 2, Takes = 3, Agree = 4, Reason = 5, AnsweredBy = 6, Date = 7;
    private const int MostProposals = 1_000_000;

    private static readonly string[] Columns = ["provider*", "proposal*", "gives*", "takes*", "agree*", "reason*", "answered_by*", "date*"];

    private static readonly CsvLayout Layout = CsvLayout.Of(Columns) with { PassesOverOthers = true };

    private static readonly ImmutableDictionary<string, bool> YesNo =
        ImmutableDictionary<string, bool>.Empty.Add(PackColumns.Yes, true).Add(PackColumns.No, false);

    private static readonly ImmutableDictionary<string, int> Reasons = Places(PackColumns.Reasons);
    private static readonly ImmutableDictionary<string, int> Roles = Places(PackColumns.Roles);

    /// <summary>The answer of each party to each proposal, in the order of proposals and ids; those that are missing too.</summary>
    /// <param name="books">The workbooks that came back.</param>
    /// <param name="proposals">The proposals that the packs were made from.</param>
    /// <param name="findings">Takes every fault, and a notice of answers that are missing.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static ImmutableArray<PackAnswer> Read(
        IEnumerable<InputFile> books, ImmutableArray<WrittenProposal> proposals, FindingCollector findings, CancellationToken cancellation)
    {
        var byNumber = proposals.ToDictionary(proposal => proposal.Number);
        var answers = new Dictionary<(int, ProviderId), PackAnswer>();
        foreach (var book in books)
        {
            Read(book, byNumber, answers, findings, cancellation);
        }

        ImmutableArray<PackAnswer> all =
        [
            .. proposals.SelectMany(proposal => proposal.Parties.Select(party =>
                answers.GetValueOrDefault((proposal.Number, party)) ?? new PackAnswer(proposal, party, null, "", "", null))),
        ];
        Note(findings, PackFaults.Unanswered, all.Count(answer => answer.Agrees is null));
        var unsigned = all.Count(answer => answer.Agrees is not null && (answer.AnsweredBy.Length == 0 || answer.Date is null));
        Note(findings, PackFaults.NobodyAnswered, unsigned);
        return all;
    }

    private static void Read(
        InputFile book, Dictionary<int, WrittenProposal> proposals, Dictionary<(int, ProviderId),
        PackAnswer> answers, FindingCollector findings,
        CancellationToken cancellation)
    {
        // That a pack has several sheets, titles above its tables and perhaps no proposal is as it should be.
        var opening = new FindingCollector();
        var file = Workbook.Open(book, Layout.ToSheetChoice() with { Sheet = PackColumns.Proposals }, opening, cancellation);
        var sheet = file is null ? null : CsvSheet.Read(file, Layout, ReadLimits.Default, opening, cancellation);
        foreach (var finding in opening.ToFindings().Where(finding => finding.Code.Kind != FaultKind.Notice))
        {
            findings.Add(finding);
        }

        for (var index = 0; index < (sheet?.Count ?? 0); index++)
        {
            var row = sheet!.Row(index, findings);
            if (ReadRow(row, proposals) is not { Agrees: { } agrees } answer)
            {
                continue;
            }

            var key = (answer.Proposal.Number, answer.Provider);
            if (answers.TryGetValue(key, out var earlier) && earlier.Agrees != agrees)
            {
                row.Report(PackFaults.YesAndNo, $"The proposal is {answer.Proposal.Number}, the provider '{answer.Provider}'.");
            }

            answers[key] = answer;
        }
    }

    private static PackAnswer? ReadRow(CsvRow row, Dictionary<int, WrittenProposal> proposals)
    {
        var number = row.Whole(Number, 1, MostProposals);
        if (row.Text(Number).Length == 0)
        {
            row.Blank(Number);
        }

        var provider = new ProviderId(CsvText.Plain(row.Text(Provider)));
        var (agrees, reason, role, day) =
            (row.Choice(Agree, YesNo), row.Choice(Reason, Reasons), row.Choice(AnsweredBy, Roles), row.Date(Date));
        var proposal = number is { } known ? proposals.GetValueOrDefault(known) : null;
        if (number is not null && proposal is null)
        {
            row.Report(PackFaults.UnknownProposal, $"The proposal is {number}.");
        }
        else if (proposal is not null && !proposal.Parties.Contains(provider))
        {
            row.Report(PackFaults.NotParty, $"The provider is '{CsvRow.Quote(provider.Value ?? "")}'.");
        }
        else if (proposal is not null
            && !(IsSame(row.Text(Gives), proposal.GivenBy(provider)) && IsSame(row.Text(Takes), proposal.TakenBy(provider))))
        {
            row.Report(PackFaults.ChangedProposal, $"The proposal is {number}.");
        }

        return row.IsFaulty || proposal is null ? null : new PackAnswer(
            proposal, provider, agrees, agrees == false && reason is { } why ? PackColumns.Reasons[why] : "",
            role is { } who ? PackColumns.Roles[who] : "", day);
    }

    private static bool IsSame(string cell, IEnumerable<WrittenMove> moves) =>
        CsvText.Plain(cell).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
            .SequenceEqual(moves.Select(move => move.Package.Value).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static void Note(FindingCollector findings, FaultCode code, int count)
    {
        if (count > 0)
        {
            findings.Add(code, "proposals.csv", 0, FormattableString.Invariant($"Answers: {count}."));
        }
    }

    private static ImmutableDictionary<string, int> Places(ImmutableArray<string> words) =>
        words.Select((word, place) => (word, place)).ToImmutableDictionary(one => one.word, one => one.place, StringComparer.Ordinal);
}
