using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What a search finds with one draw of consent. Restricted.</summary>
/// <param name="Draw">The number of the draw; 0 is that of the proposals themselves.</param>
/// <param name="Share">The chance with which each person agreed.</param>
/// <param name="MayMove">How many packages of the zones could move.</param>
/// <param name="Placed">How many people who wait are placed.</param>
/// <param name="Moved">How many packages change provider.</param>
/// <param name="Saved">Minutes of travel a week less than with better rounds alone; negative if more, as placements cost travel.</param>
/// <param name="SavedSinceToday">Minutes of travel a week less than with today's rounds.</param>
internal readonly record struct ConsentDraw(int Draw, double Share, int MayMove, int Placed, int Moved,
    double Saved, double SavedSinceToday);

/// <summary>The least, the middle and the most of a figure over draws.</summary>
/// <param name="Least">The least.</param>
/// <param name="Median">The middle one; the mean of the two in the middle of an even number.</param>
/// <param name="Most">The most.</param>
internal readonly record struct DrawRange(double Least, double Median, double Most)
{
    /// <summary>The range of figures.</summary>
    /// <param name="figures">One or more.</param>
    internal static DrawRange Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        var middle = sorted.Length / 2;
        return new DrawRange(sorted[0], sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1]);
    }
}

/// <summary>Searches again with consent drawn anew, for the range that not knowing it leaves.</summary>
internal static class ConsentDraws
{
    /// <summary>Draws of consent with what the search finds in each.</summary>
    /// <param name="placed">The county.</param>
    /// <param name="options">The options of the search; consent is drawn.</param>
    /// <param name="first">The plan of these options, which is the first draw.</param>
    /// <param name="draws">How many draws in all, 1 to 1,000. Each but the first costs a whole search.</param>
    /// <param name="progress">Receives each draw done; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The draws in order; the same with any number of threads.</returns>
    /// <exception cref="ArgumentException">Consent is not drawn, or the number is out of range.</exception>
    internal static ImmutableArray<ConsentDraw> Of(
        PlacedCounty placed, SwapOptions options, SwapPlan first, int draws, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (!options.DrawsConsent || draws is < 1 or > 1_000)
        {
            throw new ArgumentException($"Draws are {draws}; they must be 1 to 1,000, and more than 1 only where consent is drawn.",
                nameof(draws));
        }

        var found = new ConsentDraw[draws];
        found[0] = FigureOf(placed, options, first);
        var done = 0;
        // The draws are worked on side by side, each by one thread, which is quicker than one after another by several.
        Parallel.For(1, draws, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, draw =>
        {
            var own = options with { Draw = options.Draw + draw, Threads = 1 };
            found[draw] = FigureOf(placed, own, placed.FindSwaps(own, null, cancellation));
            var now = Interlocked.Increment(ref done);
            progress?.Report(new WorkProgress(FormattableString.Invariant($"draws of consent, {now + 1} of {draws}"), (now + 1.0) / draws));
        });
        return [.. found];
    }

    private static ConsentDraw FigureOf(PlacedCounty placed, SwapOptions options, SwapPlan plan)
    {
        double perMinute = plan.After.Weeks.IsEmpty ? 1 : plan.After.Weeks[0].Plan.Problem.TicksPerMinute;
        return new ConsentDraw(
            options.Draw, DrawnConsent.Of(placed.County, options).Share, plan.Scope.Today.Count(provider => provider >= 0),
            plan.After.PlacedPackages, plan.After.Moved, (plan.Nothing.Travel.Ticks - plan.After.Travel.Ticks) / perMinute,
            (plan.Today.Travel.Ticks - plan.After.Travel.Ticks) / perMinute);
    }
}
