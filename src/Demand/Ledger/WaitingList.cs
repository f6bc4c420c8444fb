using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>A package on the waiting list.</summary>
/// <param name="Package">The package's index in the ledger's input.</param>
/// <param name="Person">The person's dense index.</param>
/// <param name="Area">The zone or bucket.</param>
/// <param name="Case">The dates and stage, as far as known.</param>
/// <param name="Unmet">Client minutes a week that wait; 0 for people who are bridged or off framework.</param>
/// <param name="Wanted">Client minutes a week of the package that is waited for.</param>
public sealed record WaitingEntry(int Package, int Person, AreaIndex Area, WaitingCase Case, CareMinutes Unmet, CareMinutes Wanted)
{
    /// <summary>Where the person waits, from the case or else from the service line.</summary>
    public WaitsIn WaitsIn { get; init; }

    /// <summary>Days since the package was asked for; none where the date isn't known.</summary>
    public int? Days { get; init; }
}

/// <summary>Who waits for care on the as-at day, people first. It isn't the set of people with unmet hours; the two overlap.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class WaitingList : ITabular
{
    private readonly Ledger _ledger;

    private WaitingList(Ledger ledger, DateOnly asOf, ImmutableArray<WaitingEntry> entries, ImmutableArray<WaitingCase> cases)
    {
        _ledger = ledger;
        AsOf = asOf;
        Entries = entries;
        Cases = cases;
    }

    /// <summary>The day of the list.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Packages waited for, in the order of person and package.</summary>
    public ImmutableArray<WaitingEntry> Entries { get; }

    /// <summary>All cases with dates, placed ones too: what times to place are worked out from.</summary>
    public ImmutableArray<WaitingCase> Cases { get; }

    /// <summary>Who waits as it may be shown to anybody: counts and hours, no people.</summary>
    /// <returns>The ledger's shareable figures; <see cref="PublishedLedger.WaitingTable"/> has those of other levels.</returns>
    public Table ToTable() => _ledger.Shareable.WaitingTable();

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    internal static WaitingList Of(Ledger ledger)
    {
        var input = ledger.Input;
        var cases = new Dictionary<PackageId, WaitingCase>(input.Waiting.Length);
        foreach (var wanted in input.Waiting)
        {
            cases.Add(wanted.Package, wanted);
        }

        var unmet = new long[input.Packages.Length];
        var waits = new bool[input.Packages.Length];
        var covered = new WaitsIn[ledger.People.Length];
        foreach (var entry in ledger.Entries.AsSpan())
        {
            if (entry.Status == HourStatus.Waiting)
            {
                unmet[entry.Package] += entry.Client;
                waits[entry.Package] = true;
            }
            else if (entry.Status is HourStatus.Bridging or HourStatus.OffFramework)
            {
                covered[entry.Person] = entry.Status == HourStatus.Bridging ? WaitsIn.Reablement : WaitsIn.OffFramework;
            }
        }

        var entries = new List<WaitingEntry>();
        foreach (var index in ledger.Keys.ById)
        {
            var placed = input.Packages[index];
            var package = placed.Package;
            var known = cases.GetValueOrDefault(package.Id);
            var isListed = known is null
                ? waits[index] || package.Status == ServiceStatus.Waiting && !(package.End < input.AsOf)
                : !known.IsPlacedAt(input.AsOf) && package.Status != ServiceStatus.Ended && !(package.End < input.AsOf);
            if (!isListed)
            {
                continue;
            }

            var person = ledger.Keys.PersonOf(index);
            var shown = known ?? CaseOf(package);
            entries.Add(new WaitingEntry(index, person, placed.Area, shown, new CareMinutes(unmet[index]), package.Need)
            {
                WaitsIn = shown.WaitsIn != WaitsIn.NotKnown ? shown.WaitsIn : FromLine(package, unmet[index], covered[person]),
                Days = shown.Requested is { } asked ? Math.Max(0, input.AsOf.DayNumber - asked.DayNumber) : null,
            });
        }

        entries.Sort((left, right) => left.Person != right.Person
            ? left.Person.CompareTo(right.Person)
            : input.Packages[left.Package].Package.Id.CompareTo(input.Packages[right.Package].Package.Id));
        var sorted = input.Waiting.ToArray();
        Array.Sort(sorted, (left, right) => left.Package.CompareTo(right.Package));
        return new WaitingList(ledger, input.AsOf, [.. entries], [.. sorted]);
    }

    private static WaitingCase CaseOf(Package package) => new()
    {
        Package = package.Id,
        Requested = package.Status == ServiceStatus.Waiting ? package.Start : null,
        Stage = package.Status == ServiceStatus.Active ? WaitingStage.ProviderFound : WaitingStage.NotKnown,
    };

    private static WaitsIn FromLine(Package package, long unmet, WaitsIn covered) => package.Status switch
    {
        ServiceStatus.Reablement => WaitsIn.Reablement,
        ServiceStatus.Active when package.Need > package.Weekly && unmet > 0 => WaitsIn.PartPackage,
        _ => covered,
    };
}
