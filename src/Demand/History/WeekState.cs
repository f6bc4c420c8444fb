namespace Zoning.Demand;

/// <summary>Whether a week of a history can be used.</summary>
public enum WeekState
{
    /// <summary>All of it is there.</summary>
    Whole,

    /// <summary>Entries still come in, so that its figure will rise.</summary>
    Incomplete,

    /// <summary>Nothing is known of it; its values are 0 and mean nothing.</summary>
    Missing,
}
