using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Reporting;

/// <summary>How many carers each person of a county sees in the rounds of a week that people know.</summary>
internal static class CountyContinuity
{
    /// <summary>The report of today's rounds, and the people in the order of its numbers.</summary>
    /// <param name="placed">The county.</param>
    /// <param name="provider">The only provider; null for all.</param>
    /// <exception cref="ArgumentException">No provider's rounds are known.</exception>
    public static (ContinuityReport Report, ImmutableArray<PersonId> People) Of(PlacedCounty placed, ProviderId? provider)
    {
        var week = placed.ToWeekOfRounds();
        var chosen = (provider is { } only ? week.Only(only) : week).Providers.Where(one => one.Today is not null).ToList();
        if (chosen.Count == 0)
        {
            throw new ArgumentException("No rounds are known: add rounds.csv, or give a plan of a week with --keep.");
        }

        var personOf = placed.County.Packages.ToDictionary(one => one.Package.Id, one => one.Package.Person);
        ImmutableArray<PersonId> people =
            [.. chosen.SelectMany(one => one.Origins).Select(origin => personOf[origin.Package]).Distinct().Order()];
        var number = people.Select((person, index) => (person, index)).ToDictionary(pair => pair.person, pair => pair.index);
        return (ContinuityReport.Of(chosen.Select(one =>
            (one.Today!, (Func<int, int>)(visit => number[personOf[one.Origins[visit].Package]])))), people);
    }
}
