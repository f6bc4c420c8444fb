namespace Zoning.Flow;

/// <summary>How long stations are simulated, and by which chance.</summary>
internal sealed record StationOptions
{
    /// <summary>Days in all, 1 or more. Default 728, two years of weeks.</summary>
    internal int Days
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Days is {value}; it must be 1 or more.");
    } = 728;

    /// <summary>Days at the beginning that do not count, 0 or more; for a start from nothing. Default 0.</summary>
    internal int WarmUpDays
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"WarmUpDays is {value}; it must be 0 or more.");
    }

    /// <summary>Any whole number. Default 0.</summary>
    internal int Seed { get; init; }

    /// <summary>Whether a row is kept for each person and step. Default false.</summary>
    internal bool KeepsRows { get; init; }
}

/// <summary>How a step ended.</summary>
internal enum StepEnd
{
    /// <summary>Still there, or waiting, at the end.</summary>
    Inside,

    /// <summary>The stay was over.</summary>
    Finished,

    /// <summary>Went elsewhere because the wait was too long.</summary>
    GaveUp,

    /// <summary>Died.</summary>
    Died,
}

/// <summary>One step of a person: flat, for files and tests.</summary>
/// <param name="Person">The number of the person in the replication.</param>
/// <param name="Step">Which step, from 0.</param>
/// <param name="Station">The place of the station in the list.</param>
/// <param name="Arrived">The hour of arrival; negative for people of today who came earlier.</param>
/// <param name="Began">The hour at which a slot was free; not a number if there was none.</param>
/// <param name="Left">The hour at which the slot or the queue was left; not a number if still inside.</param>
/// <param name="End">How it ended.</param>
internal readonly record struct StepRow(long Person, int Step, int Station, double Arrived, double Began, double Left, StepEnd End);

/// <summary>What is measured of each station.</summary>
internal enum StationMeasure
{
    /// <summary>People who came while it counted.</summary>
    Came,

    /// <summary>Of those, the ones who gave up.</summary>
    GaveUp,

    /// <summary>Of those, the ones who died waiting or inside.</summary>
    Died,

    /// <summary>Hours waited on average, of those who came while it counted and got a slot.</summary>
    MeanWait,

    /// <summary>Hours within which 95 % of them got it.</summary>
    Wait95,

    /// <summary>The share of them who got it within 24 hours.</summary>
    Within24,

    /// <summary>Within 48 hours.</summary>
    Within48,

    /// <summary>The share who waited at all.</summary>
    ShareWaiting,

    /// <summary>Slots in use, averaged over time.</summary>
    InUse,

    /// <summary>Slots in use by people who only wait for the next station, averaged over time.</summary>
    Blocked,

    /// <summary>In use as a share of slots, averaged over time.</summary>
    Occupancy,

    /// <summary>People waiting, averaged over time.</summary>
    Waiting,

    /// <summary>People waiting at the end.</summary>
    WaitingAtEnd,

    /// <summary>Days waited for a slot here by everybody while it counted.</summary>
    DelayedDays,
}
