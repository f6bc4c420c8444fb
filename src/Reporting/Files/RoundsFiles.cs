using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Reporting;

/// <summary>The files of published rounds: name inside the output folder, and content.</summary>
internal static class RoundsFiles
{
    private const int MinutesADay = 1440;

    /// <summary>Makes the files. At restricted level they hold who visits whom when.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    internal static ImmutableSortedDictionary<string, byte[]> Of(PublishedRounds rounds)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        files["rounds-summary.csv"] = Summary(rounds);
        files["rounds.md"] = Encoding.UTF8.GetBytes(Markdown(rounds));
        if (rounds.Level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
            files["restricted/rounds.csv"] = Rounds(rounds);
            files["restricted/rounds.geojson"] = RoundsMap.Write(rounds);
            files["restricted/reasons.csv"] = ReasonsFile.Of(rounds);
            if (rounds.Comparison.Solved.Keep is not null)
            {
                files[PhoneList.File] = PhoneList.Of(rounds.Comparison.Solved, rounds.County.IsSynthetic);
            }

            if (rounds.Comparison.Known.Any())
            {
                files["restricted/broken-today.csv"] = Broken(rounds);
                files["restricted/not-compared.csv"] = NotCompared(rounds);
            }
        }

        files[ResultsWorkbook.File] = ResultsWorkbook.Of(
            ResultsNotes.Of(
                rounds.County.Name, rounds.County.AsOf, rounds.Level, rounds.County.IsSynthetic, $"Rounds of {rounds.When}."),
            files);
        files[DataPackage.File] = DataPackage.Of("rounds", rounds.Level, rounds.County.IsSynthetic, files);
        return files.ToImmutable();
    }

    /// <summary>The figures, one a row.</summary>
    internal static byte[] Summary(PublishedRounds rounds)
    {
        var when = rounds.Comparison.Solved.Rounds.Day is { } day ? day.ToString().ToLowerInvariant() : "week";
        return CsvText.Write(
            ["date", "rounds_of", "area_kind", "area", "provider", "hour", "measure", "status", "value", "low", "high", "unit", "origin",
                "shown", "level", "synthetic", "repeatable"],
            rounds.Cells.Select(cell => new object?[]
            {
                rounds.County.AsOf, when, cell.AreaKind, cell.Area, cell.Provider, cell.TimeOfDay, cell.Measure.Key, cell.Status,
                cell.Shown is Shown.Exact or Shown.Rounded
                    ? Number(cell.Value)
                    : null, Number(cell.Low), Number(cell.High), cell.Measure.Unit,
                RunTables.OriginWord(cell.Origin), RunTables.ShownWord(cell.Shown), RunTables.LevelWord(rounds.Level),
                rounds.County.IsSynthetic,
                rounds.Comparison.IsRepeatable,
            }));
    }

    /// <summary>A time of the service day, which runs past 24:00.</summary>
    internal static string Clock(int ticks, int day, int ticksPerMinute)
    {
        var minutes = (int)Math.Floor((double)ticks / ticksPerMinute) - day * MinutesADay;
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{Math.Abs(minutes % 60):00}");
    }

    private static byte[] Rounds(PublishedRounds rounds) => CsvText.Write(
        [
            "level", "provider", "carer", "carer_made", "day", "stop", "package", "time_of_day", "arrives", "starts", "ends",
            "travel_minutes",
            "today_carer", "today_starts", "inferred", "synthetic", "repeatable",
        ],
        rounds.Comparison.Providers.SelectMany(one => Rows(rounds, one)));

    private static IEnumerable<object?[]> Rows(PublishedRounds rounds, ProviderComparison one)
    {
        var (problem, plan) = (one.Rounds.Problem, one.Plan);
        var today = (one.Rounds.Today?.Rounds ?? [])
            .SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, round.Carer, stop.Starts)))
            .ToDictionary(stop => stop.Visit, stop => (stop.Carer, stop.Starts));
        foreach (var round in plan.Rounds)
        {
            var carer = problem.Carers[round.Carer];
            var place = carer.Shifts[round.Shift].StartPlace;
            for (var at = 0; at < round.Stops.Length; at++)
            {
                var stop = round.Stops[at];
                var travel = stop.IsBreak ? 0 : problem.Travel.Ticks(place, problem.Visits[stop.Visit].Place, carer.Mode);
                place = stop.IsBreak ? place : problem.Visits[stop.Visit].Place;
                yield return Row(one, stop.Visit, carer, carer.Shifts[round.Shift].Day, at + 1, stop, travel);
            }
        }

        foreach (var visit in plan.Unallocated)
        {
            yield return Row(one, visit, null, one.Rounds.Origins[visit].Day, null, null, null);
        }

        object?[] Row(ProviderComparison of, int visit, RoundCarer? carer, int day, int? order, RoundStop? stop, int? travel)
        {
            var ticks = problem.TicksPerMinute;
            RoundVisitOrigin? origin = visit < 0 ? null : of.Rounds.Origins[visit];
            (int Carer, int Starts)? before = today.TryGetValue(visit, out var known) ? known : null;
            return
            [
                "restricted", of.Rounds.Provider?.Value ?? "all providers (what if)", carer?.Id.Value, carer is null
                    ? null
                    : of.Rounds.AreCarersMade,
                CareDaysReading.WordOf(day), order, origin is { } from ? from.Package.Value : "break",
                origin?.Time.Key(), stop is { } here
                    ? Clock(here.Arrives, day, ticks)
                    : null, stop is { } there ? Clock(there.Starts, day, ticks) : "left out",
                stop is { } then ? Clock(then.Ends, day, ticks) : null, travel is { } way ? Math.Round((decimal)way / ticks, 1) : null,
                before is { } was ? problem.Carers[was.Carer].Id.Value : null, before is { } when ? Clock(when.Starts, day, ticks) : null,
                origin is null ? null : of.Rounds.IsInferred(visit), rounds.County.IsSynthetic, rounds.Comparison.IsRepeatable,
            ];
        }
    }

    private static byte[] Broken(PublishedRounds rounds) => CsvText.Write(
        [
            "level", "provider", "carer", "visit", "rule", "what", "day", "starts", "minutes", "counts_as_minutes", "in_words", "synthetic",
        ],
        rounds.Comparison.Known.SelectMany(one => one.Faults.Select(fault => new object?[]
        {
            "restricted", one.Rounds.Provider?.Value, fault.Carer?.Value,
            fault.Visit is { } visit ? one.Rounds.Problem.Visits[visit].Name : null,
            fault.Rule.Key, fault.What, fault.Day is { } day ? CareDaysReading.WordOf(day) : null,
            fault is { Starts: { } starts, Day: { } on } ? Clock(starts, on, one.Rounds.Problem.TicksPerMinute) : null,
            fault.Minutes is { } minutes ? Math.Round(minutes, 1) : null, Math.Round(fault.CountsAsMinutes, 1), fault.Text,
            rounds.County.IsSynthetic,
        })));

    private static byte[] NotCompared(PublishedRounds rounds) => CsvText.Write(
        ["level", "provider", "visit", "day", "why", "today_carer", "today_starts", "synthetic"],
        rounds.Comparison.Known.SelectMany(one => RoundsApart.Of(one).Select(apart =>
        {
            var day = one.Rounds.Origins[apart.Visit].Day;
            return new object?[]
            {
                "restricted", one.Rounds.Provider?.Value, apart.Name, CareDaysReading.WordOf(day), apart.Why, apart.Carer?.Value,
                apart.Starts is { } starts ? Clock(starts, day, one.Rounds.Problem.TicksPerMinute) : null, rounds.County.IsSynthetic,
            };
        })));

    private static string Markdown(PublishedRounds rounds)
    {
        var report = RoundsText.Of(rounds);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"# {ReportMarkdown.Plain(rounds.County.Name)}: rounds of {rounds.When}, as at {rounds.County.AsOf:d MMMM yyyy}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{ReportMarkdown.Plain(report.Summary)}\n\n");
        return text.List(report.Notes).Tables(report.Tables).Level(rounds.Level, rounds.County.IsSynthetic).ToString();
    }

    private static object? Number(double? value) => value is { } number ? (decimal)Math.Round(number, 6) / 1.000000m : null;
}
