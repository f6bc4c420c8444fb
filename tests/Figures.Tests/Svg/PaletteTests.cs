using System.Globalization;
using Shouldly;

namespace Zoning.Figures.Tests.Svg;

public class PaletteTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_sequence_grows_darker_with_every_class(bool isMissing)
    {
        var tone = isMissing ? LayerTone.Missing : LayerTone.Care;
        for (var classes = 2; classes <= 7; classes++)
        {
            var light = Palette.Sequential(tone, classes).Select(Luminance).ToArray();

            light.Length.ShouldBe(classes);
            light.ShouldBe(light.OrderDescending());
            light.Distinct().Count().ShouldBe(classes);
        }
    }

    [Fact]
    public void Both_sides_of_the_middle_grow_darker_alike()
    {
        for (var place = 1; place <= 4; place++)
        {
            Luminance(Palette.Diverging(place)).ShouldBeLessThan(Luminance(Palette.Diverging(place - 1)));
            Luminance(Palette.Diverging(-place)).ShouldBeLessThan(Luminance(Palette.Diverging(1 - place)));
            Math.Abs(Luminance(Palette.Diverging(place)) - Luminance(Palette.Diverging(-place))).ShouldBeLessThan(0.12);
        }
    }

    [Theory]
    [InlineData(Palette.Ink)]
    [InlineData(Palette.Quiet)]
    public void Text_stands_out_from_white(string colour) =>
        (1.05 / (Luminance(colour) + 0.05)).ShouldBeGreaterThanOrEqualTo(4.5);

    // Relative luminance of WCAG 2.2.
    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
