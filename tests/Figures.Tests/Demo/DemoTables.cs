using System.Collections.Immutable;

namespace Zoning.Figures.Tests.Demo;

/// <summary>The tables of the demo report.</summary>
internal static class DemoTables
{
    private static readonly Measure Money = new("cost", "Cost", "£ a week, 2025/26 prices", MeasureKind.Money);

    internal static Table Costs() => new()
    {
        Key = "costs",
        Title = "Cost a week",
        Columns = [new("Kind"), new("Cost", "£ a week, 2025/26 prices", true)],
        Rows =
        [
            [TableCell.Of("On framework"), TableCell.Of(DemoReport.Rounded(Money, 219_500))],
            [TableCell.Of("Off framework"), TableCell.Of(DemoReport.Hidden(Money))],
        ],
    };

    internal static ImmutableArray<OriginNote> Origins() =>
    [
        new("Hours needed", Origin.Recorded, "Assessed hours of each package, or its commissioned hours where none are given."),
        new("Unmet share", Origin.Derived, "Hours undelivered, waiting and not listed, divided by hours needed."),
        new("Hours by time of day", Origin.Assumed, "Visits inferred from a table of usual patterns."),
    ];

    internal static ImmutableArray<AssumptionNote> Assumptions() =>
    [
        new("Weeks of reablement before it counts as bridging", "6", "weeks", "Care Act guidance: up to six weeks", false),
        new("Days it normally takes to arrange care", "10", "days", "set for this run", true),
        new("Visits of a package of 14 hours", "4 x 30", "minutes a day", "table of usual patterns", false),
    ];

    internal static SensitivityContent Sensitivity() => new(
        "Hours not met a week", "client hours a week", DemoReport.Rounded(DemoReport.UnmetHours, 860),
        [
            new("Undelivered share where none is recorded", "0%", "5%", DemoReport.Rounded(DemoReport.UnmetHours, 655), DemoReport.Rounded(DemoReport.UnmetHours, 1_240)),
            new("Weeks before reablement is bridging", "4 weeks", "8 weeks", DemoReport.Rounded(DemoReport.UnmetHours, 905), DemoReport.Rounded(DemoReport.UnmetHours, 830)),
            new("Hours for a person whose need isn't given", "7 h", "14 h", DemoReport.Rounded(DemoReport.UnmetHours, 845), DemoReport.Hidden(DemoReport.UnmetHours)),
        ]);

    internal static Table Totals() => new()
    {
        Key = "totals",
        Title = "Rows read",
        Columns = [new("File"), new("Read", "rows", true), new("Used", "rows", true), new("Set aside", "rows", true)],
        Rows = [[TableCell.Of("services.csv"), new("1,100", 1100), new("1,095", 1095), new("1 to 7", 4, Shown.Class)]],
    };

    internal static Table Findings() => new()
    {
        Key = "findings",
        Title = "Findings",
        Columns = [new("Code"), new("File"), new("What"), new("How often", "rows", true)],
        Rows =
        [
            [TableCell.Of("S104"), TableCell.Of("services.csv"), TableCell.Of("The end is before the start."), new("1 to 7", 4, Shown.Class)],
            [TableCell.Of("S999"), TableCell.Of("services.csv"), TableCell.Of("<script>alert('x')</script> & \"quotes\" =1+1"), new("0", 0)],
        ],
    };
}
