using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Figures;

/// <summary>Rounds on a map: places and the straight lines between them in the order they are visited. Restricted.</summary>
internal static class RouteMap
{
    private static readonly string[] Colours = [.. Palette.CareParts[..3], "#a8560f", "#b23c00", "#8a4a73", Palette.CareParts[3]];
    private static readonly string[] Dashes = ["", "6 3", "2 3"];

    internal static Figure Of(Zones zones, ProviderComparison one, string when, FigureCaption caption)
    {
        if (caption.Level != OutputLevel.Restricted)
        {
            throw new ArgumentException("A map of rounds shows where people live; it is restricted.", nameof(caption));
        }

        ImmutableArray<Route> routes =
            [.. one.Plan.Rounds.OrderBy(round => round.Leaves).Select((round, place) => RouteOf(one, round, place))];
        var words = new PlotWords(
            "route-map", $"Rounds of {one.Rounds.Provider?.Value ?? "all providers (what if)"}, {when}",
            "straight lines between places in the order they are visited",
            string.Join(" ", routes.Select(route => $"{route.Label}: {Number(route.Visits)} visits.")),
            ["Restricted: this map shows where people live."]);
        var frame = MapFrame.Of(zones, ZoneMap.Width, ZoneMap.MostHeight);
        return Figure.Of(words, Draw(zones, frame, routes), caption, Table(words.Title, routes), Twin(zones, frame, routes));
    }

    private static Route RouteOf(ProviderComparison one, Routing.Round round, int place)
    {
        var problem = one.Rounds.Problem;
        var carer = problem.Carers[round.Carer];
        var shift = carer.Shifts[round.Shift];
        (double X, double Y) At(int index) => (one.Rounds.Places[index].Easting, one.Rounds.Places[index].Northing);
        string Clock(int ticks) => GanttChart.Clock(((double)ticks / problem.TicksPerMinute) - (shift.Day * 1440));
        ImmutableArray<(double X, double Y, string Says)> stops =
        [
            (At(shift.StartPlace).X, At(shift.StartPlace).Y, $"{carer.Id.Value}: leaves {Clock(round.Leaves)}"),
            .. round.Stops.Where(stop => !stop.IsBreak).Select((stop, i) =>
            {
                var at = At(problem.Visits[stop.Visit].Place);
                return (at.X, at.Y, $"{carer.Id.Value}, visit {i + 1}: {Clock(stop.Starts)} to {Clock(stop.Ends)}");
            }),
            (At(shift.EndPlace).X, At(shift.EndPlace).Y, $"{carer.Id.Value}: back {Clock(round.Returns)}"),
        ];
        return new Route(carer.Id.Value, stops, Colours[place % Colours.Length], Dashes[place / Colours.Length % Dashes.Length]);
    }

    private static Plot Draw(Zones zones, MapFrame frame, ImmutableArray<Route> routes)
    {
        var key = ChartKey.Of(routes.Select(route => ChartKey.Line(route.Label, route.Colour, route.Dash)), frame.Width);
        return new Plot(frame.Width, frame.Height + key.Height + 20, svg =>
        {
            svg.Open("g")
                .With("fill", Palette.Nothing).With("stroke", Palette.AreaLine).With("stroke-width", 0.6).With("fill-rule", "evenodd");
            foreach (var zone in zones)
            {
                svg.Open("path").With("d", Outline.Of(zone.Shape, frame)).Close();
            }

            svg.Close();
            foreach (var route in routes)
            {
                Write(svg, route, frame);
            }

            svg.Open("g").With("transform", $"translate(0,{MarkupWriter.Number(frame.Height + 16)})");
            key.Write(svg);
            svg.Close();
        });
    }

    private static void Write(MarkupWriter svg, Route route, MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var (x, y, _) in route.Stops)
        {
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append(MarkupWriter.Number(frame.X(x))).Append(' ').Append(MarkupWriter.Number(frame.Y(y)));
        }

        svg.Open("path").With("d", path.ToString()).With("fill", "none").With("stroke", route.Colour).With("stroke-width", 1.8);
        _ = route.Dash.Length > 0 ? svg.With("stroke-dasharray", route.Dash) : svg;
        svg.Close();
        foreach (var (x, y, says) in route.Stops)
        {
            svg.Open("g").Element("title", says).Open("circle").With("cx", frame.X(x)).With("cy", frame.Y(y)).With("r", 3.5)
                .With("fill", Palette.Paper).With("stroke", route.Colour).With("stroke-width", 1.6).Close().Close();
        }
    }

    private static PlotlyTwin Twin(Zones zones, MapFrame frame, ImmutableArray<Route> routes) => new(
        Math.Round(frame.Height * 0.85) + 160,
        [
            .. zones.Select(zone => MapTwin.Outlined(Outline.Rings(zone.Shape, frame), frame)),
            .. routes.Select(route => new PlotlyTrace("scatter", trace => trace.Word("mode", "lines+markers").Say("name", route.Label)
                .Numbers("x", route.Stops.Select(stop => Math.Round(stop.X / 1000, 3)))
                .Numbers("y", route.Stops.Select(stop => Math.Round(stop.Y / 1000, 3)))
                .Says("text", route.Stops.Select(stop => stop.Says)).Word("hoverinfo", "text").Line(route.Colour, 1.8, route.Dash)
                .Part("marker", marker => marker.With("size", 8).Word("color", Palette.Paper)
                    .Part("line", line => line.Word("color", route.Colour).With("width", 1.6))))),
        ],
        layout => MapTwin.Axes(layout.Margin(right: 8, top: 110, bottom: 20)
            .Legend().Word("hovermode", "closest").Word("dragmode", "pan")));

    private static Table Table(string title, ImmutableArray<Route> routes) => new()
    {
        Key = "route-map-table",
        Title = title,
        Columns = [new("Round"), new("Visits", "", IsNumber: true), new("Straight lines", "km", IsNumber: true)],
        Rows = [.. routes.Select(route => ImmutableArray.Create(
            TableCell.Of(route.Label), new TableCell(Number(route.Visits), route.Visits),
            new TableCell(route.Kilometres.ToString("0.0", CultureInfo.InvariantCulture), route.Kilometres)))],
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Route(string Label, ImmutableArray<(double X, double Y, string Says)> Stops, string Colour, string Dash)
    {
        internal int Visits => Stops.Length - 2;

        internal double Kilometres =>
            Stops.Zip(Stops.Skip(1), (one, next) => Math.Sqrt(Math.Pow(one.X - next.X, 2) + Math.Pow(one.Y - next.Y, 2))).Sum() / 1000;
    }
}
