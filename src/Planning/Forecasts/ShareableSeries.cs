using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Decides how the county's series are shown to anybody, in step with what the published ledger shows of them.</summary>
/// <remarks>
/// What the ledger hides is hidden here. Stocks are rounded so coarsely that a change which few people make is not told; new hours are
/// given as means of weeks that do not overlap, each with enough people. Where a history was supplied as sums, people are unknown, and
/// hours that as few people usually need stand for them: hours that moved in and out between two weeks.
/// </remarks>
internal sealed class ShareableSeries
{
    private readonly CountyForecast _forecast;
    private readonly PublishedLedger _ledger;
    private readonly DisclosureRule _rule;
    private readonly EarlierRelease? _after;

    internal ShareableSeries(CountyForecast forecast, PublishedLedger ledger, PublishOptions publish)
    {
        var rule = publish.Rule;
        (_forecast, _ledger, _rule, _after) = (forecast, ledger, rule, publish.After);
        County = ledger.Demand is { Shown: Shown.Rounded } ? ""
            : rule.IsEnough(forecast.PeopleInNeed) ? HiddenBecause.TellsOthers
            : HiddenBecause.FewPeople(rule);
        Capacity = County.Length > 0 ? County
            : new ToldSeries(_after, ForecastMeasure.Capacity).IsHidden ? HiddenBecause.WithAnEarlier
            : CapacityShown.Reason(forecast.Capacity, rule);
        Need = Stock(ForecastMeasure.Need, CareMeasure.Need, ledger.Demand, status => !status.IsBeside());
        Waiting = Stock(
            ForecastMeasure.Waiting, CareMeasure.Waiting, ledger.County(LedgerMeasures.WaitingHours),
            status => status == HourStatus.Waiting);
        Requested = County.Length > 0 ? SeriesShowing.Without(County) : Flow();
    }

    /// <summary>Why nothing of the county is shown; empty if something is.</summary>
    internal string County { get; }

    /// <summary>Why capacity is hidden; empty if it is shown.</summary>
    internal string Capacity { get; }

    /// <summary>Whether the release before hid the sources of capacity.</summary>
    internal bool HidSources => _after is not null
        && _after.Figures.Any(figure => figure.Value.Shown == Shown.Hidden && figure.Key.StartsWith("capacity/", StringComparison.Ordinal));

    private SeriesShowing Need { get; }

    private SeriesShowing Waiting { get; }

    private SeriesShowing Requested { get; }

    /// <summary>How a measure of the county is shown.</summary>
    internal SeriesShowing Of(ForecastMeasure measure) => measure switch
    {
        ForecastMeasure.Need => Need,
        ForecastMeasure.Waiting => Waiting,
        ForecastMeasure.Requested => Requested,
        ForecastMeasure.Capacity => new SeriesShowing { Hidden = Capacity, Step = _rule.CoarseHours },
        _ => new SeriesShowing { Hidden = Capacity.Length > 0 ? Capacity : Need.Hidden, Step = Need.Step },
    };

    private SeriesShowing Stock(ForecastMeasure measure, CareMeasure care, PublishedCell? cell, Func<HourStatus, bool> counts)
    {
        if (County.Length > 0)
        {
            return SeriesShowing.Without(County);
        }

        var isWaiting = measure == ForecastMeasure.Waiting;
        if (cell is { Shown: Shown.Hidden or Shown.Class } || (isWaiting && _rule.IsFew(_forecast.PeopleWaiting)))
        {
            return SeriesShowing.Without(isWaiting && _rule.IsEnough(_forecast.PeopleWaiting)
                ? HiddenBecause.TellsOthers
                : HiddenBecause.FewPeople(_rule));
        }

        var told = new ToldSeries(_after, measure);
        if (told.IsHidden)
        {
            return SeriesShowing.Without(HiddenBecause.WithAnEarlier);
        }

        if (_forecast.Whole[measure] is not { History: { } history } series)
        {
            return new SeriesShowing { Step = _rule.CoarseHours };
        }

        var today = _forecast.Ledger.County.Client(0, counts).Hours.Value;
        var seen = SeenWeeks.Of(history, series.EnteredSoFar, care, _forecast, counts);
        var hours = seen.Hours;
        DateOnly Monday(int week) => (history.FirstWeek ?? _forecast.FirstWeek.AddDays(-7 * history.Count)).AddDays(7 * week);
        int[] shown = [.. Enumerable.Range(0, hours.Length)
            .Where(week => hours[week] is { } known && (known == 0 || !IsFew(seen, week, known)))];
        var last = Array.FindLastIndex([.. hours], week => week is not null);
        if (last < 0 || !shown.Contains(last))
        {
            return SeriesShowing.Without(HiddenBecause.FewPeople(_rule));
        }

        var few = $"Hidden: fewer than {HiddenBecause.Number(_rule.SmallestCount)} people are behind changes from week to week.";
        shown = [.. shown.Where(week => week == last || MayFollow(told, seen, week, Monday))];

        // Weeks that were told and are not shown now are still known.
        int[] all = [.. shown, .. Enumerable.Range(0, hours.Length).Except(shown)
            .Where(week => hours[week] is { } known && Still(told.Week(Monday(week)), known) is not null)];
        var known = all.Select(week => Still(told.Week(Monday(week)), hours[week]!.Value)).ToArray();
        var chosen = SeriesSteps.Of(
            _rule, [.. all.Select(week => hours[week]!.Value)], (one, other) => Differ(seen, all[one], all[other]),
            told.Step, at => known[at] is { } ends ? (ends.Low!.Value, ends.High!.Value) : null);
        var ahead = chosen;
        if (chosen is { } step && cell is { Low: { } low, High: { } high } && LikeToday(last))
        {
            // The ledger shows the as-at day more finely, so weeks that differ from it by few people are left to the ledger.
            ahead = Repeats(series.Expected, hours[last]!.Value)
                ? SeriesSteps.Beside(_rule, step, hours[last]!.Value, today, (low, high))
                : step;
            shown = [.. shown.Where(week => !LikeToday(week))];
        }

        shown = [.. shown.Where(week => MayFollow(told, seen, week, Monday))];

        if (chosen is not { } fine || ahead is not { } coarse)
        {
            return SeriesShowing.Without(few);
        }

        var isTooCoarse = shown.Length == 0 || fine > Math.Max(_rule.CoarseHours, 0.5 * shown.Average(week => hours[week]!.Value));
        return new SeriesShowing
        {
            Step = coarse,
            WeeksStep = fine,
            Weeks = isTooCoarse
                ? []
                : [.. hours.Select((week, at) => Array.BinarySearch(shown, at) >= 0
                    ? Steps.Round(Still(told.Week(Monday(at)), week!.Value)?.Value ?? week.Value, fine) : (double?)null)],
            Note = isTooCoarse || fine == _rule.CoarseHours ? "" : string.Create(
                CultureInfo.InvariantCulture, $"rounded to {fine:#,0} hours, so that no single package can be recognised"),
            WeeksHidden = isTooCoarse ? "The weeks seen are hidden. " + few : "",
        };

        bool LikeToday(int week) => seen.DifferFromToday(week) is { } people
            ? !_rule.IsEnough(people)
            : Math.Max(seen.Moved(week, hours.Length - 1), Math.Abs(today - hours[week]!.Value)) < _rule.FewestHours;
    }

    /// <summary>
    /// Whether a week may be told after earlier releases: the newest told it and it has not moved, or it is later, and many people
    /// differ between it and the week of every earlier as-at day, which the ledger of that release shows more finely.
    /// </summary>
    private bool MayFollow(ToldSeries told, SeenWeeks seen, int week, Func<int, DateOnly> monday)
    {
        if (told.IsLeftOut(monday(week)))
        {
            return false;
        }

        if (told.Week(monday(week)) is { } before)
        {
            return Still(before, seen.Hours[week]!.Value) is not null;
        }

        foreach (var asOf in told.AsOf)
        {
            var then = (asOf.DayNumber - monday(0).DayNumber) / 7;
            if (then >= 0 && then < seen.Hours.Length && seen.Hours[then] is not null && Differ(seen, then, week))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What was told of a figure that is still there; null if nothing was, or it moved.</summary>
    private static PublishedNumber? Still(PublishedNumber? told, double hours) =>
        told is { Shown: Shown.Rounded, Low: { } low, High: { } high } figure && hours >= low && hours <= high ? figure : null;

    /// <summary>Whether a forecast begins with the last week as it was, so that it tells that week.</summary>
    private static bool Repeats(Forecast? expected, double last) => expected is not null
        && (Math.Abs(expected.Mean[0] - last) < Steps.FineHours || Math.Abs(expected.Median[0] - last) < Steps.FineHours);

    /// <summary>
    /// Whether few people differ between two weeks; where they are unknown, whether few hours moved in and out between them.
    /// </summary>
    private bool Differ(SeenWeeks seen, int one, int other) => seen.Differ(one, other) is { } people
        ? !_rule.IsEnough(people)
        : Math.Max(seen.Moved(one, other), Math.Abs(seen.Hours[other]!.Value - seen.Hours[one]!.Value)) < _rule.FewestHours;

    private bool IsFew(SeenWeeks seen, int week, double hours)
    {
        if (seen.People is not { } people)
        {
            return hours < _rule.FewestHours;
        }

        var (count, largest) = people.Within(seen.WeekOf(week), seen.WeekOf(week) + 1);
        return _rule.IsSmall((long)Math.Round(60 * hours), count, largest);
    }

    private SeriesShowing Flow()
    {
        var step = _rule.CoarseHours;
        if (_forecast.Whole.Requested is not { History: { } history } series)
        {
            return new SeriesShowing { Step = step };
        }

        var seen = SeenWeeks.Of(history, series.EnteredSoFar, CareMeasure.Requested, _forecast, null);
        var whole = history.Count - series.EnteredSoFar.Length;
        var told = new ToldSeries(_after, ForecastMeasure.Requested);
        if (told.IsHidden)
        {
            return SeriesShowing.Without(HiddenBecause.WithAnEarlier);
        }

        var start = history.FirstWeek ?? _forecast.FirstWeek.AddDays(-7 * history.Count);
        int[] lengths = told.Windows.IsEmpty ? [_rule.WeeksOfMean, 13] : [told.Windows[^1].Length];
        foreach (var length in lengths)
        {
            // Means over the same weeks as before, and the next ones: windows that overlap would tell a few weeks.
            var end = told.Windows.IsEmpty ? whole : InStep(whole, (told.Windows[^1].From.DayNumber - start.DayNumber) / 7, length);
            var windows = FlowWindows.Of(seen.Hours, end, length);
            if (windows.Length > 0 && windows.All(window => IsOfMany(seen, window)) && KeepsEnded(seen, windows, step))
            {
                return new SeriesShowing
                {
                    Step = step,
                    WeeksStep = step,
                    Weeks = FlowWindows.Spread([.. windows.Where(HasNotMoved)], history.Count, step),
                    Windows = [.. windows.Where(HasNotMoved).Select(window => (window.From, window.Length))],
                    Note = $"means of {(length == 4 ? "four" : "13")} weeks each, so that no single package can be recognised",
                };
            }
        }

        return SeriesShowing.Without(HiddenBecause.FewPeople(_rule));

        static int InStep(int whole, int from, int length) => whole - ((((whole - from) % length) + length) % length);

        bool HasNotMoved(FlowWindow window)
        {
            var before = told.Windows.FirstOrDefault(known =>
                known.From == start.AddDays(7 * window.From) && known.Length == window.Length).Mean;
            return before.Low is not { } low || before.High is not { } high
                || (window.Hours / window.Length >= low && window.Hours / window.Length <= high);
        }
    }

    private bool IsOfMany(SeenWeeks seen, FlowWindow window)
    {
        if (window.Hours == 0)
        {
            return true;
        }

        if (seen.People is null)
        {
            return window.Hours >= _rule.FewestHours;
        }

        var (people, largest) = seen.People.Within(seen.WeekOf(window.From), seen.WeekOf(window.From) + window.Length);
        return !_rule.IsSmall((long)Math.Round(60 * window.Hours), people, largest);
    }

    /// <summary>
    /// Whether new hours less the growth of need, which is what ended, stays untold where few people are behind it.
    /// </summary>
    private bool KeepsEnded(SeenWeeks requested, ImmutableArray<FlowWindow> windows, double step)
    {
        if (Need.Weeks.IsEmpty || _forecast.Whole.Need is not { History: { } history } series)
        {
            return true;
        }

        var need = SeenWeeks.Of(history, series.EnteredSoFar, CareMeasure.Need, _forecast, null);
        var ended = SeenWeeks.PeopleOf(_forecast.Care?[CareMeasure.Ended]);
        var shift = requested.First - need.First;
        for (var first = 0; first < windows.Length; first++)
        {
            var (hours, low, high) = (0.0, 0.0, 0.0);
            for (var last = first; last < windows.Length && (last == first || windows[last].From == windows[last - 1].To); last++)
            {
                var window = windows[last];
                hours += window.Hours;
                var (least, most) = SeriesSteps.Ends(window.Hours / window.Length, step);
                (low, high) = (low + (window.Length * least), high + (window.Length * most));
                var (before, after) = (windows[first].From - 1 + shift, window.To - 1 + shift);
                if (before < 0 || after >= need.Hours.Length || Need.Weeks[before] is null || Need.Weeks[after] is null)
                {
                    continue;
                }

                var (was, now) = (need.Hours[before]!.Value, need.Hours[after]!.Value);
                var (from, to) = (SeriesSteps.Ends(was, Need.WeeksStep), SeriesSteps.Ends(now, Need.WeeksStep));
                var gone = hours - (now - was);
                var isFew = ended is null
                    ? Math.Abs(gone) < _rule.FewestHours
                    : !_rule.IsEnough(ended.Within(
                        requested.WeekOf(windows[first].From), requested.WeekOf(window.From) + window.Length).People);
                if (isFew && Math.Abs(gone) > 1e-9 && !SeriesSteps.Allows(gone, low - (to.High - from.Low), high - (to.Low - from.High)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
