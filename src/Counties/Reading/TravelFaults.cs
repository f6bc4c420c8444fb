namespace Zoning.Counties;

/// <summary>Faults of travel.csv, travel-speeds.csv and holidays.csv.</summary>
internal static class TravelFaults
{
    /// <summary>T101: a place that no file names.</summary>
    public static readonly FaultCode UnknownEnd = new(
        "T101", FaultKind.Row, "A trip begins or ends at what is no package, no carer and no place of services.csv or carers.csv.",
        "Correct the id or the place; write a place exactly as services.csv or carers.csv has it. Take out trips of people who left.");

    /// <summary>T102: a trip twice.</summary>
    public static readonly FaultCode DuplicateTrip = new(
        "T102", FaultKind.Row, "The trip is given on an earlier row for the same mode.",
        "Keep one row for each trip and mode; the way back is another trip.");

    /// <summary>T103: a trip to where it starts.</summary>
    public static readonly FaultCode TripToItself = new(
        "T103", FaultKind.Row, "The trip begins and ends at the same place.", "Take the row out: no time is needed to stay.");

    /// <summary>T104: trips that the table lacks.</summary>
    public static readonly FaultCode TripsMissing = new(
        "T104", FaultKind.Notice, "travel.csv lacks trips that rounds may need; they are worked out from straight lines.",
        "Add the trips, or remove travel.csv if hardly any are there: times of two kinds are then compared with each other.");

    /// <summary>T105: bands that overlap.</summary>
    public static readonly FaultCode BandsOverlap = new(
        "T105", FaultKind.Row, "The time of day overlaps an earlier row of the same mode on one of the days.",
        "Give each time of day once for each mode; the end of a row is the first minute that is not in it.");

    /// <summary>T106: a band that ends before it starts.</summary>
    public static readonly FaultCode BandInverted = new(
        "T106", FaultKind.Row, "The time of day does not end after it starts.", "Write the end after midnight as 24:30 or 26:00.");

    /// <summary>T107: a date twice.</summary>
    public static readonly FaultCode DuplicateHoliday = new(
        "T107", FaultKind.Row, "The date is given on an earlier row.", "Keep one row for each date.");
}
