using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>Ashdale with one optional file taken away at a time: each absence has its stated fallback.</summary>
public class AbsenceTests
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");

    [Fact]
    public void Without_providers_met_hours_are_of_framework_not_known()
    {
        var run = Without("providers.csv");

        Hours(run, "framework-not-known").Value.ShouldNotBeNull().ShouldBeGreaterThan(5000);
        Hours(run, "on-framework").Shown.ShouldBe(Shown.NotSupplied);
        run.Ledger.County(LedgerMeasures.FrameworkShareHours)!.Shown.ShouldBe(Shown.NotSupplied);
        Says(run, "No providers.csv", "framework not known");
    }

    [Fact]
    public void Without_visits_times_of_day_are_inferred_and_said_so()
    {
        var run = Without("visits.csv");

        run.Run.Ledger.Patterns.ShouldAllBe(pattern => pattern.IsInferred);
        Says(run, "No visits.csv", "inferred");
    }

    [Fact]
    public void Without_actuals_undelivered_is_not_supplied_and_never_0()
    {
        var run = Without("actuals.csv");

        Hours(run, "undelivered").Shown.ShouldBe(Shown.NotSupplied);
        Hours(run, "undelivered").Value.ShouldBeNull();
        SummaryOf(run).ShouldContain("without undelivered hours");
        Says(run, "No actuals.csv", "not 0");
    }

    [Fact]
    public void Without_waiting_csv_rows_of_services_stand_for_the_list()
    {
        var run = Run(files =>
        {
            files.Remove("waiting.csv").ShouldBeTrue();
            files.Remove("moves.csv").ShouldBeTrue("it has rows about people of the list");
        });

        run.Run.Ledger.Waiting.Entries.Length.ShouldBeGreaterThan(0);
        run.Ledger.County(LedgerMeasures.PeopleWaiting)!.Value.ShouldNotBeNull().ShouldBeGreaterThan(0);
        Says(run, "No waiting.csv", "are used as the list");
    }

    [Fact]
    public void Without_any_waiting_row_unmet_is_not_drawn_and_says_why()
    {
        var run = Run(files =>
        {
            files.Remove("waiting.csv");
            files.Remove("moves.csv");
            files.Remove("visits.csv");
            files.Remove("actuals.csv");
            files["services.csv"] = Edited(files["services.csv"], line => !line.Contains(",waiting,", StringComparison.Ordinal) && !line.Contains(",not-listed,", StringComparison.Ordinal));
        });

        run.Ledger.County(LedgerMeasures.Unmet)!.Shown.ShouldBe(Shown.NotSupplied);
        run.Files().Keys.ShouldNotContain("waiting.csv");
        Says(run, "No waiting rows anywhere", "not shown");
    }

    [Fact]
    public void Without_rates_there_are_no_costs()
    {
        var run = Without("rates.csv");

        run.Ledger.County(LedgerMeasures.Cost)!.Shown.ShouldBe(Shown.NotSupplied);
        Says(run, "No rates.csv", "no costs");
    }

    [Fact]
    public void Without_population_there_are_no_rates_per_head()
    {
        var run = Without("population.csv");

        run.Ledger.County(LedgerMeasures.HoursPer1000)!.Shown.ShouldBe(Shown.NotSupplied);
        Says(run, "No population.csv for every zone", "no rates per head");
    }

    [Fact]
    public void Without_postcodes_places_count_in_no_known_place_and_every_hour_stays()
    {
        var whole = Run(_ => { });
        var run = Without("postcodes.csv");

        run.Run.Ledger.County.Client(0, _ => true).ShouldBe(whole.Run.Ledger.County.Client(0, _ => true));
        var noPlace = run.County.HomeMap.PositionOf(AreaIndex.NoPlace);
        run.Run.Ledger.ByZone.Client(noPlace, _ => true).ShouldBeGreaterThan(whole.Run.Ledger.ByZone.Client(noPlace, _ => true));
        Says(run, "No postcodes.csv", "no known place");
    }

    [Fact]
    public void Without_the_day_of_the_extract_its_age_is_not_given()
    {
        var run = Run(files => files["county.json"] = Edited(files["county.json"], line => !line.Contains("extractedOn", StringComparison.Ordinal)));

        run.County.ExtractedOn.ShouldBeNull();
        System.Text.Encoding.UTF8.GetString(run.Files()["summary.json"]).ShouldContain("\"extractedOn\": \"not given\"");
        Says(run, "No extractedOn in county.json", "not given");
    }

    private static PublishedRun Without(string file) => Run(files => files.Remove(file).ShouldBeTrue(file));

    private static PublishedRun Run(Action<Dictionary<string, byte[]>> edit)
    {
        var files = Directory.EnumerateFiles(Ashdale).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
        edit(files);
        return County.Read(CountySource.Of(files)).Run(new RunOptions { Parts = RunParts.Ledger }).Publish(OutputLevel.Internal);
    }

    private static byte[] Edited(byte[] content, Func<string, bool> keeps) => System.Text.Encoding.UTF8.GetBytes(
        string.Join('\n', System.Text.Encoding.UTF8.GetString(content).Split('\n').Where(keeps)));

    private static PublishedCell Hours(PublishedRun run, string status) => run.Ledger.County(LedgerMeasures.ByStatus, status)!;

    private static string SummaryOf(PublishedRun run) => System.Text.Encoding.UTF8.GetString(run.Files()["summary.md"]);

    private static void Says(PublishedRun run, string missing, string words)
    {
        Absences.Of(run).Single(gap => gap.Missing == missing).Instead.ShouldContain(words);
        System.Text.Encoding.UTF8.GetString(run.Files()["summary.json"]).ShouldContain(missing);
    }
}
