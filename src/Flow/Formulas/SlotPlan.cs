namespace Zoning.Flow;

/// <summary>
/// People who need a slot (a bed, a place in a reablement service, an assessor) and wait when all are taken: what formulas say.
/// </summary>
/// <remarks>
/// For people who arrive at random, are taken in order and never give up. Exact for exponential stays; else the approximation of Allen and
/// Cunneen: the wait of exponential stays x (arrival variation + stay variation) / 2 (Allen, Probability, Statistics and Queueing Theory,
/// 2nd edition 1990, section 5.3), and for shares and quantiles a wait of those who wait that is exponential with the matching mean.
/// </remarks>
public sealed record SlotPlan
{
    /// <summary>People who arrive in a day, 0 or more. Default 0.</summary>
    public double ArrivalsPerDay { get; init => field = Amount(value, nameof(ArrivalsPerDay)); }

    /// <summary>How long a slot is held, in days on average, above 0. Default 1.</summary>
    public double StayDays
    {
        get;
        init => field = Amount(value, nameof(StayDays)) > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "StayDays is 0; it must be above 0.");
    } = 1;

    /// <summary>Slots, 1 or more. Default 1.</summary>
    public int Slots
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Slots is {value}; it must be 1 or more.");
    } = 1;

    /// <summary>
    /// Variance of stays / square of their mean: 0 if all are equal, 1 if exponential, above 1 if some are very long. Default 1.
    /// </summary>
    public double StayVariation { get; init => field = Amount(value, nameof(StayVariation)); } = 1;

    /// <summary>The same of the times between arrivals; 1 if people arrive at random. Default 1.</summary>
    public double ArrivalVariation { get; init => field = Amount(value, nameof(ArrivalVariation)); } = 1;

    /// <summary>Slots that would be in use on average if there were enough: arrivals x stay (Little).</summary>
    public double Load => ArrivalsPerDay * StayDays;

    /// <summary>The share of slots in use, 0 to 1; 1 if the queue does not drain.</summary>
    public double Occupancy => Math.Min(1, Load / Slots);

    /// <summary>Whether slots suffice in the long run. If not, the queue grows without end.</summary>
    public bool Drains => Load < Slots;

    /// <summary>Why there are no figures of waiting; empty if the queue drains.</summary>
    public string Reason => Drains
        ? ""
        : FormattableString.Invariant($"{Load:0.#} slots are needed on average and there are {Slots}: ")
            + FormattableString.Invariant($"the queue grows by {(Load - Slots) / StayDays:0.##} people a day.");

    /// <summary>The share of people who wait at all, 0 to 1.</summary>
    public double ShareWaiting => Erlang.ShareWaiting(Slots, Load);

    /// <summary>Days waited on average, over all people; infinite if the queue does not drain.</summary>
    public double MeanWaitDays => Drains
        ? (ArrivalVariation + StayVariation) / 2 * ShareWaiting * StayDays / (Slots - Load)
        : double.PositiveInfinity;

    /// <summary>People waiting on average: arrivals x wait (Little); infinite if the queue does not drain.</summary>
    public double MeanWaiting => Drains ? ArrivalsPerDay * MeanWaitDays : double.PositiveInfinity;

    /// <summary>The share of people who get a slot within some days.</summary>
    /// <param name="days">Days, 0 or more.</param>
    /// <returns>From 0 to 1: 1 - C exp(-t (c - a) / (stay x variation)); 0 if the queue does not drain.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative or not finite.</exception>
    public double ShareWithin(double days)
    {
        Erlang.ThrowIfNotAmount(days, nameof(days));
        return Drains ? 1 - ShareWaiting * Math.Exp(-days / MeanOfThoseWhoWait) : 0;
    }

    /// <summary>The days within which a share of people get a slot.</summary>
    /// <param name="share">The share, 0 or more and below 1.</param>
    /// <returns>Days; 0 if so many do not wait at all; infinite if the queue does not drain.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative, or 1 or more.</exception>
    public double WaitQuantileDays(double share)
    {
        ThrowIfNotShare(share, nameof(share));
        return !Drains ? double.PositiveInfinity
            : 1 - share >= ShareWaiting ? 0
            : MeanOfThoseWhoWait * Math.Log(ShareWaiting / (1 - share));
    }

    /// <summary>The same people with as few slots as a standard allows.</summary>
    /// <param name="share">The share of people who must get a slot in time, 0 or more and below 1, such as 0.95.</param>
    /// <param name="withinDays">The time, in days, 0 or more, such as 1.</param>
    /// <returns>The queue with the fewest slots that meet the standard.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or more than 1,000,000 slots would be
    /// needed.</exception>
    public SlotPlan SlotsFor(double share, double withinDays)
    {
        ThrowIfNotShare(share, nameof(share));
        Erlang.ThrowIfNotAmount(withinDays, nameof(withinDays));
        const int Most = 1_000_000;
        if (Load >= Most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(share), share,
                FormattableString.Invariant($"{Load:0} slots are in use on average; at most {Most} are looked at."));
        }

        var (low, high) = ((int)Load, (int)Load + 1);
        while ((this with { Slots = high }).ShareWithin(withinDays) < share)
        {
            if (high == Most)
            {
                throw new ArgumentOutOfRangeException(nameof(share), share, $"Even {Most} slots do not meet the standard.");
            }

            (low, high) = (high, Math.Min(Most, high + Math.Max(1, high / 8)));
        }

        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = (this with { Slots = middle }).ShareWithin(withinDays) < share ? (middle, high) : (low, middle);
        }

        return this with { Slots = high };
    }

    private double MeanOfThoseWhoWait => (ArrivalVariation + StayVariation) / 2 * StayDays / (Slots - Load);

    private static double Amount(double value, string name)
    {
        Erlang.ThrowIfNotAmount(value, name);
        return value;
    }

    private static void ThrowIfNotShare(double share, string name)
    {
        if (!(share is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                name, share,
                FormattableString.Invariant($"{name} is {share}; it must be 0 or more and below 1."));
        }
    }
}
