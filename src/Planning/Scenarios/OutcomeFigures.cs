using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Sums of a week by area of the outcome's map, in whole units. Restricted.</summary>
/// <param name="Areas">How many areas there are: zones, outside the map, no place.</param>
/// <param name="Values">By area, then <see cref="OutcomeRow"/>.</param>
/// <param name="Groups">Client minutes needed and met by kind of zone, in the order of <see cref="Fairness"/>.</param>
internal sealed record OutcomeFigures(int Areas, ImmutableArray<long> Values, ImmutableArray<(long Need, long Met)> Groups)
{
    private const int DaysAWeek = 7;

    /// <summary>A figure of an area.</summary>
    internal long Of(int area, OutcomeMeasure measure)
    {
        var sum = 0L;
        foreach (var row in measure.Rows)
        {
            sum += Values[(area * OutcomeMeasures.Rows) + row];
        }

        return sum;
    }

    /// <summary>A figure of the county.</summary>
    internal long County(OutcomeMeasure measure)
    {
        var sum = 0L;
        for (var area = 0; area < Areas; area++)
        {
            sum += Of(area, measure);
        }

        return sum;
    }

    /// <summary>The sums of a week.</summary>
    internal static OutcomeFigures Of(CareWeek week, LeverGround ground, Fairness fairness)
    {
        var areas = ground.Map.AreaCount;
        var (values, groups) = (new long[areas * OutcomeMeasures.Rows], new (long Need, long Met)[Fairness.Count]);
        var (unnamed, waiting, kept) = (new long[areas], new HashSet<int>(), new bool[ground.ProviderOf.Length]);
        foreach (var row in week.Rows)
        {
            if (row.Status.IsBeside())
            {
                continue;
            }

            var at = row.Area * OutcomeMeasures.Rows;
            values[at + (int)row.Status] += row.Client;
            fairness.Add(groups, row);
            if (row.Status.IsMet())
            {
                values[at + (int)OutcomeRow.CarerMet] += row.Carer;
                values[at + (int)OutcomeRow.Cost] += row.Cost;
                if (!row.IsUnnamed && row.Provider == ground.ProviderOf[row.Package])
                {
                    kept[row.Package] = true;
                }
            }
            else if (row.Status == HourStatus.Waiting && row.IsUnnamed)
            {
                unnamed[row.Area] += row.Client;
            }
            else if (row.Status == HourStatus.Waiting && waiting.Add(row.Package))
            {
                values[at + (int)OutcomeRow.PackagesWaiting]++;
                values[at + (int)OutcomeRow.Delayed] += ground.IsInHospital[row.Package] ? DaysAWeek : 0;
            }
        }

        for (var package = 0; package < kept.Length; package++)
        {
            values[(ground.Areas[package] * OutcomeMeasures.Rows) + (int)OutcomeRow.OtherProvider] +=
                ground.ProviderOf[package] >= 0 && !kept[package] ? 1 : 0;
        }

        AddAreas(week, ground, values, unnamed);
        var nowhere = ground.Map.PositionOf(AreaIndex.NoPlace) * OutcomeMeasures.Rows;
        values[nowhere + (int)OutcomeRow.AssessmentDays] = ground.Assessments?.HundredthsWith(week.Assessors) ?? 0;
        values[nowhere + (int)OutcomeRow.SteppedUp] = week.SteppedUp;
        AddTravel(week, ground, values);
        return new OutcomeFigures(areas, [.. values], [.. groups]);
    }

    private static void AddAreas(CareWeek week, LeverGround ground, long[] values, long[] unnamed)
    {
        var delayed = default(WholeParts);
        for (var area = 0; area < unnamed.Length; area++)
        {
            var at = area * OutcomeMeasures.Rows;
            values[at + (int)OutcomeRow.PackagesWaiting] += (long)Math.Round(unnamed[area] / ground.MeanPackage, MidpointRounding.ToEven);
            values[at + (int)OutcomeRow.Delayed] += delayed.Next(
                DaysAWeek * ground.HospitalShare * unnamed[area] / ground.MeanPackage, long.MaxValue);
            values[at + (int)OutcomeRow.Removed] = week.Removed[area];
            values[at + (int)OutcomeRow.Avoided] = week.Avoided[area];
        }

        if (week.ByArea || ReferenceEquals(ground.Map, ground.HomeMap))
        {
            for (var area = 0; area < unnamed.Length; area++)
            {
                values[(area * OutcomeMeasures.Rows) + (int)OutcomeRow.Freed] = week.Freed[area];
            }
        }
        else
        {
            // Before the zones change hours are freed in the old ones: all are shown where the map has no zone for them.
            values[(ground.Map.PositionOf(AreaIndex.NoPlace) * OutcomeMeasures.Rows) + (int)OutcomeRow.Freed] = week.Freed.Sum();
        }
    }

    /// <summary>Travel of each area of the run's map, shared over its rows by the visits driven to.</summary>
    private static void AddTravel(CareWeek week, LeverGround ground, long[] values)
    {
        var minutes = ground.Travel.Minutes(week);
        var trips = new double[minutes.Length];
        foreach (var row in week.Rows)
        {
            trips[row.Home] += row.Trips;
        }

        var (time, grams) = (new double[ground.Map.AreaCount], new double[ground.Map.AreaCount]);
        foreach (var row in week.Rows)
        {
            if (row.Trips > 0)
            {
                var part = minutes[row.Home] * row.Trips / trips[row.Home];
                time[row.Area] += part;
                grams[row.Area] += part * ground.Travel.GramsAMinute(row.Home);
            }
        }

        for (var area = 0; area < time.Length; area++)
        {
            values[(area * OutcomeMeasures.Rows) + (int)OutcomeRow.Travel] = (long)Math.Round(time[area], MidpointRounding.ToEven);
            values[(area * OutcomeMeasures.Rows) + (int)OutcomeRow.Carbon] = (long)Math.Round(grams[area], MidpointRounding.ToEven);
        }
    }
}
