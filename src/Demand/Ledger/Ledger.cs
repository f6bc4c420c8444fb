using System.Collections.Immutable;
using System.Diagnostics;

namespace Zoning.Demand;

/// <summary>Need, met and unmet care of a county on one day, to the whole minute: every hour has one status and one place.</summary>
/// <remarks>
/// Demand = met + unmet, in every area and in every cut. Sums are whole numbers, so they are equal in any order of the packages.
/// Client hours count two carers at once as one; carer hours count them as two. They are two measures and never mixed.
/// Figures leave the library as a published ledger, never from here.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Ledger : ITabular
{
    /// <summary>The name of the activity source that tells of every ledger drawn up, so that a test can count them.</summary>
    internal const string WatchName = "Zoning.Demand";

    private static readonly ActivitySource Watch = new(WatchName);
    private readonly int[] _byPerson;
    private readonly Lazy<PublishedLedger> _shareable;

    private Ledger(LedgerInput input, LedgerOptions options)
    {
        Input = input;
        Options = options;
        Keys = new LedgerKeys(input);
        var rules = new StatusRules(options, input.Providers is { } known ? known.AsSpan() : []);
        var list = new EntryList(input, Keys);
        var maker = new EntryMaker(rules, Keys.PersonCount, list.Add);
        maker.AddAll(input, Keys);
        Entries = list.ToEntries();
        FrameworkOf = FrameworksOf(Keys.Providers, rules);
        Rules = UsesOf(maker, rules);
        Patterns = PatternsOf(input.Packages);
        _byPerson = ByPersonOf(Entries);
        _shareable = new Lazy<PublishedLedger>(() => Publish());
        Waiting = WaitingList.Of(this);
        var areas = new int[input.Zones.AreaCount];
        County = new LedgerCut(this, areas, 1, _byPerson);
        ByZone = new LedgerCut(this, InOrder(areas.Length), areas.Length, _byPerson);
    }

    /// <summary>What the ledger was drawn up from.</summary>
    public LedgerInput Input { get; }

    /// <summary>How it was drawn up.</summary>
    public LedgerOptions Options { get; }

    /// <summary>The finest grain: minutes of one package with one status.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>People by dense index, in the order of their ids.</summary>
    public ImmutableArray<PersonId> People => Keys.People;

    /// <summary>Providers by dense index, in the order of their ids.</summary>
    public ImmutableArray<ProviderId> Providers => Keys.Providers;

    /// <summary>Whether each provider is on the framework, by dense index; none where not known.</summary>
    public ImmutableArray<bool?> FrameworkOf { get; }

    /// <summary>The visits of each package, supplied or inferred.</summary>
    public ImmutableArray<VisitPattern> Patterns { get; }

    /// <summary>The status rules with how many lines and hours each placed.</summary>
    public ImmutableArray<RuleUse> Rules { get; }

    /// <summary>Who waits for care on the day.</summary>
    public WaitingList Waiting { get; }

    /// <summary>The people and providers of the ledger, and their dense indexes.</summary>
    internal LedgerKeys Keys { get; }

    /// <summary>Positions of entries in the order of people.</summary>
    internal ReadOnlySpan<int> ByPerson => _byPerson;

    /// <summary>The sums by zone, then outside the map, then no place.</summary>
    public LedgerCut ByZone { get; }

    /// <summary>The sums of the whole county, buckets included.</summary>
    public LedgerCut County { get; }

    /// <summary>Draws up the ledger.</summary>
    /// <param name="input">Packages, providers and what else is known.</param>
    /// <param name="options">Parameters and rules; the defaults where none are given.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The ledger. O(n log n) in the number of packages.</returns>
    /// <exception cref="BadDataException">Packages, providers or cases have faults; it holds all of them, with the codes a file gives.</exception>
    /// <exception cref="ArgumentException">The people of 65 and over are given by zone of another map.</exception>
    public static Ledger DrawUp(LedgerInput input, LedgerOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        LedgerChecks.ThrowIfFaulty(input);
        cancellation.ThrowIfCancellationRequested();
        using var watched = Watch.StartActivity("draw up ledger");
        return new Ledger(input, options ?? new LedgerOptions());
    }

    /// <summary>Minutes of client time with a status, by zone and bucket.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Client minutes a week.</returns>
    public ZoneValues<CareMinutes> Client(HourStatus status) =>
        ZoneValues<CareMinutes>.Of(Input.Zones, Enumerable.Range(0, ByZone.Groups).Select(area => ByZone.Client(area, status)));

    /// <summary>Demand, client minutes a week by zone and bucket: met and unmet together.</summary>
    /// <returns>Client minutes a week.</returns>
    public ZoneValues<CareMinutes> Demand() => Sum(status => !status.IsBeside());

    /// <summary>Met need, client minutes a week by zone and bucket.</summary>
    /// <returns>Client minutes a week.</returns>
    public ZoneValues<CareMinutes> Met() => Sum(HourStatuses.IsMet);

    /// <summary>Unmet need, client minutes a week by zone and bucket: undelivered, waiting and not listed.</summary>
    /// <returns>Client minutes a week.</returns>
    public ZoneValues<CareMinutes> Unmet() => Sum(HourStatuses.IsUnmet);

    /// <summary>The same sums for other areas: groups of zones, a single county, halves of it.</summary>
    /// <param name="groupOfArea">For each zone, then outside and no place, its group from 0; -1 leaves it out.</param>
    /// <param name="groups">How many groups there are.</param>
    /// <returns>The sums. O(entries).</returns>
    /// <exception cref="ArgumentException">The list isn't one group an area, or a group is out of range.</exception>
    public LedgerCut Cut(IReadOnlyList<int> groupOfArea, int groups)
    {
        if (groupOfArea.Count != Input.Zones.AreaCount || groupOfArea.Any(group => group < -1 || group >= groups))
        {
            throw new ArgumentException(
                $"Give one group from -1 to {groups - 1} for each of the {Input.Zones.AreaCount} areas.", nameof(groupOfArea));
        }

        return new LedgerCut(this, [.. groupOfArea], groups, _byPerson);
    }

    /// <summary>The ledger as it may be shown: the only way figures leave the library.</summary>
    /// <param name="options">The level and the rule for small numbers; shareable and the usual rule where none are given.</param>
    /// <param name="cancellation">Stops the work; guarding a map of hundreds of zones takes seconds.</param>
    /// <returns>The published ledger. Restricted output adds rows elsewhere; its sums are those of the internal level.</returns>
    /// <exception cref="ArgumentException">The earlier release that is followed has other zones.</exception>
    public PublishedLedger Publish(PublishOptions? options = null, CancellationToken cancellation = default)
    {
        var chosen = options ?? new PublishOptions();
        return chosen.Level == OutputLevel.Shareable
            ? ShareablePublisher.Publish(this, chosen, cancellation)
            : ExactPublisher.Publish(this, chosen);
    }

    /// <summary>The ledger as it may be shown to anybody, by display area. For other levels publish it and show that.</summary>
    /// <returns>The main figures of the shareable level; worked out once.</returns>
    public Table ToTable() => Shareable.ToTable();

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The ledger at the shareable level under the usual rule; worked out when first asked for.</summary>
    internal PublishedLedger Shareable => _shareable.Value;

    private ZoneValues<CareMinutes> Sum(Func<HourStatus, bool> counts) => ZoneValues<CareMinutes>.Of(
        Input.Zones, Enumerable.Range(0, ByZone.Groups).Select(area => ByZone.Client(area, counts)));

    private static ImmutableArray<bool?> FrameworksOf(ImmutableArray<ProviderId> providers, StatusRules rules)
    {
        var frameworks = ImmutableArray.CreateBuilder<bool?>(providers.Length);
        foreach (var provider in providers)
        {
            frameworks.Add(rules.IsOnFramework(provider));
        }

        return frameworks.MoveToImmutable();
    }

    private static ImmutableArray<RuleUse> UsesOf(EntryMaker maker, StatusRules rules)
    {
        var uses = ImmutableArray.CreateBuilder<RuleUse>(StatusRule.All.Length);
        for (var rule = 0; rule < StatusRule.All.Length; rule++)
        {
            uses.Add(new RuleUse(StatusRule.All[rule], rules.IsOn(rule), maker.Rows[rule], new CareMinutes(maker.Minutes[rule])));
        }

        return uses.MoveToImmutable();
    }

    private static ImmutableArray<VisitPattern> PatternsOf(ImmutableArray<PlacedPackage> packages)
    {
        var patterns = ImmutableArray.CreateBuilder<VisitPattern>(packages.Length);
        foreach (var placed in packages)
        {
            patterns.Add(placed.Pattern ?? VisitPattern.Infer(placed.Package.Need));
        }

        return patterns.MoveToImmutable();
    }

    private static int[] ByPersonOf(ImmutableArray<LedgerEntry> entries)
    {
        var people = new int[entries.Length];
        for (var index = 0; index < people.Length; index++)
        {
            people[index] = entries[index].Person;
        }

        var order = InOrder(people.Length);
        Array.Sort(people, order);
        return order;
    }

    private static int[] InOrder(int count)
    {
        var order = new int[count];
        for (var index = 0; index < count; index++)
        {
            order[index] = index;
        }

        return order;
    }
}
