using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>One week of hours in service or of need: the hours before it, what was added and what left, and the hours after it.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Opening">Weekly hours when the week before ended.</param>
/// <param name="Starts">Weekly hours that came in the week.</param>
/// <param name="Ends">Weekly hours that went in the week.</param>
/// <param name="Changes">
/// What starts and ends don't explain: packages made larger or smaller, and entries that contradict each other.
/// </param>
/// <param name="Closing">Weekly hours when the week ends: opening + starts - ends + changes.</param>
/// <param name="IsIncomplete">Whether entries of the week still come in.</param>
internal readonly record struct Movement(
    DateOnly Week, CareMinutes Opening, CareMinutes Starts, CareMinutes Ends, CareMinutes Changes, CareMinutes Closing, bool IsIncomplete);

/// <summary>A stock of the whole county and the flows that move it, week by week: opening + starts - ends ± changes = closing.</summary>
/// <remarks>
/// Hours in service are moved by packages started and ended, need by packages requested and ended. Closing always equals the next opening
/// unless a week is missing between.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
internal sealed class MovementTable : ITabular
{
    private MovementTable(CareMeasure stock, ImmutableArray<Movement> weeks, string words) => (Stock, Weeks, Words) = (stock, weeks, words);

    /// <summary>The stock: <see cref="CareMeasure.InService"/> or <see cref="CareMeasure.Need"/>.</summary>
    public CareMeasure Stock { get; }

    /// <summary>The weeks of which all parts are known, oldest first; the first week of a history has no opening.</summary>
    public ImmutableArray<Movement> Weeks { get; }

    /// <summary>The whole time in a sentence.</summary>
    public string Words { get; }

    /// <summary>Its title, its rough number of weeks and how to publish the weeks; no figures.</summary>
    /// <returns>One row.</returns>
    public Table ToTable() => ToTable(OutputLevel.Shareable);

    /// <summary>The movement.</summary>
    /// <param name="level">Who it may go to: from internal on, one row for each week with exact hours; no figures below.</param>
    /// <returns>The latest first.</returns>
    public Table ToTable(OutputLevel level) => level == OutputLevel.Shareable
        ? HistoryTable.Unpublished("movement", "Weekly movement of care", Weeks[^1].Week.AddDays(7), Weeks.Length)
        : HistoryTable.Of(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Draws up the table.</summary>
    /// <param name="history">The history.</param>
    /// <param name="stock"><see cref="CareMeasure.InService"/> or <see cref="CareMeasure.Need"/>.</param>
    /// <returns>The table; null if the stock or one of its flows isn't known in two weeks that follow each other.</returns>
    /// <exception cref="ArgumentException">The measure is no such stock.</exception>
    public static MovementTable? Of(CareHistory history, CareMeasure stock)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (stock is not (CareMeasure.InService or CareMeasure.Need))
        {
            throw new ArgumentException($"{stock.Words()}; a movement table is of hours in service or of need.", nameof(stock));
        }

        var level = stock == CareMeasure.Need ? history.Need : history[stock];
        var (starts, ends) = (history[stock == CareMeasure.Need ? CareMeasure.Requested : CareMeasure.Started], history[CareMeasure.Ended]);
        if (level is null || starts is null || ends is null)
        {
            return null;
        }

        var weeks = ImmutableArray.CreateBuilder<Movement>();
        for (var week = 1; week < history.Weeks; week++)
        {
            if (level.County(week - 1) is { } opening
                && level.County(week) is { } closing && starts.County(week) is { } came && ends.County(week) is { } went)
            {
                var changes = closing - opening - came + went;
                var isIncomplete = new[] { level, starts, ends }.Any(series => series.States[week] == WeekState.Incomplete);
                weeks.Add(new Movement(history.FirstWeek.AddDays(7 * week), opening, came, went, changes, closing, isIncomplete));
            }
        }

        return weeks.Count == 0 ? null : new MovementTable(stock, weeks.ToImmutable(), WordsOf(stock, weeks));
    }

    private static string WordsOf(CareMeasure stock, ImmutableArray<Movement>.Builder weeks)
    {
        static string Hours(decimal minutes) => (minutes / 60).ToString("#,0", CultureInfo.InvariantCulture);
        var (came, went, changed) =
            (weeks.Sum(week => week.Starts.Value), weeks.Sum(week => week.Ends.Value), weeks.Sum(week => week.Changes.Value));
        var (name, added) = stock == CareMeasure.Need ? ("Need", "requested") : ("Hours in service", "started");
        var (before, after) = (Hours(weeks[0].Opening.Value), Hours(weeks[^1].Closing.Value));
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{name} went from {before} to {after} a week in {weeks.Count} weeks: {Hours(came)} {added}, {Hours(went)} ended");
        return changed == 0 ? words + "."
            : $"{words}, {Hours(Math.Abs(changed))} {(changed > 0 ? "more" : "less")} by changes that starts and ends do not explain.";
    }
}
