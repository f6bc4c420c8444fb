namespace Zoning.Disclosure;

/// <summary>A number as it may be published.</summary>
/// <param name="Shown">How it is given.</param>
/// <param name="Value">The number; only if it is exact or rounded.</param>
/// <param name="Low">The least it can be; <see langword="null"/> if it is hidden.</param>
/// <param name="High">The most it can be; <see langword="null"/> if it is hidden.</param>
internal readonly record struct ProtectedNumber(Shown Shown, double? Value, double? Low, double? High)
{
    /// <summary>Nothing may be shown.</summary>
    internal static ProtectedNumber Hidden => new(Shown.Hidden, null, null, null);

    /// <summary>The number as it is.</summary>
    internal static ProtectedNumber Exact(double value) => new(Shown.Exact, value, value, value);

    /// <summary>A number rounded to a step, with the ends between which it lies.</summary>
    internal static ProtectedNumber Rounded(double value, double step, double floor = double.NegativeInfinity)
    {
        var rounded = Steps.Round(value, step);
        return new(Shown.Rounded, rounded, Math.Max(floor, rounded - (step / 2)), rounded + (step / 2));
    }
}
