using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Writes waiting.csv. It holds whole packages that services.csv does not have, and of others the dates, where people wait, and the stage.
/// </summary>
internal static class WaitingTable
{
    private static readonly string[] Header =
        ["package", "requested", "provider_found", "first_visit", "waits_in", "stage", "place", "hours_week", "carers", "person"];

    /// <summary>
    /// The packages that are written in waiting.csv alone: they were read from it, still wait, and hold nothing that it has no column for.
    /// </summary>
    internal static HashSet<PackageId> WrittenThere(CountyParts parts)
    {
        var waiting = Cases(parts).Where(one => !one.IsPlacedAt(parts.AsOf)).Select(one => one.Package).ToHashSet();
        return
        [
            .. parts.Packages
                .Where(one => one.IsFromWaiting && IsPlain(one.Package) && waiting.Contains(one.Package.Id))
                .Select(one => one.Package.Id),
        ];
    }

    internal static byte[]? Write(CountyParts parts)
    {
        if (parts.Cases is null)
        {
            return null;
        }

        var written = WrittenThere(parts);
        var packages = new Dictionary<PackageId, CountyPackage>();
        foreach (var one in parts.Packages.Where(one => written.Contains(one.Package.Id)))
        {
            packages.TryAdd(one.Package.Id, one);
        }

        return CsvText.WriteExact(Header, Cases(parts).Select(one => Row(one, packages.GetValueOrDefault(one.Package))));
    }

    private static ImmutableArray<WaitingCase> Cases(CountyParts parts) => parts.Cases is { IsDefault: false } cases ? cases : [];

    private static bool IsPlain(Package package) => package == new Package
    {
        Id = package.Id,
        Person = package.Person,
        Weekly = package.Weekly,
        Status = ServiceStatus.Waiting,
        Carers = package.Carers,
    };

    private static string[] Row(WaitingCase one, CountyPackage? package) =>
    [
        one.Package.Value,
        CellText.Date(one.Requested),
        CellText.Date(one.ProviderFound),
        CellText.Date(one.FirstVisit),
        CellText.Word(CountyWords.WaitingPlaces, one.WaitsIn),
        CellText.Word(CountyWords.Stages, one.Stage),
        package?.Place ?? "",
        package is null ? "" : CellText.Hours(package.Package.Weekly),
        CellText.Whole(package?.Package.Carers),
        package?.Package.Person.Value ?? "",
    ];
}
