namespace Zoning.Flow;

/// <summary>Hours of care a week that a month's people no longer need after reablement, and what they are worth over a year.</summary>
/// <param name="HoursPerWeek">
/// Hours a week removed by the people of one month (hours a week for each monthly cohort, not hours a month).
/// </param>
/// <param name="PoundsAnHour">Pounds for an hour of care.</param>
internal sealed record ReablementSaving(double HoursPerWeek, double PoundsAnHour)
{
    /// <summary>Pounds a week of one month's people.</summary>
    internal double PoundsPerWeek => HoursPerWeek * PoundsAnHour;

    /// <summary>
    /// Pounds in the first year: the people of each month go on saving until the year's end, less those whose need returns. Sum over
    /// months m
    /// and k up to m of h r^(m - k) x 52 / 12 weeks x price, r = 0.5^(1 / half-life).
    /// </summary>
    /// <param name="halfLifeMonths">Months after which half of the saving is gone; infinite for none gone.</param>
    internal double FirstYear(double halfLifeMonths)
    {
        var kept = double.IsPositiveInfinity(halfLifeMonths) ? 1 : Math.Pow(0.5, 1 / halfLifeMonths);
        var (sum, running) = (0.0, 0.0);
        for (var month = 0; month < 12; month++)
        {
            running = running * kept + HoursPerWeek;
            sum += running;
        }

        return sum * 52 / 12 * PoundsAnHour;
    }

    /// <summary>People a month that must stop needing care to remove the hours.</summary>
    internal double PeopleNeeded(double hoursPerPackage) => HoursPerWeek / hoursPerPackage;
}
