using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>
/// Carers who are said to be absent and are no longer in carers.csv, but still have rounds: whom they visit tells their provider.
/// </summary>
/// <remarks>They have a shift on the days of their rounds, without a known place, only so that their rounds can be given to
/// others.</remarks>
/// <param name="said">Who is said to be absent.</param>
internal sealed class AbsentCarers(IEnumerable<CarerId> said)
{
    private readonly HashSet<CarerId> _said = [.. said];
    private readonly SortedDictionary<CarerId, CountyCarer> _found = [];

    /// <summary>Whether a carer is said to be absent.</summary>
    internal bool Has(CarerId carer) => _said.Contains(carer);

    /// <summary>A carer with the days of a row; null if the row's package is another provider's than those before.</summary>
    internal CountyCarer? Add(CarerId carer, ProviderId provider, CareDays days)
    {
        var known = _found.TryGetValue(carer, out var before) ? before : null;
        if (known is not null && known.Provider != provider)
        {
            return null;
        }

        var all = (known?.Shifts[0].Days ?? CareDays.None) | days;
        return _found[carer] = new CountyCarer
        {
            Id = carer,
            Provider = provider,
            Start = "",
            IsMade = true,
            Shifts = [new ShiftPattern(all, 0, VisitWindow.DayEnd, 0, false)],
        };
    }

    /// <summary>The carers of carers.csv and those found here, in the order of their ids.</summary>
    internal ImmutableArray<CountyCarer>? With(ImmutableArray<CountyCarer>? carers) => _found.Count == 0 ? carers
        : [.. (carers ?? []).Concat(_found.Values).OrderBy(carer => carer.Id)];
}
