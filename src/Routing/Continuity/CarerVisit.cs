namespace Zoning.Routing;

/// <summary>One visit by one carer to one person. A visit by two carers is two of these on the same occasion.</summary>
/// <param name="Day">The service day, counted from any day.</param>
/// <param name="Occasion">The order in time: carer visits on one occasion share the number, and a later occasion has a higher one.</param>
/// <param name="Carer">The carer, by any number that is unique to the carer.</param>
internal readonly record struct CarerVisit(int Day, long Occasion, int Carer);
