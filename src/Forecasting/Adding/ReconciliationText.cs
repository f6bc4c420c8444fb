using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>The sentence on how forecasts were made to add up.</summary>
internal static class ReconciliationText
{
    internal static string Of(ReconciliationChoice choice)
    {
        var name = Name(choice.Method);
        return double.IsNaN(choice.Ratio)
            ? $"Areas are made to add up by {name}; the history is too short to try other methods at earlier dates."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Areas are made to add up by {name}. Of the methods tried, this did best at earlier dates: errors were "
                    + $"{Compared(choice.Ratio)} those of forecasts that do not add up.");
    }

    private static string Compared(double ratio) => Math.Abs(ratio - 1) < 0.005
        ? "as large as"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * Math.Abs(ratio - 1):0.#}% {(ratio < 1 ? "smaller" : "larger")} than");

    internal static string Asked(ReconciliationMethod method) => $"Areas are made to add up by {Name(method)}, as requested.";

    private static string Name(ReconciliationMethod method) => method switch
    {
        ReconciliationMethod.BottomUp => "summing the lowest series (bottom-up)",
        ReconciliationMethod.WlsStructure => "least squares weighted by the number of series under each (WLS, structure)",
        ReconciliationMethod.WlsVariance => "least squares weighted by each series' past errors (WLS, variance)",
        _ => "least squares weighted by past errors and their correlations (MinT, shrunk)",
    };
}
