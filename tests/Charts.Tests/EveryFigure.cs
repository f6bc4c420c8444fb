using System.Collections.Immutable;
using Zoning.Figures.Tests.Demo;
using Figure = Zoning.Figures.Figure;

namespace Zoning.Charts.Tests;

/// <summary>A figure of every kind that plotly draws.</summary>
internal static class EveryFigure
{
    private static readonly Lazy<ImmutableArray<Figure>> Made = new(() =>
        [.. DemoFigures.All(), .. DemoCharts.All(DemoZones.Fields()), Front()]);

    internal static ImmutableArray<Figure> All => Made.Value;

    private static Figure Front() => Zoning.Figures.FrontChart.Of(
        new Zoning.Figures.FrontContent("front", "What exchanges save", "packages", "hours a week", [Point(0, 5), Point(4, 9), Point(9, 20)]), DemoFigures.Caption);

    private static Zoning.Figures.FrontPoint Point(double asked, double gained) =>
        new(DemoReport.Exact(DemoReport.People, asked), DemoReport.Exact(DemoReport.Demand, gained), "");
}
