using System.Globalization;
using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

public class PathwayTests
{
    private const string Providers = "id,framework\nLARCH,yes\nASH,no\n";

    [Fact]
    public void Referrals_of_a_month_are_counted_by_pathway()
    {
        var table = Table();

        // Four from hospital in February, of which one person twice; two from home. None from a bed, which is a 0 that is known.
        Row(table, 2, Pathway.P1).Referrals.ShouldBe(3);
        Row(table, 2, Pathway.Community).Referrals.ShouldBe(2);
        Row(table, 2, Pathway.P2).Referrals.ShouldBe(0);
        Row(table, 2, Pathway.P1).IsExpected.ShouldBeFalse();
    }

    [Fact]
    public void What_no_place_maps_to_is_not_supplied_rather_than_0()
    {
        var row = Row(Table(), 2, Pathway.P0);

        row.Referrals.ShouldBeNull();
        row.Planned.ShouldBeNull();
        row.Surplus.ShouldBeNull();
        PublishedPathway.Of([row], OutputLevel.Internal, new DisclosureRule()).Single().Referrals.ToText().ShouldBe("not supplied");
    }

    [Fact]
    public void Capacity_is_what_was_taken_on_lately_on_the_framework_and_off_it()
    {
        var row = Row(Table(), 2, Pathway.P1);

        // Known from the first placed case on, 5 January to 31 March: 86 days. Three started with LARCH, one with ASH; February has 28 days.
        row.Planned!.Value.ShouldBe(3 * 28 / 86.0, 1e-9);
        row.Spot!.Value.ShouldBe(1 * 28 / 86.0, 1e-9);
        row.Surplus!.Value.ShouldBe((3 * 28 / 86.0) - 3, 1e-9);
        row.SurplusWithSpot!.Value.ShouldBe((4 * 28 / 86.0) - 3, 1e-9);
    }

    [Fact]
    public void Without_the_framework_planned_and_spot_are_not_supplied()
    {
        var row = Row(Table(("providers.csv", "id,framework\nLARCH,\nASH,no\n")), 2, Pathway.P1);

        row.Planned.ShouldBeNull();
        row.SurplusWithSpot.ShouldBeNull();
        row.Referrals.ShouldBe(3);
    }

    [Fact]
    public void Months_ahead_have_a_mean_within_its_range()
    {
        var ahead = Table().Months.Where(month => month.IsExpected && month.Pathway == Pathway.P1).ToList();

        ahead.Select(month => month.Month).ShouldBe([new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1)]);
        ahead.ShouldAllBe(month => month.ReferralsLow80 <= month.Referrals && month.Referrals <= month.ReferralsHigh80);
    }

    [Fact]
    public void A_folder_can_map_places_otherwise()
    {
        var table = Table(("pathways.csv", "waits_in,pathway\nhospital,P2\nnot-known,none\n"));

        table.Map.IsOwn.ShouldBeTrue();
        Row(table, 2, Pathway.P2).Referrals.ShouldBe(3);
        Row(table, 2, Pathway.P1).Referrals.ShouldBe(0); // reablement still maps there
        PathwayMap.Default[WaitsIn.Hospital].ShouldBe(Pathway.P1);
    }

    [Fact]
    public void Open_cases_alone_give_no_table()
    {
        var table = RoundsFolder.Read(("waiting.csv", "package,requested\nP5,2026-03-01\n")).OnHomeMap().Forecast().Pathways;

        table.Months.ShouldBeEmpty();
        table.NotSupplied.ShouldContain("first_visit");
    }

    [Theory]
    [InlineData(0, "0", Shown.Rounded)]
    [InlineData(1, "0 to 7", Shown.Class)]
    [InlineData(7, "1 to 7", Shown.Class)]
    [InlineData(8, "10", Shown.Rounded)]
    [InlineData(12, "10", Shown.Rounded)]
    [InlineData(13, "15", Shown.Rounded)]
    public void Shareable_counts_are_coarse(int referrals, string text, Shown shown)
    {
        var month = new PathwayMonth { Month = new DateOnly(2026, 2, 1), Pathway = Pathway.P1, IsExpected = false, Cases = 7 };
        var published = PublishedPathway.Of(
            [
                month with
                {
                    Referrals = referrals, StayDays = 12, StayCases = 7,
                    Planned = 20, PlannedStarts = new PathwayStarts(130, 40, 26), Spot = 0.5, SpotStarts = new PathwayStarts(3, 1, 26),
                },
                month with { Pathway = Pathway.P2, Referrals = 40 },
            ],
            OutputLevel.Shareable, new DisclosureRule()).First();

        published.Referrals.ToText().ShouldBe(text);
        published.Referrals.Shown.ShouldBe(shown);
        published.Planned.ToText().ShouldBe("20");
        published.Surplus.Shown.ShouldBe(shown == Shown.Class ? Shown.Hidden : Shown.Rounded);
        published.SurplusWithSpot.Shown.ShouldBe(Shown.Hidden); // spot is small
        published.StayDays.Shown.ShouldBe(Shown.Hidden); // seven cases
    }

    private static PathwayMonth Row(PathwayTable table, int month, Pathway way) =>
        table.Months.Single(row => row.Month == new DateOnly(2026, month, 1) && row.Pathway == way);

    private static PathwayTable Table(params (string Name, string Text)[] files)
    {
        var services = new StringBuilder("id,person,place,hours_week,provider,status,start,end\n");
        var waiting = new StringBuilder("package,requested,first_visit,waits_in\n");
        Add("P1", "C1", "LARCH", "2025-12-20", "2026-01-05", "hospital");
        Add("P2", "C2", "LARCH", "2026-02-02", "2026-02-10", "hospital");
        Add("P3", "C3", "LARCH", "2026-02-03", "2026-02-13", "hospital");
        Add("P4", "C3", "ASH", "2026-02-04", "2026-02-20", "hospital");
        Add("P5", "C4", "", "2026-02-28", "", "hospital");
        Add("P6", "C5", "ASH", "2026-02-05", "2026-03-01", "home");
        Add("P7", "C6", "", "2026-02-06", "", "");
        return County.Read(SquareCounty.With(
        [
            ("services.csv", services.ToString()), ("waiting.csv", waiting.ToString()),
            .. files.Any(file => file.Name == "providers.csv") ? Array.Empty<(string, string)>() : [("providers.csv", Providers)], .. files,
        ])).OnHomeMap().Forecast().Pathways;

        void Add(string package, string person, string provider, string requested, string visit, string place)
        {
            services.Append(CultureInfo.InvariantCulture, $"{package},{person},A,7,{provider},{(visit.Length > 0 ? "active" : "waiting")},{visit},\n");
            waiting.Append(CultureInfo.InvariantCulture, $"{package},{requested},{visit},{place}\n");
        }
    }
}
