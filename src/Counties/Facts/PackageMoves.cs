using System.Collections.Frozen;
using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>What is known of moving each package of a county, by its id.</summary>
internal sealed class PackageMoves
{
    private readonly FrozenDictionary<PackageId, PackageMove> _moves;

    private PackageMoves(ImmutableArray<PackageMove>? moves)
    {
        IsSupplied = moves is not null;
        _moves = (moves ?? []).ToFrozenDictionary(move => move.Package);
    }

    /// <summary>Whether there is a moves.csv. Without it nobody's consent is known, so nothing may move unless consent is drawn.</summary>
    internal bool IsSupplied { get; }

    /// <summary>What is known of a package; <see cref="PackageMove.NotGiven"/> if no row of the file is about it.</summary>
    /// <param name="package">The package.</param>
    internal PackageMove this[PackageId package] => _moves.TryGetValue(package, out var move) ? move : PackageMove.NotGiven(package);

    /// <summary>The rows of a county by package.</summary>
    /// <param name="moves">Its rows, each package at most once; null without moves.csv.</param>
    internal static PackageMoves Of(ImmutableArray<PackageMove>? moves) => new(moves);
}
