using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// How few carers one person sees, and how well they know each other. All measures are 0 to 1; 1 means always the same carer.
/// </summary>
/// <remarks>
/// Formulas as in BMC Health Services Research 2022, article 07953; N is the carer visits, n_j those of carer j, k the carers.
/// </remarks>
internal sealed record PersonContinuity
{
    /// <summary>The days over which carers are counted in <see cref="CarersIn28Days"/>.</summary>
    public const int CountedDays = 28;

    /// <summary>Carer visits, N: a visit of two carers counts twice.</summary>
    public required int Visits { get; init; }

    /// <summary>Different carers, k.</summary>
    public required int Carers { get; init; }

    /// <summary>The most different carers within any 28 days in a row, among the visits given.</summary>
    public required int CarersIn28Days { get; init; }

    /// <summary>
    /// Continuity of care after Bice and Boxerman (1977): (sum of n_j squared - N) / (N (N - 1)); null below two carer visits.
    /// </summary>
    public double? Coc { get; init; }

    /// <summary>Usual provider of care: the largest n_j / N; null without visits.</summary>
    public double? Upc { get; init; }

    /// <summary>
    /// Sequential continuity: the share of carer visits after the first occasion whose carer also came on the occasion before; null below
    /// two occasions. With one carer per occasion it is the share of successive visits by the same carer (Steinwachs 1979).
    /// </summary>
    public double? Secon { get; init; }

    /// <summary>
    /// Modified modified continuity index (Magill and Senf 1987): (1 - k / (N + 0.1)) / (1 - 1 / (N + 0.1)); null below two carer visits.
    /// </summary>
    public double? Mmci { get; init; }

    /// <summary>Measures the carer visits of one person.</summary>
    /// <param name="visits">The carer visits, in any order.</param>
    /// <returns>The measures.</returns>
    public static PersonContinuity Of(IEnumerable<CarerVisit> visits)
    {
        ImmutableArray<CarerVisit> ordered = [.. visits.OrderBy(visit => visit.Occasion).ThenBy(visit => visit.Carer)];
        var (count, counts) = (ordered.Length, ordered.CountBy(visit => visit.Carer).Select(one => (long)one.Value).ToArray());
        return new PersonContinuity
        {
            Visits = count,
            Carers = counts.Length,
            CarersIn28Days = MostCarers(ordered),
            Coc = count < 2 ? null : (double)(counts.Sum(each => each * each) - count) / ((double)count * (count - 1)),
            Upc = count < 1 ? null : (double)counts.Max() / count,
            Secon = Sequential(ordered),
            Mmci = count < 2 ? null : (1 - counts.Length / (count + 0.1)) / (1 - 1 / (count + 0.1)),
        };
    }

    private static double? Sequential(ImmutableArray<CarerVisit> ordered)
    {
        var (same, all) = (0, 0);
        HashSet<int>? before = null;
        foreach (var occasion in ordered.GroupBy(visit => visit.Occasion))
        {
            HashSet<int> here = [.. occasion.Select(visit => visit.Carer)];
            if (before is not null)
            {
                all += here.Count;
                same += here.Count(before.Contains);
            }

            before = here;
        }

        return all == 0 ? null : (double)same / all;
    }

    private static int MostCarers(ImmutableArray<CarerVisit> visits) => visits.Select(visit => visit.Day).Distinct()
        .Select(first =>
            visits.Where(visit => visit.Day >= first && visit.Day < first + CountedDays).Select(visit => visit.Carer).Distinct().Count())
        .DefaultIfEmpty(0).Max();
}
