namespace Zoning.Planning;

/// <summary>Whether a plan came true so far.</summary>
internal enum PlanState
{
    /// <summary>The change is at least the planned one, whatever the published range leaves open.</summary>
    Reached,

    /// <summary>The change is less than planned, whatever the published range leaves open.</summary>
    NotReached,

    /// <summary>The published range leaves both open.</summary>
    Open,

    /// <summary>The change is not known; why is said.</summary>
    NotKnown,
}

/// <summary>The change that an action planned, beside the change of the published figures.</summary>
/// <param name="Action">What was planned.</param>
/// <param name="From">The day of the figures before.</param>
/// <param name="To">The day of the newest figures.</param>
/// <param name="PlannedSoFar">The change planned by that day, if it comes evenly.</param>
/// <param name="Low">The least that the change can be; null if it is not known.</param>
/// <param name="High">The most that it can be.</param>
/// <param name="Why">Why it is not known; empty if it is.</param>
internal sealed record PlanBesideActual(
    ProgrammeAction Action, DateOnly? From, DateOnly To, double PlannedSoFar, double? Low, double? High, string Why)
{
    /// <summary>Whether it came true so far.</summary>
    internal PlanState State
    {
        get
        {
            if (Low is not { } low || High is not { } high)
            {
                return PlanState.NotKnown;
            }

            var (least, most) = PlannedSoFar < 0 ? (PlannedSoFar - high, PlannedSoFar - low) : (low - PlannedSoFar, high - PlannedSoFar);
            return PlannedSoFar < 0
                ? least >= 0 ? PlanState.Reached : most < 0 ? PlanState.NotReached : PlanState.Open
                : least >= 0 ? PlanState.Reached : most < 0 ? PlanState.NotReached : PlanState.Open;
        }
    }

    /// <summary>Puts a plan beside the figures of a series.</summary>
    internal static PlanBesideActual Of(ProgrammeAction action, TrackSeries series)
    {
        var measure = action.Measure!;
        var to = series.Days[^1];
        var before = series.Days.LastOrDefault(day => day <= action.Start);
        var planned = action.PlannedBy(to);
        PlanBesideActual NotKnown(string why) => new(action, before == default ? null : before, to, planned, null, null, why);
        if (before == default)
        {
            return NotKnown("No folder of the series is from before the start.");
        }

        if (before == to)
        {
            return NotKnown("No folder of the series is from after the start.");
        }

        var areas = series.AreasOf(action.Zones);
        if (areas.Length > 1 && !TrackMeasures.AddsUp(measure))
        {
            return NotKnown("Its figures do not add up over areas; name one zone, or none for the county.");
        }

        var (low, high) = (0.0, 0.0);
        foreach (var area in areas)
        {
            if (series.Find(before, measure, area, action.Provider) is not { Low: { } lowBefore, High: { } highBefore }
                || series.Find(to, measure, area, action.Provider) is not { Low: { } lowNow, High: { } highNow })
            {
                return NotKnown("A figure is hidden to protect small numbers, or not supplied.");
            }

            (low, high) = (low + lowNow - highBefore, high + highNow - lowBefore);
        }

        return new PlanBesideActual(action, before, to, planned, low, high, series.IsJoined(action.Zones)
            ? "Its zones are shown in larger areas." : "");
    }
}
