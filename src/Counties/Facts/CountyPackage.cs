using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A package as a county knows it: the care, its place, its visits and deliveries. Restricted.</summary>
public sealed record CountyPackage
{
    /// <summary>The package.</summary>
    public required Package Package { get; init; }

    /// <summary>
    /// Where it is given, as a file writes it: a postcode, a zone code of the home map, an LSOA, easting and northing in metres, or
    /// longitude and latitude. Empty if unknown.
    /// </summary>
    public string Place { get; init; } = "";

    /// <summary>The visits with their days and times, in the order given; empty if they are not known. Default empty.</summary>
    public ImmutableArray<PlannedVisit> Visits { get; init; } = [];

    /// <summary>What was planned and delivered, a row a week, in the order given; empty if there are no records. Default empty.</summary>
    public ImmutableArray<DeliveredWeek> Deliveries { get; init; } = [];

    /// <summary>The carers who may not come, in ordinal order, each once. Default none.</summary>
    public ImmutableArray<CarerId> NoGo { get; init; } = [];

    /// <summary>The carers whom the person would rather have, in ordinal order, each once. Default none.</summary>
    public ImmutableArray<CarerId> PreferredCarers { get; init; } = [];

    /// <summary>The carers whom the person knows, in ordinal order, each once; empty if that isn't known. Default empty.</summary>
    public ImmutableArray<CarerId> KnownCarers { get; init; } = [];

    /// <summary>Where <see cref="Place"/> was found, and how precisely; its area is a zone of the home map.</summary>
    public FoundPlace Found { get; internal init; }

    /// <summary>The weekly pattern of the visits; null if there are none.</summary>
    public VisitPattern? Pattern => Visits.IsEmpty
        ? null
        : new VisitPattern([.. Visits.OrderBy(visit => visit.Time).Select(visit => visit.ToPattern())], false);

    /// <summary>The line in the file that the package was read from, from 1; 0 if it was not read from a file.</summary>
    internal int Line { get; init; }

    /// <summary>The lines of visits.csv that the visits were read from, in the same order; empty if they come from no file.</summary>
    internal ImmutableArray<int> VisitLines { get; init; } = [];

    /// <summary>Whether the package came from waiting.csv alone.</summary>
    internal bool IsFromWaiting { get; init; }
}
