using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>What providers answered, for the council only. A provider's no is not a person's: moves.csv stays as it is.</summary>
internal static class AnswerFiles
{
    /// <summary>A row for each proposal and party.</summary>
    public const string Answers = "restricted/answers.csv";

    /// <summary>The packages of the proposals that every party agreed to.</summary>
    public const string Agreed = "restricted/agreed.csv";

    /// <summary>How many were tried, how many succeeded, and the range of that share.</summary>
    public const string Success = "restricted/success-rate.csv";

    /// <summary>The packages that a provider will not take or hand over, for the next search.</summary>
    public const string Declined = "restricted/declined.csv";

    private const string Level = "restricted";

    /// <summary>The files by name.</summary>
    /// <param name="answers">The answer of each party to each proposal.</param>
    /// <param name="county">The county, with the consent of people.</param>
    internal static IEnumerable<KeyValuePair<string, byte[]>> Of(ImmutableArray<PackAnswer> answers, County county)
    {
        var moves = PackageMoves.Of(county.Moves);
        yield return KeyValuePair.Create(Answers, CsvText.Write(
            ["level", "proposal", "provider", "answer", "reason", "answered_by", "date", "synthetic"],
            answers.Select(one => new object?[]
            {
                Level, one.Proposal.Number, one.Provider.Value,
                one.Agrees switch { true => PackColumns.Yes, false => PackColumns.No, null => "none" },
                one.Reason, one.AnsweredBy, one.Date,
                county.IsSynthetic,
            })));
        yield return KeyValuePair.Create(Agreed, CsvText.Write(
            ["level", "proposal", "kind", "package", "from", "to", "persons_consent", "synthetic"],
            AgreedIn(answers).SelectMany(proposal => proposal.Moves.Select(move => new object?[]
            {
                Level, proposal.Number, SwapKinds.Of(proposal.Kind), move.Package.Value, move.From?.Value ?? "", move.To.Value,
                ConsentOf(moves[move.Package].Consent), county.IsSynthetic,
            }))));
        yield return KeyValuePair.Create(Declined, CsvText.Write(
            ["level", "provider", "package", "proposal", "reason", "date", "synthetic"],
            answers.Where(one => one.Agrees == false).SelectMany(one => DeclinedIn(one).Select(move => new object?[]
            {
                Level, one.Provider.Value, move.Package.Value, one.Proposal.Number, one.Reason, one.Date, county.IsSynthetic,
            }))));
        yield return KeyValuePair.Create(Success, CsvText.Write(
            ["level", "what", "succeeded", "tried", "share", "low_95", "high_95", "synthetic"],
            Rates(answers, county).Select(rate =>
            {
                (double Low, double High)? range = rate.Tried > 0 ? ShareInterval.Of(rate.Succeeded, rate.Tried) : null;
                return new object?[]
                {
                    Level, rate.What, rate.Succeeded, rate.Tried, rate.Tried > 0 ? Share((double)rate.Succeeded / rate.Tried) : null,
                    range is { } one ? Share(one.Low) : null, range is { } two ? Share(two.High) : null, county.IsSynthetic,
                };
            })));
    }

    /// <summary>What came back, in a few sentences.</summary>
    internal static string Words(ImmutableArray<PackAnswer> answers, County county)
    {
        var (providers, people) = (Rates(answers, county)[0], Rates(answers, county)[1]);
        var open = answers.GroupBy(answer => answer.Proposal.Number).Count(proposal => proposal.All(answer => answer.Agrees != false)
            && proposal.Any(answer => answer.Agrees is null));
        var text = providers.Tried == 0
            ? Text($"No proposal is decided; {open} wait for answers.")
            : Text($"Providers agreed to {providers.Succeeded} of {providers.Tried} decided proposals{Range(providers)}; ")
                + Text($"{open} wait for answers.");
        return people.Tried == 0 ? text + " Nobody's consent is recorded in moves.csv." : text + Text(
            $" Of {people.Tried} people asked, {people.Succeeded} agree to a move{Range(people)}: ")
            + Text($"zoning swaps --draw-consent --tries {people.Succeeded}/{people.Tried} draws the others' by that.");
    }

    /// <summary>The proposals that every party agreed to, in the order of their numbers.</summary>
    internal static IEnumerable<WrittenProposal> AgreedIn(ImmutableArray<PackAnswer> answers) => answers
        .GroupBy(answer => answer.Proposal.Number).Where(proposal => proposal.All(answer => answer.Agrees == true))
        .OrderBy(proposal => proposal.Key).Select(proposal => proposal.First().Proposal);

    /// <summary>A provider that declines does not want what it would take; if it would take nothing, it keeps what it has.</summary>
    private static IEnumerable<WrittenMove> DeclinedIn(PackAnswer answer) =>
        answer.Proposal.TakenBy(answer.Provider).ToList() is { Count: > 0 } takes
        ? takes : answer.Proposal.GivenBy(answer.Provider);

    /// <summary>
    /// Providers: proposals that all agreed to, of those that all agreed to or somebody declined. People: packages whose person agrees,
    /// of those whose person was asked.
    /// </summary>
    private static ImmutableArray<(string What, int Succeeded, int Tried)> Rates(ImmutableArray<PackAnswer> answers, County county)
    {
        var declined = answers.Where(answer => answer.Agrees == false).Select(answer => answer.Proposal.Number).Distinct().Count();
        var agreed = AgreedIn(answers).Count();
        var consents = (county.Moves ?? []).Where(move => IsInService(county, move)).Select(move => move.Consent).ToList();
        var people = consents.Count(consent => consent == MoveConsent.Yes);
        return [("providers", agreed, agreed + declined),
            ("people", people, people + consents.Count(consent => consent == MoveConsent.No))];
    }

    private static bool IsInService(County county, PackageMove move) =>
        county.Packages.Any(one => one.Package.Id == move.Package && RoundScope.IsOnRounds(one.Package, county.AsOf));

    private static string ConsentOf(MoveConsent consent) => consent switch
    {
        MoveConsent.Yes => "yes",
        MoveConsent.No => "no",
        _ => "not-known",
    };

    private static string Range((string What, int Succeeded, int Tried) rate)
    {
        var (low, high) = ShareInterval.Of(rate.Succeeded, rate.Tried);
        return Text($" ({100.0 * rate.Succeeded / rate.Tried:0}%, 95% range {100 * low:0} to {100 * high:0}%)");
    }

    private static decimal Share(double share) => Math.Round((decimal)share, 3);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
