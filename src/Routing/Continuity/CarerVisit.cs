namespace Zoning.Routing;

/// <summary>One carer coming to one person once. A visit of two carers is two of these on the same occasion.</summary>
/// <param name="Day">The service day, counted from any day.</param>
/// <param name="Occasion">What comes first and what later: carer visits of one occasion share the number, a later occasion has a higher one.</param>
/// <param name="Carer">The carer, by any number that is the carer's own.</param>
public readonly record struct CarerVisit(int Day, long Occasion, int Carer);
