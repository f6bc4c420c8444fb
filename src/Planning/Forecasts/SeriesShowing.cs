using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>How a series of the county may be shown to anybody.</summary>
internal sealed record SeriesShowing
{
    /// <summary>Why nothing of it is shown; empty if something is.</summary>
    public string Hidden { get; init; } = "";

    /// <summary>What hours of weeks ahead are rounded to.</summary>
    public double Step { get; init; }

    /// <summary>What hours of weeks seen are rounded to.</summary>
    public double WeeksStep { get; init; }

    /// <summary>The weeks seen, rounded; null for weeks that are missing or hidden. Empty if none may be shown.</summary>
    public ImmutableArray<double?> Weeks { get; init; } = [];

    /// <summary>The whole weeks that each mean of a flow is of: the first week and how many; empty for single weeks.</summary>
    public ImmutableArray<(int From, int Length)> Windows { get; init; } = [];

    /// <summary>What the weeks seen are, if not values of single weeks in the usual steps; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why the weeks seen are hidden although the weeks ahead are shown; else empty.</summary>
    public string WeeksHidden { get; init; } = "";

    /// <summary>Nothing of it may be shown.</summary>
    internal static SeriesShowing Without(string why) => new() { Hidden = why };
}
