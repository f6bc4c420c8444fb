using System.Globalization;

namespace Zoning.Learning;

/// <summary>
/// Learns minutes between visits and at the door from call monitoring. Each is used only if trees beat the better straight line by 5 % on
/// the last weeks, which were held out.
/// </summary>
internal static class TimesLearner
{
    private static readonly TreeOptions Growing = new(Trees: 100, Leaves: 12, LeastInLeaf: 40, Rate: 0.1);

    /// <summary>Tries both.</summary>
    /// <param name="trips">The trips made.</param>
    /// <param name="doors">The visits made.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static LearnedTimes Learn(IReadOnlyList<TripMade> trips, IReadOnlyList<DoorMade> doors, CancellationToken cancellation)
    {
        var (trip, door) = Try(trips, doors, cancellation);
        return new LearnedTimes
        {
            Trip = trip.Trees is { } ways ? asked => ways.Of(asked.FreeFlowMinutes, ContextOf(asked)) : null,
            Door = door.Trees is { } stays ? asked => stays.Of(asked.Commissioned, ContextOf(asked)) : null,
            Notes =
            [
                Words("Minutes between visits", "trips", "free-flow minutes", trip,
                    "Trips take them at fast and slow travel too, except those in travel.csv; travel-speeds.csv does not count."),
                Words("Minutes at the door", "visits", "commissioned minutes", door,
                    "A visit is never planned shorter than commissioned, nor by half longer."),
            ],
        };
    }

    /// <summary>How trees did on trips and at the door.</summary>
    internal static (TimesTrial Trips, TimesTrial Doors) Try(
        IReadOnlyList<TripMade> trips, IReadOnlyList<DoorMade> doors, CancellationToken cancellation) =>
        (TimesTrial.Of([.. trips.Select(Point)], Line.Published, Growing, cancellation),
            TimesTrial.Of([.. doors.Select(Point)], Line.AsCommissioned, Growing, cancellation));

    private static LearnedPoint Point(TripMade made) => new(made.Trip.FreeFlowMinutes, ContextOf(made.Trip), made.Monday, made.Minutes);

    private static LearnedPoint Point(DoorMade made) => new(made.Visit.Commissioned, ContextOf(made.Visit), made.Monday, made.Minutes);

    private static PointContext ContextOf(TripAsked trip) => new((int)trip.Mode, trip.Weekday, trip.HalfHour, trip.FromZone, trip.ToZone);

    private static PointContext ContextOf(DoorAsked visit) => new(visit.Carers, visit.Weekday, visit.HalfHour, visit.Zone, visit.Zone);

    /// <summary>A sentence on a trial. Counts are to the hundred, and there are at least a hundred.</summary>
    private static string Words(string what, string many, string cause, TimesTrial trial, string whenUsed)
    {
        if (trial.Reason is { } reason)
        {
            return $"{what} could not be learned from call monitoring: {reason}. The usual ones are used.";
        }

        var judged = Text(
            $"On {trial.Judged.Points / 100 * 100:#,0} {many} of the last {trial.Judged.Weeks} weeks, which they had not seen");
        var line = Text($"the line {trial.Line.Start:0.0} + {trial.Line.Slope:0.00} x {cause} by {trial.LineError:0.0}");
        var errors = Text($"{judged}, trees were off by {trial.TreesError:0.0} minutes and {line}");
        return trial.Trees is null
            ? $"{what} learned from call monitoring are not used. {errors}; trees must be 5 % better."
            : $"{what} are learned from call monitoring. {errors}. {whenUsed}";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
