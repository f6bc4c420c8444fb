namespace Zoning.Planning;

/// <summary>What a return assumes where the folder doesn't say.</summary>
internal sealed record ReturnOptions
{
    /// <summary>Days that a stay in a bed lasts: 27 in Dorset's reablement beds (2023). Above 0, at most 365.</summary>
    internal double BedDays
    {
        get;
        init => field = Checked(value, "bed");
    } = 27;

    /// <summary>Days that a stay in a place at home lasts. Above 0, at most 365. Default 18, assumed.</summary>
    internal double HomeDays
    {
        get;
        init => field = Checked(value, "home");
    } = 18;

    private static double Checked(double value, string place) => value is > 0 and <= 365
        ? value
        : throw new ArgumentOutOfRangeException(
            nameof(value), value, FormattableString.Invariant($"A stay ({place}) is {value} days; it must be above 0, at most 365."));
}
