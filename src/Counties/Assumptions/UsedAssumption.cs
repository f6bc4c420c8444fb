namespace Zoning.Counties;

/// <summary>An assumption that a run used, with its value, source and mark. Files and the page list the same ones.</summary>
/// <param name="Key">
/// Its name in files: a settable one's own, or one that begins with <c>capacity.</c>, <c>costs.</c>, <c>rounds.</c> or <c>travel.</c>
/// </param>
/// <param name="Name">Its name in words.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Unit">Its unit; <c>on or off</c> for a switch.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="SetBy">Who set it.</param>
internal sealed record UsedAssumption(string Key, string Name, string Value, string Unit, string Source, SetBy SetBy)
{
    /// <summary>The least value it may have; for a rate of capacity, the least it is drawn from.</summary>
    internal required string Least { get; init; }

    /// <summary>The most it may be; for a rate of capacity, the most it is drawn from.</summary>
    internal required string Most { get; init; }

    /// <summary>Whether it is a rate that is drawn from its range on every path.</summary>
    internal bool IsDrawn { get; init; }
}

/// <summary>Who set an assumption.</summary>
internal enum SetBy
{
    /// <summary>Nobody: it has its default.</summary>
    Default,

    /// <summary>Whoever made the run.</summary>
    You,

    /// <summary>A file of the county folder.</summary>
    Folder,
}
