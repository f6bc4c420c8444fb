using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>Where values fall from bottom to top, with marks and their figures at the left.</summary>
/// <param name="Values">The marks; their ends are those of the frame.</param>
/// <param name="Left">Left end in pixels.</param>
/// <param name="Top">Upper end in pixels.</param>
/// <param name="Right">Right end in pixels.</param>
/// <param name="Bottom">Lower end in pixels.</param>
internal sealed record ChartFrame(Axis Values, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Where a value stands, in pixels from the top.</summary>
    internal double Y(double value) => Bottom - ((Bottom - Top) * (value - Values.Start) / (Values.End - Values.Start));

    /// <summary>
    /// Marks for values; from 0 on where the least is under half of the largest, else close about them, so that changes can be seen.
    /// </summary>
    internal static Axis Scale(IEnumerable<double> values, int most)
    {
        var (least, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            largest = Math.Max(largest, value);
        }

        return double.IsInfinity(least) ? Axis.Of(0, 1, most)
            : least >= 0 && (least < largest / 2 || largest == 0) ? Axis.Of(0, largest, most)
            : Axis.Of(least, largest, most);
    }

    /// <summary>The words that say where the scale starts, where it isn't at 0; else empty.</summary>
    internal static string StartWords(Axis axis) => axis.Start > 0 ? $"the scale starts at {Mark(axis.Start)}" : "";

    /// <summary>The room for the figures of the marks, in pixels.</summary>
    internal static double Room(Axis axis) => axis.Ticks.Max(tick => TextWidth.Of(Mark(tick), 14)) + 10;

    /// <summary>A mark's figure.</summary>
    internal static string Mark(double value)
    {
        var text = Math.Abs(value).ToString(Math.Abs(value) >= 1e15 ? "0.##e0" : "#,0.######", CultureInfo.InvariantCulture);
        return value < 0 && text != "0" ? "−" + text : text;
    }

    /// <summary>Writes the marks with their figures.</summary>
    internal void Write(MarkupWriter svg) => Write(svg, Values.Ticks);

    /// <summary>Writes some of the marks with their figures.</summary>
    internal void Write(MarkupWriter svg, ImmutableArray<double> ticks)
    {
        foreach (var tick in ticks)
        {
            var y = Y(tick);
            svg.Open("path").With("d", $"M{MarkupWriter.Number(Left)} {MarkupWriter.Number(y)}H{MarkupWriter.Number(Right)}")
                .With("stroke", tick == Values.Start || tick == 0 ? Palette.Quiet : Palette.Rule).With("stroke-width", 1).Close();
            ChartText.Write(svg, Left - 8, y + 5, Mark(tick), "end");
        }
    }
}
