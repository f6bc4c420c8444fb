using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Who has to be told of a change of carer or time, and why: a row for each visit and carer.</summary>
internal static class PhoneList
{
    /// <summary>The file's name inside the output folder.</summary>
    public const string File = "restricted/phone-list.csv";

    private const int TicksPerMinute = 1;

    /// <summary>The file.</summary>
    public static byte[] Of(SolvedRounds solved, bool isSynthetic) => CsvText.Write(
        ["level", "provider", "package", "day", "time_of_day", "carer_at_once", "old_carer", "old_start",
            "new_carer", "new_start", "what", "reason",
            "synthetic", "repeatable"],
        solved.Changes.Select(change => new object?[]
        {
            "restricted", change.Provider?.Value, change.Visit.Package.Value, CareDaysReading.WordOf(change.Visit.Day),
            change.Visit.Time.Key(),
            change.Visit.Carer + 1, change.OldCarer?.Value, Clock(change.OldStartMinute),
            change.NewCarer?.Value, Clock(change.NewStartMinute),
            What(change, solved.Keep?.ToleranceMinutes ?? 0), change.Reason, isSynthetic, solved.IsRepeatable,
        }));

    private static string What(PlanChange change, int tolerance) =>
        change.NewCarer is null ? "no carer"
        : change.OldCarer is null ? "new visit"
        : (change.OldCarer != change.NewCarer, Math.Abs(change.NewStartMinute!.Value - change.OldStartMinute!.Value) > tolerance) switch
        {
            (true, true) => "carer and time",
            (true, false) => "carer",
            _ => "time",
        };

    private static string? Clock(int? minute) => minute is { } known ? RoundsFiles.Clock(known, 0, TicksPerMinute) : null;
}
