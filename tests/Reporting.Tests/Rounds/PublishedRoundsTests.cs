using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouldly;
using Zoning.Routing;

namespace Zoning.Reporting.Tests;

/// <summary>What each level may show of rounds.</summary>
public class PublishedRoundsTests
{
    [Fact]
    public void Internal_figures_are_the_true_ones()
    {
        var rounds = Published(RoundsFolder.Read(), OutputLevel.Internal);

        // LARCH has four half hours of carers on rounds; ASH's visit is on none today and so in no plan that is today's.
        rounds.Whole(RoundsMeasures.Contact)!.Value.ShouldBe(2);
        rounds.Whole(RoundsMeasures.TravelToday)!.Value!.Value.ShouldBe(Math.Round(2266 / 60.0 / 2, 1), 1e-9);
        rounds.Whole(RoundsMeasures.TravelLess)!.Value.ShouldBe(0);
        rounds.Whole(RoundsMeasures.LeftOut)!.Value.ShouldBe(2);
        rounds.Cells.Where(cell => cell.Measure == RoundsMeasures.HourShare).Select(cell => (cell.TimeOfDay, cell.Value!.Value))
            .ShouldBe([("08:00", 25), ("09:00", 50), ("12:00", 25)]);
        rounds.Cells.Where(cell => cell.AreaKind == "zone" && cell.Measure == RoundsMeasures.Contact).Select(cell => cell.Value).ShouldBe([2, 0]);
    }

    [Fact]
    public void Two_providers_are_too_few_for_any_shareable_figure()
    {
        var rounds = Published(RoundsFolder.Read(), OutputLevel.Shareable);

        rounds.Cells.ShouldAllBe(cell => cell.Shown == Shown.Hidden && cell.Value == null && cell.Low == null);
        rounds.Cells.ShouldAllBe(cell => cell.AreaKind == "county" && cell.Provider.Length == 0);
    }

    [Fact]
    public void Shareable_figures_of_enough_providers_are_coarse()
    {
        var rounds = Published(Many(4, 3), OutputLevel.Shareable);

        // Twelve half hours are 6 of a step of 50 hours; all begin at 19 o'clock or later and nobody makes them yet, so the plan leaves out all 12.
        rounds.Whole(RoundsMeasures.LeftOut)!.Shown.ShouldBe(Shown.Rounded);
        rounds.Whole(RoundsMeasures.LeftOut)!.Value.ShouldBe(10);
        var many = Many(4, 3).OnHomeMap();
        var solved = many.ToRounds(DayOfWeek.Monday).Solve(new RoundSearch(), new SolveOptions { Iterations = 200 });
        var searched = PublishedRounds.Of(RoundsComparison.Of(solved), many, OutputLevel.Shareable);
        var contact = searched.Whole(RoundsMeasures.Contact)!;
        (contact.Shown, contact.Low, contact.High).ShouldBe((Shown.Class, 0, 25));
        searched.Whole(RoundsMeasures.TravelPlanned)!.Value!.Value.ShouldBe(Math.Round(searched.Whole(RoundsMeasures.TravelPlanned)!.Value!.Value));
        searched.Cells.Where(cell => cell.Provider.Length > 0).Select(cell => cell.Provider).Distinct().ShouldBe(["five-largest"]);
    }

    [Fact]
    public void A_dominating_provider_or_few_packages_hide_everything()
    {
        Published(Many(4, 1), OutputLevel.Shareable).Cells.ShouldAllBe(cell => cell.Shown == Shown.Hidden);
        Published(Many(3, 3, large: 40), OutputLevel.Shareable).Cells.ShouldAllBe(cell => cell.Shown == Shown.Hidden);
    }

    [Fact]
    public void A_part_of_the_county_is_never_shareable()
    {
        var county = Many(4, 3);
        var part = RoundsComparisonTests.Compared(county, RoundStart.Today) with { IsPart = true };

        PublishedRounds.Of(part, county.OnHomeMap(), OutputLevel.Shareable).Cells.ShouldAllBe(cell => cell.Shown == Shown.Hidden);
        PublishedRounds.Of(part, county.OnHomeMap(), OutputLevel.Internal).Cells.ShouldAllBe(cell => cell.Shown == Shown.Exact);
    }

    [Theory]
    [InlineData(OutputLevel.Shareable)]
    [InlineData(OutputLevel.Internal)]
    public void Below_restricted_no_file_names_a_package_carer_or_provider(OutputLevel level)
    {
        var files = Published(RoundsFolder.Read(), level).Files();

        files.Keys.ShouldBe(["datapackage.json", "results.xlsx", "rounds-summary.csv", "rounds.md"]);
        foreach (var text in files.Select(file => WorkbookText.Of(file.Key, file.Value)))
        {
            foreach (var id in new[] { "P1", "P2", "P4", "C1", "K1", "K3", "LARCH", "ASH" })
            {
                text.ShouldNotContain(id, Case.Sensitive);
            }
        }
    }

    [Fact]
    public void Restricted_rounds_say_who_comes_when_beside_today()
    {
        var files = Published(RoundsFolder.Read(), OutputLevel.Restricted).Files();

        var lines = Encoding.UTF8.GetString(files["restricted/rounds.csv"]).Split("\r\n");
        lines.ShouldContain("restricted,LARCH,K1,no,mon,1,P1,morning,08:05,08:05,08:35,4.2,K1,08:05,no,no,yes");
        lines.ShouldContain("restricted,LARCH,K2,no,mon,1,P2,morning,09:00,09:00,09:30,10.6,K2,09:00,no,no,yes");
        lines.ShouldContain("restricted,LARCH,,,mon,,P3,morning,,left out,,,,,no,no,yes");
        var reasons = Encoding.UTF8.GetString(files["restricted/reasons.csv"]).Split("\r\n");
        reasons.ShouldContain(line => line.StartsWith("restricted,LARCH,P3 mon morning 1,no,Overlooked,", StringComparison.Ordinal));
        using var map = JsonDocument.Parse(files["restricted/rounds.geojson"]);
        map.RootElement.GetProperty("features").GetArrayLength().ShouldBe(2);
        map.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public void A_search_stopped_by_the_clock_is_marked_on_every_file()
    {
        var county = RoundsFolder.Read();
        var solved = county.OnHomeMap().ToRounds(DayOfWeek.Monday).Solve(new RoundSearch(), new SolveOptions { Seconds = 0.05 });
        var rounds = PublishedRounds.Of(RoundsComparison.Of(solved), county.OnHomeMap(), OutputLevel.Restricted);

        rounds.Report().Notes[0].ShouldStartWith("Not repeatable");
        Encoding.UTF8.GetString(rounds.Files()["rounds.md"]).ShouldContain("Not repeatable");
        Encoding.UTF8.GetString(rounds.Files()["restricted/rounds.csv"]).Split("\r\n")[1].ShouldEndWith(",no");
    }

    [Fact]
    public void A_folder_without_visits_has_rounds_of_usual_visits_and_says_so_beside_the_headline()
    {
        var options = new RunOptions { Rounds = new RunRounds { Iterations = 10 } };
        var all = RoundsFolder.Read(("visits.csv", ""), ("rounds.csv", "")).Run(options).Publish(OutputLevel.Internal).Rounds!.Report();
        var some = RoundsFolder.Read(("visits.csv", RoundsFolder.Visits.Replace("P4,daily,bed,30,,,,no,,\n", "", StringComparison.Ordinal)), ("rounds.csv", ""))
            .Run(options).Publish(OutputLevel.Internal).Rounds!.Report();
        var none = RoundsFolder.Read(("rounds.csv", "")).Run(options).Publish(OutputLevel.Internal).Rounds!.Report();

        all.Summary.ShouldContain("100% of visits are inferred from weekly hours");
        all.Notes.ShouldContain(note => note.StartsWith("100% of visits are inferred from weekly hours", StringComparison.Ordinal));

        // On a Tuesday: P1 twice, P2 by two carers, and P4 once, which is inferred: one of five.
        some.Summary.ShouldContain("About 20% of visits are inferred");
        none.Summary.ShouldNotContain("inferred");
    }

    [Fact]
    public void A_folder_in_which_nobody_is_on_rounds_has_none_and_says_so()
    {
        var county = RoundsFolder.Read(("services.csv", "id,place,hours_week,provider,status\nP1,A,7,,waiting\n"), ("visits.csv", ""), ("rounds.csv", ""));

        county.Run(new RunOptions { Rounds = new RunRounds { Iterations = 10 } }).Publish().Rounds.ShouldBeNull();
        RoundsText.NotSupplied.Summary.ShouldContain("not supplied");
    }

    [Fact]
    public void The_words_say_made_carers_part_shares_and_what_does_not_follow()
    {
        var made = RoundsFolder.Read(("carers.csv", ""), ("rounds.csv", ""));

        var notes = string.Join(" ", Published(made, OutputLevel.Internal).Report().Notes);

        notes.ShouldContain("The carers of all providers are made up");
        notes.ShouldContain("1 of 2 providers only this council's visits are known");
        notes.ShouldContain("no packages and no pounds");
        Published(made, OutputLevel.Internal).Report().Summary.ShouldContain("Today's rounds are not supplied");
    }

    private static PublishedRounds Published(County county, OutputLevel level) =>
        PublishedRounds.Of(RoundsComparisonTests.Compared(county, RoundStart.Today), county.OnHomeMap(), level);

    // Some providers with some packages each of half an hour at bed time; the first may have more.
    private static County Many(int providers, int packages, int large = 0)
    {
        var (services, visits) = (new StringBuilder("id,person,place,hours_week,provider,status,start,carers\n"), new StringBuilder("package,days,time_of_day,minutes\n"));
        for (var provider = 0; provider < providers; provider++)
        {
            for (var package = 0; package < (provider == 0 && large > 0 ? large : packages); package++)
            {
                services.Append(CultureInfo.InvariantCulture, $"Q{provider}x{package},R{provider}x{package},360{package % 10}00 90{provider}00,3.5,X{provider},active,2025-01-01,1\n");
                visits.Append(CultureInfo.InvariantCulture, $"Q{provider}x{package},daily,bed,30\n");
            }
        }

        return RoundsFolder.Read(
            ("services.csv", services.ToString()), ("visits.csv", visits.ToString()), ("carers.csv", ""), ("rounds.csv", ""),
            ("providers.csv", "id,framework\n" + string.Concat(Enumerable.Range(0, providers).Select(provider => $"X{provider},yes\n"))));
    }
}
