using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>The tables of months by pathway and of years ahead.</summary>
internal static class ForecastYears
{
    private const string Unconfirmed = " (label unconfirmed)";

    /// <summary>
    /// The last month seen and the months ahead by pathway, without pathways about which nothing is known; null if the folder has no such
    /// data.
    /// </summary>
    internal static Table? Pathways(PublishedForecast published)
    {
        var last = published.Pathways.Where(row => !row.IsExpected).Select(row => row.Month).DefaultIfEmpty().Max();
        ImmutableArray<PublishedPathway> rows =
            [.. published.Pathways.Where(row => row.Month >= last && row.Referrals.Shown != Shown.NotSupplied)];
        return rows.IsEmpty ? null : Pathways(published, rows);
    }

    private static Table Pathways(PublishedForecast published, ImmutableArray<PublishedPathway> rows) => new()
    {
        Key = "forecast-pathways",
        Title = "Months by pathway",
        Note = string.Join(' ', published.PathwayNotes.Append("Earlier months are in the file.")),
        Columns =
        [
            new("Month"), new("Pathway"), new("Referrals", "people", IsNumber: true), new("80% from", "", IsNumber: true),
            new("80% to", "", IsNumber: true),
            new("Planned", "packages", IsNumber: true), new("Spot", "packages", IsNumber: true), new("Surplus", "packages", IsNumber: true),
            new("Surplus with spot", "packages", IsNumber: true), new("Stay", "median days", IsNumber: true),
            new("To the start", "median days", IsNumber: true),
        ],
        Rows =
        [
            .. rows.Select(row => ImmutableArray.Create(
                TableCell.Of(row.Month.ToString("MMM yyyy", CultureInfo.InvariantCulture) + (row.IsExpected ? ", expected" : "")),
                TableCell.Of(row.Pathway.Label().Replace(Unconfirmed, "", StringComparison.Ordinal)),
                Cell(row.Referrals), row.IsExpected ? Cell(row.ReferralsLow80) : new(""), row.IsExpected
                    ? Cell(row.ReferralsHigh80)
                    : new(""), Cell(row.Planned), Cell(row.Spot),
                Cell(row.Surplus), Cell(row.SurplusWithSpot), Cell(row.StayDays), Cell(row.DaysToStart))),
        ],
        File = "pathways.csv",
    };

    /// <summary>Years ahead, one column for each assumption about rates of use; null if the folder has no projected people.</summary>
    internal static Table? Outlook(PublishedForecast published)
    {
        var outlook = published.Outlook;
        if (outlook.Years.IsEmpty)
        {
            return null;
        }

        ImmutableArray<UseOfCare> ways = [.. Enum.GetValues<UseOfCare>().Where(way => outlook.Years.Any(year => year.Use == way))];
        return new Table
        {
            Key = "forecast-outlook",
            Title = "Years ahead: " + char.ToLowerInvariant(LongTermOutlook.Label[0]) + LongTermOutlook.Label[1..],
            Note = string.Join(' ', outlook.Notes),
            Columns = [new("Year"), .. ways.Select(way => new TableColumn(Words(way), "client hours a week", IsNumber: true))],
            Rows =
            [
                .. outlook.Years.GroupBy(year => year.Year).Select(year => ImmutableArray.CreateRange(
                    ways.Select(way => Hours(year.FirstOrDefault(one => one.Use == way)?.Hours.Value))
                        .Prepend(new TableCell(year.Key.ToString(CultureInfo.InvariantCulture), year.Key)))),
            ],
            File = "outlook.csv",
        };
    }

    /// <summary>Why there are no months or years, for the notes.</summary>
    internal static IEnumerable<string> Missing(PublishedForecast published)
    {
        if (published.Pathways.IsEmpty && !published.PathwayNotes.IsEmpty)
        {
            yield return string.Join(' ', published.PathwayNotes) is var why && why.StartsWith("Hidden:", StringComparison.Ordinal)
                ? "Months by pathway: h" + why[1..]
                : "Months by pathway are not supplied. " + why;
        }

        if (published.Outlook.Hidden.Length > 0)
        {
            yield return "Years ahead: " + char.ToLowerInvariant(published.Outlook.Hidden[0]) + published.Outlook.Hidden[1..];
        }

        if (published.Outlook.NotSupplied.Length > 0)
        {
            yield return "Years ahead are not supplied. " + published.Outlook.NotSupplied;
        }
    }

    private static string Words(UseOfCare way) => way switch
    {
        UseOfCare.Constant => "Rates as now",
        UseOfCare.Trend => "Rates as their trend",
        UseOfCare.Low => "Rates low",
        _ => "Rates high",
    };

    private static TableCell Hours(double? value) =>
        value is { } known ? new TableCell(ForecastText.Hours(known), known) : new TableCell("not supplied", null, Shown.NotSupplied);

    /// <summary>A number with a true minus.</summary>
    internal static TableCell Cell(PublishedNumber number) => new(
        number.ToText().Replace('-', '−'), number.Value ?? (number.Low + number.High) / 2, number.Shown);
}
