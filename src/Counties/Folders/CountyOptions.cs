using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>How a county folder is read.</summary>
public sealed record CountyOptions
{
    /// <summary>How large files may be.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>
    /// The share of rows, and of hours, of any file that may be set aside because of row faults. Default 0: a row fault stops the reading.
    /// Range 0 to 0.5.
    /// </summary>
    public double Quarantine
    {
        get;
        init => field = value is >= 0 and <= 0.5
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Quarantine is {value}; it must be 0 to 0.5.");
    }

    /// <summary>The as-at day in place of that of county.json; null for that of county.json. Default null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// Carers who are absent: rounds.csv may name them even if carers.csv no longer has them, and their rounds can be given to others
    /// (<see cref="CountyRounds.Replan"/>). Default none.
    /// </summary>
    public ImmutableArray<CarerId> Absent { get; init; } = [];
}
