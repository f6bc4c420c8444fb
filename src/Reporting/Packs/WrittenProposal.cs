using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>A package of a proposal that is read back. Restricted.</summary>
/// <param name="Package">The package.</param>
/// <param name="From">The provider it has; null if it waits.</param>
/// <param name="To">The provider that would take it.</param>
internal readonly record struct WrittenMove(PackageId Package, ProviderId? From, ProviderId To);

/// <summary>A proposal of <c>restricted/proposals.csv</c>, read back. Restricted.</summary>
/// <param name="Number">Its number in the file, from 1: packs and answers name it by this and by its packages.</param>
/// <param name="Kind">What kind of agreement it is.</param>
/// <param name="Moves">Its packages, in the order of the file.</param>
/// <param name="Minutes">Minutes of travel that it saves a week, of all its providers together.</param>
/// <param name="Kilometres">Kilometres that it saves a week.</param>
/// <param name="Kilograms">Kilograms of carbon dioxide equivalent that it saves a week.</param>
/// <param name="CouncilPaysMore">What the council pays more a week, in pounds.</param>
/// <param name="Reason">Why it is proposed.</param>
internal sealed record WrittenProposal(
    int Number, SwapKind Kind, ImmutableArray<WrittenMove> Moves, decimal Minutes, decimal Kilometres, decimal Kilograms,
    decimal CouncilPaysMore, string Reason)
{
    /// <summary>The providers that must agree, in the order of their ids.</summary>
    internal ImmutableArray<ProviderId> Parties { get; } =
        [.. Moves.SelectMany(move => move.From is { } from ? (ProviderId[])[from, move.To] : [move.To]).Distinct().Order()];

    /// <summary>The packages that a provider would hand over, in the order of their ids.</summary>
    internal IEnumerable<WrittenMove> GivenBy(ProviderId provider) =>
        Moves.Where(move => move.From == provider).OrderBy(move => move.Package);

    /// <summary>The packages that a provider would take, in the order of their ids.</summary>
    internal IEnumerable<WrittenMove> TakenBy(ProviderId provider) =>
        Moves.Where(move => move.To == provider).OrderBy(move => move.Package);

    /// <summary>Ids of packages as one cell holds them.</summary>
    internal static string Ids(IEnumerable<WrittenMove> moves) => string.Join(' ', moves.Select(move => move.Package.Value));
}
