using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Page;

/// <summary>
/// The page in the dark, for readers whose screen is set so: every pair of text and ground, and every colour of maps and charts, with the
/// contrast of WCAG 2.2 worked out here from the colours that the page's own CSS has.
/// </summary>
public sealed partial class DarkPageTests
{
    private const double Readable = 4.5;

    private static readonly string Css = StyleOf().Match(ReportPage.Of(DemoReport.On(
        DemoZones.Fields(), DemoZones.Joined(DemoZones.Fields(), (_, i) => $"group {i / 3}"))).Html).Groups[1].Value;

    public static TheoryData<string, string> Pairs => new()
    {
        { "ink", "paper" }, { "quiet", "paper" }, { "strong", "paper" }, { "link", "paper" }, { "ink", "soft" }, { "quiet", "soft" },
        { "link", "soft" }, { "on-strong", "strong" }, { "ink", "aside" }, { "ink", "internal" }, { "on-restricted", "restricted" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_is_readable_on_its_ground_in_the_light_and_in_the_dark(string text, string ground)
    {
        foreach (var colours in new[] { Light(), Dark() })
        {
            Contrast(Rgb(colours[text]), Rgb(colours[ground])).ShouldBeGreaterThanOrEqualTo(Readable);
        }
    }

    [Fact]
    public void Dark_is_for_the_screen_alone_so_that_paper_stays_light()
    {
        DarkRule().Count(Css).ShouldBe(1);
        DarkRule().Match(Css).Value.ShouldStartWith("@media screen and (prefers-color-scheme: dark)");
        Regex.Count(Css, "prefers-color-scheme").ShouldBe(1);
        Luminance(Rgb(Light()["paper"])).ShouldBe(1, 1e-9);
        Luminance(Rgb(Dark()["paper"])).ShouldBeLessThan(0.02);
    }

    [Fact]
    public void Every_colour_of_the_light_has_one_of_the_dark_and_rules_name_no_colour_themselves()
    {
        Dark().Keys.Order().ShouldBe(Light().Keys.Order());

        // The ring around an area is drawn inside the map, which is turned as a whole; forced colours have white plates.
        var rules = Css.Split('\n').Where(line => !line.Contains("--ink", StringComparison.Ordinal)
            && !line.Contains("forced-colors", StringComparison.Ordinal) && !Regex.IsMatch(line, @"^\.(ring|areas)"));
        rules.Where(line => Regex.IsMatch(line, @"#[0-9a-fA-F]{3,8}\b")).ShouldBeEmpty();
    }

    /// <summary>Maps and charts are turned by a filter: white becomes the page's ground, and what stood out still does.</summary>
    [Fact]
    public void Words_in_maps_and_charts_are_as_readable_on_the_dark_ground()
    {
        var ground = Turned(Rgb(Palette.Paper));

        Hex(ground).ShouldBe(Dark()["paper"]);
        foreach (var colour in new[] { Palette.Ink, Palette.Quiet, Palette.Plain(LayerTone.Care), Palette.Plain(LayerTone.Missing) })
        {
            Contrast(Turned(Rgb(colour)), ground).ShouldBeGreaterThanOrEqualTo(Readable);
        }
    }

    [Fact]
    public void Lines_and_areas_stand_out_from_the_dark_ground_as_they_do_from_the_light()
    {
        double[] white = [1, 1, 1];
        var ground = Turned(white);
        var ramps = Enumerable.Range(0, 2).Select(tone => Palette.Sequential((LayerTone)tone, 7)).ToList();
        foreach (var colour in ramps.SelectMany(ramp => ramp).Concat(Palette.CareParts).Concat(Palette.MissingParts).Append(Palette.AreaLine)
            .Concat(Enumerable.Range(-4, 9).Select(Palette.Diverging)))
        {
            var (light, dark) = (Contrast(Rgb(colour), white), Contrast(Turned(Rgb(colour)), ground));
            dark.ShouldBeGreaterThanOrEqualTo(Math.Min(0.98 * light, 7), colour);
        }

        // More is further from the ground in both: the order of classes is kept.
        foreach (var ramp in ramps)
        {
            double[] contrasts = [.. ramp.Select(colour => Contrast(Turned(Rgb(colour)), ground))];
            contrasts.ShouldBe(contrasts.Order());
        }
    }

    private static Dictionary<string, string> Light() => Colours(Css[..Css.IndexOf("@media", StringComparison.Ordinal)]);

    private static Dictionary<string, string> Dark() => Colours(DarkRule().Match(Css).Value);

    private static Dictionary<string, string> Colours(string css) => Regex.Matches(css, @"--([a-z-]+):\s*(#[0-9a-f]{6})\b")
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    private static double[] Rgb(string hex) =>
        [.. Enumerable.Range(0, 3).Select(at => int.Parse(hex.AsSpan(1 + (2 * at), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];

    private static string Hex(double[] colour) =>
        "#" + string.Concat(colour.Select(part => ((int)Math.Round(part * 255)).ToString("x2", CultureInfo.InvariantCulture)));

    /// <summary>What the filter of the dark page makes of a colour, by the formulas of the Filter Effects module of the W3C.</summary>
    private static double[] Turned(double[] colour)
    {
        var filter = Filter().Match(DarkRule().Match(Css).Value);
        filter.Success.ShouldBeTrue();
        var amount = double.Parse(filter.Groups[1].Value, CultureInfo.InvariantCulture);
        var angle = double.Parse(filter.Groups[2].Value, CultureInfo.InvariantCulture) * Math.PI / 180;
        double[] turned = [.. colour.Select(part => (part * (1 - (2 * amount))) + amount)];
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        double[][] matrix =
        [
            [0.213 + (cos * 0.787) - (sin * 0.213), 0.715 - (cos * 0.715) - (sin * 0.715), 0.072 - (cos * 0.072) + (sin * 0.928)],
            [0.213 - (cos * 0.213) + (sin * 0.143), 0.715 + (cos * 0.285) + (sin * 0.140), 0.072 - (cos * 0.072) - (sin * 0.283)],
            [0.213 - (cos * 0.213) - (sin * 0.787), 0.715 - (cos * 0.715) + (sin * 0.715), 0.072 + (cos * 0.928) + (sin * 0.072)],
        ];
        return [.. matrix.Select(row => Math.Clamp(row.Zip(turned, (weight, part) => weight * part).Sum(), 0, 1))];
    }

    private static double Contrast(double[] one, double[] other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(double[] colour)
    {
        static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(colour[0])) + (0.7152 * Linear(colour[1])) + (0.0722 * Linear(colour[2]));
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleOf();

    [GeneratedRegex(@"@media[^{]*prefers-color-scheme: dark\) \{.*?\n\}", RegexOptions.Singleline)]
    private static partial Regex DarkRule();

    [GeneratedRegex(@"filter: invert\(([0-9.]+)\) hue-rotate\(([0-9.]+)deg\)")]
    private static partial Regex Filter();
}
