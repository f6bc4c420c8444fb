using System.Globalization;
using Shouldly;

namespace Zoning.Figures.Tests.Svg;

public class MarkupWriterTests
{
    [Fact]
    public void Marks_in_text_and_attributes_stay_text() => new MarkupWriter()
        .Open("p").With("title", "\"><script>").Say("<b>&'").Close().ToString()
        .ShouldBe("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;</p>");

    [Fact]
    public void Characters_that_break_or_turn_text_are_replaced() =>
        new MarkupWriter().Open("p").Say("a\u0000b\u202Ec\uD800d\uFFFFe\nf").Close().ToString()
            .ShouldBe("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe f</p>");

    [Fact]
    public void Letters_beyond_the_first_plane_stay_whole() =>
        new MarkupWriter().Open("p").Say("\U0001F600").Close().ToString().ShouldBe("<p>\U0001F600</p>");

    [Theory]
    [InlineData("onclick", "alert(1)")]
    [InlineData("OnLoad", "x")]
    [InlineData("href", "javascript:alert(1)")]
    [InlineData("href", "https://example.org")]
    [InlineData("href", "//example.org/x")]
    public void What_could_run_or_load_is_refused(string attribute, string value) =>
        Should.Throw<ArgumentException>(() => new MarkupWriter().Open("a").With(attribute, value));

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("iframe")]
    [InlineData("foreignObject")]
    public void Elements_that_run_or_load_are_refused(string element) =>
        Should.Throw<ArgumentException>(() => new MarkupWriter().Open(element));

    [Fact]
    public void A_forgotten_end_is_found() =>
        Should.Throw<InvalidOperationException>(() => new MarkupWriter().Open("p").ToString()).Message.ShouldContain("p is still open");

    [Fact]
    public void Data_for_a_script_cannot_end_their_element() => new MarkupWriter()
        .Json("data", json => json.WriteStringValue("</script><script>alert(1)</script>")).ToString()
        .Split("</script>").Length.ShouldBe(2);

    [Theory]
    [InlineData(0.005, "0.01")]
    [InlineData(-0.001, "0")]
    [InlineData(1234.5, "1234.5")]
    [InlineData(-2, "-2")]
    public void Numbers_are_short_and_the_same_everywhere(double value, string text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            MarkupWriter.Number(value).ShouldBe(text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
