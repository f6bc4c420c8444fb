using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// What a programme is followed by beside the published ledger: reviews that are overdue, days until a provider was found, travel of
/// today's rounds, and by provider cost and list.
/// </summary>
/// <remarks>
/// Shareable: reviews by display area in one guarded table, days and travel of the county alone; all in step with the releases before.
/// Otherwise by county, zone and provider in full, travel by provider when restricted.
/// </remarks>
internal sealed class FollowedFigures
{
    private readonly PublishedRun _run;
    private readonly FollowedFacts _facts;
    private readonly ImmutableArray<PublishedCell>.Builder _cells = ImmutableArray.CreateBuilder<PublishedCell>();

    private FollowedFigures(PublishedRun run)
    {
        (_run, _facts) = (run, new FollowedFacts(run));
        if (run.IsTooSmall)
        {
            Cells = [];
            return;
        }

        if (run.Level == OutputLevel.Shareable)
        {
            _cells.AddRange(new ShareableFollowed(run, _facts).Cells());
        }
        else
        {
            Reviews();
            Placing();
            Travel();
            Providers();
        }

        Cells = _cells.ToImmutable();
    }

    /// <summary>Reviews that fell due by the as-at day and were not done by then.</summary>
    internal static Measure ReviewsOverdue { get; } = new("reviews_overdue", "Reviews overdue", "reviews", MeasureKind.Count);

    /// <summary>Half of the people for whom a provider was found in the last quarter had one after so many days.</summary>
    internal static Measure DaysToPlace { get; } = new("days_to_place", "Median days to a provider", "days", MeasureKind.Days);

    /// <summary>The figures; none of what the folder has no file for.</summary>
    internal ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>The figures of a run, made once.</summary>
    internal static FollowedFigures Of(PublishedRun run) => run.Once(one => new FollowedFigures(one));

    private void Reviews()
    {
        if (_facts.Overdue is not { } overdue)
        {
            return;
        }

        _cells.Add(Exact(EmptyRows.County(ReviewsOverdue), overdue.Count));
        foreach (var (code, areas) in Areas())
        {
            _cells.Add(Exact(
                EmptyRows.Of(EmptyRows.DisplayKind, code, ReviewsOverdue), overdue.Count(review => areas.Contains(review.Area))));
        }

        foreach (var own in overdue.Where(review => review.Provider is not null).GroupBy(review => review.Provider!.Value)
            .OrderBy(own => own.Key))
        {
            _cells.Add(Exact(EmptyRows.County(ReviewsOverdue) with { Provider = own.Key.Value }, own.Count()));
        }
    }

    private void Placing()
    {
        if (_facts.Found is not { } found)
        {
            return;
        }

        Days(EmptyRows.County(DaysToPlace), found);
        foreach (var (code, areas) in Areas())
        {
            Days(EmptyRows.Of(EmptyRows.DisplayKind, code, DaysToPlace), found.Where(one => areas.Contains(one.Line.Area)));
        }

        foreach (var own in found.Where(one => one.Line.Provider is not null).GroupBy(one => one.Line.Provider!.Value)
            .OrderBy(own => own.Key))
        {
            Days(EmptyRows.County(DaysToPlace) with { Provider = own.Key.Value }, own);
        }
    }

    private void Days(PublishedCell row, IEnumerable<(FollowedFacts.Line Line, int Days)> found)
    {
        int[] days = [.. found.Select(one => one.Days)];
        _cells.Add(days.Length == 0 ? row : Exact(row, FollowedFacts.Median(days)));
    }

    private void Travel()
    {
        if (_facts.Rounds is not { } rounds || rounds.All.MinutesAnHour is not { } minutes)
        {
            return;
        }

        var row = EmptyRows.County(RoundsMeasures.TravelToday) with { Origin = Origin.Derived };
        _cells.Add(Exact(row, Math.Round(minutes, 1)));
        foreach (var (code, areas) in Areas())
        {
            var (travel, contact) = (areas.Sum(area => rounds.ByArea[area].Travel), areas.Sum(area => rounds.ByArea[area].Contact));
            var of = row with { AreaKind = EmptyRows.DisplayKind, Area = code };
            _cells.Add(contact == 0 ? of : Exact(of, Math.Round(60.0 * travel / contact, 1)));
        }

        if (_run.Level == OutputLevel.Restricted)
        {
            foreach (var one in rounds.Known)
            {
                _cells.Add(Exact(
                    row with { Provider = one.Rounds.Provider!.Value.Value }, Math.Round(one.Travel.MinutesAnHour!.Value, 1)));
            }
        }
    }

    /// <summary>Cost of met hours and people on the list by provider: of those who wait for a first visit of one that was found.</summary>
    private void Providers()
    {
        var ledger = _run.Run.Ledger;
        var (pence, met) = (new long[ledger.Providers.Length], new bool[ledger.Providers.Length]);
        foreach (var entry in ledger.Entries.Where(entry => entry.Provider >= 0 && entry.Status.IsMet()))
        {
            pence[entry.Provider] += entry.Cost;
            met[entry.Provider] = true;
        }

        var facts = LedgerFacts.Of(ledger);
        var waiting = ledger.Waiting.Entries.Where(entry => ledger.Input.Packages[entry.Package].Package.Provider is not null)
            .GroupBy(entry => ledger.Input.Packages[entry.Package].Package.Provider!.Value)
            .ToDictionary(own => own.Key, own => own.Select(entry => entry.Person).Distinct().Count());
        for (var provider = 0; provider < ledger.Providers.Length; provider++)
        {
            var name = ledger.Providers[provider].Value;
            if (facts.HasRates && met[provider])
            {
                _cells.Add(Exact(EmptyRows.County(LedgerMeasures.Cost) with { Provider = name }, pence[provider] / 100.0));
            }

            if (facts.HasWaiting)
            {
                _cells.Add(Exact(
                    EmptyRows.County(LedgerMeasures.PeopleWaiting) with { Provider = name },
                    waiting.GetValueOrDefault(ledger.Providers[provider])));
            }
        }
    }

    /// <summary>Display areas with the positions of their zones.</summary>
    private IEnumerable<(string Code, HashSet<int> Areas)> Areas() =>
        _run.Ledger.Display.Areas.Select(area => (area.Code, area.Members.ToHashSet()));

    private static PublishedCell Exact(PublishedCell row, double value) =>
        row with { Shown = Shown.Exact, Value = value, Low = value, High = value };
}
