using System.Globalization;

namespace Zoning.Planning;

/// <summary>A number as it may be shown.</summary>
/// <param name="Shown">How it is given; hidden and not supplied are never 0.</param>
/// <param name="Value">The number; only if it is exact or rounded.</param>
/// <param name="Low">The least it can be; null if it is hidden or not supplied.</param>
/// <param name="High">The most it can be; null if it is hidden or not supplied.</param>
internal readonly record struct PublishedNumber(Shown Shown, double? Value, double? Low, double? High)
{
    /// <summary>Nothing is known.</summary>
    public static PublishedNumber NotSupplied { get; } = new(Shown.NotSupplied, null, null, null);

    /// <summary>Nothing may be shown.</summary>
    public static PublishedNumber Hidden { get; } = new(Shown.Hidden, null, null, null);

    /// <summary>The number as text in the invariant culture: <c>35</c>, a class, <c>hidden</c> or <c>not supplied</c>.</summary>
    /// <returns>The text.</returns>
    public string ToText() => Shown switch
    {
        Shown.Exact or Shown.Rounded => Value!.Value.ToString("#,0.#", CultureInfo.InvariantCulture),
        Shown.Class => High is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Low:0} or more")
            : string.Create(CultureInfo.InvariantCulture, $"{Low:0} to {High:0}"),
        Shown.Hidden => "hidden",
        _ => "not supplied",
    };
}
