using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Zoning.Importing;

/// <summary>
/// Finds out what the columns of numbers count and for which time: from headings, titles, other columns and the numbers themselves. What
/// isn't plain becomes a question in the map, beside the likeliest answer.
/// </summary>
internal sealed partial class QuantityGuess(
    ExtractTable table, Dictionary<string, int> columns, List<string[]> sample, List<string> questions, FindingCollector findings,
        string file)
{
    private const int FewestLines = 3;

    /// <summary>The map with units, and the questions that are left.</summary>
    public ImportMap Add(ImportMap map)
    {
        map = map with { Units = Units(map.Kind) };
        if (!map.Columns.ContainsKey("hours_week"))
        {
            return map with
            {
                Unit = map.Columns.ContainsKey("cost_week") ? new QuantityUnit(QuantityMeasure.UnitCost) : QuantityUnit.Hours,
            };
        }

        var heading = QuantityHeading.Of(table.Headers[columns["hours_week"]]);
        map = map with { Unit = UnitOf(map, heading) };
        if (!map.Columns.ContainsKey("unit_cost") && !map.Columns.ContainsKey("cost_week") && map.Values.TryGetValue("unit", out var words))
        {
            map = map with { Values = map.Values.SetItem("unit", WithoutCosts(words)) };
        }

        AskForUnits(map, heading);
        AskForParts();
        AskForFactors(map, heading);
        return map.Unit.IsCost || map.Unit.Measure == QuantityMeasure.Visits ? map : Judged(map, heading);
    }

    /// <summary>A frequency is a cost's only where there is a cost.</summary>
    private static ImmutableSortedDictionary<string, string?> WithoutCosts(ImmutableSortedDictionary<string, string?> words) =>
        ImportMap.NoWords.AddRange(words.Select(pair => KeyValuePair.Create(
            pair.Key, pair.Value?.StartsWith("cost-", StringComparison.Ordinal) == true ? null : pair.Value)));

    private ImmutableSortedDictionary<string, QuantityUnit> Units(ImportKind kind)
    {
        var units = ImportMap.Empty<QuantityUnit>().ToBuilder();
        foreach (var target in ImportTargets.WithUnit)
        {
            if (ImportTargets.Find(kind, target) is null || !columns.TryGetValue(target, out var column))
            {
                continue;
            }

            var heading = QuantityHeading.Of(table.Headers[column]);
            AskForPeriod(target, heading.Period.Unknown, $"units.{target}");
            units.Add(target, target switch
            {
                "visit_minutes" => new QuantityUnit(heading.Measure == QuantityMeasure.Hours
                    || table.Headers[column].Contains("hour", StringComparison.OrdinalIgnoreCase) ? QuantityMeasure.Hours
                        : QuantityMeasure.Minutes),
                "cost_week" => new QuantityUnit(QuantityMeasure.Cost, heading.Period.Period ?? default),
                _ => new QuantityUnit(heading.Measure is QuantityMeasure.Minutes ? QuantityMeasure.Minutes : QuantityMeasure.Hours,
                    heading.Period.Period ?? default),
            });
        }

        return units.ToImmutable();
    }

    private QuantityUnit UnitOf(ImportMap map, QuantityHeading heading)
    {
        AskForPeriod("hours_week", heading.Period.Unknown, "quantity.unit");
        var hasPeriod = map.Columns.ContainsKey("period");
        if (!heading.Period.IsSaid && !hasPeriod)
        {
            AskForTitle();
        }

        if (heading.Period.Period is { } said && hasPeriod && map.Values["period"].Values.Any(
            word => word is null || QuantityUnits.PeriodOf(word) != said))
        {
            questions.Add(
                $"hours_week: its heading says {QuantityUnits.WordOf(said)}, and the column of frequencies says otherwise. If the "
                    + "frequency is "
                + "that of payments or reviews, set columns.period to null.");
        }

        var isAssumed = (!heading.Period.IsSaid && !hasPeriod) || (heading.Measure is null && !map.Columns.ContainsKey("unit"));
        if (isAssumed)
        {
            findings.Add(ImportFaults.UnitAssumed, file, 0, $"The quantity is in '{table.Headers[columns["hours_week"]]}'.");
        }

        var measure = heading.Measure is QuantityMeasure.Cost or null ? QuantityMeasure.Hours : heading.Measure.Value;
        return new QuantityUnit(measure, hasPeriod ? default : heading.Period.Period ?? default, heading.UnitMinutes);
    }

    private void AskForPeriod(string target, string unknown, string field)
    {
        if (unknown.Length > 0)
        {
            questions.Add($"{target}: its heading says '{unknown}', which is no one period that is known. Say in {field} what it counts.");
        }
    }

    /// <summary>A title above the table may say which time the quantities are for.</summary>
    private void AskForTitle()
    {
        foreach (var title in table.Titles())
        {
            var said = PeriodWords.In(HarmlessTitle().Replace(title, " "));
            if (said.IsSaid && said.Period != QuantityPeriod.Week)
            {
                var what = said.Period is { } period ? QuantityUnits.WordOf(period) : said.Unknown;
                questions.Add(
                    $"hours_week: its heading names no period, and a title says '{what}'. Say in quantity.unit what it counts; a week "
                        + "is assumed.");
                return;
            }
        }
    }

    /// <summary>
    /// A unit column and the heading may contradict each other; assessed hours may be for another time than the hours are.
    /// </summary>
    private void AskForUnits(ImportMap map, QuantityHeading heading)
    {
        var units = map.Values.TryGetValue("unit", out var words) ? words.Keys.Select(QuantityHeading.Of).ToList() : [];
        var isOther = units.Exists(unit => unit.Measure is not (null or QuantityMeasure.Cost) && heading.Measure is { } measure
            && (unit.Measure != measure || unit.UnitMinutes != heading.UnitMinutes));
        var isOtherTime = units.Exists(unit => unit.Measure is not null && unit.Period.Period is { } said
            && heading.Period.Period is { } own && said != own);
        if (isOther || isOtherTime)
        {
            questions.Add(
                "hours_week: its heading and the column of units say different things. If the units are those of a price, set "
                    + "columns.unit to "
                + "null.");
        }

        if (map.Unit.Period != QuantityPeriod.Week && columns.TryGetValue("assessed_hours", out var assessed)
            && !QuantityHeading.Of(table.Headers[assessed]).Period.IsSaid)
        {
            questions.Add(
                "assessed_hours: its heading names no period, and the hours are not those of a week. Say in units.assessed_hours what "
                    + "it counts.");
        }
    }

    /// <summary>
    /// Hours of single days or times of day, such as weekdays and weekends: the quantity is their sum, and one of them is not it.
    /// </summary>
    private void AskForParts()
    {
        for (var column = 0; column < table.Headers.Length; column++)
        {
            var isOther = !columns.ContainsValue(column) && PartOfWeek().IsMatch(TidyText.Words(table.Headers[column]))
                && QuantityHeading.Of(table.Headers[column]) is { IsOfVisit: false } part
                && part.Measure is QuantityMeasure.Hours or QuantityMeasure.Minutes or QuantityMeasure.Visits;
            if (isOther && sample.Exists(row => AmountCell.TryRead(row[column], DecimalMark.Point, out var amount) && amount.Value > 0))
            {
                findings.Add(ImportFaults.AlsoFits, file, 0, $"A part of the quantity may be in '{table.Headers[column]}'.");
                questions.Add(
                    "hours_week: other columns hold quantities of single days or times of day. If they are parts of the quantity, "
                        + "export their sum "
                    + "as one column; if columns.hours_week is all of it, delete this question.");
                return;
            }
        }
    }

    /// <summary>Columns that may be factors of the quantity: days a week, weeks, visits beside a bare number.</summary>
    private void AskForFactors(ImportMap map, QuantityHeading heading)
    {
        if (heading.Period.IsSaid && heading.Period.Period != QuantityPeriod.Day)
        {
            return;
        }

        var isDaily = heading.Period.Period == QuantityPeriod.Day
            || (map.Values.TryGetValue("period", out var periods) && periods.ContainsValue("day"));
        if (map.Columns.ContainsKey("days_week") && !isDaily)
        {
            questions.Add(
                "days_week: there is a column of days, and the quantity's heading doesn't say that it is for a day. Say in "
                    + "quantity.unit what it "
                + "counts (such as hours-day), or set columns.days_week to null.");
        }

        for (var column = 0; column < table.Headers.Length; column++)
        {
            var words = TidyText.Words(table.Headers[column]);
            var other = columns.ContainsValue(column) ? null : QuantityHeading.Of(table.Headers[column]);
            var isVisits = other is { Measure: QuantityMeasure.Visits, IsWhole: true, IsOfVisit: false }
                && heading.Measure != QuantityMeasure.Visits;
            if (other is not null && (isVisits || Factor().IsMatch(words)))
            {
                findings.Add(ImportFaults.AlsoFits, file, 0, $"A factor of the quantity may be in '{table.Headers[column]}'.");
                questions.Add(
                    "hours_week: another column that isn't read looks like a factor of the quantity, such as weeks, times or visits. "
                        + "Say in "
                    + "quantity.unit what the quantity counts, and correct columns.");
                return;
            }
        }
    }

    /// <summary>Looks at the numbers themselves: shares of a day, hours and minutes with a point, and what no home care has.</summary>
    private ImportMap Judged(ImportMap map, QuantityHeading heading)
    {
        var (column, numbers, weekly) = (columns["hours_week"], new List<(string Text, decimal Value)>(), new List<decimal>());
        foreach (var row in sample)
        {
            if (AmountCell.TryRead(row[column], map.Mark, out var amount) && amount.Value > 0)
            {
                var unit = RowUnit(map, row);
                var hours = amount.IsHours ? amount.Value : QuantityUnits.HoursOf(unit, amount.Value, 0);
                if (!amount.IsHours && unit.Measure == QuantityMeasure.Hours)
                {
                    numbers.Add((row[column], amount.Value));
                }

                if (!unit.IsCost && unit.Measure != QuantityMeasure.Visits && hours is { } known)
                {
                    weekly.Add(QuantityUnits.AWeek(amount.Period ?? unit.Period, known));
                }
            }
        }

        if (numbers.Count >= FewestLines && NumberForm.IsDayShares(numbers))
        {
            questions.Add(
                "hours_week: the numbers are no whole minutes as hours, but whole quarter hours as shares of a day, as a spreadsheet keeps "
                + "times: 0.5 would be 12 hours. quantity.unit is set to day-shares; if they are hours, correct it.");
            return map with { Unit = map.Unit with { Measure = QuantityMeasure.DayShares } };
        }

        if (numbers.Count >= FewestLines && NumberForm.IsClock(numbers, map.Mark))
        {
            questions.Add(
                "hours_week: the parts behind the point look like minutes: 7.45 would be 7 hours and 45 minutes. quantity.unit is set to "
                + "clock-hours; if they are decimal hours, set it to hours.");
            return map with { Unit = map.Unit with { Measure = QuantityMeasure.ClockHours } };
        }

        AskForMedian(map, heading, weekly);
        return map;
    }

    private QuantityUnit RowUnit(ImportMap map, string[] row)
    {
        string? Meaning(string target) => columns.TryGetValue(target, out var at) && map.Values.TryGetValue(target, out var words)
            ? words.GetValueOrDefault(row[at]) : null;
        var unit = Meaning("unit") is { } own && QuantityUnits.Of(own) is { } known ? QuantityUnits.Within(map.Unit, known) : map.Unit;
        return Meaning("period") is { } word && QuantityUnits.PeriodOf(word) is { } period ? unit with { Period = period } : unit;
    }

    private void AskForMedian(ImportMap map, QuantityHeading heading, List<decimal> weekly)
    {
        if (weekly.Count < FewestLines)
        {
            return;
        }

        weekly.Sort();
        var middle = weekly[weekly.Count / 2];
        if (middle < 1)
        {
            questions.Add(
                "hours_week: half of the lines would have less than one hour a week. Likelier are shares of a day (day-shares) or "
                    + "hours of a day "
                + "(hours-day). Correct quantity.unit, or leave it if so little care is meant.");
        }
        else if (middle > 168 || (middle > 60 && !heading.Period.IsSaid && !map.Columns.ContainsKey("period")))
        {
            var likely = middle / 60 is >= 1 and <= 60 && middle > 240 ? "minutes" : "hours-4-weeks or hours-month";
            questions.Add(
                $"hours_week: half of the lines would have more than {(middle > 168 ? 168 : 60)} hours a week. Likelier is {likely}. "
                    + "Correct "
                + "quantity.unit, or leave it if so much care is meant.");
        }
    }

    [GeneratedRegex(
        @"\b(daily|weekly|monthly|quarterly|annual|yearly)\s+(\w+\s+)?(report|extract|return|list|update|download|run|data|summary|"
        + @"statement|monitoring|dashboard|snapshot)\b|\b(month|year|quarter|week|period)[ -]end\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HarmlessTitle();

    [GeneratedRegex(
        @"\b((mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?s?|weekdays?|weekends?|mornings?|lunch|tea|evenings?|bed|"
        + @"am|pm|nights?|sleep|waking)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWeek();

    [GeneratedRegex(
        "^(no |number of |num )?(weeks|weeks (per|a|in).*|times (per|a) .*|multiplier|factor|occurrences|repeats|visits (per|a) "
            + ".*|calls (per|a) .*|weeks)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Factor();
}
