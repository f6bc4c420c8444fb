using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// A place where people hold a slot for some time and wait for one if all are taken: beds, a reablement team, assessors, home care.
/// </summary>
internal sealed record Station
{
    internal required string Name { get; init; }

    /// <summary>Slots by date, whole numbers; infinite for as many as come.</summary>
    internal required Dated Slots { get; init; }

    /// <summary>How long a slot is held.</summary>
    internal required Stay Stay { get; init; }

    /// <summary>The stay of each band of need as a multiple of <see cref="Stay"/>. Default none: all bands alike.</summary>
    internal ImmutableArray<double> BandFactors { get; init; } = [];

    /// <summary>How long people wait before they go elsewhere. Default never.</summary>
    internal Stay Patience { get; init; } = Stay.Never;

    /// <summary>Where people go afterwards, and which share of them; the rest leaves. Default none.</summary>
    internal ImmutableArray<(string Station, double Share)> Next { get; init; } = [];

    /// <summary>Whether people keep the slot here until the next station has one: those who wait block the slot. Default false.</summary>
    internal bool HoldsUntilNext { get; init; }

    /// <summary>Deaths in a year of each person who waits or is here, 0 or more. Default 0.</summary>
    internal double DeathsPerYear { get; init; }

    /// <summary>
    /// Stays in hospital in a year of each person who is here; the slot is kept and the stay goes on afterwards. Default 0.
    /// </summary>
    internal double PausesPerYear { get; init; }

    /// <summary>How long a stay in hospital lasts. Default 0.</summary>
    internal Stay Pause { get; init; } = Stay.Constant(0);

    /// <summary>Who answers for waiting here: social care, NHS or both. Default blank.</summary>
    internal string Owner { get; init; } = "";
}

/// <summary>People who come from somewhere: a hospital, the emergency department, the community.</summary>
internal sealed record ArrivalStream
{
    internal required string Name { get; init; }

    /// <summary>The station they come to.</summary>
    internal required string Station { get; init; }

    /// <summary>People in a year of 365 days, by date.</summary>
    internal required Dated PerYear { get; init; }

    /// <summary>On which days and hours they come; its rates are taken relative to their mean. Default all hours alike.</summary>
    internal WorkingWeek Pattern { get; init; } = WorkingWeek.Always;

    /// <summary>Who is taken first: 0 before 1, and so on to 3. Default 0.</summary>
    internal int Priority { get; init; }

    /// <summary>The share of each band of need. Default one band.</summary>
    internal ImmutableArray<double> Bands { get; init; } = [1.0];
}

/// <summary>Somebody who is there on the first day.</summary>
/// <param name="Station">Where.</param>
/// <param name="ElapsedHours">
/// Hours there, or waiting, so far; null if unknown. Unknown means found inside: long stays are likelier.
/// </param>
/// <param name="IsWaiting">Whether the person waits for a slot there rather than holding one.</param>
internal readonly record struct PersonToday(string Station, double? ElapsedHours, bool IsWaiting)
{
    /// <summary>The band of need. Default 0.</summary>
    internal int Band { get; init; }
}
