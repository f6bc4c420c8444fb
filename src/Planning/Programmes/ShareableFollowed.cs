using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// Followed figures as anybody may see them: reviews overdue as one guarded table of the county and its display areas, days to a provider
/// and travel of the county alone, each in step with the releases before, so that no small count is told, also not by subtraction.
/// </summary>
internal sealed class ShareableFollowed(PublishedRun run, FollowedFacts facts)
{
    private readonly DisclosureRule _rule = run.Rule;
    private readonly KeptFigures _kept = new(run.After, run.Rule);

    /// <summary>Whether the ledger shows the county's need, if as a class; where it does not, nothing beside it is shown.</summary>
    private readonly bool _isShown = run.Ledger.Demand is { Shown: Shown.Rounded or Shown.Class };

    /// <summary>Whether reviews are shown by area: display areas of two maps could overlap by a few people.</summary>
    private bool ShowsAreas => (run.After?.All ?? []).Where(release => !release.Areas.IsEmpty)
        .All(release => EarlierMap.IsSame(release, run.Placed.Zones));

    /// <summary>Whether any package is in no zone; where none is, everybody knows that the areas make up the county.</summary>
    private bool HasElsewhere => run.Placed.Areas.Any(area => !area.IsZone);

    /// <summary>The figures; none of what the folder has no file for.</summary>
    internal IEnumerable<PublishedCell> Cells() => [.. Reviews(), .. Placing(), .. Travel()];

    private ImmutableArray<PublishedCell> Reviews()
    {
        if (facts.Overdue is not { } overdue)
        {
            return [];
        }

        var draft = new ShareableDraft(_rule, FollowedRelease.ReviewsOf(run.After));
        var row = EmptyRows.County(FollowedFigures.ReviewsOverdue);
        var whole = draft.Add(CellOf(overdue, -1) with { Worth = CountyWorth }, row);
        if (ShowsAreas)
        {
            var display = run.Ledger.Display;
            var areaOf = new int[run.Placed.Zones.AreaCount];
            Array.Fill(areaOf, -1);
            for (var area = 0; area < display.Areas.Length; area++)
            {
                foreach (var zone in display.Areas[area].Members)
                {
                    areaOf[zone] = area;
                }
            }

            var byArea = overdue.ToLookup(review => areaOf[review.Area]);
            (FollowedFacts.Line[] Reviews, PublishedCell Row)[] parts =
            [
                .. display.Areas.Select((area, at) => (
                    byArea[at].ToArray(), EmptyRows.Of(EmptyRows.DisplayKind, area.Code, FollowedFigures.ReviewsOverdue))),
            ];
            var form = draft.FormOf(whole, [.. parts.Select(part => ((long)part.Reviews.Length, part.Row))]);
            int[] cells =
            [
                .. parts.Select((part, at) => draft.Add(Part(CellOf(part.Reviews, at), form), part.Row)),
                .. HasElsewhere ? [draft.Add(Elsewhere([.. byArea[-1]]))] : (int[])[],
            ];
            draft.Table.AddSum(whole, cells);
        }

        if (!_isShown)
        {
            Enumerable.Range(0, draft.Table.Cells.Count).ToList().ForEach(draft.Table.HideAll);
        }

        draft.KeepEarlier();
        draft.Protect(CancellationToken.None);
        return draft.Rows();
    }

    /// <summary>The county's figure is dearest to hide.</summary>
    private const double CountyWorth = 10;

    private static ReleaseCell Part(ReleaseCell cell, Breakdown form) =>
        ShareableCounty.Part(cell, form) with { StartsHidden = cell.StartsHidden || form == Breakdown.Hidden };

    /// <summary>Reviews in no zone, which are written nowhere and may not be worked out where they are few.</summary>
    private ReleaseCell Elsewhere(ImmutableArray<FollowedFacts.Line> reviews) =>
        CellOf(reviews, -1) with { IsPublished = false, IsGuarded = !reviews.IsEmpty, StartsHidden = false };

    /// <summary>Reviews that are behind a count: of few people they are hidden, however many they are.</summary>
    private ReleaseCell CellOf(IReadOnlyCollection<FollowedFacts.Line> reviews, int block)
    {
        var people = reviews.Select(review => review.Person).Distinct().Count();
        return new ReleaseCell
        {
            Kind = MeasureKind.Count,
            Value = reviews.Count,
            People = people,
            Largest = 1,
            Block = block,
            Own = reviews.Where(review => review.Provider is not null).CountBy(review => review.Provider!.Value)
                .Select(own => (long)own.Value).DefaultIfEmpty().Max(),
            StartsHidden = reviews.Count > 0 && !_rule.IsFew(reviews.Count) && !_rule.IsEnough(people),
        };
    }

    private ImmutableArray<PublishedCell> Placing()
    {
        if (facts.Found is not { } found)
        {
            return [];
        }

        var row = EmptyRows.County(FollowedFigures.DaysToPlace);
        if (found.Count == 0)
        {
            return [row];
        }

        var days = FollowedFacts.Median([.. found.Select(one => one.Days)]);
        var isEnough = _isShown && _rule.IsEnough(found.Select(one => one.Line.Person).Distinct().Count());
        return [Kept(row, FollowedRelease.Days, isEnough ? _rule.Days(days) : ProtectedNumber.Hidden, HiddenBecause.FewPeople(_rule))];
    }

    private ImmutableArray<PublishedCell> Travel()
    {
        if (facts.Rounds is not { } rounds || rounds.All.MinutesAnHour is not { } minutes)
        {
            return [];
        }

        // The rule of published rounds: the county's need is shown, enough packages, and neither those shown nor those left out are of
        // few providers.
        var packages = rounds.Known.Sum(one => one.Rounds.Origins.Select(origin => origin.Package).Distinct().Count());
        var isEnough = run.Ledger.Demand is { Shown: Shown.Rounded } && _rule.IsEnough(packages)
            && _rule.IsOfEnoughProviders(rounds.NotKnown)
            && _rule.IsOfEnoughProviders(rounds.Known.Select(one => one.Rounds.CarerMinutes));
        var number = !isEnough ? ProtectedNumber.Hidden : ProtectedNumber.Rounded(minutes, 1);
        number = number is { Shown: Shown.Rounded, Value: 0 } ? new ProtectedNumber(Shown.Class, null, 0, number.High)
            : number;
        return [Kept(
            EmptyRows.County(RoundsMeasures.TravelToday) with { Origin = Origin.Derived }, FollowedRelease.Travel, number,
            HiddenBecause.FewProviders)];
    }

    private PublishedCell Kept(PublishedCell row, string name, ProtectedNumber number, string why)
    {
        var now = new PublishedNumber(number.Shown, number.Value, number.Low, number.High);
        var kept = _kept.Amount(name, now);
        return row with
        {
            Shown = kept.Shown,
            Value = kept.Value,
            Low = kept.Low,
            High = kept.High,
            Why = kept.Shown != Shown.Hidden ? "" : number.Shown == Shown.Hidden ? why : HiddenBecause.WithAnEarlier,
        };
    }
}
