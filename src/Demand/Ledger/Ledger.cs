using System.Collections.Immutable;

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
    private readonly int[] _byPerson;
    private readonly Lazy<PublishedLedger> _shareable;

    private Ledger(LedgerInput input, LedgerOptions options, LedgerKeys keys, EntryMaker maker)
    {
        Input = input;
        Options = options;
        Entries = [.. maker.Make()];
        People = keys.People;
        Providers = keys.Providers;
        FrameworkOf = [.. keys.Providers.Select(keys.IsOnFramework)];
        Rules =
        [
            .. StatusRule.All.Select((rule, index) =>
                new RuleUse(rule, !options.RulesOff.Contains(rule.Key), maker.Rows[index], new CareMinutes(maker.Minutes[index]))),
        ];
        Patterns = input.Patterns ?? [.. input.Packages.Select(package => VisitPattern.Infer(package.Need))];
        _byPerson = [.. Enumerable.Range(0, Entries.Length)];
        var people = new int[Entries.Length];
        for (var index = 0; index < people.Length; index++)
        {
            people[index] = Entries[index].Person;
        }

        Array.Sort(people, _byPerson);
        _shareable = new Lazy<PublishedLedger>(() => Publish());
        Waiting = WaitingList.Of(this);
        ByZone = Cut([.. Enumerable.Range(0, input.Zones.AreaCount)], input.Zones.AreaCount);
        County = Cut([.. new int[input.Zones.AreaCount]], 1);
    }

    /// <summary>What the ledger was drawn up from.</summary>
    public LedgerInput Input { get; }

    /// <summary>How it was drawn up.</summary>
    public LedgerOptions Options { get; }

    /// <summary>The finest grain: minutes of one package with one status.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>People by dense index, in the order of their ids.</summary>
    public ImmutableArray<PersonId> People { get; }

    /// <summary>Providers by dense index, in the order of their ids.</summary>
    public ImmutableArray<ProviderId> Providers { get; }

    /// <summary>Whether each provider is on the framework, by dense index; none where not known.</summary>
    public ImmutableArray<bool?> FrameworkOf { get; }

    /// <summary>The visits of each package, supplied or inferred.</summary>
    public ImmutableArray<VisitPattern> Patterns { get; }

    /// <summary>The status rules with how many lines and hours each placed.</summary>
    public ImmutableArray<RuleUse> Rules { get; }

    /// <summary>Who waits for care on the day.</summary>
    public WaitingList Waiting { get; }

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
    /// <exception cref="ArgumentException">Lists don't match the packages in length, or an area isn't of the map.</exception>
    public static Ledger DrawUp(LedgerInput input, LedgerOptions? options = null, CancellationToken cancellation = default)
    {
        Check(input);
        cancellation.ThrowIfCancellationRequested();
        var keys = new LedgerKeys(input);
        var chosen = options ?? new LedgerOptions();
        return new Ledger(input, chosen, keys, new EntryMaker(input, chosen, keys));
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

    private static void Check(LedgerInput input)
    {
        var count = input.Packages.Length;
        if ((input.Undelivered?.Length ?? count) != count
            || (input.Patterns?.Length ?? count) != count
            || (input.WeeklyPrices?.Length ?? count) != count)
        {
            throw new ArgumentException($"Undelivered, Patterns and WeeklyPrices need one value for each of the {count} packages.", nameof(input));
        }

        foreach (var package in input.Packages)
        {
            if (!input.Zones.Has(package.Area))
            {
                throw new ArgumentException($"Package '{package.Id}' counts in {package.Area}, which the map doesn't have.", nameof(input));
            }
        }
    }
}
