namespace Zoning.Flow;

/// <summary>How many replications are run.</summary>
internal sealed record ReplicationOptions
{
    /// <summary>Replications at least, 2 or more. Default 20.</summary>
    internal int Least
    {
        get;
        init => field = value >= 2
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Least is {value}; it must be 2 or more.");
    } = 20;

    /// <summary>Replications at most; all of them where no precision is wanted. Default 200.</summary>
    internal int Most
    {
        get;
        init => field = value >= 2
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Most is {value}; it must be 2 or more.");
    } = 200;

    /// <summary>
    /// Half the width of the interval as a share of the mean at which to stop, above 0; null to run <see cref="Most"/>. Default null.
    /// </summary>
    internal double? Precision
    {
        get;
        init => field = value is null or (> 0 and < 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Precision is {value}; it must be above 0 and below 1.");
    }

    /// <summary>The figure that must be so precise. Default 0, the first.</summary>
    internal int Measure { get; init; }

    /// <summary>Threads. Changes nothing in the answer. Default 0: one for each core.</summary>
    internal int Threads { get; init; }
}
