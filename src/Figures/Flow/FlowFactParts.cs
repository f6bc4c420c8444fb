using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>
/// What files of flow tell beside the simulation: delays by reason, the role that binds, reviews, and what came of referrals. Counts of few
/// people, so for the council's own use.
/// </summary>
internal static class FlowFactParts
{
    private static readonly Measure Days = new("flow_delayed_days", "Days of delay", "days in a year", MeasureKind.Days);
    private static readonly Measure People = new("flow_referrals_year", "Referrals in a year", "people", MeasureKind.Count);
    private static readonly Measure Served = new("flow_role_people", "People that a role can serve", "people at once", MeasureKind.Count);
    private static readonly Measure Overdue = new("flow_reviews_overdue", "Reviews overdue", "reviews", MeasureKind.Count);

    internal static IEnumerable<PagePart> Of(PublishedRun run)
    {
        if (run.Level == OutputLevel.Shareable)
        {
            yield break;
        }

        var caption = FlowPageParts.Caption(run);
        if (FlowFacts.Outcomes(run.County) is { IsEmpty: false } outcomes)
        {
            yield return new PagePart("part-outcomes", "What came of last year's referrals") { Figures = [Outcomes(outcomes, caption)] };
        }

        if (FlowFacts.Delays(run.County) is { Rows.IsEmpty: false } delays)
        {
            yield return new PagePart("part-delays", "Why people are delayed in hospital")
            {
                Figures =
                [
                    BarChart.Of(
                        new BarChartContent(
                            "flow-delays", "Days of delay by reason and owner, the last year", Days.Unit,
                            [.. delays.Rows.Take(15).Select(row => new ChartBar($"{row.Reason} ({row.Owner})", Cell(Days, row.Days)))])
                        {
                            Tone = LayerTone.Missing,
                            Note = "The day of readiness counts, the day of leaving does not. Recorded in discharges.csv.",
                        },
                        caption),
                ],
            };
        }

        if (FlowFacts.Roles(run.County) is { IsEmpty: false } teams)
        {
            yield return Roles(teams, caption);
        }

        if (FlowFacts.Reviews(run.County) is { } reviews)
        {
            yield return Reviews(reviews.Backlog, reviews.Weeks, caption);
        }
    }

    private static Figure Outcomes(ImmutableArray<(string Source, string Outcome, int People)> outcomes, FigureCaption caption)
    {
        var sources = outcomes.GroupBy(one => one.Source).Select(group => (group.Key, People: group.Sum(one => one.People)));
        var ends = outcomes.GroupBy(one => one.Outcome).Select(group => (group.Key, People: group.Sum(one => one.People)));
        return SankeyChart.Of(
            new SankeyContent(
                "flow-outcomes", "From referral to outcome", People,
                [
                    .. sources.Select(one => new SankeyNode("from-" + one.Key, Capital(one.Key), 0, LayerTone.Care)
                    {
                        Cell = Cell(People, one.People),
                    }),
                    .. ends.Select(one => new SankeyNode("to-" + one.Key, Capital(one.Key), 1, ToneOf(one.Key))
                    {
                        Cell = Cell(People, one.People),
                    }),
                ],
                [.. outcomes.Select(one => new SankeyFlow("from-" + one.Source, "to-" + one.Outcome, Cell(People, one.People)))]),
            caption);
    }

    private static PagePart Roles(ImmutableArray<(string Team, Flow.RoleCapacity Roles, Flow.RolePath Path)> teams,
        FigureCaption caption) =>
        new("part-roles", "Which role binds")
        {
            Text =
            [
                .. teams.Select(team => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Capital(team.Team)}: {team.Roles.Binding.Role} binds, {team.Roles.People:0} people at once. If nobody is hired, ")
                    + string.Create(
                        CultureInfo.InvariantCulture,
                        $"{team.Path.Weeks[^1].People:0} in {team.Path.Weeks.Length} weeks ({team.Path.Weeks[^1].Binding}).")),
            ],
            Figures =
            [
                .. teams.Select((team, at) => BarChart.Of(
                    new BarChartContent(
                        string.Create(CultureInfo.InvariantCulture, $"flow-roles-{at + 1}"),
                            $"{Capital(team.Team)}: people that each role can serve", Served.Unit,
                        [.. team.Roles.Roles.Select(role => new ChartBar(role.Role, Cell(Served, Math.Floor(role.People))))])
                    {
                        Note = "Filled posts x hours that reach people, less absence, over the hours a person needs. The shortest bar "
                            + "is what the team can do.",
                    },
                    caption)),
            ],
        };

    private static PagePart Reviews(Flow.ReviewBacklog backlog, ImmutableArray<Flow.ReviewWeek> weeks, FigureCaption caption) =>
        new("part-reviews", "Reviews overdue against those that fall due")
        {
            Text =
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{backlog.Overdue:0} reviews are overdue; {backlog.DuePerWeek:0.#} fall due and {backlog.DonePerWeek:0.#} "
                    + $"are done in a week, as in the ")
                    + string.Create(CultureInfo.InvariantCulture,
                        $"last quarter. So {weeks[^1].Overdue:0} are overdue in {weeks.Length} weeks."),
                "What a review changes is what a person needs; hours are never its goal.",
            ],
            Figures =
            [
                BarChart.Of(
                    new BarChartContent(
                        "flow-reviews", "Reviews overdue, today and at the end of some weeks", Overdue.Unit,
                        [
                            new ChartBar("Today", Cell(Overdue, backlog.Overdue)),
                            .. weeks.Where(week => week.Week is 4 or 13 or 26).Select(week => new ChartBar(
                                string.Create(CultureInfo.InvariantCulture, $"Week {week.Week}"), Cell(Overdue, Math.Round(week.Overdue)))),
                        ])
                    {
                        Tone = LayerTone.Missing,
                    },
                    caption),
            ],
        };

    private static PublishedCell Cell(Measure measure, double value) => new()
    {
        AreaKind = EmptyRows.CountyKind,
        Area = "county",
        Measure = measure,
        Shown = Shown.Exact,
        Value = value,
        Low = value,
        High = value,
        Origin = Origin.Recorded,
    };

    private static LayerTone ToneOf(string outcome) => outcome == "placed" ? LayerTone.Care : LayerTone.Missing;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
