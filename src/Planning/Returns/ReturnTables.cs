using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>The return as tables that people read.</summary>
internal static class ReturnTables
{
    /// <summary>The measures of all people, a row a measure and period.</summary>
    internal static Table Measures(PublishedReturn published) => new()
    {
        Key = "return",
        Title = "Better Care Fund measures",
        Note = published.Lines.IsEmpty
            ? "So few people are behind these figures that nothing may be shown."
            : string.Join(' ', published.Return.Notes),
        Columns =
        [
            new("Measure"), new("Period"), new("Counted", IsNumber: true), new("Of", IsNumber: true), new("Value", IsNumber: true),
            new("95% range"), new("Target", IsNumber: true), new("On track"),
        ],
        Rows =
        [
            .. published.Lines.Where(one => one.Line.Band.Length == 0).Select(one => (ImmutableArray<TableCell>)
            [
                TableCell.Of(Label(one.Line.Metric)), TableCell.Of(one.Line.Period.ToString()),
                Number(one.Numerator), Number(one.Denominator),
                Value(one), Range(one), Target(one), TableCell.Of(OnTrack(one)),
            ]),
        ],
    };

    /// <summary>Demand and room of the latest months, a row a month and pathway that anything is known of.</summary>
    internal static Table Months(PublishedReturn published) => new()
    {
        Key = "return-months",
        Title = "Demand and room by pathway",
        Columns =
        [
            new("Month"), new("Pathway"), new("Demand", "people", IsNumber: true), new("Places", IsNumber: true),
            new("Room", "people", IsNumber: true), new("Room less demand", "people", IsNumber: true),
            new("Referral to provider", "median days", IsNumber: true),
        ],
        Rows =
        [
            .. published.Months.Where(one => one.Month.Demand is not null).Reverse().Select(one => (ImmutableArray<TableCell>)
            [
                TableCell.Of(one.Month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)), TableCell.Of(one.Month.Pathway.Key()),
                Number(one.Demand), Room(one.Month.Places), Room(one.Month.Capacity), Room(one.Surplus), Number(one.DaysToStart),
            ]),
        ],
        FirstRows = 3 * Pathways.All.Count,
    };

    /// <summary>What a measure is called.</summary>
    internal static string Label(Metric metric) => metric switch
    {
        Metric.HomeAt91Days => "At home 91 days after discharge into reablement, 65+",
        Metric.ResidentialAdmissions => "Admissions to care homes for 100,000 people of 65+",
        Metric.UsualPlace => "Discharged to the usual place of residence",
        Metric.AvoidableAdmissions => "Avoidable admissions for 100,000 people",
        _ => "Days of delay a person ready",
    };

    /// <summary>A word for whether a target is met.</summary>
    internal static string OnTrack(PublishedReturnLine one) => (one.Line.Target, one.Value, one.IsOnTrack) switch
    {
        (null, _, _) => "",
        (_, null, _) => "unknown",
        (_, _, null) => "too close to say from rounded figures",
        (_, _, true) => one.IsBeyondChance == false ? "yes, within chance" : "yes",
        _ => one.IsBeyondChance == false ? "no, within chance" : "no",
    };

    private static TableCell Value(PublishedReturnLine one) => one.Value is { } value
        ? new TableCell(Text(one.Line.Metric, value), value, one.Numerator.Shown)
        : one.Numerator.Shown is Shown.Hidden or Shown.Class ? TableCell.Hidden : TableCell.NotSupplied;

    private static TableCell Range(PublishedReturnLine one) => TableCell.Of(
        one.Interval is { } range ? $"{Text(one.Line.Metric, range.Low)} to {Text(one.Line.Metric, range.High)}" : "");

    private static TableCell Target(PublishedReturnLine one) => one.Line.Target is { } target
        ? new TableCell(Text(one.Line.Metric, (double)target.Target), (double)target.Target) : TableCell.Of("");

    private static TableCell Room(double? amount) => amount is { } known
        ? new TableCell(known.ToString("0", CultureInfo.InvariantCulture), known) : TableCell.Of("");

    private static TableCell Number(PublishedNumber number) =>
        new(number.ToText(), number.Value ?? (number.Low + number.High) / 2, number.Shown);

    private static string Text(Metric metric, double value) => metric.IsShare()
        ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + "%"
        : value.ToString(metric.Scale() > 1 ? "#,0.0" : "0.00", CultureInfo.InvariantCulture);
}
