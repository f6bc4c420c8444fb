using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>
/// Keeps from a provider what, together with the published figures, would tell it more of others than the release allows: the rest of a
/// count, without its own packages and those that are proposed to it, stays as wide as the rule keeps it without its own alone.
/// </summary>
/// <remarks>
/// Cell by cell, as the release keeps its own promise to a provider: where a count of an area would be left too narrow, no zone of the
/// packages proposed there is told; where a count of the whole county would, proposals that take such packages are not in the pack.
/// What follows from several cells together is attacked in the tests.
/// </remarks>
internal sealed class PackProtection
{
    private static readonly ImmutableArray<Measure> OfWaiting =
        [LedgerMeasures.PeopleWaiting, LedgerMeasures.PeopleWaitingUnmet, LedgerMeasures.PeopleUnmet];

    private readonly PlacedCounty _placed;
    private readonly DisclosureRule _rule;
    private readonly List<CountyPackage> _own;
    private readonly Dictionary<PackageId, CountyPackage> _packages;
    private readonly HashSet<PackageId> _open;
    private readonly List<(PublishedCell Cell, HashSet<string>? Zones)> _cells = [];

    private readonly List<(PublishedCell Cell, HashSet<string>? Zones)> _elsewhere = [];

    internal PackProtection(PlacedCounty placed, DisclosureRule rule, WrittenRun? published, List<CountyPackage> own)
    {
        (_placed, _rule, _own) = (placed, rule, own);
        _packages = placed.County.Packages.ToDictionary(one => one.Package.Id);
        _open = [.. (placed.County.Cases ?? []).Where(one => !one.IsPlacedAt(placed.County.AsOf)).Select(one => one.Package)];
        if (published is not null)
        {
            AddCells(published);
        }
    }

    /// <summary>The proposals that the pack holds, and the packages of them whose zone it does not tell.</summary>
    internal (ImmutableArray<WrittenProposal> Proposals, IReadOnlySet<PackageId> Unplaced) Kept(
        ProviderId provider, ImmutableArray<WrittenProposal> party)
    {
        var kept = party;
        bool IsTold(WrittenProposal proposal, PublishedCell cell) =>
            proposal.TakenBy(provider).Any(move => Counts(_packages[move.Package], cell));
        foreach (var (cell, _) in _cells.Where(one => one.Zones is null))
        {
            // The last proposals go first: those that save least.
            while (!IsOpen(cell, null, Taken(kept, provider)) && kept.LastOrDefault(proposal => IsTold(proposal, cell)) is { } last)
            {
                kept = kept.Remove(last);
            }
        }

        var taken = Taken(kept, provider);
        var unplaced = new HashSet<PackageId>();
        foreach (var (cell, zones) in _cells.Where(one => one.Zones is not null))
        {
            if (!IsOpen(cell, zones, taken))
            {
                unplaced.UnionWith(taken.Where(one => zones!.Contains(ZoneOf(one))).Select(one => one.Package.Id));
            }
        }

        KeepSumsOpen(taken, unplaced);
        return (kept, unplaced);
    }

    /// <summary>
    /// Where the least of all areas adds up to so much of the county that counts become too narrow, zones are not told either, those first
    /// where the pack tells most.
    /// </summary>
    private void KeepSumsOpen(List<CountyPackage> taken, HashSet<PackageId> unplaced)
    {
        foreach (var measure in _cells.Select(one => one.Cell.Measure).Distinct().ToList())
        {
            var total = _cells.FirstOrDefault(one => one.Zones is null && one.Cell.Measure == measure && one.Cell.Status.Length == 0).Cell;
            var parts = _cells.Where(one => one.Cell.AreaKind is "display").Concat(_elsewhere)
                .Where(one => one.Cell.Measure == measure && one.Cell.Status.Length == 0).ToList();
            if (total is null || parts.Count == 0)
            {
                continue;
            }

            var sums = new PackSums(
                _rule, total, [.. parts.Select(part => part.Cell)], _own.Count(one => Counts(one, total)),
                [.. parts.Select(part => CountIn(_own, part))]);
            while (true)
            {
                var told = taken.Where(one => !unplaced.Contains(one.Package.Id)).ToList();
                long[] counts = [.. parts.Select(part => CountIn(told, part))];
                if (sums.TooMuch(taken.Count(one => Counts(one, total)), counts) is not { } part)
                {
                    break;
                }

                unplaced.UnionWith(told.Where(one => parts[part].Zones!.Contains(ZoneOf(one)) && Counts(one, parts[part].Cell))
                    .Select(one => one.Package.Id));
            }
        }
    }

    private long CountIn(List<CountyPackage> packages, (PublishedCell Cell, HashSet<string>? Zones) part) =>
        packages.Count(one =>
            part.Zones!.Contains(ZoneOf(one)) && Counts(one, part.Cell) && (ZoneOf(one).Length > 0 || _own.Contains(one)));

    private List<CountyPackage> Taken(ImmutableArray<WrittenProposal> proposals, ProviderId provider) =>
        [.. proposals.SelectMany(proposal => proposal.TakenBy(provider)).Select(move => _packages[move.Package])];

    /// <summary>Whether a count keeps enough values open for somebody who knows its own packages and those that it is told.</summary>
    private bool IsOpen(PublishedCell cell, HashSet<string>? zones, List<CountyPackage> told)
    {
        bool IsIn(CountyPackage one) => (zones?.Contains(ZoneOf(one)) ?? true) && Counts(one, cell);
        var count = told.Count(IsIn);
        return count == 0 || cell is { Shown: Shown.Exact, Value: 0 } || _rule.LeavesRoom(cell.Low, cell.High, count + _own.Count(IsIn));
    }

    /// <summary>
    /// The counts that a package may be part of: of the county, of areas, and of single zones, whose waiting could be worked out.
    /// </summary>
    private void AddCells(WrittenRun published)
    {
        var areas = published.AreaCodes.Zip(published.Areas).ToDictionary(
            one => one.First, one => one.Second.Select(zone => zone.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var cell in published.Cells.Where(cell => cell.Measure.Kind == MeasureKind.Count && cell.Shown != Shown.NotSupplied
            && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0 && cell.Measure != LedgerMeasures.Providers))
        {
            switch (cell.AreaKind)
            {
                case "county":
                    _cells.Add((cell, null));
                    break;
                case "display" when areas.TryGetValue(cell.Area, out var zones):
                    _cells.Add((cell, zones));
                    break;
                case "bucket" when cell.Area == "elsewhere":
                    _elsewhere.Add((cell, [""]));
                    break;
                case "zone":
                    _cells.Add((cell, [cell.Area]));
                    break;
            }
        }

        // A count that is not written may still be worked out, so it stands as one that is hidden.
        foreach (var zone in areas.Values.Where(area => area.Count > 1).SelectMany(area => area))
        {
            if (!_cells.Exists(one =>
                one.Zones is { Count: 1 } only && only.Contains(zone) && one.Cell.Measure == LedgerMeasures.PeopleWaiting))
            {
                _cells.Add((new PublishedCell
                {
                    AreaKind = "zone",
                    Area = zone,
                    Measure = LedgerMeasures.PeopleWaiting,
                    Shown = Shown.Hidden,
                    Origin = Origin.Recorded,
                }, [zone]));
            }
        }
    }

    /// <summary>Whether a package is behind a count, as far as its provider's reader can tell.</summary>
    private bool Counts(CountyPackage one, PublishedCell cell)
    {
        var waits = one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed;
        if (OfWaiting.Contains(cell.Measure))
        {
            return cell.Status.Length == 0 && IsListed(one); // a pack does not tell where or how long somebody waits
        }

        return cell.Status.Length == 0 || (CountyWords.Statuses.TryGetValue(cell.Status, out var status)
            ? one.Package.Status == status : !waits && cell.Status == FrameworkOf(one));
    }

    /// <summary>
    /// Whether somebody may be on the waiting list: also those who have reablement, a part of their hours, or an open request.
    /// </summary>
    private bool IsListed(CountyPackage one) =>
        one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed or ServiceStatus.Reablement
        || one.Package.Need > one.Package.Weekly || _open.Contains(one.Package.Id);

    private string FrameworkOf(CountyPackage one)
    {
        var status = _placed.County.Providers?.FirstOrDefault(provider => provider.Id == one.Package.Provider)?.IsOnFramework switch
        {
            true => HourStatus.OnFramework,
            false => HourStatus.OffFramework,
            null => HourStatus.FrameworkNotKnown,
        };
        return status.Key();
    }

    private string ZoneOf(CountyPackage one) =>
        _placed.AreaOf(one.Package.Id) is { IsZone: true } area ? _placed.Zones[area.Zone].Code.Value : "";
}
