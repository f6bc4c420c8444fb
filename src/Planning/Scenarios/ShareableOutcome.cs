using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// An outcome as anybody may see it: met and unmet hours of the county and of the areas of the published ledger, guarded together with all
/// that the
/// ledger shows.
/// </summary>
/// <remarks>
/// What is shown is the change, rounded to more than one person's hours: two outcomes that differ by a person show the same or neighbouring
/// figures, so that together they do not tell that there is such a person.
/// The ledger is put into the guarded table once more, its figures as they were published. To it come the hours after, and what rises and
/// what
/// falls between: these two are never written, but they are protected, so that before and after together tell nothing of few people. A
/// scenario
/// that names a provider or changes the zones is shown for the county alone. Where the ledger leaves no room, less is shown.
/// </remarks>
internal sealed class ShareableOutcome
{
    // Far below anything of the ledger: nothing of it can be hidden any more.
    private const double CountyWorth = 0.02;
    private const double AreaWorth = 0.001;
    private static readonly ImmutableArray<(AreaColumn Column, Measure Measure)> Shows =
        [(AreaColumn.Met, LedgerMeasures.Met), (AreaColumn.Unmet, LedgerMeasures.Unmet)];

    private readonly ShareableDraft _draft;
    private readonly ShareableAreas _areas;
    private readonly OutcomeTally _tally;
    private readonly DisplayAreas _display;
    private readonly bool _byArea;

    private ShareableOutcome(PublishedLedger published, Outcome outcome, bool byArea)
    {
        (_display, _byArea) = (published.Display, byArea);
        var ledger = outcome.Run.Ledger;
        var zones = ledger.Input.Zones;
        _draft = new ShareableDraft(published.Rule, EarlierRelease.Of(published));
        _areas = new ShareableAreas(
            _draft, ledger, new AreaTallies(ledger, [.. Enumerable.Range(0, zones.AreaCount)], zones.AreaCount), _display,
            ShareableSwaps.ShowsZones(published));
        ShareableCounty.Add(_draft, ledger, _areas.County);
        _draft.KeepEarlier();
        var buckets = _display.Areas.Length;
        _tally = new OutcomeTally(outcome, [.. Enumerable.Range(0, zones.Count).Select(_display.AreaOf), buckets, buckets], buckets + 1);
    }

    /// <summary>The figures of the last week that may be shown.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="published">The ledger as it was published.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static ImmutableArray<OutcomeCell> Of(Outcome outcome, PublishedLedger published, CancellationToken cancellation)
    {
        var byArea = outcome.Scenario.Levers.All(lever => lever.Provider is null && !lever.Facts.NeedsMap && lever.Kind != LeverKind.Swaps);
        foreach (var stage in byArea ? [true, false] : new[] { false })
        {
            if (new ShareableOutcome(published, outcome, stage).Rows(published, outcome, cancellation) is { } rows)
            {
                return rows;
            }
        }

        return [];
    }

    private ImmutableArray<OutcomeCell>? Rows(PublishedLedger published, Outcome outcome, CancellationToken cancellation)
    {
        var told = _draft.Rows();
        var county = Shows.Select(show => Add(show.Column, show.Measure, 0, -1, EmptyRows.CountyKind, "county", _areas.County)).ToList();
        for (var at = 0; _byArea && at < Shows.Length; at++)
        {
            var parts = Enumerable.Range(0, _areas.Blocks.Length).Select(block => block < _display.Areas.Length
                ? Add(Shows[at].Column, Shows[at].Measure, block, block, EmptyRows.DisplayKind, _display.Areas[block].Code,
                    _areas.Blocks[block])
                : Add(Shows[at].Column, Shows[at].Measure, block, block, EmptyRows.BucketKind, EmptyRows.Elsewhere,
                    _areas.Blocks[block])).ToList();
            _draft.Table.AddSum(county[at].After, parts.Select(part => part.After));
            _draft.Table.AddSum(county[at].Up, parts.Select(part => part.Up));
            _draft.Table.AddSum(county[at].Down, parts.Select(part => part.Down));
        }

        _draft.Protect(cancellation);
        var rows = _draft.Rows();
        return _draft.Report.Lost.Count > 0 || !ShareableSwaps.IsAsPublished(published, told) || !told.SequenceEqual(rows.Take(told.Length))
            ? null
            : [.. rows.Skip(told.Length).Select(after => CellOf(Widest(outcome), after, published, outcome))];
    }

    private (int After, int Up, int Down) Add(
        AreaColumn column, Measure measure, int block, int shownBlock, string kind, string code, AreaRows ledger)
    {
        var worth = shownBlock < 0 ? CountyWorth : AreaWorth;
        ReleaseCell Cell(OutcomeTally.Side side, bool isShown)
        {
            var (value, people, largest) = _tally.Of(column, side, shownBlock);
            return new ReleaseCell
            {
                Kind = MeasureKind.Hours,
                Value = value,
                People = people,
                Largest = largest,
                Block = shownBlock,
                Worth = worth,
                IsPublished = isShown,
            };
        }

        var empty = EmptyRows.Of(kind, code, measure) with { Origin = Origin.Modelled };
        var after = _draft.Add(Cell(OutcomeTally.Side.After, isShown: true), empty);
        var (up, down) = (_draft.Add(Cell(OutcomeTally.Side.Up, isShown: false)), _draft.Add(Cell(OutcomeTally.Side.Down, isShown: false)));
        _draft.Table.AddRelation(
            [new ReleaseTerm(ledger[column], 1), new ReleaseTerm(up, 1), new ReleaseTerm(down, -1), new ReleaseTerm(after, -1)]);
        return (after, up, down);
    }

    /// <summary>The most hours that one person needs.</summary>
    private static double Widest(Outcome outcome)
    {
        var hours = new Dictionary<int, long>();
        for (var package = 0; package < outcome.Ground.Need.Length; package++)
        {
            var person = outcome.Run.Ledger.Keys.PersonOf(package);
            hours[person] = hours.GetValueOrDefault(person) + outcome.Ground.Need[package];
        }

        return hours.Count == 0 ? 0 : hours.Values.Max() / 60.0;
    }

    /// <summary>A figure after with its change in steps; hidden where somebody has more hours than a step covers.</summary>
    private static PublishedCell Coarse(PublishedCell after, PublishedCell before, double widest, DisclosureRule rule)
    {
        var step = rule.CoarseChangeHours;
        if (after is not { Shown: Shown.Rounded, Value: { } value, Low: { } low, High: { } high })
        {
            return after;
        }

        if (widest + (high - low) > step)
        {
            return after with { Shown = Shown.Hidden, Value = null, Low = null, High = null, Why = HiddenBecause.Derived };
        }

        var from = before.Value ?? 0;
        var told = from + Steps.Round(value - from, step);
        var reach = (step + (high - low)) / 2;
        return after with { Value = Math.Max(0, told), Low = Math.Max(0, told - reach), High = Math.Max(0, told) + reach };
    }

    private static OutcomeCell CellOf(double widest, PublishedCell fine, PublishedLedger published, Outcome outcome)
    {
        var hidden = fine with { Shown = Shown.Hidden, Value = null, Low = null, High = null };
        var before = published.Of(fine.AreaKind, fine.Area, fine.Measure) ?? hidden;
        var after = Coarse(fine, before, widest, published.Rule);
        var change = before is { Value: not null } && after.Value is not null
            ? after with
            {
                Shown = before.Shown == Shown.Exact && after.Shown == Shown.Exact ? Shown.Exact : Shown.Rounded,
                Value = after.Value - before.Value,
                Low = after.Low - before.High,
                High = after.High - before.Low,
            }
            : hidden with { Why = after.Why.Length > 0 ? after.Why : HiddenBecause.Derived };
        return new OutcomeCell(outcome.End.Week, outcome.End.Day, before, after, change);
    }
}
