using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>What a county's folder says about the past, week by week.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record CountyHistory : ITabular
{
    /// <summary>The history; null if the folder does not have it.</summary>
    public CareHistory? Care { get; init; }

    /// <summary>Why there is none, with advice; empty if there is one.</summary>
    public string NotSupplied { get; init; } = "";

    /// <summary>From when on endings are known, in a sentence for a headline; empty if none are missing or there is no history.</summary>
    internal string MissingEndings { get; init; } = "";

    /// <summary>The first week after the history, which a forecast starts with: that of the as-at day.</summary>
    public required DateOnly NextWeek { get; init; }

    /// <summary>Where it comes from, what it can't show, which weeks are incomplete: in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>
    /// Its title, its rough number of weeks and how to publish it: what may be shown of a week depends on the ledger, so the run publishes
    /// the weeks together with its forecast.
    /// </summary>
    /// <returns>One row; no rows and the reason if there is no history.</returns>
    public Table ToTable() => ToTable(OutputLevel.Shareable);

    /// <summary>The weeks of the county.</summary>
    /// <param name="level">Who they may go to: from internal on, hours are exact; no figures below.</param>
    /// <returns>A row for each week, the latest first; no rows and the reason if there is no history.</returns>
    public Table ToTable(OutputLevel level) => Care is { } care
        ? level == OutputLevel.Shareable
            ? HistoryTable.Unpublished("history", "Weekly history of care", care.NextWeek, care.Weeks)
            : HistoryTable.Of(care)
        : new Table { Key = "history", Title = "No history", Note = NotSupplied, Columns = [new("Week of")], Rows = [] };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}

/// <summary>The past of a county.</summary>
public static class CountyHistories
{
    private const int HalfAYear = 26;

    /// <summary>Reads or calculates what was requested, started, ended, in service and waiting, by zone and week.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The series of history.csv; measures that it lacks are calculated from start and end dates, by the ledger's rules as of each Sunday.
    /// An extract of open packages only has no history, and the result says what to supply; weeks whose endings are missing are left out.
    /// </returns>
    public static CountyHistory History(this PlacedCounty placed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(placed);
        var county = placed.County;
        var monday = county.AsOf.AddDays(-county.AsOf.DayOfWeek.MondayBased());
        var derived = HistoryFromDates.Of(placed, monday, cancellation);
        var series = HistoryJoin.Of(county.GivenHistory, derived.Series, monday, placed.Zones);
        if (series.IsEmpty)
        {
            return new CountyHistory { NextWeek = monday, NotSupplied = derived.NotSupplied };
        }

        var care = CareHistory.Of(series);
        var late = care.LateWeeks();
        ImmutableArray<string> notes =
        [
            .. county.GivenHistory.IsEmpty ? derived.Notes : HistoryJoin.Notes(county.GivenHistory, derived),
            .. care.Weeks < HalfAYear ? ["It is shorter than half a year, so it shows no seasons."] : Array.Empty<string>(),
            .. care.Need is { } need && need.States.IndexOf(WeekState.Whole) is > 0 and var unknown
                ? [string.Create(CultureInfo.InvariantCulture,
                    $"Need is known in {care.Weeks - unknown} of the {care.Weeks} weeks only. "
                    + $"For the other weeks, add rows of in-service, waiting and not-listed to history.csv.")]
                : Array.Empty<string>(),
            .. late > 0 ? [LateText(late)] : Array.Empty<string>(),
        ];
        return new CountyHistory
        {
            Care = care.WithIncomplete(late),
            NextWeek = monday,
            Notes = notes,
            MissingEndings = county.GivenHistory.IsEmpty ? derived.MissingEndings : "",
        };
    }

    private static string LateText(int weeks) => weeks == 1
        ? "Far fewer hours than usual were requested in the last week: entries seem to be late. It is left out of the forecast."
        : string.Create(CultureInfo.InvariantCulture,
            $"Far fewer hours than usual were requested in the last {weeks} weeks: entries seem to be late. "
            + $"They are left out of the forecast.");
}
