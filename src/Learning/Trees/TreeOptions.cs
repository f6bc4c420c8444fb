namespace Zoning.Learning;

/// <summary>How boosted trees are grown.</summary>
/// <param name="Trees">How many trees.</param>
/// <param name="Leaves">The most leaves of a tree.</param>
/// <param name="LeastInLeaf">The least rows in a leaf.</param>
/// <param name="Rate">How much of each tree is taken, above 0 to 1.</param>
internal sealed record TreeOptions(int Trees, int Leaves, int LeastInLeaf, double Rate);
