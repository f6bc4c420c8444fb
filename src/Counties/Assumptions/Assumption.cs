using System.Globalization;

namespace Zoning.Counties;

/// <summary>A number or switch of the ledger that a county, or a run of it, may set.</summary>
/// <param name="Key">Its name in assumptions.json and for <c>--set</c>, such as <c>reablement_weeks</c>.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Unit">Its unit; <c>on or off</c> for a switch.</param>
/// <param name="Value">Its value; a switch is 1 for on and 0 for off.</param>
/// <param name="Source">Where the default comes from.</param>
public sealed record Assumption(string Key, string Name, string Unit, decimal Value, string Source)
{
    /// <summary>The least value it may have.</summary>
    public required decimal Least { get; init; }

    /// <summary>The largest value it may have.</summary>
    public required decimal Most { get; init; }

    /// <summary>The low setting that the page tries.</summary>
    public required decimal Low { get; init; }

    /// <summary>The high setting that the page tries.</summary>
    public required decimal High { get; init; }

    /// <summary>Whether it was set for this run.</summary>
    public bool IsYours { get; init; }

    /// <summary>Whether it is a switch.</summary>
    public bool IsSwitch => Unit == "on or off";

    /// <summary>A value of it as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns><c>on</c> or <c>off</c> for a switch, else the number.</returns>
    public string Text(decimal value) => IsSwitch ? value != 0 ? "on" : "off" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The assumption with another value.</summary>
    /// <param name="value">The value as text: a number, or <c>on</c> or <c>off</c>.</param>
    /// <returns>The assumption, marked as yours.</returns>
    /// <exception cref="ArgumentException">The text is no such value, or outside the range.</exception>
    public Assumption With(string value)
    {
        var number = (IsSwitch, value.Trim()) switch
        {
            (true, "on") => 1,
            (true, "off") => 0,
            (false, var text) when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => decimal.MinValue,
        };
        return number >= Least && number <= Most && number == decimal.Truncate(number)
            ? this with { Value = number, IsYours = true }
            : throw new ArgumentException(IsSwitch
                ? $"{Key} is '{value}'; it takes on or off."
                : string.Create(CultureInfo.InvariantCulture,
                    $"{Key} is '{value}'; it takes a whole number of {Unit} from {Least} to {Most}."));
    }
}
