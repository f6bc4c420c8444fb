using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>A rate that capacity is calculated with: its likely value and the range it is drawn from.</summary>
/// <param name="Name">Its name in files, such as <c>contact_ratio</c>.</param>
/// <param name="Value">The likely value, in the unit.</param>
/// <param name="Low">The least it may be; the value itself if it is known.</param>
/// <param name="High">The most it may be.</param>
/// <param name="Unit">The unit, such as <c>share of paid hours</c>.</param>
/// <param name="From">The first day the rate is of.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsAssumed">Whether it comes from the built-in table rather than from the folder.</param>
public sealed record CapacityRate(
    string Name, double Value, double Low, double High, string Unit, DateOnly From, string Source, bool IsAssumed)
{
    /// <summary>The rate at a share of its distribution: a triangle from low over the likely value to high.</summary>
    /// <param name="share">0 to 1.</param>
    /// <returns>The rate; the low end at 0, the high end at 1.</returns>
    internal double At(double share)
    {
        var width = High - Low;
        if (width <= 0)
        {
            return Value;
        }

        var rise = (Value - Low) / width;
        return share < rise
            ? Low + Math.Sqrt(share * width * (Value - Low))
            : High - Math.Sqrt((1 - share) * width * (High - Value));
    }

    /// <summary>The mean of the distribution.</summary>
    internal double Mean => High > Low ? (Low + Value + High) / 3 : Value;
}

/// <summary>The dated table of rates that capacity is calculated with. A folder's capacity-rates.csv replaces rates by name.</summary>
public sealed record CapacityRates
{
    private const string SkillsForCare = "Skills for Care, State of the adult social care sector and workforce in England";

    private CapacityRates(ImmutableArray<CapacityRate> rates) => Rates = rates;

    /// <summary>The rates, in the order of the built-in table.</summary>
    public ImmutableArray<CapacityRate> Rates { get; }

    /// <summary>The built-in table; every rate in it is marked as assumed.</summary>
    public static CapacityRates Default { get; } = new(
    [
        Assumed("turnover", 0.30, 0.25, 0.35, "leavers a year over carers", 2023, SkillsForCare
            + " 2024: 24.8 % in 2023/24 and 29.1 % in 2022/23, all services; home care is above all services, the range is ours"),
        Assumed("joiners", 0.30, 0.25, 0.35, "joiners a year over carers", 2023,
            "as many join as leave unless the folder says otherwise; the range is ours"),
        Assumed("sickness_days", 6, 4.7, 9.5, "working days a year a carer", 2021, SkillsForCare
            + ": 4.7 in independent services (2018/19), 5.1 in 2019/20, 9.5 in 2020/21; the likely value is ours"),
        Assumed("leave_weeks", 5.6, 5.6, 6.2, "weeks a year a carer", 1998,
            "Working Time Regulations 1998, regulations 13 and 13A: 5.6 weeks; the upper end is ours"),
        Assumed("contact_ratio", 0.70, 0.57, 0.84, "hours at the client's door over paid hours", 2014,
            "an operator's account: 20 to 25 hours of care in 35 paid (0.57 to 0.71); "
            + "UKHCA's price model of 2014: 11.4 minutes of travel for each hour of care (0.84)"),
        Assumed("carer_hours", 22, 20, 25, "hours of care a week a carer", 2019, "an operator's account: 20 to 25 hours of care a week"),
        Assumed("use_change", 0, -1, 1, "% a year by which rates of use change, low and high", 2026,
            "ours, to show how far rates of use matter; no published figure is meant"),
        Assumed("declared_share", 0.95, 0.85, 1, "share of declared hours that can be given", 2026, "ours; no published figure is known"),
    ]);

    /// <summary>The rate of a name.</summary>
    /// <param name="name">A name of the built-in table.</param>
    /// <exception cref="KeyNotFoundException">There is no such rate.</exception>
    public CapacityRate this[string name] => Rates.FirstOrDefault(rate => rate.Name == name)
        ?? throw new KeyNotFoundException($"There is no rate '{name}'. Names are: {string.Join(", ", Rates.Select(rate => rate.Name))}.");

    /// <summary>The table with some rates in place of those of the same name.</summary>
    /// <param name="rates">Rates of the folder; names of the built-in table.</param>
    /// <returns>A table with every rate once.</returns>
    /// <exception cref="KeyNotFoundException">A name isn't one of the table.</exception>
    public CapacityRates With(IEnumerable<CapacityRate> rates)
    {
        var changed = Rates.ToBuilder();
        foreach (var rate in rates)
        {
            var index = Rates.IndexOf(this[rate.Name]);
            changed[index] = rate;
        }

        return new CapacityRates(changed.ToImmutable());
    }

    /// <summary>The least and most that a rate of the folder may be.</summary>
    internal static (decimal Least, decimal Most) RangeOf(string name) => name switch
    {
        "sickness_days" => (0, 260),
        "leave_weeks" => (0, 52),
        "carer_hours" => (1, 60),
        "contact_ratio" => (0.01m, 1),
        "declared_share" => (0, 1),
        "use_change" => (-50, 50),
        _ => (0, 5),
    };

    private static CapacityRate Assumed(string name, double value, double low, double high, string unit, int year, string source) =>
        new(name, value, low, high, unit, new DateOnly(year, 4, 1), source, IsAssumed: true);
}
