using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Holds the visits of a person against each other: rows given twice, gaps that windows rule out, visits that overlap in any case, and
/// people cared for at two places.
/// </summary>
internal static class VisitDemands
{
    private const string File = "visits.csv";
    private const int DayMinutes = 24 * 60;
    private const double SamePlaceMetres = 100;

    /// <summary>Reports demands of packages on rounds that contradict each other. Each finding names both rows.</summary>
    internal static void Check(CountyReading reading, List<CountyPackage> lines)
    {
        var options = new RoundsOptions();
        foreach (var person in OnRounds(reading, lines).GroupBy(one => one.Package.Person))
        {
            var visits = person.SelectMany(one => one.Visits.Select((visit, index) => new Asked(
                one, visit, one.VisitLines[index], VisitWindow.Of(visit, options.ToleranceMinutes, options.CriticalToleranceMinutes))))
                .ToList();
            for (var second = 0; second < visits.Count; second++)
            {
                for (var first = 0; first < second; first++)
                {
                    CompareTwo(reading, visits[first], visits[second]);
                }
            }

            foreach (var package in visits.GroupBy(visit => visit.Of.Package.Id))
            {
                CheckGaps(reading, [.. package]);
            }
        }
    }

    /// <summary>Reports people whose running lines are at places that are apart.</summary>
    internal static void CheckPlaces(CountyReading reading, List<CountyPackage> lines)
    {
        var tally = new NoticeTally(DemandFaults.TwoPlaces, "services.csv");
        foreach (var person in OnRounds(reading, lines).Where(one => one.Found.HasPosition).GroupBy(one => one.Package.Person))
        {
            var first = person.First();
            foreach (var other in person.Where(one => Distance(first.Found, one.Found) > SamePlaceMetres))
            {
                tally.Add(other.Line, other.Package.Weekly.Value / 60m);
            }
        }

        tally.Report(reading.Findings);
    }

    private static IEnumerable<CountyPackage> OnRounds(CountyReading reading, List<CountyPackage> lines) =>
        lines.Where(one => RoundScope.IsOnRounds(one.Package, reading.Settings.AsOf));

    private static double Distance(FoundPlace one, FoundPlace other) =>
        Math.Sqrt(Math.Pow(one.Easting - other.Easting, 2) + Math.Pow(one.Northing - other.Northing, 2));

    private static void CompareTwo(CountyReading reading, Asked first, Asked second)
    {
        var isOnePackage = first.Of.Package.Id == second.Of.Package.Id;
        if ((first.Visit.Days & second.Visit.Days) == 0 || (!isOnePackage && first.Of.Package.Provider != second.Of.Package.Provider))
        {
            return;
        }

        if (isOnePackage && AreAlike(first.Visit, second.Visit))
        {
            Report(reading, DemandFaults.RepeatedVisit, first, second, "they say the same.");
        }
        else if (Overlap(first, second))
        {
            Report(reading, DemandFaults.VisitsOverlap, first, second, "neither can end before the other starts.");
        }
    }

    private static bool AreAlike(PlannedVisit one, PlannedVisit other) =>
        one with { Days = other.Days, Skills = other.Skills, TeamSkills = other.TeamSkills } == other
        && one.Skills.SequenceEqual(other.Skills, StringComparer.Ordinal)
        && one.TeamSkills.SequenceEqual(other.TeamSkills, StringComparer.Ordinal);

    private static bool Overlap(Asked one, Asked other) =>
        other.Window.Latest < one.Window.Earliest + one.Visit.Minutes && one.Window.Latest < other.Window.Earliest + other.Visit.Minutes;

    /// <summary>A gap counts from the visit before, that of the evening before too.</summary>
    private static void CheckGaps(CountyReading reading, List<Asked> visits)
    {
        if (visits.All(visit => visit.Visit.LeastMinutesBetweenStarts is null))
        {
            return;
        }

        var told = new HashSet<(int, int)>();
        var week = VisitOrder.OfWeek(visits.Select(visit => (visit.Visit, visit.Window)));
        for (var next = 0; next < week.Length; next++)
        {
            var (before, after) = (week[(next + week.Length - 1) % week.Length], week[next]);
            var turn = next == 0 ? 7 * DayMinutes : 0;
            var (one, other) = (visits[before.Visit], visits[after.Visit]);
            var most = turn + after.Day * DayMinutes + other.Window.Latest - before.Day * DayMinutes - one.Window.Earliest;
            if (week.Length > 1 && other.Visit.LeastMinutesBetweenStarts is { } gap && most < gap && told.Add((before.Visit, after.Visit)))
            {
                Report(reading, DemandFaults.GapImpossible, one, other, string.Create(
                    CultureInfo.InvariantCulture, $"at most {Math.Max(0, most)} minutes apart, {gap} are asked for."));
            }
        }
    }

    private static void Report(CountyReading reading, FaultCode code, Asked first, Asked second, string what) => reading.Findings.Add(
        new Finding(code, File, second.Line, string.Create(
            CultureInfo.InvariantCulture, $"Lines {first.Line} ({first.Clock}) and {second.Line} ({second.Clock}): {what}"))
        {
            Id = second.Of.Package.Id.Value,
            Rows = 2,
        });

    private sealed record Asked(CountyPackage Of, PlannedVisit Visit, int Line, VisitWindow Window)
    {
        internal string Clock => $"{CellText.Time(Window.Earliest)}-{CellText.Time(Window.Latest)}";
    }
}
