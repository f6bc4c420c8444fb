using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Makes the rounds of a county that is on a map.</summary>
public static class PlacedRounds
{
    /// <summary>The rounds of a day: one problem for each provider, from its own carers and packages.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="day">The day of the week.</param>
    /// <param name="options">What they are planned under; the defaults if null.</param>
    /// <returns>The problems, with today's rounds if the county has them.</returns>
    public static CountyRounds ToRounds(this PlacedCounty placed, DayOfWeek day, RoundsOptions? options = null) =>
        RoundsMaker.Make(placed, day, options ?? new RoundsOptions());

    /// <summary>The rounds of a date: its day of the week, its packages, and carers' shifts by holidays.csv.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="date">The date.</param>
    /// <param name="options">What they are planned under; the defaults if null.</param>
    /// <returns>The problems, with today's rounds of that day of the week if the county has them.</returns>
    public static CountyRounds ToRounds(this PlacedCounty placed, DateOnly date, RoundsOptions? options = null) =>
        RoundsMaker.Make(placed, date.DayOfWeek, (options ?? new RoundsOptions()) with { Date = date });

    /// <summary>The rounds of a whole week, with rests between days and hours over the week.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">What they are planned under; the defaults if null.</param>
    /// <returns>The problems, one for each provider.</returns>
    public static CountyRounds ToWeekOfRounds(this PlacedCounty placed, RoundsOptions? options = null) =>
        RoundsMaker.Make(placed, null, options ?? new RoundsOptions());

    /// <summary>What if all providers were one: every visit and carer of a day in one problem. Nobody could follow such a plan.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="day">The day of the week.</param>
    /// <param name="options">What it is planned under; the defaults if null.</param>
    /// <returns>One problem, marked as pooled.</returns>
    public static CountyRounds ToPooledRounds(this PlacedCounty placed, DayOfWeek day, RoundsOptions? options = null) =>
        RoundsMaker.MakePooled(placed, day, options ?? new RoundsOptions());

    /// <summary>
    /// The starts that providers could offer to a package this week, each quarter of an hour, with carers and added travel.
    /// </summary>
    /// <param name="placed">The county on a map, with the rounds that people know.</param>
    /// <param name="package">The package, which may wait for a provider; its visits are those of visits.csv, else inferred.</param>
    /// <param name="options">What rounds are planned under; the defaults if null.</param>
    /// <param name="provider">The only provider asked; null for all.</param>
    /// <param name="day">The only day; null for the week.</param>
    /// <param name="progress">Receives each provider; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The starts, by day, visit, start and added travel. Each stands for itself: two of them may need the same carer.</returns>
    /// <exception cref="ArgumentException">There is no such package, or there are no carers.</exception>
    public static ImmutableArray<OfferedSlot> SlotsFor(
        this PlacedCounty placed, PackageId package, RoundsOptions? options = null, ProviderId? provider = null, DayOfWeek? day = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(placed);
        var asked = placed.County.Packages.FirstOrDefault(one => one.Package.Id == package) ?? throw new ArgumentException(
            $"There is no package '{package}'.{NearIds.Advice(package.Value, placed.County.Packages.Select(one => one.Package.Id.Value))}");
        return SlotsFor(placed, asked, options, provider, day, progress, cancellation);
    }

    /// <summary>The same for a package that the county does not have.</summary>
    internal static ImmutableArray<OfferedSlot> SlotsFor(
        PlacedCounty placed, CountyPackage package, RoundsOptions? options, ProviderId? provider, DayOfWeek? day,
        IProgress<WorkProgress>? progress, CancellationToken cancellation) =>
        RoundScope.VisitsOf(package).IsEmpty
            ? throw new ArgumentException(
                $"The package '{package.Package.Id}' has no visits and no weekly hours, so no start can be offered.")
            : new SlotFinder(placed, package, options ?? new RoundsOptions(), day, progress, cancellation).Find(provider);
}
