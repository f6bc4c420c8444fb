using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Makes the problems of a county's rounds: whose visits, whose carers, and nobody else's.</summary>
internal sealed class RoundsMaker
{
    private readonly County _county;
    private readonly RoundsOptions _options;
    private readonly DayOfWeek? _day;
    private readonly TravelPlaces _places;

    private RoundsMaker(County county, Zones zones, DayOfWeek? day, RoundsOptions options)
    {
        (_county, _options, _day) = (county, options, day);
        _places = new TravelPlaces(zones, county.PeopleFrom65, county.Lines, county.AsOf);
    }

    internal static CountyRounds Make(County county, Zones zones, DayOfWeek? day, RoundsOptions options)
    {
        var maker = new RoundsMaker(county, zones, day, options);
        var stops = county.TodaysStops?.ToLookup(stop => county.Carers!.Value[stop.Carer].Provider);
        var rounds = ImmutableArray.CreateBuilder<ProviderRounds>();
        foreach (var (provider, lines) in maker.LinesByProvider())
        {
            var problem = new ProblemMaker(county, maker._places, day, options, provider);
            problem.AddVisits(lines);
            if (problem.HasVisits)
            {
                var (carers, areMade) = maker.CarersOf(provider, lines);
                problem.AddCarers(carers, lines);
                rounds.Add(problem.Make(areMade, stops is null || areMade ? null : [.. stops[provider]]));
            }
        }

        return new CountyRounds(options, day, IsPooled: false, rounds.ToImmutable());
    }

    internal static CountyRounds MakePooled(County county, Zones zones, DayOfWeek? day, RoundsOptions options)
    {
        var maker = new RoundsMaker(county, zones, day, options);
        var problem = new ProblemMaker(county, maker._places, day, options, null);
        var anyMade = false;
        foreach (var (provider, lines) in maker.LinesByProvider())
        {
            var (carers, areMade) = maker.CarersOf(provider, lines);
            anyMade |= areMade;
            problem.AddVisits(lines);
            problem.AddCarers(carers, lines);
        }

        return new CountyRounds(options, day, IsPooled: true, problem.HasVisits ? [problem.Make(anyMade, null)] : []);
    }

    private IEnumerable<(ProviderId Provider, List<int> Lines)> LinesByProvider()
    {
        var byProvider = new SortedDictionary<ProviderId, List<int>>();
        for (var line = 0; line < _county.Lines.Length; line++)
        {
            var package = _county.Lines[line].Package;
            if (RoundScope.IsOnRounds(package, _county.AsOf))
            {
                if (!byProvider.TryGetValue(package.Provider!.Value, out var lines))
                {
                    byProvider.Add(package.Provider.Value, lines = []);
                }

                lines.Add(line);
            }
        }

        return byProvider.Select(entry => (entry.Key, entry.Value));
    }

    private (ImmutableArray<CountyCarer> Carers, bool AreMade) CarersOf(ProviderId provider, List<int> lines)
    {
        var own = _county.Carers is { } all ? all.Where(carer => carer.Provider == provider).ToImmutableArray() : [];
        return own.IsEmpty
            ? (MadeCarers.Of(provider, lines.SelectMany(line => RoundScope.VisitsOf(_county, line)), _options.ContactHours), true)
            : (own, false);
    }
}
