namespace Zoning.Planning;

/// <summary>An amount of travel, or a change of it.</summary>
/// <param name="Ticks">Time in ticks.</param>
/// <param name="Metres">Distance in metres.</param>
internal readonly record struct TravelChange(long Ticks, long Metres)
{
    public static TravelChange operator +(TravelChange left, TravelChange right) =>
        new(left.Ticks + right.Ticks, left.Metres + right.Metres);

    public static TravelChange operator -(TravelChange left, TravelChange right) =>
        new(left.Ticks - right.Ticks, left.Metres - right.Metres);

    public static TravelChange operator /(TravelChange whole, int parts) => new(whole.Ticks / parts, whole.Metres / parts);
}
