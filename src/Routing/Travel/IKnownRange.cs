namespace Zoning.Routing;

/// <summary>Travel times that are in range by construction, so that not every leg of a large problem has to be looked at.</summary>
internal interface IKnownRange : ITravelTimes
{
    /// <summary>No leg of any mode takes more ticks or metres.</summary>
    (int Ticks, int Metres) Farthest { get; }
}
