namespace Zoning.Forecasting;

/// <summary>Which models are worth their time on a history, by its season and its length alone.</summary>
/// <remarks>
/// <para>
/// ARIMA and complex exponential smoothing take three fifths or more of the time of all models. Measured on fifteen sets at up to four
/// origins each: with fewer than six seasons every model errs, and each more in the mean is worth its time, which is short there. With
/// more, ARIMA is hardly a gain with seasons of 2 to 4 steps. Complex smoothing has a level for each place of the season: it is a gain
/// with few places, or from twenty seasons on, and none without a season.
/// </para>
/// <para>One rule for all series; the figures are in decision 23.</para>
/// </remarks>
internal static class CandidateGate
{
    private const int LongestSeason = 24;
    private const int LongestShortSeason = 4;
    private const int FewSeasons = 6;
    private const int ManySeasons = 20;

    /// <summary>Whether a model is tried on a history.</summary>
    /// <param name="key">The key of the model.</param>
    /// <param name="history">The history.</param>
    internal static bool IsTried(string key, ForecastHistory history)
    {
        var (period, count) = (history.Period, history.Count);
        var isShort = count < FewSeasons * period;
        return key switch
        {
            "arima" => period == 1 || period > LongestShortSeason || isShort,
            "ces" => period > 1 && (isShort || period <= LongestShortSeason || (period <= LongestSeason && count >= ManySeasons * period)),
            _ => true,
        };
    }
}
