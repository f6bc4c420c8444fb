using System.Text;
using System.Text.Json;
using Shouldly;
using TestKit;
using Zoning.Demand;

namespace Zoning.Reporting.Tests;

/// <summary>A folder with assumptions.json has one answer, whoever asks: run, ledger, forecast, capacity.</summary>
[Trait("county", "F")]
public class FolderAssumptionsTests
{
    [Fact]
    public void Every_verb_takes_the_folders_assumptions_unless_others_are_given()
    {
        var county = Ashdale("""{"assumptions":[{"name":"reablement_weeks","value":"1"},{"name":"rule.cover","value":"off"}]}""");
        var usual = county.ToParts() with { Assumptions = Assumptions.Default };
        var ledgerOnly = new RunOptions { Parts = RunParts.Ledger };
        var run = county.Run(ledgerOnly);
        var given = county.OnItsMap().Ledger(new LedgerOptions { ReablementWeeks = 1, RulesOff = ["cover"] });

        Statuses(run.Ledger).ShouldBe(Statuses(given));
        Statuses(county.OnItsMap().Ledger()).ShouldBe(Statuses(given));
        Statuses(County.Of(usual).Run(ledgerOnly).Ledger).ShouldNotBe(Statuses(given));
        Statuses(county.Run(ledgerOnly with { Assumptions = Assumptions.Default }).Ledger)
            .ShouldBe(Statuses(County.Of(usual).OnItsMap().Ledger()));
    }

    [Fact]
    public void A_run_says_that_the_folder_set_them()
    {
        var run = Ashdale("""{"assumptions":[{"name":"arranging_days","value":"3"}]}""").Run(new RunOptions { Parts = RunParts.Ledger });
        using var json = JsonDocument.Parse(run.Publish().Files()["assumptions.json"]);

        var written = json.RootElement.GetProperty("assumptions").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == "arranging_days");
        written.GetProperty("value").GetString().ShouldBe("3");
        written.GetProperty("setBy").GetString().ShouldBe("you");
    }

    private static string Statuses(Ledger ledger) => string.Join(' ', Enum.GetValues<HourStatus>()
        .Select(status => ledger.County.Client(0, one => one == status).Value));

    private static County Ashdale(string assumptions)
    {
        var files = Directory.GetFiles(Path.Combine(Folders.Project, "data-samples", "ashdale"))
            .ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes);
        files["assumptions.json"] = Encoding.UTF8.GetBytes(assumptions);
        return County.Read(CountySource.Of(files));
    }
}
