using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>Published flows as tables.</summary>
internal static class FlowResultTables
{
    /// <summary>The columns of policies, in their order.</summary>
    private static ImmutableArray<(Measure Measure, string Label)> Shown { get; } =
    [
        (FlowMeasures.MeanDays, "Mean"), (FlowMeasures.MedianDays, "Half within"), (FlowMeasures.Days95, "95% within"),
        (FlowMeasures.Within24, "24 hours"), (FlowMeasures.Within48, "48 hours"), (FlowMeasures.Within72, "72 hours"),
        (FlowMeasures.Within168, "7 days"), (FlowMeasures.FrameworkPlacements, "On the framework"),
        (FlowMeasures.PoundsAnHour, "Price"), (FlowMeasures.Concentration, "Concentration"), (FlowMeasures.Travel, "Travel"),
        (FlowMeasures.LostIfLargestLeaves, "Largest provider"),
    ];

    internal static Table Whole(PublishedFlow flow) => new()
    {
        Key = "flow-whole",
        Title = $"{Name(flow.Flow.Options.Policy)}, {flow.Flow.Weeks} weeks",
        Note = "Means over replications, and between which values each mean lies with 95% certainty. The formula is Little's law, for "
            + "a list that neither grows nor shrinks.",
        Columns = [new("What"), new("Mean", "", true), new("From", "", true), new("To", "", true), new("By formula", "", true),
            new("Unit")],
        Rows =
        [
            .. flow.Figures.Where(one => one.Week is null && one.AreaKind == EmptyRows.CountyKind).Select(one => ImmutableArray.Create(
                TableCell.Of(one.Measure.Label), Cell(one.Mean), Cell(one.Low), Cell(one.High),
                one.Formula.Value is null ? TableCell.Of("") : Cell(one.Formula), TableCell.Of(one.Measure.Unit))),
        ],
        File = "flow.csv",
    };

    internal static Table Policies(PublishedPolicies policies) => new()
    {
        Key = "policies",
        Title = $"Six ways of offering packages, {policies.Flows[0].Weeks} weeks",
        Note = "The same people and the same chance in each. Concentration is 100 where one provider has each zone; travel is by the "
            + "square-root rule, 1 for one provider a zone.",
        Columns = [new("Policy"), .. Shown.Select(one => new TableColumn(one.Label, Unit(one.Measure), true))],
        Rows =
        [
            .. policies.Flows.Where(_ => !policies.Figures.IsEmpty).Select(flow => (ImmutableArray<TableCell>)
            [
                TableCell.Of(Name(flow.Options.Policy)),
                .. Shown.Select(one => Cell(policies.Find(flow.Options.Policy, one.Measure)!.Figure.Mean)),
            ]),
        ],
        File = "policies.csv",
    };

    /// <summary>The name of a policy in words.</summary>
    internal static string Name(string policy) => policy switch
    {
        "dorset" => "Framework first (Dorset)",
        "halton" => "Lead provider (Halton)",
        "knowsley-sefton" => "Open list (Knowsley and Sefton)",
        "liverpool" => "Five hours' first refusal (Liverpool)",
        "st-helens" => "Mini-competition (St Helens)",
        "wirral" => "Full offer (Wirral)",
        _ => policy,
    };

    /// <summary>A published number as a cell.</summary>
    internal static TableCell Cell(PublishedNumber number) => number.Value is { } value
        ? new TableCell(Text(value, number.Shown == Zoning.Shown.Exact), value, number.Shown)
        : new TableCell(number.ToText(), (number.Low + number.High) / 2, number.Shown);

    /// <summary>One decimal below 100, so that a column reads alike; rounded figures have none to show.</summary>
    private static string Text(double value, bool isExact) => value.ToString(
        Math.Abs(value) >= 100 ? "#,0" : isExact ? "0.0" : "0.#", CultureInfo.InvariantCulture);

    private static string Unit(Measure measure) => measure.Unit.StartsWith('%') ? "%" : measure.Unit.Split(" (")[0];
}
