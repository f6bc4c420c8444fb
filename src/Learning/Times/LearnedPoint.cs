namespace Zoning.Learning;

/// <summary>One trip or visit to learn from.</summary>
/// <param name="X">What minutes may only grow with: free-flow minutes of a trip, commissioned minutes of a visit.</param>
/// <param name="Context">Everything else.</param>
/// <param name="Monday">Its week.</param>
/// <param name="Minutes">The minutes it took.</param>
internal readonly record struct LearnedPoint(double X, PointContext Context, DateOnly Monday, double Minutes);

/// <summary>What minutes depend on besides their main cause.</summary>
/// <param name="Kind">The mode of a trip, or the carers of a visit.</param>
/// <param name="Weekday">0 = Monday.</param>
/// <param name="HalfHour">Half hours from midnight.</param>
/// <param name="FromZone">A zone's index; -1 if it isn't known.</param>
/// <param name="ToZone">Another's.</param>
internal readonly record struct PointContext(int Kind, int Weekday, int HalfHour, int FromZone, int ToZone);
