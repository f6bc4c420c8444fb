using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>The tables of a published forecast.</summary>
internal static class ForecastTables
{
    internal static IEnumerable<Table> Of(PublishedForecast published)
    {
        if (Chances(published) is { Rows.Length: > 0 } chances)
        {
            yield return chances;
        }

        if (Rungs(published) is { Rows.Length: > 0 } rungs)
        {
            yield return rungs;
        }

        if (ByArea(published) is { Rows.Length: > 0 } areas)
        {
            yield return areas;
        }

        if (ForecastYears.Pathways(published) is { } pathways)
        {
            yield return pathways;
        }

        if (ForecastYears.Outlook(published) is { } outlook)
        {
            yield return outlook;
        }

        if (!published.Rungs.IsEmpty)
        {
            yield return Rates(published);
        }
    }

    private static Table Chances(PublishedForecast published) => new()
    {
        Key = "forecast-chances",
        Title = "How likely",
        Note = "Counted on sample paths that all quantities share. 50 in 100 means that both are equally likely.",
        Columns = [new("What"), new("Chance", "in 100", IsNumber: true)],
        Rows =
        [
            .. published.Chances.Where(chance => chance.Area.IsCounty)
                .Select(chance => ImmutableArray.Create(TableCell.Of(Sentence(chance.Question)), TableCell.Of(Chance(published, chance)))),
        ],
    };

    private static Table Rungs(PublishedForecast published) => new()
    {
        Key = "forecast-capacity",
        Title = "What capacity rests on",
        Note = "For each provider, the first of these sources that the folder has.",
        Columns = [new("Source"), new("Providers", "", IsNumber: true), new("Capacity now", "client hours a week", IsNumber: true)],
        Rows =
        [
            .. published.Rungs.Select(rung => ImmutableArray.Create(
                TableCell.Of(Capital(rung.Rung.Label())), ForecastYears.Cell(rung.Providers), rung.Hours is { } hours
                    ? Hours(hours)
                    : new TableCell("hidden", null, Shown.Hidden))),
        ],
    };

    private static Table ByArea(PublishedForecast published)
    {
        var last = published.Weeks - 1;
        return new Table
        {
            Key = "forecast-areas",
            Title = $"Need and capacity by area {ForecastText.InWeeks(published)}",
            Note = "Below 0 there is room. Capacity of an area is the hours that providers give there now; they could give them elsewhere.",
            Columns =
            [
                new("Area"), new("Need now", "client hours a week", IsNumber: true), new("Need then", "median", IsNumber: true),
                new("80% from", "", IsNumber: true),
                new("80% to", "", IsNumber: true), new("Capacity then", "median", IsNumber: true),
                new("Need less capacity", "median", IsNumber: true),
                new("80% from", "", IsNumber: true), new("80% to", "", IsNumber: true),
                new("Chance of a shortfall", "in 100", IsNumber: true),
            ],
            Rows =
            [
                .. published.Series.Where(series =>
                    series.Measure == ForecastMeasure.Need && !series.Area.IsCounty && !series.Steps.IsEmpty).Select(need =>
                {
                    var capacity = published.Of(ForecastMeasure.Capacity, need.Area.Code)?.Steps is { IsEmpty: false } given
                        ? given[last]
                        : (PublishedStep?)null;
                    var gap = published.Of(ForecastMeasure.Gap, need.Area.Code)?.Steps is { IsEmpty: false } less
                        ? less[last]
                        : (PublishedStep?)null;
                    var then = need.Steps[last];
                    var chance = published.Chances.FirstOrDefault(one => one.Area == need.Area);
                    return ImmutableArray.Create(
                        TableCell.Of(need.Area.Name),
                        Hours(need.History.LastOrDefault(point => point is { Value: not null, IsIncomplete: false }).Value),
                        Hours(then.Median), Hours(then.Low80),
                        Hours(then.High80), Hours(capacity?.Median), Hours(gap?.Median), Hours(gap?.Low80), Hours(gap?.High80),
                        chance is null ? new TableCell("not supplied", null, Shown.NotSupplied) : TableCell.Of(Chance(published, chance)));
                }),
            ],
            File = "gap.csv",
        };
    }

    private static Table Rates(PublishedForecast published) => new()
    {
        Key = "forecast-rates",
        Title = "Rates that capacity is worked out with",
        Note = "A rate is drawn from its range on every path. Rates that are not in capacity-rates.csv are assumed: put your own there.",
        Columns = [new("Rate"), new("Likely", "", IsNumber: true), new("From", "", IsNumber: true), new("To", "", IsNumber: true),
            new("Unit"), new("Yours or assumed"), new("Source")],
        Rows =
        [
            .. published.Rates.Select(rate => ImmutableArray.Create(
                TableCell.Of(Capital(rate.Name.Replace('_', ' '))), Number(rate.Value), Number(rate.Low), Number(rate.High),
                TableCell.Of(rate.Unit),
                TableCell.Of(rate.IsAssumed ? "assumed" : "yours"), TableCell.Of(rate.Source))),
        ],
    };

    private static string Sentence(string question) =>
        Capital(question.StartsWith("that ", StringComparison.Ordinal) ? question[5..] : question);

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static TableCell Hours(double? value) =>
        value is { } known ? new TableCell(ForecastText.Hours(known), known) : new TableCell("not supplied", null, Shown.NotSupplied);

    private static TableCell Number(double value) =>
        new(value.ToString("#,0.###", CultureInfo.InvariantCulture).Replace('-', '−'), value);

    /// <summary>
    /// A chance as whole times in 100; nothing is certain on a thousand paths, so 0 and 100 are given as "under" and "over".
    /// </summary>
    internal static PublishedCell Chance(PublishedForecast published, PublishedChance chance)
    {
        var times = Math.Round(chance.Share * 100);
        var half = published.Level == OutputLevel.Shareable ? 2 : 1;
        var (isNone, isAll) = (times < half, times > 100 - half);
        return new PublishedCell
        {
            AreaKind = chance.Area.Kind,
            Area = chance.Area.Code,
            Measure = new Measure("chance", "Chance", "in 100", MeasureKind.Count),
            Shown = isNone || isAll ? Shown.Class : Shown.Rounded,
            Value = isNone || isAll ? null : times,
            Low = isNone ? null : isAll ? 100 - half : times - half,
            High = isAll ? null : isNone ? half : times + half,
            Origin = Origin.Modelled,
        };
    }
}
