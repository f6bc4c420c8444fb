using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Says how good earlier forecasts were.</summary>
internal static class BackTestText
{
    internal static string Of(BackTestSummary own, BackTestSummary reference, int period, double? skill)
    {
        if (own.Judged == 0)
        {
            return "No earlier forecast could be judged.";
        }

        if (own.ErrorShare is not { } error || reference.ErrorShare is not { } simple)
        {
            return "The actual values were all 0, so errors cannot be given as a share of them.";
        }

        var rule = reference.Model switch
        {
            "snaive" => period switch
            {
                52 => "same week last year",
                12 => "same month last year",
                4 => "same quarter last year",
                _ => "same step a season earlier",
            },
            "naive" => "last value known",
            var key => key,
        };
        var sentence = string.Create(
            CultureInfo.InvariantCulture, $"Earlier forecasts were off by {100 * error:0.#}% ({rule}: {100 * simple:0.#}%).");
        return own.Model == reference.Model ? sentence : skill switch
        {
            < -0.02 => sentence + " The simple rule did better: read the forecast with care.",
            < 0.05 => sentence + " The forecast did no better than the simple rule.",
            _ => sentence,
        };
    }
}
