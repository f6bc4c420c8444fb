using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>provider-costs.csv, and the price that costs build up to.</summary>
public sealed class ProviderCostsTests
{
    private const string Services = "id,place,hours_week,provider,status\nP1,A,3,PR1,active\n";
    private const string Providers = "id,framework\nPR1,yes\nPR2,no\nPR3,\n";

    /// <summary>UKHCA, A Minimum Price for Homecare, 2014: wage 6.31, 0.19 h of travel, 4 miles at 35p, running costs 27 %, surplus 3 %.</summary>
    [Fact]
    public void The_minimum_price_of_2014_is_15_pounds_20()
    {
        var price = new CostBuildUp(Wage: 6.31m, OnCosts: 0.2304m, PenceAMile: 35m, Overhead: 0.27m, Margin: 0.03m).PriceOfHour(0.190m, 4m);

        price.ShouldBe(15.20m, 0.02m);
    }

    [Fact]
    public void What_is_not_given_is_the_usual_build_up_and_assumed()
    {
        var costs = ProviderCosts.Of(Read("provider,wage,on_costs,pence_a_mile,overhead,margin\nPR1,12.60,0.25,45,0.22,0.04\nPR2,,,0,,0\n").ProviderCosts);

        costs[new ProviderId("PR1")].ShouldBe(new CostBuildUp(12.60m, 0.25m, 45m, 0.22m, 0.04m));
        costs[new ProviderId("PR2")].ShouldBe(new CostBuildUp(11.50m, 0.2304m, 0m, 0.27m, 0m));
        costs[new ProviderId("PR3")].ShouldBe(new CostBuildUp(11.50m, 0.2304m, 35m, 0.27m, 0.03m));
        (costs.IsAssumed(new ProviderId("PR1")), costs.IsAssumed(new ProviderId("PR2")), costs.IsAssumed(new ProviderId("PR3"))).ShouldBe((false, true, true));
        ProviderCosts.Of(Read().ProviderCosts)[new ProviderId("PR1")].ShouldBe(CostBuildUp.Usual);
    }

    [Fact]
    public void The_usual_build_up_is_listed_as_assumptions_with_their_sources()
    {
        var listed = OtherAssumptions.Costs;

        listed.Select(one => (one.Key, one.Value)).ShouldBe(
        [
            ("costs.wage", "11.5"), ("costs.on_costs", "0.2304"), ("costs.pence_a_mile", "35"), ("costs.overhead", "0.27"), ("costs.margin", "0.03"),
        ]);
        listed.ShouldAllBe(one => one.Source.StartsWith("Assumed", StringComparison.Ordinal) && one.SetBy == SetBy.Default);
        County.Read(SquareCounty.With(
            ("services.csv", Services),
            ("assumptions.json", """{"assumptions":[{"name":"costs.wage","value":"11.5","setBy":"default"}]}"""))).Assumptions.ShouldBe(Assumptions.Default);
    }

    [Fact]
    public void Direct_cost_is_pay_with_on_costs_and_mileage()
    {
        // 12 x 1.25 x 40 + 100 x 0.45
        new CostBuildUp(12m, 0.25m, 45m, 0.2m, 0.05m).DirectCost(paidHours: 40m, miles: 100m).ShouldBe(645m);
    }

    [Fact]
    public void Bad_rows_are_told_all_at_once()
    {
        var fault = Should.Throw<BadDataException>(() => Read(
            "provider,wage,on_costs,pence_a_mile,overhead,margin\nPR1,-1,,,,\nPR1,,-0.1,,,\nPR1,,23,,,\nPR1,,,-35,,\nPR1,,,,-0.2,\nPR1,,,,,-0.01\n"
            + "PR9,12,,,,\nPR1,,,,0.6,0.4\nPR1,,,,0.97,\nPR2,12,,,,\nPR2,13,,,,\n,12,,,,\nPR3,1150,,,,\n"));

        fault.Findings.Where(finding => finding.File == "provider-costs.csv" && finding.Line > 0)
            .Select(finding => (finding.Line, finding.Code.Id)).ShouldBe(
            [
                (2, "F210"), (3, "F210"), (4, "F210"), (5, "F210"), (6, "F210"), (7, "F210"), (8, "P111"), (9, "P113"), (10, "P113"), (12, "P112"),
                (13, "F208"), (14, "F210"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Without_a_list_of_providers_those_of_packages_are_known()
    {
        County Of(string provider) => County.Read(SquareCounty.With(("services.csv", Services), ("provider-costs.csv", $"provider,wage\n{provider},12\n")));

        Of("PR1").ProviderCosts!.Value.Single().Wage.ShouldBe(12m);
        Should.Throw<BadDataException>(() => Of("PR2")).Findings.ShouldContain(finding => finding.Code.Id == "P111");
    }

    [Fact]
    public void Costs_are_written_as_they_were_read()
    {
        const string text = "provider,wage,on_costs,pence_a_mile,overhead,margin\nPR2,12.6,0.25,45,0.22,0.04\nPR1,,,,,0\n";

        var files = Read(text).OnHomeMap().ToFiles();

        Encoding.UTF8.GetString(files["provider-costs.csv"]).ReplaceLineEndings("\n").ShouldBe(text);
        County.Read(CountySource.Of(files)).ShouldBe(Read(text));
        Read(text).ShouldNotBe(Read(text.Replace("12.6", "12.7", StringComparison.Ordinal)));
    }

    [Fact]
    public void Costs_of_a_provider_go_with_it()
    {
        var without = Read("provider,wage\nPR2,12.6\nPR3,12\n").Without(new ProviderId("PR2"));

        without.ProviderCosts!.Value.Select(cost => cost.Provider.Value).ShouldBe(["PR3"]);
    }

    private static County Read(string? costs = null) => County.Read(SquareCounty.With(
    [
        ("services.csv", Services), ("providers.csv", Providers), .. costs is null ? Array.Empty<(string, string)>() : [("provider-costs.csv", costs)],
    ]));
}
