using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What a better plan frees, honestly: plans beside today's rounds, the same visits under the same rules, provider by provider. Restricted.
/// </summary>
/// <remarks>
/// Every difference is one <em>under this model</em>: crow-flies travel with stated speeds, not driven minutes. It may be negative, and is
/// then shown so. No packages and no pounds follow from freed minutes: they are scattered over carers and hours of the day. A visit never
/// changes provider, since each provider's problem is solved by itself.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record RoundsComparison : ITabular
{
    internal RoundsComparison(SolvedRounds solved, ImmutableArray<ProviderComparison> providers, int toleranceMinutes) =>
        (Solved, Providers, ToleranceMinutes) = (solved, providers, toleranceMinutes);

    /// <summary>The plans.</summary>
    public SolvedRounds Solved { get; init; }

    /// <summary>From how many minutes on a visit counts as moved in time.</summary>
    public int ToleranceMinutes { get; init; }

    /// <summary>The providers, in the order of the problems.</summary>
    internal ImmutableArray<ProviderComparison> Providers { get; init; }

    /// <summary>The minutes by which a visit may move before it counts as moved, unless another number is given.</summary>
    public const int DefaultToleranceMinutes = 15;

    /// <summary>Whether it is of certain zones or one provider only.</summary>
    public bool IsPart { get; init; }

    /// <summary>The plans' travel, all providers.</summary>
    internal PacedTravel Planned => Providers.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Planned));

    /// <summary>The plans' travel of the providers whose rounds of today are known: to set beside <see cref="Today"/>.</summary>
    internal PacedTravel PlannedOfKnown => Known.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Planned));

    /// <summary>Today's travel, of the providers whose rounds are known; none where no provider's are.</summary>
    internal PacedTravel? Today =>
        Known.Any() ? Known.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Today!.Value)) : null;

    /// <summary>Providers whose rounds of today are known.</summary>
    internal IEnumerable<ProviderComparison> Known => Providers.Where(provider => provider.Today is not null);

    /// <summary>Visits in the problems; a carer's part of a visit of two counts by itself.</summary>
    public int Visits => Providers.Sum(provider => provider.Rounds.Problem.Visits.Length);

    /// <summary>
    /// Minutes of travel that the plans have less than today's rounds; negative where they have more, none where no rounds of today are
    /// known.
    /// </summary>
    public double? MinutesLess =>
        Today is { } today ? (double)(today.Modelled.Travel - PlannedOfKnown.Modelled.Travel) / TicksPerMinute : null;

    /// <summary>
    /// The same as minutes for each hour of contact, each side over the contact it serves: fair where one serves more visits.
    /// </summary>
    public double? MinutesAnHourLess => Today?.Modelled.MinutesAnHour - PlannedOfKnown.Modelled.MinutesAnHour;

    private int TicksPerMinute => Providers.IsEmpty ? 60 : Providers[0].Rounds.Problem.TicksPerMinute;


    /// <summary>Today's rounds and the plans on the whole, as they may be shown to anybody.</summary>
    /// <returns>A row a figure; figures that rest on too few packages or providers are hidden.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>Today's rounds and the plans as a whole, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row a figure; figures that rest on too few packages or providers are hidden.</returns>
    public Table ToTable(DisclosureRule rule) => RoundsTable.Of(this, rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Compares plans with today's rounds.</summary>
    /// <param name="solved">The plans.</param>
    /// <param name="toleranceMinutes">From how many minutes on a visit counts as moved in time, 0 to 240.</param>
    /// <returns>The comparison.</returns>
    public static RoundsComparison Of(SolvedRounds solved, int toleranceMinutes = DefaultToleranceMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceMinutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toleranceMinutes, 240);
        return new RoundsComparison(
            solved,
            [.. solved.Rounds.Providers.Zip(solved.Plans, (rounds, plan) => ProviderComparison.Of(rounds, plan, toleranceMinutes))],
            toleranceMinutes);
    }
}
