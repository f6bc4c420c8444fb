using System.Globalization;

namespace Zoning.Disclosure;

/// <summary>A published figure as words: the same on the page, in hover texts and in the summary.</summary>
public static class PublishedText
{
    /// <summary>
    /// The figure without its unit, such as <c>1,240</c>, <c>12.4%</c>, <c>1 to 7</c>, <c>hidden</c> or <c>not supplied</c>.
    /// </summary>
    /// <param name="cell">The figure.</param>
    /// <returns>The text, in the invariant culture, thousands set apart by commas.</returns>
    public static string Of(PublishedCell cell) => cell.Shown switch
    {
        Shown.Hidden => "hidden",
        Shown.NotSupplied => "not supplied",
        Shown.Class => Range(cell),
        _ when cell.Value is { } value => Number(value, cell),
        _ => "not supplied",
    };

    /// <summary>The figure with its unit, such as <c>12.4% of recorded need</c> or <c>1 to 7 people</c>.</summary>
    /// <param name="cell">The figure.</param>
    /// <returns>The text; a hidden or missing figure has no unit.</returns>
    public static string WithUnit(PublishedCell cell)
    {
        var text = Of(cell);
        if (cell.Shown is Shown.Hidden or Shown.NotSupplied)
        {
            return text;
        }

        var unit = cell.Measure.Unit;
        if (unit.StartsWith('%'))
        {
            return text + unit[1..];
        }

        return unit.Length == 0 ? text : text + " " + (unit.StartsWith('£') ? unit[1..].TrimStart() : unit);
    }

    /// <summary>A number of a measure as text, such as an end of a class in a legend.</summary>
    /// <param name="value">The number in the measure's unit.</param>
    /// <param name="measure">The measure.</param>
    /// <returns>Text with as many digits as the measure can carry.</returns>
    public static string Number(double value, Measure measure)
    {
        var digits = measure.Kind switch
        {
            MeasureKind.Count or MeasureKind.Money => "#,0",
            MeasureKind.Ratio => Math.Abs(value) >= 0.1 || value == 0 ? "#,0.0" : "0.00",
            _ => "#,0.#",
        };
        var text = Math.Abs(value).ToString(digits, CultureInfo.InvariantCulture);
        var sign = value < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "−" : "";
        var pounds = measure.Kind == MeasureKind.Money ? "£" : "";
        var percent = measure.Unit.StartsWith('%') ? "%" : "";
        return sign + pounds + text + percent;
    }

    /// <summary>A percentage that was rounded to whole ones, or to more, has no decimal.</summary>
    private static string Number(double value, PublishedCell cell) => cell is { Shown: Shown.Rounded, Low: { } low, High: { } high }
        && cell.Measure.Unit.StartsWith('%') && value == Math.Round(value) && (high - low >= 1 - 1e-9 || high == 0)
            ? (value < 0 ? "−" : "") + Math.Abs(value).ToString("#,0", CultureInfo.InvariantCulture) + "%"
            : Number(value, cell.Measure);

    private static string Range(PublishedCell cell) => (cell.Low, cell.High) switch
    {
        ({ } low, { } high) => Number(low, cell.Measure) + " to " + Number(high, cell.Measure),
        ({ } low, null) => Number(low, cell.Measure) + " or more",
        (null, { } high) => Number(high, cell.Measure) + " or fewer",
        _ => "hidden",
    };
}
