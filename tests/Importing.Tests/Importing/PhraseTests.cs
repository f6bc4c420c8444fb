using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

/// <summary>A word inside a phrase isn't the phrase.</summary>
public class PhraseTests
{
    [Theory]
    [InlineData("Live", "active")]
    [InlineData("Active - awaiting review", "active")]
    [InlineData("Live - pending uplift", "active")]
    [InlineData("Active - hospital discharge team", "active")]
    [InlineData("Active - private landlord", "active")]
    [InlineData("Live package of care", "active")]
    [InlineData("Closed - transferred to CHC", "ended")]
    [InlineData("Ended - declined service", "ended")]
    [InlineData("Service ended 12/03/2026", "ended")]
    [InlineData("No longer active", "ended")]
    [InlineData("Not active", "ended")]
    [InlineData("Inactive", "ended")]
    [InlineData("Not started", "waiting")]
    [InlineData("On hold - hospital", "paused")]
    [InlineData("NHS CHC", "chc")]
    [InlineData("Active (Direct Payment)", "direct-payment")]
    [InlineData("CASSR Commissioned Support", "active")]
    [InlineData("Active - on hold", null)]
    [InlineData("Live - awaiting start", null)]
    [InlineData("Was active", null)]
    [InlineData("Not currently active", null)]
    [InlineData("Awaiting review", null)]
    [InlineData("Active - not in place", null)]
    [InlineData("Active suspended", null)]
    [InlineData("Declined", null)]
    [InlineData("Non-active (see note)", null)]
    public void A_status_is_what_leads_and_two_meanings_are_none(string phrase, string? meaning) => MeaningOf("status", phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("Home Care", "home-care")]
    [InlineData("Home Care (Spot)", "home-care")]
    [InlineData("Reablement", "status:reablement")]
    [InlineData("Reablement Home Care", "status:reablement")]
    [InlineData("CHC Home Care", "status:chc")]
    [InlineData("Fast Track Dom Care", "status:chc")]
    [InlineData("Short Term Support: ST-Max", "status:reablement")]
    [InlineData("Long Term Support: Community", "home-care")]
    [InlineData("Direct Payment", "status:direct-payment")]
    [InlineData("Home Care - Waking Night", "nights")]
    [InlineData("Residential reablement", null)]
    [InlineData("Non home care", null)]
    public void A_word_of_a_service_may_be_a_status(string phrase, string? meaning) => MeaningOf("service_type", phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("Home from hospital", "home")]
    [InlineData("At home - discharged from hospital 12/03", "home")]
    [InlineData("Community Hospital (reablement ward)", "hospital")]
    [InlineData("Hospital - previously care home", "hospital")]
    [InlineData("DCH, Ward 4", "hospital")]
    [InlineData("Discharged from hospital, at home", "home")]
    [InlineData("Care home (temporary)", "temporary-residential")]
    [InlineData("Not in hospital", null)]
    [InlineData("Hospital / home", null)]
    [InlineData("Hospital discharge team", null)]
    public void Where_people_wait_is_the_place_that_leads(string phrase, string? meaning) => MeaningOf("waits_in", phrase, ImportKind.Waiting).ShouldBe(meaning);

    [Theory]
    [InlineData("Sourced", "provider-found")]
    [InlineData("Not sourced", "with-brokerage")]
    [InlineData("Not yet sourced", "with-brokerage")]
    [InlineData("Offer declined", "with-brokerage")]
    [InlineData("Withdrawn", "withdrawn")]
    public void A_stage_is_turned_by_not(string phrase, string? meaning) => MeaningOf("stage", phrase, ImportKind.Waiting).ShouldBe(meaning);

    [Theory]
    [InlineData("Framework 2024", "yes")]
    [InlineData("Non-framework", "no")]
    [InlineData("Not on framework", "no")]
    [InlineData("Framework - expired", null)]
    [InlineData("Not yet approved", null)]
    public void A_framework_is_turned_by_not(string phrase, string? meaning) => MeaningOf("framework", phrase, ImportKind.Providers).ShouldBe(meaning);

    [Fact]
    public void A_service_that_is_a_status_sets_the_status_and_is_told()
    {
        var file = WordCases.Columns(
            ["Hours per week", "Service Type"], ["14", "Home Care"], ["10.5", "Reablement"], ["28", "CHC Home Care"], ["10", "Home Care"]);

        var result = Extracts.Import(file);

        var statuses = Extracts.Rows(result).ToDictionary(row => row[3], row => row[6]);
        statuses["10.5"].ShouldBe("reablement");
        statuses["28"].ShouldBe("chc");
        statuses["14"].ShouldBe("active");
        result.Findings.Count(finding => finding.Code == ImportFaults.StatusOfService).ShouldBe(2);
        result.Words.ShouldContain(word => word.Word == "chc home care" && word.Meaning == "status:chc" && word.Rows == 1 && word.Minutes == new CareMinutes(28 * 60));
    }

    [Fact]
    public void Both_columns_of_words_for_a_service_are_read()
    {
        // Client level data: ST-Max is reablement whatever the component says; day support is no home care whatever the type says.
        var file = WordCases.Columns(
            ["Hours per week", "Service Type", "Service Component"],
            ["14", "Long Term Support: Community", "Home Support"], ["7", "Short Term Support: ST-Max", "Home Support"],
            ["5", "Long Term Support: Community", "Day Support"], ["3", "Long Term Support: Community", "Other Long Term Care"]);

        var rows = Extracts.Rows(Extracts.Import(file)).ToDictionary(row => row[3], row => (row[6], row[7]));

        rows["14"].ShouldBe(("active", "home-care"));
        rows["7"].ShouldBe(("reablement", "home-care"));
        rows["5"].ShouldBe(("active", "day"));
        rows["3"].ShouldBe(("active", "home-care"));
    }

    [Fact]
    public void A_phrase_of_two_meanings_is_a_fault_of_its_rows() => Extracts.Faults(() => Extracts.Import(Extracts.File(
        "Client ID,Postcode,Status,Hours per week", "1,DT1 1AA,Live,7", "2,DT1 1AA,Active - on hold,7"))).ShouldBe(["I127:3"]);

    private static string? MeaningOf(string target, string phrase, ImportKind kind = ImportKind.Packages) =>
        ValueWords.MeaningOf(ImportTargets.Find(kind, target)!, phrase);
}
