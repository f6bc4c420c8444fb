using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>How late a plan runs over many days with delays. Lateness counts from the planned start, never below 0.</summary>
/// <param name="Runs">How many days were replayed.</param>
/// <param name="Visits">The allocated visits, by index.</param>
/// <param name="Carers">The carers with a round, by index.</param>
internal sealed record ReplayReport(int Runs, ImmutableArray<VisitReplay> Visits, ImmutableArray<CarerReplay> Carers)
{
    /// <summary>The share of all visits of all days that were late; null without visits.</summary>
    public double? LateShare => Visits.IsEmpty ? null : Visits.Average(visit => visit.LateShare);

    /// <summary>Mean minutes of lateness over all visits; null without visits.</summary>
    public double? MinutesLate => Visits.IsEmpty ? null : Visits.Average(visit => visit.MinutesLate);

    /// <summary>Mean minutes of overtime per day, all carers together.</summary>
    public double OvertimeMinutes => Carers.Sum(carer => carer.OvertimeMinutes);
}

/// <summary>A visit over the replayed days.</summary>
/// <param name="Visit">The visit's index.</param>
/// <param name="MinutesLate">Mean minutes after the planned start.</param>
/// <param name="LateShare">The share of days on which it was late, 0 to 1.</param>
internal readonly record struct VisitReplay(int Visit, double MinutesLate, double LateShare);

/// <summary>A carer over the replayed days.</summary>
/// <param name="Carer">The carer's index.</param>
/// <param name="MinutesLate">Mean minutes late over the carer's visits.</param>
/// <param name="OvertimeMinutes">
/// Mean minutes per day that the carer returns after the end of the shift's plain time, all rounds together.
/// </param>
internal readonly record struct CarerReplay(int Carer, double MinutesLate, double OvertimeMinutes);
