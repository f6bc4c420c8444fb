using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Maps people and providers to dense indexes once, in the order of their ids, and orders packages by id.</summary>
internal sealed class LedgerKeys
{
    private readonly int[] _personOfPackage;
    private readonly Dictionary<ProviderId, int> _providers = [];

    internal LedgerKeys(LedgerInput input)
    {
        var packages = input.Packages.AsSpan();
        var byPerson = new PersonId[packages.Length];
        var order = new int[packages.Length];
        for (var index = 0; index < packages.Length; index++)
        {
            byPerson[index] = packages[index].Package.Person;
            order[index] = index;
        }

        Array.Sort(byPerson, order);
        _personOfPackage = new int[packages.Length];
        var people = ImmutableArray.CreateBuilder<PersonId>();
        for (var position = 0; position < order.Length; position++)
        {
            if (position == 0 || byPerson[position] != byPerson[position - 1])
            {
                people.Add(byPerson[position]);
            }

            _personOfPackage[order[position]] = people.Count - 1;
        }

        People = people.ToImmutable();
        Providers = ProvidersOf(input);
        for (var index = 0; index < Providers.Length; index++)
        {
            _providers.Add(Providers[index], index);
        }

        ById = new int[packages.Length];
        var ids = new PackageId[packages.Length];
        for (var index = 0; index < packages.Length; index++)
        {
            ids[index] = packages[index].Package.Id;
            ById[index] = index;
        }

        Array.Sort(ids, ById);
    }

    internal int PersonCount => People.Length;

    internal ImmutableArray<PersonId> People { get; }

    internal ImmutableArray<ProviderId> Providers { get; }

    /// <summary>Indexes of packages in the order of their ids.</summary>
    internal int[] ById { get; }

    internal int PersonOf(int package) => _personOfPackage[package];

    internal int IndexOf(ProviderId provider) => _providers[provider];

    private static ImmutableArray<ProviderId> ProvidersOf(LedgerInput input)
    {
        var known = new HashSet<ProviderId>();
        foreach (var placed in input.Packages)
        {
            if (placed.Package.Provider is { } provider)
            {
                known.Add(provider);
            }
        }

        foreach (var provider in input.Providers ?? [])
        {
            known.Add(provider.Id);
        }

        var sorted = new ProviderId[known.Count];
        known.CopyTo(sorted);
        Array.Sort(sorted);
        return [.. sorted];
    }
}
