namespace Zoning.Planning;

/// <summary>Places for people at home or in the emergency department, who would else go to hospital.</summary>
/// <remarks>
/// People a week = places x held x 7 / days of reablement at home, no more than are referred from the community and the emergency
/// department. Each of them avoids one admission at most; how many would have been admitted nobody knows, so the figure is marked
/// illustrative and is never added to cost. Limit: it serves nobody who is in hospital already, and takes no hours of care away: who steps
/// up would have been referred from hospital later.
/// </remarks>
internal static class StepUpLever
{
    private const int Least = 30, YearDays = 364;
    private const double WeeksAYear = 52, Hundredths = 100;

    internal static CareWeek Apply(CareWeek week, LeverTurn turn)
    {
        var people = new ReablementPlaces
        {
            Places = Math.Round(turn.Size, MidpointRounding.ToEven),
            StayDays = ReablementPlaces.HomeDays,
            HoursEach = 0,
            MostAWeek = Math.Max(0, turn.Ground.MostStepUp - week.SteppedUp / Hundredths),
        }.PeopleAWeek;
        return week with { SteppedUp = week.SteppedUp + (long)Math.Round(Hundredths * people, MidpointRounding.ToEven) };
    }

    /// <summary>People a week referred from the community or the emergency department; infinite if few referrals are told.</summary>
    internal static double MostAWeek(County county)
    {
        var year = (county.Referrals ?? []).Where(one =>
            one.Received.Day <= county.AsOf && one.Received.Day > county.AsOf.AddDays(-YearDays)).ToList();
        return year.Count < Least
            ? double.PositiveInfinity
            : year.Count(one => one.Source is ReferralSource.Community or ReferralSource.EmergencyDepartment) / WeeksAYear;
    }
}
