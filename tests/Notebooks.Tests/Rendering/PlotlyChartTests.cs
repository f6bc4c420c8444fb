using Notebooks.Tests.Sessions;
using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Rendering
{
    /// <summary>Charts of Plotly.NET by their shape. A test of the two kernels draws real ones.</summary>
    public sealed class PlotlyChartTests
    {
        [Fact]
        public void A_chart_is_shown_as_plotly_data_and_as_html_that_asks_the_network_for_nothing()
        {
            var shown = Renderer.Of(new Plotly.NET.GenericChart.MultiChart());

            shown.Parts[MimeBundle.Plain].ShouldBe("Chart of plotly: 2 traces (bar, scatter)");
            shown.Parts[MimeBundle.Plotly].ShouldContain("\"showSendToCloud\":false");
            shown.Parts[MimeBundle.Html].ShouldContain("zoning-chart-place");
            shown.Parts[MimeBundle.Html].ShouldNotContain("http");
            shown.Parts[MimeBundle.Html].ShouldNotContain("<b>");
            shown.Library.ShouldBeNull();
        }

        [Fact]
        public void The_script_comes_with_the_first_chart_of_a_session_only()
        {
            var libraries = new SessionLibraries();
            var chart = MimeBundle.Of(MimeBundle.Html, "<p>chart</p>") with { Library = ("plotly.js", "<script>1</script>") };

            libraries.With(chart).Parts[MimeBundle.Html].ShouldBe("<!--zoning-library--><script>1</script><!--/zoning-library--><p>chart</p>");
            libraries.With(chart).Parts[MimeBundle.Html].ShouldBe("<p>chart</p>");
        }

        [Theory]
        [InlineData("new DateOnly(2026, 2, 1)", "2026-02-01")]
        [InlineData("new DateTime(2026, 2, 1, 9, 30, 0)", "2026-02-01 09:30:00")]
        [InlineData("new DateTime(2026, 2, 1)", "2026-02-01")]
        [InlineData("$\"{new DateOnly(2026, 2, 1)}\"", "1 Feb 2026")]
        [InlineData("new DateTime(2026, 2, 1, 9, 30, 0).ToString()", "1 Feb 2026 09:30:00")]
        [InlineData("DateOnly.Parse(\"01/02/2026\")", "2026-02-01")]
        [InlineData("DateOnly.Parse(\"2026-02-01\")", "2026-02-01")]
        [InlineData("1234.5.ToString()", "1234.5")]
        public void First_of_February_is_never_second_of_January(string code, string text)
        {
            using var cells = new Cells();

            cells.Text(code).ShouldBe(text);
        }
    }
}

namespace Plotly.NET
{
    /// <summary>What the kernel knows of Plotly.NET's type: its name and one method.</summary>
    internal abstract class GenericChart
    {
        private const string Json = """{"data":[{"type":"bar","x":["<b>"]},{"y":[1]}],"layout":{},"frames":[]}""";

        public static string toFigureJson(GenericChart gChart) => gChart is MultiChart ? Json : "";

        internal sealed class MultiChart : GenericChart;
    }
}
