namespace Zoning.Samples;

/// <summary>Distributions and fair shares that the sample generator draws from.</summary>
internal static class Draws
{
    /// <summary>A number from the exponential distribution.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="mean">Its mean, above 0.</param>
    /// <returns>0 or more.</returns>
    public static double NextExponential(this Randomness random, double mean) => -mean * Math.Log(1 - random.NextShare());

    /// <summary>A number from the log-normal distribution, by its mean rather than its median.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="mean">Its mean, above 0.</param>
    /// <param name="sigma">Standard deviation of the logarithm, 0 or more.</param>
    /// <returns>A number above 0.</returns>
    public static double NextLogNormal(this Randomness random, double mean, double sigma) =>
        mean * Math.Exp(sigma * random.NextNormal() - sigma * sigma / 2);

    /// <summary>A number spread evenly between two ends.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="low">The lower end, inclusive.</param>
    /// <param name="high">The upper end, exclusive.</param>
    /// <returns>A number in [low, high).</returns>
    public static double NextBetween(this Randomness random, double low, double high) => low + (high - low) * random.NextShare();

    /// <summary>Whether something of a given chance happens.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="chance">From 0 (never) to 1 (always).</param>
    /// <returns>Whether it happens.</returns>
    public static bool NextChance(this Randomness random, double chance) => random.NextShare() < chance;

    /// <summary>One of several things, each as likely as its weight.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="weights">0 or more each; where all are 0, each is equally likely.</param>
    /// <returns>The index chosen.</returns>
    public static int NextOf(this Randomness random, ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        if (total <= 0)
        {
            return random.NextBelow(weights.Length);
        }

        var left = random.NextShare() * total;
        var last = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
            {
                continue;
            }

            last = i;
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return last;
    }

    /// <summary>The whole numbers from 0 in a random order.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <returns>Each of 0 to count - 1 once.</returns>
    public static int[] NextOrder(this Randomness random, int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        random.Shuffle<int>(order);
        return order;
    }

    /// <summary>
    /// Shares out whole things by weight: the largest remainders get the last ones (Hamilton's method), ties to the first.
    /// </summary>
    /// <param name="total">How many things, 0 or more.</param>
    /// <param name="weights">0 or more each; where all are 0, each gets alike.</param>
    /// <returns>A number for each weight; they add up to the total.</returns>
    public static int[] Apportion(int total, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var shares = new int[weights.Length];
        var remainders = new (double Remainder, int Index)[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = sum > 0 ? total * weights[i] / sum : (double)total / weights.Length;
            shares[i] = (int)Math.Floor(exact);
            remainders[i] = (shares[i] - exact, i);
            left -= shares[i];
        }

        Array.Sort(remainders);
        for (var i = 0; i < left; i++)
        {
            shares[remainders[i % remainders.Length].Index]++;
        }

        return shares;
    }
}
