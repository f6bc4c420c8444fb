using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Shouldly;

namespace Zoning.Figures.Tests.Charts;

/// <summary>Reads pictures and twins back.</summary>
internal static class Drawing
{
    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    internal static XDocument Parsed(Figure figure) => XDocument.Parse(figure.Svg);

    /// <summary>A plot without its words.</summary>
    internal static XElement Drawn(Plot plot)
    {
        var svg = new MarkupWriter();
        plot.Draw(svg.Open("svg"));
        return XDocument.Parse(svg.Close().ToString()).Root!;
    }

    internal static string[] Texts(XElement drawn) => [.. drawn.Descendants().Where(one => one.Name.LocalName == "text").Select(text => text.Value)];

    /// <summary>A plot's texts are inside its width and height, and no number in it is broken.</summary>
    internal static void ShouldFit(Plot plot)
    {
        var drawn = Drawn(plot);
        drawn.ToString().ShouldNotContain("NaN");
        drawn.ToString().ShouldNotContain("∞");
        drawn.ToString().ShouldNotContain("Infinity");
        foreach (var text in drawn.Descendants("text"))
        {
            var (x, wide) = ((double)text.Attribute("x")!, TextWidth.Of(text.Value, (double)text.Attribute("font-size")!));
            var (ahead, below) = text.Ancestors("g").Aggregate((X: 0.0, Y: 0.0), (sum, g) => Moved(g) is var (right, down) ? (sum.X + right, sum.Y + down) : sum);
            var left = ahead + ((string?)text.Attribute("text-anchor") switch { "middle" => x - (wide / 2), "end" => x - wide, _ => x });
            left.ShouldBeGreaterThanOrEqualTo(-3, text.Value);
            (left + wide).ShouldBeLessThanOrEqualTo(plot.Width + 3, text.Value);
            (below + (double)text.Attribute("y")!).ShouldBeInRange(0, plot.Height + 1, text.Value);
        }

        foreach (var box in drawn.Descendants("rect"))
        {
            ((double)box.Attribute("x")!).ShouldBeGreaterThanOrEqualTo(-1);
            ((double)box.Attribute("x")! + (double)box.Attribute("width")!).ShouldBeLessThanOrEqualTo(plot.Width + 1);
        }
    }

    internal static JsonElement Twin(Figure figure) => JsonDocument.Parse(figure.ToPlotlyJson()).RootElement;

    internal static double?[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Number ? one.GetDouble() : (double?)null)];

    private static (double X, double Y) Moved(XElement group)
    {
        if (((string?)group.Attribute("transform"))?.Split('(', ',', ')') is [_, var x, var y, ..])
        {
            return (double.Parse(x, CultureInfo.InvariantCulture), double.Parse(y, CultureInfo.InvariantCulture));
        }

        return (0, 0);
    }
}
