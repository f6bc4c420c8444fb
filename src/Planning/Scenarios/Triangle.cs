namespace Zoning.Planning;

/// <summary>Draws sizes of levers from a triangle over low, central and high.</summary>
internal static class Triangle
{
    /// <summary>The sizes of a lever, one a draw: the same in every scenario with the lever and the seed (common random numbers).</summary>
    internal static double[] Draw(Lever lever, ScenarioOptions options)
    {
        var chance = new Randomness(options.Seed).For("lever " + lever.Draws);
        var (low, mode, high) = ((double)lever.LowEnd, (double)lever.Central, (double)lever.HighEnd);
        var sizes = new double[options.Draws];
        for (var draw = 0; draw < sizes.Length; draw++)
        {
            sizes[draw] = At(chance.NextShare(), low, mode, high);
        }

        return sizes;
    }

    /// <summary>
    /// The size at a share of the triangle's mass, by its inverse: low + sqrt(u (h - l)(m - l)) up to the mode, h - sqrt((1 - u)(h - l)(h -
    /// m))
    /// beyond it.
    /// </summary>
    internal static double At(double share, double low, double mode, double high) => high <= low
        ? mode
        : share < (mode - low) / (high - low)
            ? low + Math.Sqrt(share * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - share) * (high - low) * (high - mode));
}
