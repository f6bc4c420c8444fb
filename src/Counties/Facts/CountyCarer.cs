using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A carer of a provider from carers.csv, under a pseudonym. Restricted: the place may be a home.</summary>
public sealed record CountyCarer
{
    /// <summary>The carer's pseudonymous id, unique in the county.</summary>
    public required CarerId Id { get; init; }

    /// <summary>The provider the carer works for; the carer visits only that provider's packages.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>Where rounds start (home or base), as the file has it; empty if unknown.</summary>
    public required string Start { get; init; }

    /// <summary>Where rounds end, as the file has it; null if rounds end where they start.</summary>
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

    /// <summary>The carer's gender; null if it isn't known. Default null.</summary>
    public CarerGender? Gender { get; init; }

    /// <summary>Days of the week on which the carer never works, whatever the shifts say. Default none.</summary>
    public CareDays Unavailable { get; init; }

    /// <summary>How the carer travels. Default by car.</summary>
    public TravelMode Mode { get; init; }

    /// <summary>Whether the carer has a shift on a day of the week.</summary>
    internal bool WorksOn(int day) => !Unavailable.Has(day) && Shifts.Any(shift => shift.Days.Has(day));

    /// <summary>The fewest hours of work a week that are agreed; null if that isn't known.</summary>
    public decimal? ContractedLeast { get; init; }

    /// <summary>The most hours of work a week that are agreed; null if that isn't known.</summary>
    public decimal? ContractedMost { get; init; }

    /// <summary>The longest single trip in minutes; null if any is accepted.</summary>
    public int? LongestTripMinutes { get; init; }
}

/// <summary>A shift that a carer has on certain days of every week. It belongs to the day it starts.</summary>
/// <param name="Days">The days, at least one.</param>
/// <param name="StartMinute">When the carer may leave at the earliest, in minutes from midnight.</param>
/// <param name="EndMinute">
/// When the carer is back at the latest, in minutes from midnight: after <paramref name="StartMinute"/>, at most 1800 (30:00).
/// </param>
/// <param name="BreakMinutes">The break within the shift; null for the usual rule, 0 for no break.</param>
/// <param name="IsBreakPaid">Whether the break counts as worked time.</param>
public readonly record struct ShiftPattern(CareDays Days, int StartMinute, int EndMinute, int? BreakMinutes, bool IsBreakPaid)
{
    /// <summary>The least break in minutes on a long shift, by the Working Time Regulations 1998, regulation 12.</summary>
    internal const int LegalBreakMinutes = 20;

    /// <summary>A shift longer than this many minutes has a break.</summary>
    internal const int BreakAboveMinutes = 360;

    /// <summary>The shift's length.</summary>
    public int LengthMinutes => EndMinute - StartMinute;
}

/// <summary>A visit on today's rounds, from rounds.csv. Restricted.</summary>
/// <param name="Carer">The carer.</param>
/// <param name="Days">The days on which the carer makes it.</param>
/// <param name="Package">The package.</param>
/// <param name="Time">The time of day of the visit.</param>
/// <param name="StartMinute">The planned start, minutes from midnight of the service day.</param>
public readonly record struct TodaysStop(CarerId Carer, CareDays Days, PackageId Package, TimeOfDay Time, int StartMinute);
