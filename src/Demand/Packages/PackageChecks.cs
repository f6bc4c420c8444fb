using System.Globalization;

namespace Zoning.Demand;

/// <summary>The rules that the values of one package keep. Files and objects are held to the same rules and give the same codes.</summary>
internal static class PackageChecks
{
    /// <summary>Most client minutes a week: 168 hours.</summary>
    internal const long MostMinutes = 168 * 60;

    /// <summary>Most carers at once.</summary>
    internal const int MostCarers = 4;

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>Reports every fault in the values of a package, apart from its ids.</summary>
    internal static void Check(Package package, Action<FaultCode, string> report)
    {
        CheckMinutes("hours_week", package.Weekly, report);
        CheckMinutes("assessed_hours", package.Assessed ?? CareMinutes.Zero, report);
        CheckNumber("carers", package.Carers, 1, MostCarers, report);
        CheckChoice("status", package.Status <= ServiceStatus.ContinuingHealthcare && package.Status >= 0, (int)package.Status, report);
        CheckChoice("service_type", package.ServiceType <= ServiceType.Other && package.ServiceType >= 0, (int)package.ServiceType, report);
        CheckChoice("age_band", package.AgeBand <= AgeBand.From85 && package.AgeBand >= 0, (int)package.AgeBand, report);
        CheckDate("start", package.Start, report);
        CheckDate("end", package.End, report);
        CheckDate("ready_to_move", package.ReadyToMove, report);
        if (package.End < package.Start)
        {
            report(
                PackageFaults.EndBeforeStart,
                string.Create(CultureInfo.InvariantCulture, $"start is {package.Start:yyyy-MM-dd}, end is {package.End:yyyy-MM-dd}."));
        }
    }

    /// <summary>Reports blank ids of a package.</summary>
    internal static void CheckIds(Package package, Action<FaultCode, string> report)
    {
        if (string.IsNullOrEmpty(package.Id.Value))
        {
            report(ValueFaults.Blank, "id is blank.");
        }

        if (string.IsNullOrEmpty(package.Person.Value))
        {
            report(ValueFaults.Blank, "person is blank.");
        }
    }

    /// <summary>Reports faults in the visits of a supplied pattern.</summary>
    internal static void Check(VisitPattern pattern, Action<FaultCode, string> report)
    {
        foreach (var visit in pattern.Visits)
        {
            CheckNumber("minutes", visit.Minutes, 1, 1440, report);
            CheckNumber("weekdays", visit.Weekdays, 0, 5, report);
            CheckNumber("weekend days", visit.WeekendDays, 0, 2, report);
            CheckNumber("carers", visit.Carers, 1, MostCarers, report);
            CheckChoice("time_of_day", visit.Time <= TimeOfDay.Night && visit.Time >= 0, (int)visit.Time, report);
        }
    }

    /// <summary>Reports a value that is not one of its enumeration.</summary>
    internal static void CheckChoice(string name, bool isChoice, int value, Action<FaultCode, string> report)
    {
        if (!isChoice)
        {
            report(ValueFaults.NotAChoice, string.Create(CultureInfo.InvariantCulture, $"{name} is '{value}'."));
        }
    }

    /// <summary>Reports a date before 1900 or after 2100.</summary>
    internal static void CheckDate(string name, DateOnly? date, Action<FaultCode, string> report)
    {
        if (date < Earliest || date > Latest)
        {
            report(ValueFaults.NotADate, string.Create(CultureInfo.InvariantCulture, $"{name} is '{date:yyyy-MM-dd}'."));
        }
    }

    private static void CheckMinutes(string name, CareMinutes minutes, Action<FaultCode, string> report)
    {
        if (minutes.Value is < 0 or > MostMinutes)
        {
            report(
                ValueFaults.OutOfRange,
                string.Create(CultureInfo.InvariantCulture, $"{name} is {minutes.Value / 60m:0.##}; the range is 0 to {MostMinutes / 60}."));
        }
    }

    private static void CheckNumber(string name, int value, int least, int most, Action<FaultCode, string> report)
    {
        if (value < least || value > most)
        {
            report(
                ValueFaults.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; the range is {least} to {most}."));
        }
    }
}
