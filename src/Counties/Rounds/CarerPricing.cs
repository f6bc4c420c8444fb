using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>What a visit asks of single carers.</summary>
/// <param name="Of">The package, with its wishes.</param>
/// <param name="Gender">The gender asked for; null if any carer may come.</param>
internal readonly record struct AskedOfCarers(CountyPackage Of, CarerGender? Gender);

/// <summary>Turns wishes about carers into carers who may not come and prices of those who may.</summary>
/// <param name="carers">The carers of the problem, in order.</param>
/// <param name="options">The prices.</param>
internal sealed class CarerPricing(ImmutableArray<CountyCarer> carers, RoundsOptions options)
{
    private const long Minute = 60L * RoundsOptions.PriceScale;

    /// <summary>The visit with forbidden carers and carers' prices.</summary>
    internal RoundVisit Of(RoundVisit visit, AskedOfCarers asked)
    {
        var one = asked.Of;
        if (asked.Gender is null && one.NoGo.IsEmpty && one.PreferredCarers.IsEmpty && one.KnownCarers.IsEmpty)
        {
            return visit;
        }

        var (isPreferring, isKnown) = (!one.PreferredCarers.IsEmpty, !one.KnownCarers.IsEmpty);
        var notPreferred = isPreferring ? options.PreferredCarerPriceMinutes * Minute : 0;
        var unknown = isKnown ? options.UnknownCarerPriceMinutes * Minute : 0;
        var forbidden = ImmutableArray.CreateBuilder<int>();
        var prices = ImmutableArray.CreateBuilder<(int, long)>();
        for (var index = 0; index < carers.Length; index++)
        {
            var carer = carers[index];
            if (!carer.IsMade && (one.NoGo.Contains(carer.Id) || (asked.Gender is { } gender && carer.Gender != gender)))
            {
                forbidden.Add(index);
            }

            // Whom the person prefers the person knows.
            var isWanted = one.PreferredCarers.Contains(carer.Id);
            var price = (isWanted ? 0 : notPreferred) + (isWanted || one.KnownCarers.Contains(carer.Id) ? 0 : unknown);
            if (price < notPreferred + unknown)
            {
                prices.Add((index, price));
            }
        }

        // If nobody of them is on shift, a price would be the same whoever comes.
        return visit with
        {
            ForbiddenCarers = forbidden.ToImmutable(),
            CarerPrices = prices.ToImmutable(),
            OtherCarerPrice = prices.Count > 0 ? notPreferred + unknown : 0,
        };
    }
}
