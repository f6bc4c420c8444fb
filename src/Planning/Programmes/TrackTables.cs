using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The tables of a followed programme.</summary>
internal static class TrackTables
{
    private static readonly ImmutableArray<Measure> Main =
    [
        LedgerMeasures.Demand, LedgerMeasures.Unmet, LedgerMeasures.FrameworkShareHours, LedgerMeasures.PeopleWaiting,
        LedgerMeasures.MedianDays, FollowedFigures.DaysToPlace, FollowedFigures.ReviewsOverdue, RoundsMeasures.TravelToday,
        LedgerMeasures.Cost, LedgerMeasures.MeanPrice,
    ];

    internal static Table County(PublishedTrack track) => new()
    {
        Key = "track",
        Title = $"{track.Runs[^1].County.Name} from {Day(track.Days[0])} to {Day(track.Days[^1])}",
        Columns = [new("As at"), .. Main.Select(measure => new TableColumn(measure.Label, measure.Unit, IsNumber: true))],
        Rows =
        [
            .. track.Days.Select(day => ImmutableArray.CreateRange(
                Main.Select(measure => Cell(track.Series.Find(day, measure, null, null))).Prepend(TableCell.Of(Day(day))))),
        ],
    };

    internal static Table Plans(PublishedTrack track) => new()
    {
        Key = "track-plans",
        Title = "Planned, and what came of it so far",
        Note = "A plan counts as coming evenly from its start to its planned end. Ranges are what rounding leaves open.",
        Columns =
        [
            new("Action"), new("Where"), new("Measure"), new("Starts"), new("Planned by"), new("Planned in all", "", IsNumber: true),
            new("Planned so far", "", IsNumber: true), new("Change so far", "", IsNumber: true), new("Reached"),
        ],
        Rows =
        [
            .. track.Plans.Select(plan => ImmutableArray.Create(
                TableCell.Of(plan.Action.Name), TableCell.Of(Where(plan.Action)),
                TableCell.Of(Named(plan.Action.Measure!)),
                TableCell.Of(Day(plan.Action.Start)), TableCell.Of(Day(plan.Action.PlannedEnd!.Value)),
                Number(plan.Action.PlannedEffect, Format(plan.Action.Measure!)),
                Number(plan.PlannedSoFar, Format(plan.Action.Measure!)), Between(plan), TableCell.Of(Word(plan)))),
        ],
    };

    internal static Table Areas(PublishedTrack track) => new()
    {
        Key = "track-areas",
        Title = "Areas where the programme has begun, beside areas where it has not",
        Note = "Mean change of an area. Areas were not chosen by lot: a difference suggests an effect, it proves none.",
        Columns =
        [
            new("Measure"), new("Areas begun", "", IsNumber: true), new("Areas not yet", "", IsNumber: true),
            new("Left out", "", IsNumber: true),
            new("Change, begun", "", IsNumber: true), new("Change, not yet", "", IsNumber: true),
            new("Difference", "95% range", IsNumber: true), new("What it says"),
        ],
        Rows =
        [
            .. track.Compared.Select(one => ImmutableArray.Create(
                TableCell.Of(Named(one.Measure)), Number(one.Done.Length, "0"),
                Number(one.NotYet.Length, "0"), Number(one.LeftOut, "0"),
                Number(one.MeanDone, Format(one.Measure)), Number(one.MeanNotYet, Format(one.Measure)),
                new TableCell(Difference(one), one.Difference, Shown.Exact), TableCell.Of(Says(one)))),
        ],
    };

    /// <summary>
    /// What history.csv of the newest folder says at the end of each month; no rows at shareable level or without such rows.
    /// </summary>
    internal static Table History(PublishedTrack track)
    {
        var county = track.Runs[^1].County;
        var figures = track.Level == OutputLevel.Shareable ? [] : county.HistoryFigures;
        var inService = county.GivenHistory.FirstOrDefault(series => series.Measure == CareMeasure.InService);
        return new()
        {
            Key = "track-history",
            Title = "Months before, as history.csv has them",
            Note = "The last week of each month that is in the file.",
            Columns =
            [
                new("Week ending"), new("Framework hours", "client hours a week", IsNumber: true),
                new("Framework share", "% of hours in service", IsNumber: true), new("Reviews overdue", "reviews", IsNumber: true),
                new("Median days to a provider", "days", IsNumber: true),
            ],
            Rows =
            [
                .. figures.Select(figure => figure.Week).Distinct().GroupBy(week => (Sunday(week).Year, Sunday(week).Month))
                    .Select(month => month.Max()).Order().Select(week => ImmutableArray.Create(
                        TableCell.Of(Day(Sunday(week))), Given(Sum(week, FollowedMeasure.FrameworkHours), "#,0"),
                        Given(Share(week), "0.0"), Given(Sum(week, FollowedMeasure.ReviewsOverdue), "#,0"), Given(DaysOf(week), "#,0"))),
            ],
        };

        decimal? Sum(DateOnly week, FollowedMeasure measure) => figures.Any(figure => figure.Measure == measure && figure.Week == week)
            ? figures.Where(figure => figure.Measure == measure && figure.Week == week).Sum(figure => figure.Value) : null;

        decimal? DaysOf(DateOnly week) => figures.Where(figure =>
            figure.Measure == FollowedMeasure.TimeToPlace && figure.Week == week && figure.Zone is null)
            .Select(figure => (decimal?)figure.Value).FirstOrDefault();

        decimal? Share(DateOnly week)
        {
            var at = inService is null ? -1 : (week.DayNumber - inService.Values.FirstWeek.DayNumber) / 7;
            return Sum(week, FollowedMeasure.FrameworkHours) is { } hours && at >= 0 && at < inService!.Values.Weeks
                && inService.County(at) is { Value: > 0 } all ? 6000m * hours / all.Value : null;
        }
    }

    private static DateOnly Sunday(DateOnly week) => week.AddDays(6);

    private static TableCell Given(decimal? value, string format) => value is { } known
        ? new TableCell(known.ToString(format, CultureInfo.InvariantCulture), (double)known, Shown.Exact)
        : new TableCell("not supplied", null, Shown.NotSupplied);

    /// <summary>Where an action is taken, in words.</summary>
    internal static string Where(ProgrammeAction action) => string.Join(", ", new[]
    {
        action.Zones.IsEmpty ? "county" : string.Join(' ', action.Zones.Select(zone => zone.Value)),
        action.Provider?.Value ?? "",
    }.Where(text => text.Length > 0));

    /// <summary>Whether a plan came true so far, in a word, and why it is not known.</summary>
    internal static string Word(PlanBesideActual plan) => plan.State switch
    {
        PlanState.Reached => "reached",
        PlanState.NotReached => "not reached",
        PlanState.Open => "open: within rounding",
        _ => "not known. " + plan.Why,
    };

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A change as text: shares and hours with one decimal, an index near 1 with three.</summary>
    internal static string Text(double value, Measure measure) => value.ToString(Format(measure), CultureInfo.InvariantCulture);

    private static string Format(Measure measure) => measure == LedgerMeasures.Fragmentation ? "+0.000;−0.000;0" : "+#,0.#;−#,0.#;0";

    private static string Difference(DoneBesideNotYet one) => one.Difference is not { } difference ? "not known"
        : one.Range is { } range ? $"{Text(difference, one.Measure)} ({Text(range.Low, one.Measure)} to {Text(range.High, one.Measure)})"
        : Text(difference, one.Measure);

    /// <summary>A measure with its unit, unless its name says what is counted.</summary>
    private static string Named(Measure measure) => measure == LedgerMeasures.Fragmentation
        || measure.Label.Split(' ').Contains(measure.Unit, StringComparer.OrdinalIgnoreCase)
            ? measure.Label : $"{measure.Label}, {measure.Unit}";

    /// <summary>What a difference says: an effect is suggested, never proved.</summary>
    private static string Says(DoneBesideNotYet one) => one switch
    {
        { Difference: null } => "no figures to compare",
        { Range: null } => "too few areas for a range",
        { Range: (0, 0) } => "no difference",
        { Range: ({ } low, { } high) } when low > 0 || high < 0 => "suggests an effect",
        _ => "may be chance",
    };

    private static TableCell Between(PlanBesideActual plan) => plan is { Low: { } low, High: { } high }
        ? new TableCell(low == high ? Text(low, plan.Action.Measure!)
            : $"{Text(low, plan.Action.Measure!)} to {Text(high, plan.Action.Measure!)}", (low + high) / 2, Shown.Exact)
        : TableCell.Of("not known");

    private static TableCell Number(double? value, string format) => value is { } known
        ? new TableCell(known.ToString(format, CultureInfo.InvariantCulture), known, Shown.Exact) : TableCell.Of("not known");

    private static TableCell Cell(PublishedCell? cell) => cell is null
        ? new TableCell("not supplied", null, Shown.NotSupplied) : TableCell.Of(cell);
}
