using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>Rounds of a chosen week by way of offering, as a table.</summary>
internal static class FlowWeekRoundsTable
{
    /// <summary>The file of the rounds.</summary>
    internal const string File = "flow-rounds.csv";

    /// <summary>A row for today, then one a way of offering.</summary>
    internal static Table Of(ImmutableArray<FlowWeekRounds> rounds) => new()
    {
        Key = "flow-rounds",
        Title = string.Create(
            CultureInfo.InvariantCulture, $"Travel by real rounds of week {rounds[^1].Week}, beside the square-root rule"),
        Note = "Hours and kilometres of all carers in the week. Percentages are less or more than today, for each hour at doors. The "
            + "square-root rule knows zones and providers alone, and neither times of visits nor the way from home.",
        Columns =
        [
            new("Way of offering"), new("People", "", true), new("Of those, new", "", true), new("Visits", "a week", true),
            new("Left out", "visits", true), new("Travel", "hours a week", true), new("Driven", "km a week", true),
            new("For an hour at doors", "minutes", true), new("Than today", "%", true), new("By the rule", "%", true),
        ],
        Rows = [.. rounds.Select(one => Row(one, rounds[0]))],
        File = File,
    };

    private static ImmutableArray<TableCell> Row(FlowWeekRounds one, FlowWeekRounds today) =>
    [
        TableCell.Of(one.Week == 0 ? "Today" : FlowResultTables.Name(one.Policy)), Whole(one.People), Whole(one.New), Whole(one.Visits),
        Whole(one.LeftOut), Whole(one.TravelHours), Whole(one.Kilometres), Text(one.MinutesAnHour, "0.0"),
        one.Week == 0 ? TableCell.Of("") : Percent(one.MinutesAnHour, today.MinutesAnHour),
        one.Week == 0 ? TableCell.Of("") : Percent(one.RootTravel, today.RootTravel),
    ];

    private static TableCell Whole(double value) => Text(value, "#,0");

    private static TableCell Percent(double value, double of) => Text(of > 0 ? 100 * (value / of - 1) : 0, "+0;-0;0");

    private static TableCell Text(double value, string format) =>
        new(value.ToString(format, CultureInfo.InvariantCulture), value, Shown.Exact);
}
