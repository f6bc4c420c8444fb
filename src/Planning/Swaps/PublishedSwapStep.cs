using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>How much is driven less if so many packages change provider: a state that the search kept, as a level may show it.</summary>
/// <param name="Moved">Packages that change provider.</param>
/// <param name="Placed">People placed from the waiting list.</param>
/// <param name="Saved">Travel saved against today, carer hours a week; negative where more is driven.</param>
internal sealed record PublishedSwapStep(PublishedCell Moved, PublishedCell Placed, PublishedCell Saved)
{
    private static readonly Measure Less = new("swap_travel_saved", "Travel saved", "carer hours a week", MeasureKind.Hours);

    /// <summary>The steps of a plan, fewest moves first.</summary>
    /// <remarks>
    /// Shareable, only steps of no move, or of so many that the count is shown; of those that are shown as the same count the last, so that
    /// no two differ by a person. Nothing is given where the county's own travel is hidden.
    /// </remarks>
    /// <param name="swaps">What was found.</param>
    internal static ImmutableArray<PublishedSwapStep> Of(PublishedSwaps swaps)
    {
        var (plan, rule, isShareable) = (swaps.Plan, swaps.Published.Rule, swaps.Level == OutputLevel.Shareable);
        if (plan.Steps.IsEmpty || plan.Today.Weeks.IsEmpty || swaps.Find(SwapMeasures.Travel, SwapMeasures.After) is not { Value: not null }
            || swaps.Find(SwapMeasures.Travel, SwapMeasures.Today) is not { Value: not null })
        {
            return [];
        }

        var ticks = 60.0 * plan.Today.Weeks[0].Plan.Problem.TicksPerMinute;
        ProtectedNumber Count(long count, long own) => isShareable ? rule.Count(count, own) : ProtectedNumber.Exact(count);
        var steps = plan.Steps.Select(step =>
        {
            var saved = (plan.Today.Travel.Ticks - step.Travel.Ticks) / ticks;
            return new PublishedSwapStep(
                Cell(SwapMeasures.Moved, Count(step.Moved, step.Own)), Cell(SwapMeasures.People, Count(step.Placed, 0)),
                Cell(Less, isShareable ? ProtectedNumber.Rounded(saved, rule.HoursStep) : ProtectedNumber.Exact(Math.Round(saved, 1))));
        });
        return
        [
            .. steps.Where(step => step.Moved.Value is not null).GroupBy(step => step.Moved.Value!.Value).OrderBy(group => group.Key)
                .Select(group => group.Last()),
        ];
    }

    private static PublishedCell Cell(Measure measure, ProtectedNumber number) => EmptyRows.County(measure) with
    {
        Shown = number.Shown,
        Value = number.Value,
        Low = number.Low,
        High = number.High,
        Origin = Origin.Modelled,
    };
}
