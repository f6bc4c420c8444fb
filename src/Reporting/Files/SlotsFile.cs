using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>The starts that providers could offer, a row for each.</summary>
internal static class SlotsFile
{
    /// <summary>The file's name inside the output folder.</summary>
    public const string File = "restricted/slots.csv";

    /// <summary>The file.</summary>
    public static byte[] Of(string package, IEnumerable<OfferedSlot> slots, bool isSynthetic) => CsvText.Write(
        ["level", "package", "visit", "day", "time_of_day", "start", "within_its_window", "provider",
            "carers", "added_travel_minutes", "synthetic"],
        slots.Select(slot => new object?[]
        {
            "restricted", package, slot.Visit + 1, CareDaysReading.WordOf(slot.Day), slot.Time.Key(),
            RoundsFiles.Clock(slot.StartMinute, 0, 1),
            slot.IsAsked, slot.Provider.Value, string.Join(' ', slot.Carers.Select(carer => carer.Value)),
            Math.Round((decimal)slot.AddedMinutes, 1),
            isSynthetic,
        }));
}
