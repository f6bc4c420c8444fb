using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A carer of a provider as carers.csv has one, under a pseudonym. Restricted: the place may be a home.</summary>
public sealed record CountyCarer
{
    /// <summary>The carer's pseudonymous id, unique in the county.</summary>
    public required CarerId Id { get; init; }

    /// <summary>The provider the carer works for; nobody else's packages are ever visited.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>Where rounds start, home or base, as a file writes it; empty if unknown.</summary>
    public required string Start { get; init; }

    /// <summary>Where rounds end, as a file writes it; null if they end where they start.</summary>
    public string? End { get; init; }

    /// <summary>Where <see cref="Start"/> was found.</summary>
    public FoundPlace Place { get; internal init; }

    /// <summary>Where <see cref="End"/> was found; null if rounds end where they start.</summary>
    public FoundPlace? EndPlace { get; internal init; }

    /// <summary>Whether the carer was made up from a provider's hours, without a place.</summary>
    internal bool IsMade { get; init; }

    /// <summary>The shifts, in the order of the file.</summary>
    public required ImmutableArray<ShiftPattern> Shifts { get; init; }

    /// <summary>What the carer is able to do, words in ordinal order. Default nothing.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>How the carer travels. Default by car.</summary>
    public TravelMode Mode { get; init; }

    /// <summary>The fewest hours of work a week that are agreed; null if not known.</summary>
    public decimal? ContractedLeast { get; init; }

    /// <summary>The most hours of work a week that are agreed; null if not known.</summary>
    public decimal? ContractedMost { get; init; }

    /// <summary>The longest single trip in minutes; null if any is accepted.</summary>
    public int? LongestTrip { get; init; }
}

/// <summary>A shift that a carer has on certain days of every week. It belongs to the day it starts.</summary>
/// <param name="Days">The days, at least one.</param>
/// <param name="Start">The earliest leaving, minutes from midnight.</param>
/// <param name="End">The latest return, after <paramref name="Start"/> and at most 1800 minutes (30:00).</param>
/// <param name="BreakMinutes">The break within the shift; null for the usual rule, 0 for no break.</param>
/// <param name="IsBreakPaid">Whether the break counts as worked time.</param>
public readonly record struct ShiftPattern(CareDays Days, int Start, int End, int? BreakMinutes, bool IsBreakPaid)
{
    /// <summary>The shift's length in minutes.</summary>
    public int Minutes => End - Start;
}

/// <summary>A visit on today's rounds, as rounds.csv has it. Restricted.</summary>
/// <param name="Carer">The carer.</param>
/// <param name="Days">The days on which the carer makes it.</param>
/// <param name="Package">The package.</param>
/// <param name="Time">The time of day of the visit.</param>
/// <param name="StartMinute">The planned start, minutes from midnight of the service day.</param>
public readonly record struct TodaysStop(CarerId Carer, CareDays Days, PackageId Package, TimeOfDay Time, int StartMinute);
