namespace Zoning.Counties;

/// <summary>A measure of history.csv that a programme is followed by, week by week: no forecast starts from it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Week">The Monday of the week.</param>
/// <param name="Zone">The zone of the home map; null for no known place, or for the county as a whole.</param>
/// <param name="Value">Client hours a week, reviews or days, 0 or more.</param>
internal readonly record struct HistoryFigure(FollowedMeasure Measure, DateOnly Week, ZoneCode? Zone, decimal Value);

/// <summary>What a programme is followed by in history.csv.</summary>
internal enum FollowedMeasure
{
    /// <summary>Weekly hours that providers on the framework give when the week ends; without a zone: place not known.</summary>
    FrameworkHours,

    /// <summary>Reviews that fell due by the end of the week and are not done then; without a zone: place not known.</summary>
    ReviewsOverdue,

    /// <summary>
    /// Median days from request to provider of those for whom one was found in the quarter up to the week; without a zone: of the county.
    /// </summary>
    TimeToPlace,
}

/// <summary>The words for followed measures.</summary>
internal static class FollowedMeasures
{
    /// <summary>The measures by their names in files.</summary>
    internal static IReadOnlyDictionary<string, FollowedMeasure> ByKey { get; } =
        Enum.GetValues<FollowedMeasure>().ToDictionary(measure => measure.Key(), StringComparer.Ordinal);

    /// <summary>The name in files.</summary>
    internal static string Key(this FollowedMeasure measure) => measure switch
    {
        FollowedMeasure.FrameworkHours => "framework-hours",
        FollowedMeasure.ReviewsOverdue => "reviews-overdue",
        _ => "time-to-place",
    };

    /// <summary>Whether its figures are in the column of hours; others are in <c>value</c>.</summary>
    internal static bool IsHours(this FollowedMeasure measure) => measure == FollowedMeasure.FrameworkHours;
}
