namespace Zoning.Routing;

/// <summary>How many people see how many carers, as a table without people.</summary>
internal static class ContinuityTable
{
    private static readonly (int From, int To)[] Classes = [(1, 1), (2, 2), (3, 3), (4, 5), (6, 8), (9, 12), (13, int.MaxValue)];

    internal static Table Of(ContinuityReport report, DisclosureRule rule)
    {
        var people = report.Persons;
        return new Table
        {
            Key = "continuity",
            Title = "Carers that a person sees in four weeks",
            Note = $"If the rounds are repeated every week. Shareable: {rule.CountsText}.",
            Columns = [new("What"), new("Figure", "", IsNumber: true), new("Unit")],
            Rows =
            [
                .. Classes.Select(range => PlanTable.Row(
                    Name(range), CoarseCell.Count(people.Count(person => In(range, person.Continuity.CarersIn28Days)), rule), "people")),
                PlanTable.Row("Carers a person sees, mean", CoarseCell.Ratio(report.CarersIn28Days, people.Length, rule), "carers"),
                PlanTable.Row("Share of visits by the usual carer, mean (UPC)",
                    CoarseCell.Ratio(100 * report.Upc, people.Length, rule), "%"),
                PlanTable.Row("Continuity of care, mean of 0 to 100 (COC)",
                    CoarseCell.Ratio(100 * report.Coc, people.Length, rule), "of 100"),
            ],
        };
    }

    private static bool In((int From, int To) range, int carers) => carers >= range.From && carers <= range.To;

    private static string Name((int From, int To) range) => range switch
    {
        (1, 1) => "1 carer",
        (var from, int.MaxValue) => FormattableString.Invariant($"{from} carers or more"),
        (var from, var to) when from == to => FormattableString.Invariant($"{from} carers"),
        _ => FormattableString.Invariant($"{range.From} to {range.To} carers"),
    };
}
