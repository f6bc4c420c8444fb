using System.Collections.Immutable;

namespace Zoning.Exact;

/// <summary>Which packages may go to which providers, what each move changes, and what all moves together must keep.</summary>
/// <remarks>Packages and providers are numbered from 0. Amounts are whole: ticks, pence, minutes.</remarks>
internal sealed record SwapModel
{
    /// <summary>The provider of each package now; -1 for one that waits.</summary>
    internal required ImmutableArray<int> From { get; init; }

    /// <summary>The moves that may be made, at most one of a package.</summary>
    internal required ImmutableArray<PackageTransfer> Moves { get; init; }

    /// <summary>What placing each package is worth, 0 or more; 0 for one that does not wait.</summary>
    internal required ImmutableArray<long> Value { get; init; }

    /// <summary>By package: 1 if a move adds to the packages that changed provider, -1 if it brings one home, else 0; by move.</summary>
    internal required ImmutableArray<int> Counts { get; init; }

    /// <summary>Carer minutes a week of each package that count in and out; 0 for one that waits or was placed.</summary>
    internal required ImmutableArray<long> Minutes { get; init; }

    /// <summary>What its provider's margin changes by if a package leaves, in pence a week.</summary>
    internal required ImmutableArray<long> MarginLeaving { get; init; }

    /// <summary>By provider: carer minutes a week that may come in beyond those that leave, waiting packages not counted.</summary>
    internal required ImmutableArray<long> MostNetIn { get; init; }

    /// <summary>By provider: carer minutes a week that may leave beyond those that come in, waiting packages not counted.</summary>
    internal required ImmutableArray<long> MostNetOut { get; init; }

    /// <summary>By provider: the least change of margin, in pence a week; 0 or less.</summary>
    internal required ImmutableArray<long> LeastMargin { get; init; }

    /// <summary>The most packages that change provider; placements of waiting packages do not count.</summary>
    internal required int MostMoves { get; init; }

    /// <summary>The most moves and placements in all, so that estimates that hold for one at a time still tell the truth.</summary>
    internal int MostChanges { get; init; } = int.MaxValue;

    /// <summary>The most packages that one provider takes in; <see cref="int.MaxValue"/> for no limit.</summary>
    internal int MostIn { get; init; } = int.MaxValue;
}

/// <summary>A move that may be made.</summary>
/// <param name="Package">The package.</param>
/// <param name="To">The provider that takes it.</param>
/// <param name="Travel">The change of travel of giver and taker together, in ticks a week; negative saves.</param>
/// <param name="Cost">The change of what the council pays, in pence a week.</param>
/// <param name="Margin">What the taker's margin changes by, in pence a week.</param>
/// <param name="After">Packages of which at least one must leave the taker, so that there is room; empty if there is.</param>
internal readonly record struct PackageTransfer(int Package, int To, long Travel, long Cost, long Margin, ImmutableArray<int> After);

/// <summary>The moves to make.</summary>
/// <param name="Chosen">Indexes of <see cref="SwapModel.Moves"/>, ascending.</param>
/// <param name="Placed">The value of the packages placed.</param>
/// <param name="Travel">The change of travel in ticks a week.</param>
/// <param name="IsProved">Whether no better set of moves exists in the model.</param>
internal sealed record SwapChoice(ImmutableArray<int> Chosen, long Placed, long Travel, bool IsProved)
{
    /// <summary>The answer that changes nothing.</summary>
    internal static SwapChoice Nothing { get; } = new([], 0, 0, IsProved: false);
}
