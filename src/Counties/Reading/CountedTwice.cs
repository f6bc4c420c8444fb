using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Tells of care that may be counted twice: repeated lines, lines not closed at a change, and people who wait for what they have.
/// </summary>
internal static class CountedTwice
{
    /// <summary>Reports what may be counted twice on the as-at day.</summary>
    internal static void Report(CountyReading reading, List<CountyPackage> lines, ImmutableArray<WaitingCase>? cases)
    {
        var day = reading.Settings.AsOf;
        var running = lines.Where(line => IsNow(line.Package, day)).ToList();
        var compared = running.Select(Compared).ToList();
        var repeats = new NoticeTally(ServiceFaults.Repeated, "services.csv", " may be counted twice");
        foreach (var (_, newer) in LinesAtOnce.Repeats(compared))
        {
            repeats.Add(running[newer].Line, compared[newer].Minutes / 60m);
        }

        var changes = new NoticeTally(ServiceFaults.NotClosed, "services.csv", " run beside an older line of the person");
        foreach (var (older, newer) in LinesAtOnce.Changes(compared))
        {
            changes.Add(running[newer].Line, Math.Min(compared[older].Minutes, compared[newer].Minutes) / 60m);
        }

        repeats.Report(reading.Findings);
        changes.Report(reading.Findings);
        ReportWaiting(reading, running, cases);
    }

    private static void ReportWaiting(CountyReading reading, List<CountyPackage> running, ImmutableArray<WaitingCase>? cases)
    {
        var placed = (cases ?? []).Where(one => one.IsPlacedAt(reading.Settings.AsOf)).Select(one => one.Package).ToHashSet();
        var served = new Dictionary<PersonId, long>();
        foreach (var one in running.Where(one => one.Package.Status == ServiceStatus.Active && !IsNetted(reading, one.Package)))
        {
            served[one.Package.Person] = served.GetValueOrDefault(one.Package.Person) + one.Package.Weekly.Value;
        }

        var (rows, people, minutes, first) = (0, new HashSet<PersonId>(), 0L, (CountyPackage?)null);
        foreach (var one in running.Where(one => one.Package.Status == ServiceStatus.Waiting && !placed.Contains(one.Package.Id)))
        {
            var both = Math.Min(one.Package.Need.Value, served.GetValueOrDefault(one.Package.Person));
            if (both > 0)
            {
                served[one.Package.Person] -= both;
                people.Add(one.Package.Person);
                (rows, minutes, first) = (rows + 1, minutes + both, first ?? one);
            }
        }

        if (first is not null)
        {
            reading.Findings.Add(new Finding(
                ServiceFaults.WaitsForWhatRuns, first.IsFromWaiting ? "waiting.csv" : "services.csv", first.Line,
                string.Create(CultureInfo.InvariantCulture,
                    $"{people.Count} people wait and have active lines: {minutes / 60m:0.##} hours a week "
                + $"may be counted twice."))
            {
                Rows = rows,
            });
        }
    }

    /// <summary>Care off the framework covers the wait and is subtracted by the ledger, so that it isn't counted twice.</summary>
    private static bool IsNetted(CountyReading reading, Package package) =>
        package.Provider is { } provider && reading.Providers?.GetValueOrDefault(provider) == false;

    private static bool IsNow(Package package, DateOnly day) =>
        package.ServiceType == ServiceType.HomeCare && package.Status != ServiceStatus.Ended
        && (package.End is null || package.End >= day) && (package.Start is null || package.Start <= day || IsWanted(package));

    private static bool IsWanted(Package package) => package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed;

    private static RunningLine Compared(CountyPackage one)
    {
        var package = one.Package;
        return new RunningLine(
            package.Person.Value, package.Status.ToString(), IsWanted(package) ? "" : package.Provider?.Value ?? "", one.Place,
            package.Carers, package.Need.Value, package.Start);
    }
}
