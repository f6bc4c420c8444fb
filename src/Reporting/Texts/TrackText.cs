using System.Globalization;

namespace Zoning.Reporting;

/// <summary>What a followed programme says in sentences.</summary>
internal static class TrackText
{
    /// <summary>What changed in the county from the first folder to the newest, the list first.</summary>
    internal static string Lead(PublishedTrack track)
    {
        var parts = new[]
        {
            Change(track, LedgerMeasures.PeopleWaiting, "people waiting"), Change(track, LedgerMeasures.Unmet, "unmet hours a week"),
            Change(track, LedgerMeasures.FrameworkShareHours, "the framework's share of hours"),
        }.Where(text => text.Length > 0).ToList();
        var span = $"From {FigureDay(track.Days[0])} to {FigureDay(track.Days[^1])}";
        return parts.Count == 0 ? $"{span} no figure of the county may be shown at this level." : $"{span}: {string.Join("; ", parts)}.";
    }

    /// <summary>What changed in reviews, days to a provider and travel; empty if no folder has them, or none may be shown.</summary>
    internal static string Beside(PublishedTrack track)
    {
        var parts = new[]
        {
            Change(track, FollowedFigures.ReviewsOverdue, "reviews overdue"),
            Change(track, FollowedFigures.DaysToPlace, "median days to a provider"),
            Change(track, RoundsMeasures.TravelToday, "minutes of travel for an hour of care"),
        }.Where(text => text.Length > 0).ToList();
        var text = string.Join("; ", parts);
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    /// <summary>What is followed for the county alone at this level; empty if all of it is given by area.</summary>
    internal static string CountyAlone(PublishedTrack track)
    {
        var words = TrackAreaTables.OfCountyAlone(track).Where(measure => track.Days.Any(day =>
                track.Series.Find(day, measure, null, null) is { Shown: not Shown.NotSupplied }))
            .Select((measure, at) => at == 0 ? measure.Label : char.ToLowerInvariant(measure.Label[0]) + measure.Label[1..]).ToList();
        return words.Count == 0 ? "" : (words.Count == 1 ? words[0] + " is" : string.Join(", ", words[..^1]) + " and " + words[^1] + " are")
            + " given for the whole county only: by area they would tell of too few people.";
    }

    /// <summary>How many plans came true so far; empty without plans.</summary>
    internal static string Plans(PublishedTrack track)
    {
        if (track.Plans.IsEmpty)
        {
            return "";
        }

        int Count(PlanState state) => track.Plans.Count(plan => plan.State == state);
        var open = Count(PlanState.Open) + Count(PlanState.NotKnown);
        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"Of {track.Plans.Length} planned {(track.Plans.Length == 1 ? "change" : "changes")} {Count(PlanState.Reached)} came "
            + $"as planned so far{(open == 0 ? " and" : ",")} {Count(PlanState.NotReached)} did not");
        return open == 0 ? said + "."
            : string.Create(CultureInfo.InvariantCulture, $"{said}, and {open} {(open == 1 ? "is" : "are")} open or unknown.");
    }

    /// <summary>What areas begun and not yet begun suggest; empty if there is nothing to compare.</summary>
    internal static string Suggestion(PublishedTrack track)
    {
        if (track.Compared.IsEmpty)
        {
            return "";
        }

        if (track.Compared.FirstOrDefault(one => one.Difference is not null) is not { MeanDone: { } done, MeanNotYet: { } not } one)
        {
            return "Areas where the programme has begun are not compared with the others at this level: their figures are too "
                + "small to show.";
        }

        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Measure.Label} changed by {Signed(done)} {one.Measure.Unit} in an average area where the programme has begun ")
            + $"and by {Signed(not)} where it has not";
        return one.Range switch
        {
            null => said + ": too few areas to tell chance from effect.",
            (0, 0) => said + ": no difference.",
            ({ } low, { } high) when low <= 0 && high >= 0 =>
                said + $": the difference of {Signed(done - not)} (95% range {Signed(low)} to {Signed(high)}) may be chance.",
            ({ } low, { } high) =>
                said + $": the difference of {Signed(done - not)} (95% range {Signed(low)} to {Signed(high)}) suggests an effect. "
                + "It does not prove one: areas were not chosen by lot.",
        };
    }

    private static string Change(PublishedTrack track, Measure measure, string words)
    {
        var (before, now) = (track.Series.Find(track.Days[0], measure, null, null), track.Series.Find(track.Days[^1], measure, null, null));
        if (before?.Shown is not (Shown.Exact or Shown.Rounded or Shown.Class)
            || now?.Shown is not (Shown.Exact or Shown.Rounded or Shown.Class))
        {
            return "";
        }

        var (was, is_) = (Said(before), Said(now));
        return was == is_ ? $"{words} stayed at {was}" : $"{words} went from {was} to {is_}";
    }

    /// <summary>A figure in a sentence: a class as "between 370 and 570".</summary>
    private static string Said(PublishedCell cell) => cell.Shown == Shown.Class
        && PublishedText.Of(cell).Split(" to ") is [{ } low, { } high] ? $"between {low} and {high}" : PublishedText.Of(cell);

    private static string FigureDay(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+#,0.0;−#,0.0;0.0", CultureInfo.InvariantCulture);
}
