using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Makes the problems of a county's rounds: whose visits, whose carers, and nobody else's.</summary>
internal sealed class RoundsMaker
{
    private readonly PlacedCounty _placed;
    private readonly County _county;
    private readonly RoundsOptions _options;
    private readonly RoundsCalendar _calendar;
    private readonly TravelPlaces _places;

    private RoundsMaker(PlacedCounty placed, DayOfWeek? day, RoundsOptions options)
    {
        (_placed, _county, _options) = (placed, placed.County, options);
        _calendar = new RoundsCalendar(_county, day, options.Date);
        _places = new TravelPlaces(_county);
    }

    internal static CountyRounds Make(PlacedCounty placed, DayOfWeek? day, RoundsOptions options)
    {
        var maker = new RoundsMaker(placed, day, options);
        var county = placed.County;
        var providers = county.Carers?.ToDictionary(carer => carer.Id, carer => carer.Provider);
        var stops = county.TodaysStops?.ToLookup(stop => providers![stop.Carer]);
        var rounds = ImmutableArray.CreateBuilder<ProviderRounds>();
        foreach (var (provider, lines) in maker.LinesByProvider())
        {
            var problem = new ProblemMaker(county, maker._places, maker._calendar, options, provider);
            problem.AddVisits(lines);
            if (problem.HasVisits)
            {
                var (carers, areMade) = maker.CarersOf(provider, lines.Select(line => county.Packages[line]));
                problem.AddCarers(carers, lines);
                rounds.Add(problem.Make(areMade, stops is null || areMade ? null : [.. stops[provider]]));
            }
        }

        return new CountyRounds(options, day, IsPooled: false, rounds.ToImmutable()) { DayNotes = maker._calendar.Notes };
    }

    internal static CountyRounds MakePooled(PlacedCounty placed, DayOfWeek? day, RoundsOptions options)
    {
        var maker = new RoundsMaker(placed, day, options);
        var problem = new ProblemMaker(placed.County, maker._places, maker._calendar, options, null);
        var anyMade = false;
        foreach (var (provider, lines) in maker.LinesByProvider())
        {
            var (carers, areMade) = maker.CarersOf(provider, lines.Select(line => placed.County.Packages[line]));
            anyMade |= areMade;
            problem.AddVisits(lines);
            problem.AddCarers(carers, lines);
        }

        return new CountyRounds(options, day, IsPooled: true, problem.HasVisits ? [problem.Make(anyMade, null)] : [])
        {
            DayNotes = maker._calendar.Notes,
        };
    }

    /// <summary>A provider's rounds of a week with its own packages and others that it might serve.</summary>
    /// <param name="placed">The county.</param>
    /// <param name="provider">The provider; of the others' packages, each must be given to it already.</param>
    /// <param name="own">The packages that it has. Where it has no carers in the folder, these alone say how many are made up, and
    /// where.</param>
    /// <param name="others">The packages it might have, after its own.</param>
    /// <param name="options">What they are planned under.</param>
    /// <returns>The rounds, with today's; null if it has no visit.</returns>
    internal static ProviderRounds? MakeWeek(
        PlacedCounty placed, ProviderId provider, ImmutableArray<CountyPackage> own,
        ImmutableArray<CountyPackage> others, RoundsOptions options)
    {
        var maker = new RoundsMaker(placed, null, options);
        var county = placed.County with { Packages = [.. own, .. others] };
        var problem = new ProblemMaker(county, maker._places, maker._calendar, options, provider);
        List<int> lines = [.. Enumerable.Range(0, own.Length)];
        problem.AddVisits(lines);
        if (!problem.HasVisits)
        {
            return null;
        }

        problem.AddVisits([.. Enumerable.Range(own.Length, others.Length)]);
        var (carers, areMade) = maker.CarersOf(provider, own);
        problem.AddCarers(carers, lines);
        var ids = carers.Select(carer => carer.Id).ToHashSet();
        return problem.Make(areMade, areMade ? null : county.TodaysStops?.Where(stop => ids.Contains(stop.Carer)).ToImmutableArray());
    }

    private IEnumerable<(ProviderId Provider, List<int> Lines)> LinesByProvider()
    {
        var byProvider = new SortedDictionary<ProviderId, List<int>>();
        var only = _options.OnlyIn.IsEmpty ? null : _options.OnlyIn.Select(IndexOf).ToHashSet();
        for (var line = 0; line < _county.Packages.Length; line++)
        {
            var package = _county.Packages[line].Package;
            if (_calendar.Days.Any(day => _calendar.IsOnRounds(package, day)) && only?.Contains(_placed.Areas[line].Zone) != false)
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

    private (ImmutableArray<CountyCarer> Carers, bool AreMade) CarersOf(ProviderId provider, IEnumerable<CountyPackage> packages)
    {
        var own = _county.Carers is { } all ? all.Where(carer => carer.Provider == provider).ToImmutableArray() : [];
        return own.IsEmpty
            ? (MadeCarers.Of(provider, packages.SelectMany(one => RoundScope.VisitsOf(one)), _options.ContactHours), true)
            : (own, false);
    }

    private int IndexOf(ZoneCode code) => _placed.Zones.TryIndexOf(code, out var zone)
        ? zone
        : throw new ArgumentException($"The map has no zone '{code}'. Give zone codes, with commas between them.");
}
