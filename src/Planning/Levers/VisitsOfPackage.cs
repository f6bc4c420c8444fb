using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The visits of a package for each client minute of a week.</summary>
/// <param name="Trips">Carer visits: two carers at once are two.</param>
/// <param name="Fit">Minutes of visits that could become a call, 0 to 1.</param>
/// <param name="FitVisits">Visits that could become a call.</param>
internal readonly record struct VisitsOfPackage(double Trips, double Fit, double FitVisits)
{
    /// <summary>The longest visit that may become a call, in minutes: prompts and welfare checks are half an hour or less.</summary>
    internal const int LongestFit = 30;

    /// <summary>The visits of a package: its own, else those that most packages of its size have.</summary>
    /// <remarks>
    /// Fit for a call is a visit of half an hour or less by one carer of whom no skill is asked, whose time is not critical, of a package
    /// with one
    /// carer. What is done there is not in the folder, so fit is the most that could be asked, not what people would accept.
    /// </remarks>
    internal static VisitsOfPackage Of(CountyPackage one)
    {
        var (minutes, trips, fit, calls) = (0L, 0L, 0L, 0L);
        foreach (var visit in RoundScope.VisitsOf(one))
        {
            var days = visit.Days.Count();
            minutes += visit.Weekly.Value;
            trips += days * visit.Carers;
            if (one.Package.Carers == 1 && visit is { Carers: 1, IsTimeCritical: false, Skills.IsEmpty: true, TeamSkills.IsEmpty: true }
                && visit.Minutes <= LongestFit)
            {
                (fit, calls) = (fit + visit.Weekly.Value, calls + days);
            }
        }

        return minutes == 0 ? default : new VisitsOfPackage((double)trips / minutes, (double)fit / minutes, (double)calls / minutes);
    }
}
