namespace Zoning.Planning;

/// <summary>
/// Shows simulated figures at a level. They are figures of people like others (decision 30): a shareable one is of the county alone,
/// rounded, a
/// class where it is small, and hidden where it is of one provider.
/// </summary>
internal sealed class FlowProtection(OutputLevel level, DisclosureRule rule, bool hasEnoughProviders)
{
    /// <summary>Whether anybody may see it.</summary>
    internal bool IsShareable { get; } = level == OutputLevel.Shareable;

    /// <summary>A figure with its intervals.</summary>
    /// <param name="figure">Its name, place and week; the numbers are replaced.</param>
    /// <param name="estimate">The mean over replications and its error, in the measure's unit.</param>
    /// <param name="people">How many people are behind it.</param>
    /// <param name="futures">
    /// Between which values four futures of five lie, and nineteen of twenty, and the middle; null if that isn't kept.
    /// </param>
    /// <param name="formula">What a formula says; null for none.</param>
    internal FlowFigure Show(
        FlowFigure figure, Estimate estimate, double people, ((double Low, double High) Of80, (double Low, double High) Of95,
            double Median)? futures = null,
        double? formula = null)
    {
        if (double.IsNaN(estimate.Mean))
        {
            return figure;
        }

        if (IsShareable && WhyHidden(figure, people) is { } why)
        {
            return figure with { Mean = PublishedNumber.Hidden, Why = why };
        }

        PublishedNumber Number(double value) => double.IsNaN(value) ? PublishedNumber.NotSupplied
            : IsShareable ? Rounded(figure.Measure, value) : Fine(figure.Measure, value);
        var mean = Number(estimate.Mean);
        if (mean.Value is null)
        {
            return figure with { Mean = mean };
        }

        return figure with
        {
            Mean = mean,
            Low = End(Number(Math.Max(0, estimate.Low))),
            High = End(Number(estimate.High)),
            Median = End(Number(futures?.Median ?? double.NaN)),
            Least = End(Number(futures?.Of80.Low ?? double.NaN)),
            Most = End(Number(futures?.Of80.High ?? double.NaN)),
            Least95 = End(Number(futures?.Of95.Low ?? double.NaN)),
            Most95 = End(Number(futures?.Of95.High ?? double.NaN)),
            Formula = End(Number(formula ?? double.NaN)),
        };
    }

    private string? WhyHidden(FlowFigure figure, double people) =>
        figure.AreaKind != EmptyRows.CountyKind ? HiddenBecause.OfCountyAlone
        : figure.Measure == FlowMeasures.LostIfLargestLeaves ? HiddenBecause.OneProvider
        : figure.Measure == FlowMeasures.PoundsAnHour && !hasEnoughProviders ? HiddenBecause.FewProviders
        : figure.Measure.Kind != MeasureKind.Count && !rule.IsEnough((long)people) ? HiddenBecause.FewPeople(rule)
        : null;

    private PublishedNumber Rounded(Measure measure, double value)
    {
        var shown = measure.Kind switch
        {
            MeasureKind.Count => rule.Count((long)Math.Round(value, MidpointRounding.AwayFromZero)),
            MeasureKind.Hours => ProtectedNumber.Rounded(value, rule.CoarseHours, 0),
            MeasureKind.Days => ProtectedNumber.Rounded(value, value < 10 ? 0.5 : 1, 0),
            _ when measure.Unit.StartsWith('%') => ProtectedNumber.Rounded(value, 1, 0),
            _ => ProtectedNumber.Rounded(value, 0.1, 0),
        };
        return new PublishedNumber(shown.Shown, shown.Value, shown.Low, shown.High);
    }

    private static PublishedNumber Fine(Measure measure, double value)
    {
        var fine = Steps.Round(value, measure.Kind == MeasureKind.Ratio ? 0.01 : 0.1);
        return new PublishedNumber(Shown.Exact, fine, fine, fine);
    }

    /// <summary>An end that falls into the class of small numbers is told as the least of it.</summary>
    private static PublishedNumber End(PublishedNumber end) => end.Shown == Shown.Class
        ? new PublishedNumber(Shown.Rounded, 0, 0, end.High)
        : end;
}
