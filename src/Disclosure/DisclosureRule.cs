namespace Zoning.Disclosure;

/// <summary>How small numbers are protected in shareable output. Part of what every reader may know.</summary>
/// <remarks>
/// Counts below <see cref="SmallestCount"/> are shown as a class, others rounded. Hours and money are rounded, and hidden if fewer
/// people contribute or one of them has more than <see cref="LargestShare"/>; money also by <see cref="ProviderShare"/>. Then more is
/// hidden until no sum or difference gives a protected figure away: what a reader can work out reaches over the whole class for a count,
/// and from half to one and a half times the true value for hours and money.
/// </remarks>
public sealed record DisclosureRule
{
    /// <summary>
    /// The smallest count that is shown; also the fewest people behind a shown amount of hours or money. Default 8; range 3 to 50.
    /// </summary>
    public int SmallestCount
    {
        get;
        init => field = Checked(value, 3, 50, nameof(SmallestCount));
    } = 8;

    /// <summary>What counts are rounded to. Default 5; range 2 to 50.</summary>
    public int CountStep
    {
        get;
        init => field = Checked(value, 2, 50, nameof(CountStep));
    } = 5;

    /// <summary>What hours a week are rounded to. Default 5; range 1 to 100.</summary>
    public int HoursStep
    {
        get;
        init => field = Checked(value, 1, 100, nameof(HoursStep));
    } = 5;

    /// <summary>What pounds a week are rounded to. Default 100; range 1 to 10,000.</summary>
    public int PoundsStep
    {
        get;
        init => field = Checked(value, 1, 10_000, nameof(PoundsStep));
    } = 100;

    /// <summary>The share above which one contributor dominates an amount. Default one half; above 0 and below 1.</summary>
    public double LargestShare
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"LargestShare is {value}; it must lie between 0 and 1.");
    } = 0.5;

    /// <summary>
    /// How close two providers may come to each other's figures, as a share of the larger: what others have must be at least this much.
    /// Default one tenth; above 0 and below 1.
    /// </summary>
    public double ProviderShare
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"ProviderShare is {value}; it must lie between 0 and 1.");
    } = 0.1;

    /// <summary>
    /// Whether hours by area are protected like money, where few providers are behind them. Default false: how much care an area gets is
    /// no secret of its provider; what the provider is paid is.
    /// </summary>
    public bool ProtectsProviders { get; init; }

    /// <summary>
    /// The share of display areas with unmet hours that must show them; zones are merged until it is reached. Default two thirds; above
    /// 0, at most 1.
    /// </summary>
    public double DisplayShare
    {
        get;
        init => field = value is > 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"DisplayShare is {value}; it must be above 0 and at most 1.");
    } = 2.0 / 3.0;

    /// <summary>A count of rows or people by itself, as it may be published: 0, the class, or rounded.</summary>
    /// <param name="template">The figure's name and area; its value is replaced.</param>
    /// <param name="count">The count, 0 or more.</param>
    /// <returns>The published figure.</returns>
    public PublishedCell Publish(PublishedCell template, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var shown = this.Count(count);
        return template with { Shown = shown.Shown, Value = shown.Value, Low = shown.Low, High = shown.High };
    }

    /// <summary>The step of a kind in whole units: people, minutes, pence.</summary>
    internal long StepOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Count => CountStep,
        MeasureKind.Hours => HoursStep * 60L,
        _ => PoundsStep * 100L,
    };

    /// <summary>A value in whole units rounded to its step, halves up.</summary>
    internal long Rounded(MeasureKind kind, long value)
    {
        var step = StepOf(kind);
        return (2 * value + step) / (2 * step) * step;
    }

    /// <summary>What a reader knows of a shown value, in whole units: both ends can be reached.</summary>
    internal (long Low, long High) Interval(MeasureKind kind, long value) => Interval(kind, value, StepOf(kind));

    /// <summary>What a reader knows of a value that is rounded to a step.</summary>
    internal (long Low, long High) Interval(MeasureKind kind, long value, long step)
    {
        var rounded = (2 * value + step) / (2 * step) * step;
        var floor = kind == MeasureKind.Count ? SmallestCount : 0;
        return (Math.Max(floor, rounded - step / 2), rounded + (step - 1) / 2);
    }

    /// <summary>
    /// Whether an amount that tells of providers may be shown: without its two largest, at least a tenth of the largest is left (the
    /// p % rule), so that neither can work out the other closely.
    /// </summary>
    internal bool IsOfEnoughProviders(long sum, long first, long second) => sum == 0 || sum - first - second >= ProviderShare * first;

    /// <summary>Whether hours or money may not be shown by themselves.</summary>
    internal bool IsSmall(long value, int people, long largest) =>
        value != 0 && (people < SmallestCount || largest > LargestShare * value);

    private static int Checked(int value, int low, int high, string name) => value >= low && value <= high
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} is {value}; it must be {low} to {high}.");
}
