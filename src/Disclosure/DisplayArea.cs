using System.Collections.Immutable;

namespace Zoning.Disclosure;

/// <summary>Whole zones that are shown as one, so that small numbers in it are safe.</summary>
/// <param name="Code">The zone's own code for a single zone; else the lowest code and how many zones it has, such as <c>Z03/4</c>.</param>
/// <param name="Name">The zone's name, the name of the group it is, or <c>LARGEST and n others</c>.</param>
/// <param name="Members">The zones by dense index, ascending; they are connected, but for islands.</param>
public sealed record DisplayArea(string Code, string Name, ImmutableArray<int> Members)
{
    /// <summary>Whether it is one zone.</summary>
    public bool IsSingle => Members.Length == 1;
}
