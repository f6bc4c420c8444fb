using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A flow that was simulated: every figure with its interval, week by week and zone by zone. Restricted as a whole.</summary>
/// <param name="Inputs">What it started from.</param>
/// <param name="Changes">What changed at dates.</param>
/// <param name="Options">Policy, weeks, replications and seed.</param>
/// <param name="Figures">All replications.</param>
internal sealed record FlowRun(FlowInputs Inputs, ImmutableArray<FlowChange> Changes, FlowOptions Options, BrokerageFigures Figures)
{
    /// <summary>Weeks.</summary>
    internal int Weeks => Options.Weeks;

    /// <summary>Why waiting lists can't be worked off, a sentence each, without figures of few people; empty if they can.</summary>
    internal ImmutableArray<string> Limits { get; private init; } = [];

    /// <summary>Simulates a flow. A pure function: the same input gives the same figures with any number of threads.</summary>
    /// <param name="inputs">What it starts from.</param>
    /// <param name="changes">
    /// What changes at dates, in any order; of one kind each day once. Until the first of them everything is exactly as without them; only
    /// providers that come, or take packages again, draw other chance from the start.
    /// </param>
    /// <param name="options">Policy, weeks, replications and seed.</param>
    /// <param name="progress">Receives how far it is; may be null.</param>
    /// <param name="cancellation">Stops the work; there is then no answer.</param>
    /// <exception cref="ArgumentException">There is no policy of the name.</exception>
    /// <exception cref="BadDataException">Changes or inputs have faults; it holds all of them.</exception>
    internal static FlowRun Make(
        FlowInputs inputs, ImmutableArray<FlowChange> changes, FlowOptions options, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var model = FlowModel.Of(inputs, changes, options);
        var done = progress is null ? null : new FlowProgress(progress, $"simulating {options.Policy}", options.Replications);
        return new FlowRun(inputs, changes, options, BrokerageFigures.Of(
            model, new ReplicationOptions { Most = options.Replications, Threads = options.Threads }, done, cancellation))
        {
            Limits = FlowLimits.Of(model),
        };
    }

    /// <summary>A figure of the whole time.</summary>
    internal Estimate Of(BrokerageMeasure measure) => Figures.Of(measure);

    /// <summary>A figure of all zones in a week, from 0.</summary>
    internal Estimate County(int week, WeekMeasure measure) => Figures.Figures.Of(WeekMeasures.CountyAt(Figures.Model, week, measure));

    /// <summary>A figure of a zone in a week, from 0.</summary>
    internal Estimate Zone(int zone, int week, WeekMeasure measure) => Figures.Weeks!.Of(week, zone, measure);

    /// <summary>The share placed within <see cref="WeekMeasures.CurveHours"/> of a step, those who still wait counted.</summary>
    internal Estimate PlacedWithin(int step) => Figures.Figures.Of(WeekMeasures.CurveAt(Figures.Model, step));

    /// <summary>Concentration of hours in a zone at the end (Herfindahl-Hirschman, 0 to 1).</summary>
    internal Estimate ConcentrationIn(int zone) => Figures.Figures.Of(WeekMeasures.ConcentrationAt(Figures.Model, zone));

    /// <summary>Hours of a provider's packages at the end, by its place on the board.</summary>
    internal Estimate ProviderHours(int provider) => Figures.Figures.Of(WeekMeasures.ProviderAt(Figures.Model, provider));

    /// <summary>A figure of a service of reablement in a week, from 0.</summary>
    internal Estimate Service(int service, int week, ServiceMeasure measure) => Figures.Figures.Of(ServiceAt(service, week, measure));

    /// <summary>A figure of a service of reablement over the whole time.</summary>
    internal Estimate Service(int service, ServiceTotal total) =>
        Figures.Figures.Of(WeekMeasures.ServiceAt(Figures.Model, service) + ServiceTally.PlaceOf(total));

    /// <summary>A count of the offers to a provider, by its place on the board.</summary>
    internal Estimate Offers(int provider, OfferCount count) => Figures.Figures.Of(WeekMeasures.OffersAt(Figures.Model, provider, count));

    /// <summary>Between which values a share of futures lies, for a service in a week.</summary>
    internal (double Low, double High) Range(int service, int week, ServiceMeasure measure, double share) =>
        RangeAt(ServiceAt(service, week, measure), share);

    /// <summary>Between which values a share of futures lies, for all zones in a week: chance of people, not error of the mean.</summary>
    /// <param name="week">The week, from 0.</param>
    /// <param name="measure">What.</param>
    /// <param name="share">The share in the middle, below 1; 0 for the middle future.</param>
    internal (double Low, double High) Range(int week, WeekMeasure measure, double share) =>
        RangeAt(WeekMeasures.CountyAt(Figures.Model, week, measure), share);

    private int ServiceAt(int service, int week, ServiceMeasure measure) =>
        WeekMeasures.ServiceAt(Figures.Model, service) + ServiceTally.PlaceOf(week, measure);

    private (double Low, double High) RangeAt(int at, double share)
    {
        double[] values = [.. Enumerable.Range(0, Figures.Figures.Count).Select(one => Figures.Figures.At(one, at)).Order()];
        double Quantile(double below) => values[Math.Clamp((int)Math.Ceiling(below * values.Length - 1e-9) - 1, 0, values.Length - 1)];
        return (Quantile((1 - share) / 2), Quantile((1 + share) / 2));
    }

    /// <summary>
    /// A figure less that of another run on the same chance: replication by replication, so that its error is far smaller than of either.
    /// </summary>
    /// <exception cref="ArgumentException">The runs differ in replications or seed.</exception>
    internal Estimate Less(FlowRun other, BrokerageMeasure measure)
    {
        CheckChance(other);
        return Figures.Less(other.Figures, measure);
    }

    /// <summary>The same for all zones in a week, from 0.</summary>
    /// <exception cref="ArgumentException">The runs differ in replications, seed or weeks.</exception>
    internal Estimate Less(FlowRun other, int week, WeekMeasure measure)
    {
        CheckChance(other);
        var (at, theirs) = (
            WeekMeasures.CountyAt(Figures.Model, week, measure), WeekMeasures.CountyAt(other.Figures.Model, week, measure));
        double[] differences =
        [
            .. Enumerable.Range(0, Figures.Figures.Count).Select(one => Figures.Figures.At(one, at) - other.Figures.Figures.At(one,
                theirs)),
        ];
        return Estimate.Of(differences, 0, 1);
    }

    private void CheckChance(FlowRun other)
    {
        if ((other.Options.Seed, other.Options.Replications, other.Weeks) != (Options.Seed, Options.Replications, Weeks))
        {
            throw new ArgumentException("Runs are compared on the same seed, replications and weeks.", nameof(other));
        }
    }
}
