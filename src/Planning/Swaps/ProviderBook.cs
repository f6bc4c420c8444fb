using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// A provider's week as one problem, with the visits of its own packages and of all that it might take. Restricted as a whole.
/// </summary>
/// <remarks>Who is served differs from plan to plan; places, travel, carers and shifts are found once.</remarks>
internal sealed class ProviderBook
{
    private readonly VisitLink[] _links;

    /// <param name="rounds">The problem, with the starts that people have today as the wanted ones.</param>
    /// <param name="own">The packages that the provider has today.</param>
    internal ProviderBook(ProviderRounds rounds, IEnumerable<PackageId> own)
    {
        Rounds = rounds;
        Own = [.. own];
        _links = [.. rounds.Problem.Links];
        VisitsOf = Enumerable.Range(0, rounds.Origins.Length).GroupBy(visit => rounds.Origins[visit].Package)
            .ToDictionary(group => group.Key, group => group.ToArray());
        TeamsOf = VisitsOf.ToDictionary(
            one => one.Key,
            one => one.Value.GroupBy(visit => (rounds.Origins[visit].Day, rounds.Origins[visit].Visit))
                .Select(team => team.ToArray()).ToArray());
    }

    /// <summary>The provider.</summary>
    internal ProviderId Provider => Rounds.Provider!.Value;

    /// <summary>The problem of all that it might serve.</summary>
    internal ProviderRounds Rounds { get; }

    /// <summary>The packages that it has today.</summary>
    internal ImmutableSortedSet<PackageId> Own { get; }

    /// <summary>The visits of each package.</summary>
    internal IReadOnlyDictionary<PackageId, int[]> VisitsOf { get; }

    /// <summary>The visits of each package, those of carers at once together.</summary>
    internal IReadOnlyDictionary<PackageId, int[][]> TeamsOf { get; }

    /// <summary>Whether some carer could make each visit of a package: skills, and whom the person refuses.</summary>
    internal bool CanServe(PackageId package) => VisitsOf.TryGetValue(package, out var visits) && visits.All(index =>
    {
        var visit = Rounds.Problem.Visits[index];
        return Rounds.Problem.Carers.Where((carer, at) => (visit.Skills & ~carer.Skills) == 0 && !visit.ForbiddenCarers.Contains(at)).Any();
    });

    /// <summary>The problem of some packages alone.</summary>
    /// <param name="packages">The packages.</param>
    /// <returns>The problem, the number here of each of its visits, and its number of each visit here (-1: none).</returns>
    internal (RoundProblem Problem, int[] Here, int[] There) Only(ImmutableSortedSet<PackageId> packages)
    {
        var there = new int[Rounds.Problem.Visits.Length];
        var here = new List<int>();
        for (var visit = 0; visit < there.Length; visit++)
        {
            there[visit] = packages.Contains(Rounds.Origins[visit].Package) ? here.Count : -1;
            if (there[visit] >= 0)
            {
                here.Add(visit);
            }
        }

        var problem = Rounds.Problem with
        {
            Visits = [.. here.Select(visit => Rounds.Problem.Visits[visit])],
            Links =
            [
                .. _links.Where(link => there[link.First] >= 0 && there[link.Second] >= 0)
                    .Select(link => link with { First = there[link.First], Second = there[link.Second] }),
            ],
        };
        return (problem, [.. here], there);
    }
}
