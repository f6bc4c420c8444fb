using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// Plans compared with today's rounds: the same visits under the same rules, provider by provider. Restricted.
/// </summary>
/// <remarks>
/// Every difference is one <em>under this model</em>: crow-flies travel with stated speeds, not driven minutes. It may be negative, and is
/// then shown as negative. Saved minutes are scattered over carers and hours of the day, so no packages and no pounds follow from them. A
/// visit never changes provider, because each provider's problem is solved separately.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record RoundsComparison : ITabular
{
    internal RoundsComparison(SolvedRounds solved, ImmutableArray<ProviderComparison> providers, int toleranceMinutes) =>
        (Solved, Providers, ToleranceMinutes) = (solved, providers, toleranceMinutes);

    /// <summary>The plans.</summary>
    public SolvedRounds Solved { get; init; }

    /// <summary>The number of minutes from which a visit counts as moved in time.</summary>
    public int ToleranceMinutes { get; init; }

    /// <summary>The providers, in the order of the problems.</summary>
    internal ImmutableArray<ProviderComparison> Providers { get; init; }

    /// <summary>The minutes by which a visit may move before it counts as moved, by default.</summary>
    public const int DefaultToleranceMinutes = 15;

    /// <summary>Whether it covers certain zones or one provider only.</summary>
    public bool IsPart { get; init; }

    /// <summary>The plans' travel, all providers.</summary>
    internal PacedTravel Planned => Providers.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Planned));

    /// <summary>The plans' travel of the providers whose rounds of today are known: to compare with <see cref="Today"/>.</summary>
    internal PacedTravel PlannedOfKnown => Known.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Planned));

    /// <summary>Today's travel, of the providers whose rounds are known; null if no provider's are.</summary>
    internal PacedTravel? Today =>
        Known.Any() ? Known.Aggregate(default(PacedTravel), (sum, provider) => sum.Plus(provider.Today!.Value)) : null;

    /// <summary>Providers whose rounds of today are known.</summary>
    internal IEnumerable<ProviderComparison> Known => Providers.Where(provider => provider.Today is not null);

    /// <summary>Visits in the problems; in a visit by two carers each carer's part counts.</summary>
    public int Visits => Providers.Sum(provider => provider.Rounds.Problem.Visits.Length);

    /// <summary>
    /// Minutes of travel that the plans save compared with today's rounds; negative if they travel more, null if today's rounds are not
    /// known.
    /// </summary>
    public double? MinutesLess =>
        Today is { } today ? (double)(today.Modelled.Travel - PlannedOfKnown.Modelled.Travel) / TicksPerMinute : null;

    /// <summary>
    /// The same in minutes for each hour of contact, each side over the contact it serves: fair if one serves more visits.
    /// </summary>
    public double? MinutesAnHourLess => Today?.Modelled.MinutesAnHour - PlannedOfKnown.Modelled.MinutesAnHour;

    private int TicksPerMinute => Providers.IsEmpty ? 60 : Providers[0].Rounds.Problem.TicksPerMinute;


    /// <summary>Totals of today's rounds and the plans, as anybody may see them.</summary>
    /// <returns>A row a figure; figures that rest on too few packages or providers are hidden.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>Totals of today's rounds and the plans, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row a figure; figures that rest on too few packages or providers are hidden.</returns>
    public Table ToTable(DisclosureRule rule) => RoundsTable.Of(this, rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Compares plans with today's rounds.</summary>
    /// <param name="solved">The plans.</param>
    /// <param name="toleranceMinutes">The number of minutes from which a visit counts as moved in time, 0 to 240.</param>
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
