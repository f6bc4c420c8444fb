using System.Xml.Linq;
using Shouldly;

namespace Zoning.Figures.Tests.Charts;

public class GanttChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly GanttContent Content = new("gantt", "Rounds",
    [
        new GanttRow("One",
        [
            new(GanttKind.Travel, 420, 430, "on the way"), new(GanttKind.Visit, 430, 460, "A"), new(GanttKind.Break, 460, 490, "break"),
            new(GanttKind.PairedVisit, 500, 560, "B <two>"),
        ]),
        new GanttRow("Two", []),
    ]);

    [Fact]
    public void Bars_are_as_long_as_their_minutes_on_one_clock()
    {
        var bars = Drawn().Descendants(Svg + "g").Where(group => group.Element(Svg + "title") is not null).Select(group => group.Element(Svg + "rect")!).ToArray();

        bars.Length.ShouldBe(4);
        (At(bars[3], "width") / At(bars[1], "width")).ShouldBe(2, 0.01);

        // 420 to 600 minutes lie on 1180 - 170 - 8 pixels.
        At(bars[1], "x").ShouldBe(170 + 1002.0 * 10 / 180, 0.01);
        (At(bars[3], "x") - At(bars[1], "x")).ShouldBe(1002.0 * 70 / 180, 0.02);
    }

    [Fact]
    public void Every_bar_says_when_and_what_and_the_table_counts()
    {
        var figure = GanttChart.Of(Content, new FigureCaption(new DateOnly(2026, 3, 31), OutputLevel.Restricted, true, []));

        figure.Svg.ShouldContain("08:20-09:20 B &lt;two&gt;");
        figure.Svg.ShouldContain("restricted, personal data");
        figure.Table.Rows[0].Select(cell => cell.Text).ShouldBe(["One", "07:00", "09:20", "2", "10"]);
    }

    private static XDocument Drawn() => XDocument.Parse(GanttChart.Of(Content, new FigureCaption(new DateOnly(2026, 3, 31), OutputLevel.Restricted, true, [])).Svg);

    private static double At(XElement bar, string name) => (double)bar.Attribute(name)!;
}
