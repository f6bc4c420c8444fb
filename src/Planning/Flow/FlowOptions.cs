using System.Globalization;

namespace Zoning.Planning;

/// <summary>How the flow of referrals is simulated. Nothing here says who may see it: that is asked when it is published.</summary>
public sealed record FlowOptions
{
    /// <summary>The most weeks that can be simulated: ten years.</summary>
    internal const int MostWeeks = 520;

    /// <summary>The most replications.</summary>
    internal const int MostReplications = 100_000;

    /// <summary>
    /// The way of offering packages: <c>dorset</c>, <c>halton</c>, <c>knowsley-sefton</c>, <c>liverpool</c>, <c>st-helens</c> or
    /// <c>wirral</c>. Default <c>dorset</c>: the framework first, all after 72 hours.
    /// </summary>
    public string Policy { get; init; } = "dorset";

    /// <summary>
    /// Who buys: <c>council</c>; or continuing healthcare of the NHS as well, <c>joint</c> from the same hours of providers or <c>apart</c>
    /// with a part of them for each. Default <c>council</c>.
    /// </summary>
    public string Buyers { get; init; } = "council";

    /// <summary>Weeks from the day after the as-at day, 1 to 520. Default 104.</summary>
    public int Weeks
    {
        get;
        init => field = value is >= 1 and <= MostWeeks
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Weeks is {value}; it must be 1 to {MostWeeks}.");
    } = 104;

    /// <summary>
    /// The week, from 1 to <see cref="Weeks"/>, whose rounds are planned as well, provider by provider; not in shareable output. Default
    /// null: none, as it takes minutes.
    /// </summary>
    public int? RoundsWeek
    {
        get;
        init => field = value is null or (>= 1 and <= MostWeeks)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"RoundsWeek is {value}; it must be 1 to {MostWeeks}.");
    }

    /// <summary>How long the rounds of the week are searched, for each way of offering. Default 70,000 iterations.</summary>
    internal long RoundsIterations { get; init; } = RunRounds.WeekIterations / 2;

    /// <summary>Replications, 2 to 100,000; more make intervals narrower. Default 200.</summary>
    public int Replications
    {
        get;
        init => field = value is >= 2 and <= MostReplications
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Replications is {value}; it must be 2 to {MostReplications}.");
    } = 200;

    /// <summary>The seed: the same one gives the same figures. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>How many threads may work, 1 to 64. They never change the answer. Default 2.</summary>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Threads is {value}; it must be 1 to 64.");
    } = 2;

    /// <summary>Why no flow can be made of it, with the nearest name; null if one can.</summary>
    internal string? WhyNot() => FlowPolicies.WhyNot(Policy) ?? FlowBuyers.WhyNot(Buyers) ?? (RoundsWeek > Weeks
        ? string.Create(CultureInfo.InvariantCulture, $"Rounds of week {RoundsWeek} can't be planned: {Weeks} weeks are simulated.")
        : null);
}
