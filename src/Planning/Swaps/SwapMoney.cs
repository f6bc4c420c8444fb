using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>What packages bring in and what rounds cost, by provider, in pence a week.</summary>
/// <param name="county">The county: its rate card and home map.</param>
/// <param name="costs">What a provider's care costs it; null where that isn't known.</param>
internal sealed class SwapMoney(County county, Func<ProviderId, ProviderCosts?> costs)
{
    private readonly Dictionary<PackageId, CountyPackage> _packages = county.Packages.ToDictionary(one => one.Package.Id);
    private const decimal AssumedHourPence = 2300m;
    private readonly Dictionary<(PackageId, ProviderId), decimal> _income = [];

    /// <summary>What a provider is paid for a package: the rate card's price, or where it has none an assumed one by the hour.</summary>
    internal decimal Income(CountyPackage one, ProviderId provider)
    {
        lock (_income)
        {
            if (_income.TryGetValue((one.Package.Id, provider), out var known))
            {
                return known;
            }
        }

        var package = one.Package with { Provider = provider };
        var zone = one.Found.Area.IsZone ? county.HomeMap[one.Found.Area.Zone].Code : (ZoneCode?)null;
        var price = county.Rates?.WeeklyPrice(package, one.Pattern ?? VisitPattern.Infer(package.Need), zone, county.AsOf);
        var income = price?.Pence ?? AssumedHourPence * package.Weekly.Value * package.Carers / 60;
        lock (_income)
        {
            _income[(one.Package.Id, provider)] = income;
        }

        return income;
    }

    /// <summary>The margin of a provider's week.</summary>
    internal decimal Margin(ProviderWeek week)
    {
        var (income, minutes) = (0m, 0L);
        foreach (var package in week.Packages)
        {
            income += Income(_packages[package], week.Book.Provider);
            minutes += CarerMinutes(_packages[package]);
        }

        return CostsOf(week.Book.Provider).Margin(income, minutes, Minutes(week.Travel.Ticks, week.Plan.Problem), week.Travel.Metres);
    }

    /// <summary>What the council pays for a provider's packages, in pence a week.</summary>
    internal decimal Income(ProviderWeek week) => week.Packages.Sum(package => Income(_packages[package], week.Book.Provider));

    /// <summary>What a package and a change of travel change of a provider's margin.</summary>
    internal decimal Change(CountyPackage one, ProviderBook book, TravelChange travel) => CostsOf(book.Provider)
        .Margin(Income(one, book.Provider), CarerMinutes(one), Minutes(travel.Ticks, book.Rounds.Problem), travel.Metres);

    /// <summary>Carer minutes a week of a package.</summary>
    internal static long CarerMinutes(CountyPackage one) =>
        RoundScope.VisitsOf(one).Sum(visit => visit.Weekly.Value * visit.Carers);

    private static decimal Minutes(long ticks, RoundProblem problem) => (decimal)ticks / problem.TicksPerMinute;

    private ProviderCosts CostsOf(ProviderId provider) => costs(provider) ?? ProviderCosts.Assumed;
}
