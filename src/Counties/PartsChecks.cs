using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Checks of parts that files cannot express; the readers of the files check everything else.</summary>
internal static class PartsChecks
{
    /// <summary>The parts with lists that were never set taken as empty.</summary>
    /// <exception cref="ArgumentException">A required part is not set, or parts contradict each other.</exception>
    internal static CountyParts Complete(CountyParts parts)
    {
        Require(parts.HomeMap is not null, "HomeMap is not set. Make a map with Zones.Of, or take that of another county.");
        Require(!parts.Packages.IsDefault, "Packages is not set. Give an empty list for a county without packages.");
        Require(parts.Packages.All(one => one?.Package is not null), "Packages holds an entry without a package.");
        Require(
            parts.HasVisits != false || parts.Packages.All(one => one.Visits.IsDefaultOrEmpty),
            "HasVisits is false and packages have visits. Leave HasVisits unset, or take the visits off the packages.");
        Require(
            parts.HasDeliveries != false || parts.Packages.All(one => one.Deliveries.IsDefaultOrEmpty),
            "HasDeliveries is false and packages have delivery records. Leave HasDeliveries unset, or take the records off the packages.");
        Require(
            parts.History.IsDefault || parts.History.All(series => !series.States.Contains(WeekState.Incomplete)),
            "History marks weeks as incomplete. Give whole weeks only; a run marks the last weeks by its own options.");
        return parts with
        {
            Providers = Set(parts.Providers),
            Cases = Set(parts.Cases),
            Carers = Set(parts.Carers),
            TodaysStops = Set(parts.TodaysStops),
            Population = Set(parts.Population),
            ZoneFacts = Set(parts.ZoneFacts),
            Moves = Set(parts.Moves),
            ProviderCosts = Set(parts.ProviderCosts),
            Referrals = Set(parts.Referrals),
            Offers = Set(parts.Offers),
            ServicePlaces = Set(parts.ServicePlaces),
            Discharges = Set(parts.Discharges),
            Workforce = Set(parts.Workforce),
            Reviews = Set(parts.Reviews),
            Metrics = Set(parts.Metrics),
            Targets = Set(parts.Targets),
        };
    }

    /// <summary>Reports a blank person, skills that are no words, and what was repaired of the map.</summary>
    internal static void Report(CountyParts parts, FindingCollector findings)
    {
        foreach (var repair in parts.HomeMap.Findings.Where(finding => finding.Code == ZoneFaults.Repaired))
        {
            findings.Add(repair);
        }

        var fromWaiting = WaitingTable.WrittenThere(parts);
        var line = 1;
        foreach (var one in parts.Packages)
        {
            var id = one.Package.Id.Value ?? "";
            line += fromWaiting.Contains(one.Package.Id) ? 0 : 1;
            if (string.IsNullOrWhiteSpace(one.Package.Person.Value))
            {
                findings.Add(ValueFaults.Blank, "services.csv", line, "person is blank.", id);
            }

            if (!one.Visits.IsDefault && one.Visits.Any(visit => !AreWords(visit.Skills)))
            {
                findings.Add(FileRowFaults.SkillsUnreadable, "visits.csv", 0, "A skill of a visit is blank or holds a space.", id);
            }
        }

        foreach (var carer in parts.Carers ?? [])
        {
            if (!AreWords(carer.Skills))
            {
                findings.Add(FileRowFaults.SkillsUnreadable, "carers.csv", 0, "A skill is blank or holds a space.", carer.Id.Value ?? "");
            }
        }
    }

    private static bool AreWords(ImmutableArray<string> skills) =>
        skills.IsDefault || skills.All(skill => !string.IsNullOrEmpty(skill) && !skill.Any(char.IsWhiteSpace));

    private static ImmutableArray<T>? Set<T>(ImmutableArray<T>? list) => list is { IsDefault: true } ? [] : list;

    private static void Require(bool holds, string advice)
    {
        if (!holds)
        {
            throw new ArgumentException(advice);
        }
    }
}
