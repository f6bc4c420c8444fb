using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Zoning.Planning;

/// <summary>How long carers drive in an area if visits change: by the square-root rule, set to what they drive today.</summary>
/// <remarks>
/// T(a) = k(a) sum over providers of sqrt(n(a, p)), n being visits a week. A tour of n doors strewn over an area A is about .7124 sqrt(n A)
/// long
/// (Beardwood, Halton and Hammersley 1959, doi:10.1017/S0305004100034095); k(a) holds area, speed and days and comes from today's rounds.
/// An area where nobody drives today has the k of the county. A yardstick: windows and few visits pull away from it.
/// </remarks>
internal sealed class TravelRule
{
    private readonly double[] _factor;
    private readonly double[] _grams;
    private readonly double _factorElsewhere;
    private readonly double _gramsElsewhere;

    private TravelRule(double[] factor, double[] grams, double factorElsewhere, double gramsElsewhere) =>
        (_factor, _grams, _factorElsewhere, _gramsElsewhere) = (factor, grams, factorElsewhere, gramsElsewhere);

    /// <summary>Whether today's travel is an assumption, for want of today's rounds.</summary>
    internal bool IsAssumed { get; private init; }

    /// <summary>The rule of a county.</summary>
    /// <param name="today">Travel today.</param>
    /// <param name="rows">Today's rows.</param>
    /// <param name="areas">How many areas the run's map has.</param>
    internal static TravelRule Of(TodaysTravel today, ImmutableArray<CareRow> rows, int areas)
    {
        var (roots, contact) = (Roots(rows, areas), new double[areas]);
        foreach (var row in rows.Where(row => row.Trips > 0))
        {
            contact[row.Home] += row.Carer;
        }

        var (minutes, grams) = today.IsKnown ? ([.. today.Minutes], [.. today.Grams]) : TodaysTravel.Assumed(contact);
        var (allMinutes, allRoots) = (minutes.Sum(), roots.Sum());
        var factors = Enumerable.Range(0, areas).Select(area => roots[area] > 0 && minutes[area] > 0 ? minutes[area] / roots[area]
            : -1).ToArray();
        return new TravelRule(
            factors, [.. Enumerable.Range(0, areas).Select(area => minutes[area] > 0 ? grams[area] / minutes[area] : -1)],
            allRoots > 0 ? allMinutes / allRoots : 0, allMinutes > 0 ? grams.Sum() / allMinutes : 0)
        {
            IsAssumed = !today.IsKnown,
        };
    }

    /// <summary>Minutes of travel by area of the run's map.</summary>
    internal double[] Minutes(CareWeek week)
    {
        var minutes = Roots(week.Rows, week.Travel.Length);
        for (var area = 0; area < minutes.Length; area++)
        {
            var factor = _factor[area] >= 0 ? _factor[area] : _factorElsewhere;
            minutes[area] = Math.Max(0, (factor * minutes[area]) + week.Travel[area]);
        }

        return minutes;
    }

    /// <summary>Grams of carbon dioxide equivalent for a minute of travel in an area.</summary>
    internal double GramsAMinute(int area) => _grams[area] >= 0 ? _grams[area] : _gramsElsewhere;

    private static double[] Roots(ImmutableArray<CareRow> rows, int areas)
    {
        var trips = new Dictionary<(int Home, int Provider), double>();
        var order = new List<(int Home, int Provider)>();
        foreach (var row in rows)
        {
            if (row.Trips > 0)
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(trips, (row.Home, row.Drives), out var isThere);
                sum += row.Trips;
                if (!isThere)
                {
                    order.Add((row.Home, row.Drives));
                }
            }
        }

        var roots = new double[areas];
        foreach (var key in order)
        {
            roots[key.Home] += Math.Sqrt(trips[key]);
        }

        return roots;
    }
}
