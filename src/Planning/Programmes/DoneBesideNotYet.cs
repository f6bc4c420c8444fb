using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Zoning.Planning;

/// <summary>
/// How a figure changed in areas where the programme has begun, beside areas where it has not: the difference of the two mean changes
/// (difference in differences), worked out from published figures only. It suggests an effect and proves none: areas were not chosen by
/// lot.
/// </summary>
/// <param name="Measure">What is compared.</param>
/// <param name="From">The day of the figures before the programme began anywhere.</param>
/// <param name="To">The day of the newest figures.</param>
/// <param name="Done">The areas where it has begun and whose figures are shown.</param>
/// <param name="NotYet">The areas where it has not.</param>
/// <param name="LeftOut">Areas left out: figures hidden or in classes, or begun in a part of the area only.</param>
internal sealed record DoneBesideNotYet(
    Measure Measure, DateOnly From, DateOnly To, ImmutableArray<AreaChange> Done, ImmutableArray<AreaChange> NotYet, int LeftOut)
{
    private const int Fewest = 2;

    /// <summary>The mean change where it has begun; null if no area can be shown.</summary>
    internal double? MeanDone => Mean(Done);

    /// <summary>The mean change where it has not.</summary>
    internal double? MeanNotYet => Mean(NotYet);

    /// <summary>The difference of the two mean changes; null if either is unknown.</summary>
    internal double? Difference => MeanDone - MeanNotYet;

    /// <summary>
    /// The 95 % range of the difference by Welch's t over areas, wider by what rounding leaves open; null with fewer than two areas on
    /// either side.
    /// </summary>
    internal (double Low, double High)? Range
    {
        get
        {
            if (Done.Length < Fewest || NotYet.Length < Fewest || Difference is not { } difference)
            {
                return null;
            }

            var (a, b) = (Square(Done) / Done.Length, Square(NotYet) / NotYet.Length);
            var rounding = Done.Average(area => area.Half) + NotYet.Average(area => area.Half);
            if (a + b == 0)
            {
                return (difference - rounding, difference + rounding);
            }

            var freedom = (a + b) * (a + b) / ((a * a / (Done.Length - 1)) + (b * b / (NotYet.Length - 1)));
            var half = (StudentT.InvCDF(0, 1, freedom, 0.975) * Math.Sqrt(a + b)) + rounding;
            return (difference - half, difference + half);
        }
    }

    /// <summary>Compares the areas of a series; null if the programme has begun in no area, in all, or before the first folder.</summary>
    internal static DoneBesideNotYet? Of(Measure measure, TrackSeries series, IEnumerable<ProgrammeAction> actions)
    {
        var to = series.Days[^1];
        var begun = actions.Where(action => action.Start <= to && !action.Zones.IsEmpty).ToList();
        if (begun.Count == 0)
        {
            return null;
        }

        var start = begun.Min(action => action.Start);
        var from = series.Days.LastOrDefault(day => day <= start);
        if (from == default || from == to)
        {
            return null;
        }

        var zones = begun.SelectMany(action => action.Zones).ToHashSet();
        var (done, notYet, leftOut) = (ImmutableArray.CreateBuilder<AreaChange>(), ImmutableArray.CreateBuilder<AreaChange>(), 0);
        foreach (var (area, members) in series.Areas)
        {
            var some = members.Count(zones.Contains);
            if ((some > 0 && some < members.Length)
                || series.Find(from, measure, area,
                    null) is not { Shown: Shown.Exact or Shown.Rounded, Low: { } lowBefore, High: { } highBefore }
                || series.Find(to, measure, area, null) is not { Shown: Shown.Exact or Shown.Rounded, Low: { } lowNow, High: { } highNow })
            {
                leftOut++;
                continue;
            }

            var change = new AreaChange(
                area, ((lowNow + highNow) - (lowBefore + highBefore)) / 2, ((highNow - lowNow) + (highBefore - lowBefore)) / 2);
            (some > 0 ? done : notYet).Add(change);
        }

        return new DoneBesideNotYet(measure, from, to, done.ToImmutable(), notYet.ToImmutable(), leftOut);
    }

    private static double? Mean(ImmutableArray<AreaChange> areas) => areas.IsEmpty ? null : areas.Average(area => area.Change);

    private static double Square(ImmutableArray<AreaChange> areas)
    {
        var mean = areas.Average(area => area.Change);
        return areas.Sum(area => (area.Change - mean) * (area.Change - mean)) / (areas.Length - 1);
    }
}

/// <summary>How a figure of an area changed.</summary>
/// <param name="Area">The code of the display area.</param>
/// <param name="Change">The newest figure less the one before, from the middle of what each can be.</param>
/// <param name="Half">By how much rounding can make it larger or smaller.</param>
internal readonly record struct AreaChange(string Area, double Change, double Half);
