using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>The providers that rows of a folder may name: those of providers.csv, without it those of packages and carers.</summary>
internal sealed class KnownProviders
{
    /// <summary>Near names are looked for this often: a file with nothing else in it would take all day.</summary>
    private const int MostAdvice = 50;

    private readonly CountyReading _reading;
    private readonly HashSet<ProviderId> _known;
    private int _advised;

    internal KnownProviders(CountyReading reading, List<CountyPackage> lines, ImmutableArray<CountyCarer>? carers)
    {
        _reading = reading;
        _known = reading.Providers?.Keys.ToHashSet()
            ?? [.. lines.Select(one => one.Package.Provider).OfType<ProviderId>(), .. (carers ?? []).Select(carer => carer.Provider)];
    }

    /// <summary>The provider of a cell; null if the cell is blank, and with a fault if nobody knows it.</summary>
    internal ProviderId? Find(CsvRow row, int column)
    {
        var id = row.IdOrEmpty(column);
        if (id.Length == 0)
        {
            return null;
        }

        _reading.CheckSynthetic(row, id);
        var provider = new ProviderId(id);
        if (_known.Contains(provider))
        {
            return provider;
        }

        var near = ++_advised <= MostAdvice ? NearIds.Advice(id, _known.Select(one => one.Value)) : "";
        row.Report(MoveFaults.UnknownProvider, $"The provider is '{CsvRow.Quote(id)}'.{near}", column);
        return null;
    }
}
