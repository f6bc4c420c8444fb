using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Who serves whom, with real rounds for it. Restricted as a whole.</summary>
internal sealed class SwapState
{
    private readonly int[] _provider;
    private readonly long[] _netIn;

    /// <param name="scope">What may change.</param>
    /// <param name="weeks">The weeks of the providers, in their order.</param>
    /// <param name="money">Income and costs.</param>
    internal SwapState(SwapScope scope, ImmutableArray<ProviderWeek> weeks, SwapMoney money)
    {
        Weeks = weeks;
        Margins = [.. weeks.Select(money.Margin)];
        Travel = weeks.Aggregate(default(TravelChange), (sum, week) => sum + week.Travel);
        LeftOut = weeks.Sum(week => week.LeftOut.Count);
        _netIn = new long[weeks.Length];
        var providers = new Dictionary<PackageId, int>();
        for (var provider = 0; provider < weeks.Length; provider++)
        {
            foreach (var package in weeks[provider].Packages)
            {
                providers.Add(package, provider);
            }
        }

        _provider = [.. scope.Candidates.Select(one => providers.GetValueOrDefault(one.Package.Id, -1))];
        for (var candidate = 0; candidate < _provider.Length; candidate++)
        {
            var (before, now) = (scope.Today[candidate], _provider[candidate]);
            if (before < 0 && now >= 0)
            {
                Placed += scope.Values[candidate];
                PlacedPackages++;
            }
            else if (before != now)
            {
                _netIn[now] += scope.Minutes[candidate];
                _netIn[before] -= scope.Minutes[candidate];
                Moved++;
            }
        }
    }

    /// <summary>The weeks of the providers.</summary>
    internal ImmutableArray<ProviderWeek> Weeks { get; }

    /// <summary>The margins of the providers, in pence a week.</summary>
    internal ImmutableArray<decimal> Margins { get; }

    /// <summary>Travel of all.</summary>
    internal TravelChange Travel { get; }

    /// <summary>The value of the people placed from the waiting list.</summary>
    internal long Placed { get; }

    /// <summary>How many people are placed from the waiting list.</summary>
    internal int PlacedPackages { get; }

    /// <summary>How many packages have another provider than they have today.</summary>
    internal int Moved { get; }

    /// <summary>How many packages have a visit left out.</summary>
    internal int LeftOut { get; }

    /// <summary>Who serves a candidate; -1 if nobody does.</summary>
    internal int ProviderOf(int candidate) => _provider[candidate];

    /// <summary>Carer minutes a week of swapped packages that a provider took in beyond those it gave.</summary>
    internal long NetIn(int provider) => _netIn[provider];

    /// <summary>Whether this is better than another state: more placed, else less travel.</summary>
    internal bool IsBetterThan(SwapState other) =>
        Placed != other.Placed ? Placed > other.Placed : Travel.Ticks < other.Travel.Ticks;
}
