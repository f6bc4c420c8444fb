using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What the summary of swaps measures, by area and for the county: one key a measure in every file.</summary>
/// <remarks>The status says of which rounds: <see cref="Today"/>, <see cref="Better"/> or <see cref="After"/>; or <see cref="Placed"/>.
/// Packages that change provider also come by the kind of agreement.</remarks>
internal static class SwapMeasures
{
    /// <summary>Today's rounds and today's waiting list.</summary>
    internal const string Today = "today";

    /// <summary>Today's packages, their rounds searched for as long as those with the proposals.</summary>
    internal const string Better = "better-rounds-only";

    /// <summary>With all proposals.</summary>
    internal const string After = "with-proposals";

    /// <summary>What the proposals place.</summary>
    internal const string Placed = "placed";

    /// <summary>Packages that two providers exchange.</summary>
    internal const string Exchange = "exchange";

    /// <summary>Packages that three providers pass on in a circle.</summary>
    internal const string Circle = "circle";

    /// <summary>Packages that one provider hands over.</summary>
    internal const string HandOver = "hand-over";

    /// <summary>People on the waiting list.</summary>
    internal static Measure People { get; } = new("swap_people_waiting", "People waiting", "people", MeasureKind.Count);

    /// <summary>Hours on the waiting list.</summary>
    internal static Measure Hours { get; } = new("swap_waiting_hours", "Hours waiting", "client hours a week", MeasureKind.Hours);

    /// <summary>Packages that would change provider.</summary>
    internal static Measure Moved { get; } = new("swap_packages_moved", "Packages that change provider", "packages", MeasureKind.Count);

    /// <summary>
    /// Travel of the providers concerned: half of each way between two doors to either, the way from and to a carer's start to the
    /// door.
    /// </summary>
    internal static Measure Travel { get; } = new("swap_travel_hours", "Travel", "carer hours a week", MeasureKind.Hours);

    /// <summary>Care that the same providers give today.</summary>
    internal static Measure Contact { get; } = new("swap_contact_hours", "Care given today", "carer hours a week", MeasureKind.Hours);

    /// <summary>Travel for each hour of care given today, so that an area's figures before and after differ by travel alone.</summary>
    internal static Measure TravelAnHour { get; } = new(
        "swap_travel_minutes_an_hour", "Travel for each hour of care given today", "minutes a carer hour", MeasureKind.Ratio);

    /// <summary>Visits a week of people who have care today that would start more than a quarter of an hour from today's start.</summary>
    internal static Measure VisitsMoved { get; } = new(
        "swap_visits_moved", "Visits that start over 15 minutes earlier or later", "visits a week", MeasureKind.Count);

    /// <summary>All measures, in the order of files.</summary>
    internal static ImmutableArray<Measure> All { get; } = [People, Hours, Moved, VisitsMoved, Travel, Contact, TravelAnHour];

    /// <summary>The place of a measure in files.</summary>
    internal static int PlaceOf(Measure measure) => All.IndexOf(measure);
}
