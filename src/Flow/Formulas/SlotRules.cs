using MathNet.Numerics;

namespace Zoning.Flow;

/// <summary>Rules of thumb for slots, each with its source.</summary>
public static class SlotRules
{
    /// <summary>Slots saved if several areas or services share theirs, at the same standard.</summary>
    /// <param name="apart">The areas, each with its arrivals and stay; their slots are not looked at.</param>
    /// <param name="share">The share of people who must get a slot in time, 0 or more and below 1.</param>
    /// <param name="withinDays">The time, in days, 0 or more.</param>
    /// <returns>
    /// Slots needed apart, and together: one queue with all arrivals, their mean stay, and the variation of the mixture.
    /// </returns>
    /// <exception cref="ArgumentException">There is no area, or none of them has arrivals, or a number is outside its range.</exception>
    public static (int Apart, int Together) Pooled(IReadOnlyList<SlotPlan> apart, double share, double withinDays)
    {
        ArgumentNullException.ThrowIfNull(apart);
        var (arrivals, load, squares, variation) = (0.0, 0.0, 0.0, 0.0);
        foreach (var one in apart)
        {
            arrivals += one.ArrivalsPerDay;
            load += one.Load;
            squares += one.ArrivalsPerDay * (1 + one.StayVariation) * one.StayDays * one.StayDays;
            variation += one.ArrivalsPerDay * one.ArrivalVariation;
        }

        if (arrivals == 0)
        {
            throw new ArgumentException("No area has arrivals; give at least one that has.", nameof(apart));
        }

        var stay = load / arrivals;
        var together = new SlotPlan
        {
            ArrivalsPerDay = arrivals,
            StayDays = stay,
            StayVariation = Math.Max(0, squares / arrivals / (stay * stay) - 1),
            ArrivalVariation = variation / arrivals,
        };
        return (apart.Sum(one => one.SlotsFor(share, withinDays).Slots), together.SlotsFor(share, withinDays).Slots);
    }

    /// <summary>Slots by the square-root rule: the load and a reserve that grows with its root only.</summary>
    /// <param name="load">Slots in use on average, 0 or more.</param>
    /// <param name="shareWaiting">The share of people who may find all slots taken, above 0 and below 1.</param>
    /// <returns>
    /// a + b sqrt(a), rounded up, where 1 / (1 + b F(b) / f(b)) is the share and F, f the normal distribution. Halfin and Whitt (1981),
    /// doi:10.1287/opre.29.3.567. Good from about 10 slots.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static int SquareRoot(double load, double shareWaiting)
    {
        Erlang.ThrowIfNotAmount(load, nameof(load));
        if (!(shareWaiting is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(shareWaiting), shareWaiting, "shareWaiting must be above 0 and below 1.");
        }

        var (low, high) = (0.0, 40.0);
        for (var step = 0; step < 80; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Waiting(middle) > shareWaiting ? (middle, high) : (low, middle);
        }

        return checked((int)Math.Ceiling(load + high * Math.Sqrt(load)));
    }

    private static double Waiting(double reserve)
    {
        var below = 0.5 * SpecialFunctions.Erfc(-reserve / Math.Sqrt(2));
        var density = Math.Exp(-reserve * reserve / 2) / Math.Sqrt(2 * Math.PI);
        return density / (density + reserve * below);
    }
}
