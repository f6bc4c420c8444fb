using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

public class CountedTwiceTests
{
    private const string Header = "id,person,place,hours_week,provider,status,start,end\n";

    [Fact]
    public void Lines_that_repeat_an_older_one_are_told_with_their_hours()
    {
        var county = Read(("services.csv", Header
            + "P1,C1,A,14,LARCH,active,2024-04-01,2025-03-31\nP2,C1,A,14,LARCH,active,2025-04-01,\n"
            + "P3,C2,A,21,LARCH,active,2024-05-13,\nP4,C2,A,21,LARCH,active,2025-04-14,\n"
            + "P5,C3,A,6,LARCH,active,2024-05-13,\nP6,C3,B,6,LARCH,active,2025-04-14,\n"
            + "P7,C4,A,6,LARCH,active,2024-05-13,\nP8,C4,A,9,ASH,active,2025-04-14,\n"
            + "P9,C5,A,6,LARCH,active,2024-05-13,\nP10,C5,A,6,LARCH,active,2026-04-14,\n"));

        What(county, "S132").ShouldBe("1 rows (lines 5), 21 hours a week may be counted twice.");
        What(county, "S133").ShouldBe("1 rows (lines 9), 6 hours a week run beside an older line of the person.");
    }

    [Fact]
    public void People_who_wait_for_what_they_have_are_told_in_whatever_file_they_wait()
    {
        var files = new[]
        {
            ("providers.csv", "id,framework\nLARCH,yes\nASH,no\n"),
            ("services.csv", Header + "P1,C1,A,14,LARCH,active,,\nP2,C2,A,14,ASH,active,,\nP3,C3,A,5,LARCH,active,,\nP4,C3,A,7,,waiting,,\nP5,C4,A,5,LARCH,active,,\n"),
            ("waiting.csv", "package,requested,first_visit,hours_week,person\nW1,2026-03-02,,20,C1\nW2,2026-03-02,,14,C2\nW5,2026-03-02,2026-03-09,5,C4\n"),
        };

        // C1 14 of 20, C3 5 of 7; C2's provider is off the framework, which a run subtracts, and C4's wait is over.
        What(Read(files), "S134").ShouldBe("2 people wait and have active lines: 19 hours a week may be counted twice.");
    }

    [Fact]
    public void A_provider_that_the_list_lacks_keeps_its_hours_as_framework_not_known()
    {
        var county = Read(
            ("providers.csv", "id,framework\nLARCH,yes\n"),
            ("services.csv", Header + "P1,C1,A,14,LARCH,active,,\nP2,C2,A,21,larch-home,active,,\nP3,C3,B,7,lark,active,,\n"));

        What(county, "S131").ShouldBe("2 rows (lines 3, 4), 28 hours a week count as framework not known.");
        var ledger = Ledger.DrawUp(county.OnHomeMap().ToLedgerInput());
        ledger.Demand().All.Sum(minutes => minutes.Value).ShouldBe(42 * 60);
        ledger.Entries.Where(entry => entry.Status == HourStatus.FrameworkNotKnown).Sum(entry => entry.Client).ShouldBe(28 * 60);
        county.Providers!.Value.Select(provider => (provider.Id.Value, provider.IsOnFramework)).ShouldBe([("LARCH", true), ("larch-home", null), ("lark", null)]);
    }

    private static County Read(params (string, string)[] files) => County.Read(SquareCounty.With(files));

    private static string What(County county, string code) => county.Findings.Single(finding => finding.Code.Id == code).What;
}
