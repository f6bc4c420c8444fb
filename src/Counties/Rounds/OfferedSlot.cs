using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A start that a provider could offer for a visit while all its other visits stay with their carers. Restricted.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Day">The service day, 0 = Monday.</param>
/// <param name="Time">The time of day of the visit.</param>
/// <param name="Visit">The visit's index in the package's visits.</param>
/// <param name="StartMinute">The start in minutes from midnight of the service day.</param>
/// <param name="Carers">The carers who would come, one for each of the visit.</param>
/// <param name="AddedMinutes">The minutes of travel that it adds to their rounds.</param>
/// <param name="IsAsked">Whether the start is within the visit's own window.</param>
public sealed record OfferedSlot(
    ProviderId Provider, int Day, TimeOfDay Time, int Visit, int StartMinute, ImmutableArray<CarerId> Carers,
    double AddedMinutes, bool IsAsked);
