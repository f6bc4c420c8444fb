using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Ways of offering packages compared, as a level may show it.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PublishedPolicies : ITabular
{
    private PublishedPolicies(ImmutableArray<FlowRun> flows, string from, PublishedRun run, ImmutableArray<PolicyFigure> figures) =>
        (Flows, From, Published, Figures) = (flows, from, run, figures);

    /// <summary>Who may see it.</summary>
    public OutputLevel Level => Published.Level;

    /// <summary>The flows, one a policy. Restricted.</summary>
    internal ImmutableArray<FlowRun> Flows { get; }

    /// <summary>The policy that others are compared with.</summary>
    internal string From { get; }

    /// <summary>The run they belong to.</summary>
    internal PublishedRun Published { get; }

    /// <summary>Every figure by policy; empty if so few people are behind the county that nothing of it may be shown.</summary>
    internal ImmutableArray<PolicyFigure> Figures { get; }

    /// <summary>
    /// The policies, a row each: time to place, framework share, price, concentration, travel, and what leaves with the largest provider.
    /// </summary>
    /// <returns>The table.</returns>
    public Table ToTable() => FlowResultTables.Policies(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>A figure of a policy; null if it is not part of the output.</summary>
    internal PolicyFigure? Find(string policy, Measure measure) =>
        Figures.FirstOrDefault(one => one.Policy == policy && one.Figure.Measure == measure);

    /// <summary>Rounds of the chosen week by policy, those of today first; none if no week is chosen, and in shareable output.</summary>
    internal ImmutableArray<FlowWeekRounds> Rounds { get; private init; } = [];

    internal static PublishedPolicies Of(
        ImmutableArray<FlowRun> flows, string from, PublishedRun run, ImmutableArray<FlowWeekRounds> rounds)
    {
        if (run.IsTooSmall)
        {
            return new PublishedPolicies(flows, from, run, []);
        }

        var protection = PublishedFlow.Protection(flows[0].Inputs, run);
        var base_ = flows.First(flow => flow.Options.Policy == from);
        return new PublishedPolicies(flows, from, run,
        [
            .. flows.SelectMany(flow => PublishedFlow.Wholes(flow, protection).Select((figure, at) => new PolicyFigure(
                flow.Options.Policy, figure, Difference(flow, base_, figure, FlowMeasures.Whole[at], protection)))),
        ])
        {
            Rounds = rounds,
        };
    }

    /// <summary>
    /// The figure less that of the policy compared with, replication by replication; only of ratios and days in shareable output.
    /// </summary>
    private static FlowFigure? Difference(
        FlowRun flow, FlowRun from, FlowFigure figure, (Measure Measure, BrokerageMeasure Of, double Times) one, FlowProtection protection)
    {
        if (ReferenceEquals(flow, from) || figure.Mean.Value is null || protection.IsShareable)
        {
            return null;
        }

        var less = PublishedFlow.Scaled(flow.Less(from, one.Of), one.Times);
        double Round(double value) => Steps.Round(value, one.Measure.Kind == MeasureKind.Ratio ? 0.01 : 0.1);
        PublishedNumber Number(double value) => double.IsNaN(value)
            ? PublishedNumber.NotSupplied
            : new PublishedNumber(Shown.Exact, Round(value), Round(value), Round(value));
        return figure with
        {
            Mean = Number(less.Mean),
            Low = Number(less.Low),
            High = Number(less.High),
            Formula = PublishedNumber.NotSupplied,
        };
    }
}

/// <summary>A figure of a way of offering.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Less">
/// The same less that of the policy compared with, on the same chance; null for that policy, and in shareable output.
/// </param>
internal sealed record PolicyFigure(string Policy, FlowFigure Figure, FlowFigure? Less);
