using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A visit that another carer makes, at another time, or nobody: somebody has to be told. Restricted.</summary>
public sealed record PlanChange
{
    internal PlanChange(ProviderId? provider, RoundVisitOrigin visit) => (Provider, Visit) = (provider, visit);

    /// <summary>The provider; null if providers are pooled.</summary>
    public ProviderId? Provider { get; }

    /// <summary>The visit: package, day, time of day and which of the carers at once.</summary>
    public RoundVisitOrigin Visit { get; }

    /// <summary>The carer before; null if nobody made the visit.</summary>
    public CarerId? OldCarer { get; internal init; }

    /// <summary>The start before in minutes from midnight of the service day; null if nobody made the visit.</summary>
    public int? OldStartMinute { get; internal init; }

    /// <summary>The carer now; null if nobody is found.</summary>
    public CarerId? NewCarer { get; internal init; }

    /// <summary>The start now in minutes from midnight of the service day; null if nobody is found.</summary>
    public int? NewStartMinute { get; internal init; }

    /// <summary>Why it changes, as a sentence.</summary>
    public string Reason { get; internal init; } = "";
}
