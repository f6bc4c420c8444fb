namespace Zoning.Demand;

/// <summary>Finds the last weeks of a flow of which entries still come in.</summary>
/// <remarks>
/// A case system learns of a package days or weeks after it was asked for. The last weeks then look as if need had fallen, and a forecast would follow them down.
/// A week at the end counts as incomplete where it is under 60 % of the median of the up to 26 weeks before the last four, and more than three robust deviations
/// (1.4826 times the median absolute deviation) below it; the weeks before are looked at while this holds, four at most. Twelve weeks to compare with are needed.
/// </remarks>
internal static class LateEntry
{
    private const int MostWeeks = 4;
    private const int Compared = 26;
    private const int LeastCompared = 12;
    private const double MostShare = 0.6;
    private const double Deviations = 3;

    /// <summary>How many of the last weeks are incomplete.</summary>
    /// <param name="flow">A value a week, oldest first; none where a week is missing.</param>
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
