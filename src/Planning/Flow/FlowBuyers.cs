using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Who buys care: the council alone, or continuing healthcare as well, from the same hours or each from its own.</summary>
internal static class FlowBuyers
{
    private const int MostDays = 364, Least = 12;
    private const double LeastPart = 0.01;

    /// <summary>The choices, with what each does.</summary>
    internal static ImmutableArray<(string Name, string Does)> All { get; } =
    [
        ("council", "the council's referrals alone"),
        ("joint", "continuing healthcare of the NHS buys from the same hours of providers"),
        ("apart", "each buyer has a part of every provider's hours, by its share of referrals"),
    ];

    /// <summary>Why a name is none of them, with the nearest; null if it is one.</summary>
    internal static string? WhyNot(string name) => All.Any(one => one.Name == name)
        ? null
        : $"Buyers can't be '{name}'.{NearIds.Advice(name, All.Select(one => one.Name))} "
            + $"There are {string.Join(", ", All.Select(one => one.Name))}.";

    /// <summary>Referrals a year that continuing healthcare pays for; 0 if fewer than 12 are told.</summary>
    internal static double PerYear(County county, FlowGuard? guard, FlowSources sources)
    {
        var referrals = (county.Referrals ?? []).Where(one => one.Received.Day <= county.AsOf
            && one.Received.Day > county.AsOf.AddDays(-MostDays)).ToList();
        var second = referrals.Count(one => one.Buyer == CareBuyer.ContinuingHealthcare);
        var people = guard?.Count(second) ?? second;
        if (people < Least)
        {
            return 0;
        }

        var days = county.AsOf.DayNumber + 1.0 - referrals.Min(one => one.Received.Day).DayNumber;
        var perYear = 365 * people / days;
        sources.Measured(
            "second_buyer", "Referrals paid for by continuing healthcare", perYear, "people a year", people,
            "Measured: referrals of a year in referrals.csv whose buyer is chc. They are simulated with buyers joint or apart only.");
        sources.Assumed("second_buyer_rate", "What continuing healthcare pays", 1, "times the council's rate");
        return perYear;
    }

    /// <summary>The second buyer of a flow; null where the council buys alone.</summary>
    /// <param name="buyers">The choice.</param>
    /// <param name="share">The share of referrals that are its.</param>
    internal static SecondBuyer? Of(string buyers, double share) => buyers == "council"
        ? null
        : new SecondBuyer(share, 1, buyers == "joint", Math.Clamp(share, LeastPart, 1 - LeastPart));
}
