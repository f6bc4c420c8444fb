namespace Zoning.Demand;

/// <summary>Finds the last weeks of a flow for which entries are still arriving.</summary>
/// <remarks>
/// A package is often entered days or weeks after it was requested. The last weeks then look as if need had fallen, and a forecast
/// would follow.
/// A week at the end counts as incomplete if it is under 60 % of the median of up to 26 weeks before the last four, and more than three
/// robust deviations
/// (1.4826 times the median absolute deviation) below it; earlier weeks are checked until one does not, four at most. It needs twelve
/// weeks to compare with.
/// </remarks>
internal static class LateEntry
{
    private const int MostWeeks = 4;
    private const int Compared = 26;
    private const int LeastCompared = 12;
    private const double MostShare = 0.6;
    private const double Deviations = 3;

    /// <summary>How many of the last weeks are incomplete.</summary>
    /// <param name="flow">A value a week, oldest first; null for a missing week.</param>
    /// <returns>0 to 4.</returns>
    internal static int Weeks(ReadOnlySpan<double?> flow)
    {
        var last = Math.Max(0, flow.Length - MostWeeks);
        var compared = flow[Math.Max(0, last - Compared)..last].ToArray().OfType<double>().ToArray();
        if (compared.Length < LeastCompared)
        {
            return 0;
        }

        var usual = Medians.Of(compared);
        var deviation = Medians.Deviation(compared);
        var least = Math.Min(MostShare * usual, usual - (Deviations * deviation));
        var weeks = 0;
        while (weeks < MostWeeks && flow[flow.Length - 1 - weeks] is { } value && value < least)
        {
            weeks++;
        }

        return weeks;
    }
}
