using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>A provider's rounds along the clock. Restricted, unless the people are made up.</summary>
internal static class RoundsGantt
{
    /// <summary>Makes the chart's content.</summary>
    /// <param name="rounds">The rounds, at restricted level.</param>
    /// <param name="number">The provider's index in the comparison.</param>
    /// <returns>The content; a row a round.</returns>
    /// <exception cref="ArgumentException">The rounds are of another level than restricted.</exception>
    internal static GanttContent Gantt(this PublishedRounds rounds, int number)
    {
        if (rounds.Level != OutputLevel.Restricted)
        {
            throw new ArgumentException("Rounds along the clock show when a carer visits whom; they are restricted.", nameof(rounds));
        }

        var one = rounds.Comparison.Providers[number];
        var isWeek = rounds.Comparison.Solved.Rounds.Day is null;
        var notes = (rounds.Comparison.IsRepeatable ? "" : "Not repeatable. ")
            + (one.Rounds.AreCarersMade ? "Carers are made up from the provider's hours." : "");
        return new GanttContent(
            FormattableString.Invariant($"rounds-{number + 1:00}"),
            $"Rounds of {one.Rounds.Provider?.Value ?? "all providers (what if)"}, {rounds.When}",
            [.. one.Plan.Rounds.OrderBy(round => round.Leaves).Select(round => Row(one, round, isWeek))])
        {
            Note = notes,
        };
    }

    /// <summary>The content at the rounds' level: without names if the people are made up and the level isn't restricted.</summary>
    /// <exception cref="ArgumentException">The rounds are of real people and not at restricted level.</exception>
    internal static GanttContent Shown(PublishedRounds rounds, int number)
    {
        if (rounds.Level == OutputLevel.Restricted)
        {
            return rounds.Gantt(number);
        }

        if (!rounds.County.IsSynthetic)
        {
            throw new ArgumentException(Refusal(rounds, "Rounds along the clock show when a carer visits whom"), nameof(rounds));
        }

        var content = PublishedRounds.Of(rounds.Comparison, rounds.Placed, OutputLevel.Restricted).Gantt(number);
        return content with { Rows = [.. content.Rows.Select(Nameless)] };
    }

    /// <summary>Why rounds at this level aren't drawn, and what to do.</summary>
    internal static string Refusal(PublishedRounds rounds, string what) =>
        $"{what}, so it is restricted; these rounds are {FigureCaption.Name(rounds.Level)}. "
        + "Publish them with PublishedRounds.Of(comparison, county, OutputLevel.Restricted), "
        + "and keep what you make of it to those who may see it.";

    private static GanttRow Nameless(GanttRow row, int place) => new(
        "Round " + (place + 1).ToString(CultureInfo.InvariantCulture),
        [.. row.Bars.Select(bar => bar with
        {
            Label = bar.Kind switch { GanttKind.Visit => "visit", GanttKind.PairedVisit => "visit by two carers", _ => bar.Label },
        })]);

    private static GanttRow Row(ProviderComparison one, Routing.Round round, bool isWeek)
    {
        var problem = one.Rounds.Problem;
        var carer = problem.Carers[round.Carer];
        var shift = carer.Shifts[round.Shift];
        var paired = problem.Links.Where(link => link.IsPair).SelectMany(link => new[] { link.First, link.Second }).ToHashSet();
        var bars = ImmutableArray.CreateBuilder<GanttBar>();
        var place = shift.StartPlace;
        double Minutes(int ticks) => (double)ticks / problem.TicksPerMinute - shift.Day * 1440;
        foreach (var stop in round.Stops)
        {
            if (stop.IsBreak)
            {
                bars.Add(new GanttBar(GanttKind.Break, Minutes(stop.Starts), Minutes(stop.Ends), "break"));
                continue;
            }

            var visit = problem.Visits[stop.Visit];
            var way = problem.Travel.Ticks(place, visit.Place, carer.Mode);
            bars.Add(new GanttBar(GanttKind.Travel, Minutes(stop.Arrives - way), Minutes(stop.Arrives), "travel"));
            bars.Add(new GanttBar(paired.Contains(stop.Visit)
                ? GanttKind.PairedVisit
                : GanttKind.Visit, Minutes(stop.Starts), Minutes(stop.Ends), visit.Name));
            place = visit.Place;
        }

        bars.Add(new GanttBar(GanttKind.Travel, Minutes(round.Returns - problem.Travel.Ticks(place, shift.EndPlace, carer.Mode)),
            Minutes(round.Returns), "travel back"));
        return new GanttRow(carer.Id.Value + (isWeek ? " " + CareDaysReading.WordOf(shift.Day) : ""), bars.ToImmutable());
    }
}
