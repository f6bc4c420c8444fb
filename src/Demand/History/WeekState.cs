namespace Zoning.Demand;

/// <summary>Whether a week of a history can be used.</summary>
internal enum WeekState
{
    /// <summary>Complete.</summary>
    Whole,

    /// <summary>Entries are still arriving, so its figure will rise.</summary>
    Incomplete,

    /// <summary>Unknown; its values are 0 and mean nothing.</summary>
    Missing,
}
