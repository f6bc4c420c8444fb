using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A trip of travel.csv. The way back is another trip.</summary>
/// <param name="From">Where it begins: the id of a package or carer, or a place as the other files write it.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Minutes">How long it takes from door to door, 0 to 600, with parking.</param>
/// <param name="Mode">How the carer travels.</param>
/// <param name="Metres">How far it is; null if that isn't known.</param>
internal readonly record struct GivenTrip(string From, string To, decimal Minutes, TravelMode Mode, int? Metres);

/// <summary>A time of day at which trips take longer or shorter, from travel-speeds.csv.</summary>
/// <param name="Days">The days of the week.</param>
/// <param name="FromMinute">The first minute from midnight.</param>
/// <param name="ToMinute">The end, exclusive, at most 1800 (30:00).</param>
/// <param name="Factor">How many times as long a trip takes.</param>
/// <param name="Mode">Whose trips.</param>
internal readonly record struct SpeedBand(CareDays Days, int FromMinute, int ToMinute, decimal Factor, TravelMode Mode)
{
    /// <summary>Whether a minute of a service day lies in the band.</summary>
    internal bool Has(int day, int minute) => Days.Has(day) && minute >= FromMinute && minute < ToMinute;
}

/// <summary>A date on which carers work as on another day of the week, from holidays.csv.</summary>
/// <param name="Date">The date.</param>
/// <param name="Like">The day of the week whose shifts hold, 0 = Monday.</param>
internal readonly record struct HolidayPattern(DateOnly Date, int Like);
