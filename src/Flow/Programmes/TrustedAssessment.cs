namespace Zoning.Flow;

/// <summary>Trusted assessors: bed-days avoided, what they are worth, and what a run without failures says.</summary>
internal static class TrustedAssessment
{
    /// <summary>Pounds avoided (not cash): people who went home x days sooner x pounds a bed-day.</summary>
    internal static double Avoided(double returned, double days, double poundsPerBedDay) => returned * days * poundsPerBedDay;

    /// <summary>The pounds a bed-day that a claimed avoidance implies.</summary>
    internal static double ImpliedBedDay(double avoidedPounds, double returned, double days) => avoidedPounds / (returned * days);

    /// <summary>
    /// The highest share of failures that is consistent with none seen, at 95 %: 1 - 0.05^(1/n), about 3 / n (Hanley and Lippman-Hand
    /// 1983).
    /// </summary>
    internal static double FailuresAtMost(int people) => 1 - Math.Pow(0.05, 1.0 / people);

    /// <summary>
    /// Minutes a contact waits for one of some assessors in their working time, and the handling time is a free parameter: no figure of it
    /// was published. Erlang C.
    /// </summary>
    internal static double WaitMinutes(int assessors, double contactsPerHour, double handlingMinutes) =>
        new SlotPlan { ArrivalsPerDay = contactsPerHour, StayDays = handlingMinutes / 60, Slots = assessors }.MeanWaitDays * 60;

    /// <summary>The handling time at which contacts wait so long for some assessors: the free parameter, by bisection.</summary>
    /// <param name="assessors">Assessors, 1 or more.</param>
    /// <param name="contactsPerHour">Contacts in an hour of their working time, above 0.</param>
    /// <param name="waitMinutes">The mean wait in minutes of working time, above 0.</param>
    internal static double HandlingMinutes(int assessors, double contactsPerHour, double waitMinutes)
    {
        var (low, high) = (0.0, 60 * assessors / contactsPerHour);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = WaitMinutes(assessors, contactsPerHour, middle) < waitMinutes ? (middle, high) : (low, middle);
        }

        return low;
    }
}
