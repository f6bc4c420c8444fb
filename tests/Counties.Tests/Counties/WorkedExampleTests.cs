using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>The worked example of docs/background/ledger.md, run as it stands there.</summary>
public partial class WorkedExampleTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Folders.Project, "docs", "background", "ledger.md"));

    [Fact]
    public void The_documented_example_comes_out_as_documented()
    {
        var ledger = Draw();

        foreach (var row in Expected())
        {
            Hours(ledger, row.Status, 0).ShouldBe(row.A, row.Status);
            Hours(ledger, row.Status, 1).ShouldBe(row.B, row.Status);
            row.County.ShouldBe(row.A + row.B, row.Status);
        }

        Expected().Count.ShouldBe(16);
    }

    [Fact]
    public void Carer_hours_coverage_and_people_are_as_documented()
    {
        var ledger = Draw();
        var county = ledger.County;

        county.Carer(0, HourStatuses.IsMet).Hours.Value.ShouldBe(44.5);
        (county.Client(0, HourStatuses.IsMet).Value / 3360.0).ShouldBe(0.670, 0.0005);
        county.People(0, PeopleSet.OnList).ShouldBe(2);
        county.People(0, PeopleSet.Unmet).ShouldBe(3);
        county.People(0, PeopleSet.OnListAndUnmet).ShouldBe(1);
    }

    [Fact]
    public void Switching_a_rule_off_moves_its_hours_and_no_others()
    {
        var without = Draw(new LedgerOptions { RulesOff = ["out-of-scope"] });

        without.County.Client(0, HourStatus.OutOfScope).Value.ShouldBe(0);
        without.County.Client(0, HourStatus.OnFramework).Hours.Value.ShouldBe(33);
        without.Rules.Single(use => use.Rule.Key == "out-of-scope").IsOn.ShouldBeFalse();
        Draw().Rules.Single(use => use.Rule.Key == "out-of-scope").Rows.ShouldBe(1);
    }

    [Fact]
    public void Another_map_keeps_every_total()
    {
        var county = Example();
        var home = county.HomeMap;
        var merged = Ledger.DrawUp(county.On(Zones.Of([home[0] with { Shape = home[0].Shape.Union(home[1].Shape) }])).ToLedgerInput());

        foreach (var status in HourStatuses.All)
        {
            merged.Client(status)[0].ShouldBe(Draw().County.Client(0, status), status.Key());
        }
    }

    internal static County Example() => County.Read(SquareCounty.With(
        ("services.csv", Block("services.csv")), ("providers.csv", Block("providers.csv")), ("waiting.csv", Block("waiting.csv")),
        ("actuals.csv", Block("actuals.csv"))));

    private static Ledger Draw(LedgerOptions? options = null) => Ledger.DrawUp(Example().OnHomeMap().ToLedgerInput(), options);

    private static string Block(string file)
    {
        var from = Page.IndexOf("```csv\n", Page.IndexOf($"`{file}`\n", StringComparison.Ordinal), StringComparison.Ordinal) + 7;
        return Page[from..Page.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static List<(string Status, double A, double B, double County)> Expected()
    {
        var from = Page.IndexOf("```text\n", StringComparison.Ordinal) + 8;
        return
        [
            .. Page[from..Page.IndexOf("```", from, StringComparison.Ordinal)]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => Spaces().Split(line))
                .Select(parts => (parts[0], Number(parts[1]), Number(parts[2]), Number(parts[3]))),
        ];
    }

    private static double Hours(Ledger ledger, string status, int zone) => (status switch
    {
        "met" => ledger.Met(),
        "unmet" => ledger.Unmet(),
        "demand" => ledger.Demand(),
        _ => ledger.Client(HourStatuses.All.Single(known => known.Key() == status)),
    })[zone].Hours.Value;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
