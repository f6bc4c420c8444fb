namespace Zoning.Routing;

/// <summary>A trip as a model of its minutes sees it.</summary>
/// <param name="FreeFlowMinutes">Minutes without traffic and stops: the way over the usual speed of the mode. 0 or more.</param>
/// <param name="Mode">How the carer travels.</param>
/// <param name="Weekday">The day, 0 = Monday.</param>
/// <param name="HalfHour">Half hours from midnight of the service day to the arrival, 0 to 59.</param>
/// <param name="FromZone">The zone left, an index of the home map; -1 if it isn't known.</param>
/// <param name="ToZone">The zone reached.</param>
internal readonly record struct TripAsked(double FreeFlowMinutes, TravelMode Mode, int Weekday, int HalfHour, int FromZone, int ToZone);

/// <summary>A visit as a model of its minutes at the door sees it.</summary>
/// <param name="Commissioned">Minutes commissioned, 1 or more.</param>
/// <param name="Weekday">The day, 0 = Monday.</param>
/// <param name="HalfHour">Half hours from midnight of the service day to the start, 0 to 59.</param>
/// <param name="Zone">The zone, an index of the home map; -1 if it isn't known.</param>
/// <param name="Carers">Carers at once.</param>
internal readonly record struct DoorAsked(int Commissioned, int Weekday, int HalfHour, int Zone, int Carers);

/// <summary>A trip that was made.</summary>
/// <param name="Trip">The trip.</param>
/// <param name="Monday">The Monday of its week.</param>
/// <param name="Minutes">From the end of one visit to the start of the next, above 0.</param>
internal readonly record struct TripMade(TripAsked Trip, DateOnly Monday, double Minutes);

/// <summary>A visit that was made.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Monday">The Monday of its week.</param>
/// <param name="Minutes">Minutes at the door, above 0.</param>
internal readonly record struct DoorMade(DoorAsked Visit, DateOnly Monday, double Minutes);
