using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>A package as read, with the place it was given. Restricted: the place may be a postcode.</summary>
/// <param name="Package">The package.</param>
/// <param name="Place">Where it was found, and how precisely.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record ServiceLine(Package Package, FoundPlace Place, int Line);
