using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Reads <c>restricted/proposals.csv</c> of <c>zoning swaps</c> and holds each row to the county as it is now.</summary>
internal static class ProposalsFile
{
    private const int Number = 0, Kind = 1, Package = 2, From = 3, To = 4, Minutes = 5, Kilometres = 6, Kilograms = 7, Pays = 8, Reason = 9;
    private const int MostProposals = 1_000_000;
    private const decimal MostSaved = 10_000_000;

    private static readonly string[] Columns =
    [
        "proposal*", "kind*", "package*", "from*", "to*", "saves_travel_minutes*", "saves_km*",
        "saves_kg_co2e*", "council_pays_more*", "reason*",
    ];

    private static readonly CsvLayout Layout = CsvLayout.Of(Columns) with { PassesOverOthers = true };

    private static readonly ImmutableDictionary<string, SwapKind> Kinds =
        Enum.GetValues<SwapKind>().ToImmutableDictionary(SwapKinds.Of, kind => kind, StringComparer.Ordinal);

    /// <summary>The proposals of a folder.</summary>
    /// <param name="folder">What <c>zoning swaps</c> or <c>zoning pack</c> wrote.</param>
    /// <param name="county">The county that they are about.</param>
    /// <param name="findings">Takes every fault.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The proposals in the order of their numbers; with a fault, those that could be read.</returns>
    internal static ImmutableArray<WrittenProposal> Read(
        string folder, County county, FindingCollector findings, CancellationToken cancellation)
    {
        var path = Path.Combine([folder, .. SwapKinds.Proposals.Split('/')]);
        if (File.Exists(path))
        {
            return Read(InputFile.Read(path, cancellation: cancellation), county, findings, cancellation);
        }

        findings.AddPlain(PackFaults.NoProposals, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), "The file is absent.");
        return [];
    }

    /// <summary>The proposals of a file.</summary>
    internal static ImmutableArray<WrittenProposal> Read(
        InputFile file, County county, FindingCollector findings, CancellationToken cancellation)
    {
        if (CsvSheet.Read(file, Layout, ReadLimits.Default, findings, cancellation) is not { } sheet)
        {
            return [];
        }

        var checks = new ProposalChecks(county);
        var rows = new List<(int Number, WrittenProposal Row)>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, findings);
            var number = row.Whole(Number, 1, MostProposals);
            var package = new PackageId(row.OwnId(Package));
            var kind = row.Choice(Kind, Kinds);
            var (from, to) = (row.IdOrEmpty(From), row.IdOrEmpty(To));
            foreach (var column in (ReadOnlySpan<int>)[Number, Kind, To])
            {
                if (row.Text(column).Length == 0)
                {
                    row.Blank(column);
                }
            }

            var move = new WrittenMove(package, from.Length > 0 ? new ProviderId(from) : null, new ProviderId(to));
            decimal Saved(int column) => row.RequiredNumber(column, -MostSaved, MostSaved);
            var proposal = new WrittenProposal(
                number ?? 0, kind ?? default, [move], Saved(Minutes), Saved(Kilometres), Saved(Kilograms), Saved(Pays), row.Text(Reason));
            if (!row.IsFaulty)
            {
                checks.Check(row, move);
            }

            if (!row.IsFaulty)
            {
                rows.Add((proposal.Number, proposal));
            }
        }

        return
        [
            .. rows.GroupBy(row => row.Number).OrderBy(group => group.Key)
                .Select(group => Joined([.. group.Select(row => row.Row)])),
        ];
    }

    private static WrittenProposal Joined(ImmutableArray<WrittenProposal> rows)
    {
        var first = rows[0];
        return new WrittenProposal(
            first.Number, first.Kind, [.. rows.SelectMany(row => row.Moves)], first.Minutes, first.Kilometres, first.Kilograms,
            first.CouncilPaysMore, first.Reason);
    }
}
