using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>What packages bring in and what rounds cost, by provider, in pence a week.</summary>
/// <remarks>
/// A provider keeps of a week what it is paid less running costs, wages and mileage: the form of the UKHCA's minimum price (2014).
/// </remarks>
/// <param name="county">The county: its rate card, what care costs its providers, and its home map.</param>
internal sealed class SwapMoney(County county)
{
    /// <summary>How the sentence begins that says whose costs are assumed.</summary>
    internal const string CostsAssumed = "What an hour costs is assumed, in part or whole,";

    /// <summary>Metres in a statute mile.</summary>
    internal const decimal MetresAMile = 1609.344m;

    private readonly Dictionary<PackageId, CountyPackage> _packages = county.Packages.ToDictionary(one => one.Package.Id);
    private const decimal AssumedHourPence = 2300m;
    private bool _isPriceAssumed;
    private readonly ProviderCosts _costs = ProviderCosts.Of(county.ProviderCosts);
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
            _isPriceAssumed |= price is null;
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

        return Margin(week.Book.Provider, income, minutes, week.Travel, week.Plan.Problem);
    }

    /// <summary>What the council pays for a provider's packages, in pence a week.</summary>
    internal decimal Income(ProviderWeek week) => week.Packages.Sum(package => Income(_packages[package], week.Book.Provider));

    /// <summary>What is assumed of prices and costs, in sentences.</summary>
    internal IEnumerable<string> Assumed(IReadOnlyCollection<ProviderId> providers)
    {
        if (_isPriceAssumed)
        {
            yield return "Where rates.csv has no price, £23 an hour is assumed.";
        }

        if (providers.Count(_costs.IsAssumed) is > 0 and var assumed)
        {
            yield return FormattableString.Invariant($"{CostsAssumed} for {assumed} of {providers.Count} providers.");
        }
    }

    /// <summary>What a package and a change of travel change of a provider's margin.</summary>
    internal decimal Change(CountyPackage one, ProviderBook book, TravelChange travel) =>
        Margin(book.Provider, Income(one, book.Provider), CarerMinutes(one), travel, book.Rounds.Problem);

    /// <summary>Carer minutes a week of a package of the county.</summary>
    internal long MinutesOf(PackageId package) => CarerMinutes(_packages[package]);

    /// <summary>Carer minutes a week of a package.</summary>
    internal static long CarerMinutes(CountyPackage one) =>
        RoundScope.VisitsOf(one).Sum(visit => visit.Weekly.Value * visit.Carers);

    private decimal Margin(ProviderId provider, decimal income, long carerMinutes, TravelChange travel, RoundProblem problem)
    {
        var costs = _costs[provider];
        var hours = (carerMinutes + ((decimal)travel.Ticks / problem.TicksPerMinute)) / 60;
        return (income * (1 - costs.Overhead)) - (100 * costs.DirectCost(hours, travel.Metres / MetresAMile));
    }
}
