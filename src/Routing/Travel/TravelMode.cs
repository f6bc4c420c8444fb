namespace Zoning.Routing;

/// <summary>How a carer travels. The number is the index of the mode in a county's travel times.</summary>
public enum TravelMode
{
    /// <summary>By car.</summary>
    Car = 0,

    /// <summary>On foot.</summary>
    Walk = 1,

    /// <summary>By bicycle, with a motor or without.</summary>
    Bike = 2,
}
