using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Maps people and providers to dense indexes once, in the order of their ids.</summary>
internal sealed class LedgerKeys
{
    private readonly int[] _personOfPackage;
    private readonly Dictionary<ProviderId, int> _providers = [];
    private readonly Dictionary<ProviderId, bool?> _framework = [];

    internal LedgerKeys(LedgerInput input)
    {
        var people = input.Packages.Select(package => package.Person).Distinct().Order().ToList();
        var personIndex = new Dictionary<PersonId, int>(people.Count);
        foreach (var person in people)
        {
            personIndex.Add(person, personIndex.Count);
        }

        _personOfPackage = [.. input.Packages.Select(package => personIndex[package.Person])];
        People = [.. people];
        Providers =
        [
            .. input.Packages.Where(package => package.Provider is not null).Select(package => package.Provider!.Value)
                .Concat(input.Providers?.Select(provider => provider.Id) ?? [])
                .Distinct()
                .Order(),
        ];
        for (var index = 0; index < Providers.Length; index++)
        {
            _providers.Add(Providers[index], index);
        }

        foreach (var provider in input.Providers ?? [])
        {
            _framework[provider.Id] = provider.IsOnFramework;
        }
    }

    internal int PersonCount => People.Length;

    internal ImmutableArray<PersonId> People { get; }

    internal ImmutableArray<ProviderId> Providers { get; }

    internal int PersonOf(int package) => _personOfPackage[package];

    internal int IndexOf(ProviderId provider) => _providers[provider];

    internal bool? IsOnFramework(ProviderId provider) => _framework.GetValueOrDefault(provider);
}
