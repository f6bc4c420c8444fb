namespace Zoning.Flow;

/// <summary>
/// A package offered first to preferred providers only, and after some hours to others too, when acceptances come at steady rates.
/// </summary>
public sealed record FirstRefusal
{
    /// <summary>Acceptances of the preferred providers together in an hour, above 0. Default 1.</summary>
    public double PreferredRate
    {
        get;
        init => field = Checked(value, nameof(PreferredRate)) > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "PreferredRate is 0; it must be above 0.");
    } = 1;

    /// <summary>Acceptances of all the others together in an hour, 0 or more. Default 0.</summary>
    public double OtherRate { get; init => field = Checked(value, nameof(OtherRate)); }

    /// <summary>Hours of first refusal, 0 or more; infinite if the others are never asked. Default 5.</summary>
    public double Hours
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Hours is {value}; it must be 0 or more.");
    } = 5;

    /// <summary>Hours until somebody accepts, on average: (1 - exp(-a t)) / a + exp(-a t) / (a + b).</summary>
    public double MeanHours => ShareInTime / PreferredRate + (1 - ShareInTime) / (PreferredRate + OtherRate);

    /// <summary>The share of packages that a preferred provider accepts within the hours of first refusal: 1 - exp(-a t).</summary>
    public double ShareInTime => double.IsPositiveInfinity(Hours) ? 1 : -Math.Exp(-PreferredRate * Hours) + 1;

    private static double Checked(double value, string name)
    {
        Erlang.ThrowIfNotAmount(value, name);
        return value;
    }
}
