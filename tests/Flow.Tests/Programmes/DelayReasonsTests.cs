namespace Zoning.Flow.Tests;

public class DelayReasonsTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);

    [Fact]
    public void Days_and_pounds_go_to_the_reason_and_its_owner()
    {
        var table = DelayReasons.Of(
            [
                new(new(2026, 3, 2), new(2026, 3, 9), "home package", "social care"), // 7 days
                new(new(2026, 2, 20), new(2026, 3, 4), "home package", "social care"), // 3 of them in March
                new(new(2026, 3, 28), null, "residential", "social care"), // 28 to 31 March: 4
                new(new(2026, 3, 10), new(2026, 3, 12), "assessment", "NHS"), // 2
                new(new(2026, 3, 10), new(2026, 3, 10), "assessment", "NHS"), // left at once
                new(new(2026, 3, 15), new(2026, 3, 16), "", ""), // 1
            ],
            March,
            April,
            poundsPerDay: 346);

        table.Rows.ShouldBe(
        [
            new("home package", "social care", 2, 10, 3_460, 10 / 17.0),
            new("residential", "social care", 1, 4, 1_384, 4 / 17.0),
            new("assessment", "NHS", 1, 2, 692, 2 / 17.0),
            new("not stated", "not stated", 1, 1, 346, 1 / 17.0),
        ]);
        table.Days.ShouldBe(17);
        table.Pounds.ShouldBe(17 * 346);
        table.Rows.Sum(row => row.Share).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void All_who_left_before_they_were_ready_are_named_at_once()
    {
        DelayedPerson wrong = new(new(2026, 3, 5), new(2026, 3, 4), "housing", "both");

        Should.Throw<BadDataException>(() => DelayReasons.Of([wrong, wrong], March, April, 346)).Findings
            .Select(finding => finding.Code.Id).ShouldBe(["J103", "J103"]);
    }

    [Fact]
    public void V30_the_home_package_is_first_in_the_table_when_home_care_hours_bind_and_not_when_beds_do()
    {
        DelayReasons Of(int packages, int beds)
        {
            var years = new StationOptions { Days = 365 * 2, WarmUpDays = 365 };
            var figures = StationFigures.Of(Published.Delays(packages, beds), years, new ReplicationOptions { Most = 10 });
            return DelayReasons.Of(figures, 365, 346);
        }

        var (hours, beds) = (Of(38, 40), Of(60, 20));
        (hours.Rows[0].Reason, hours.Rows[0].Owner).ShouldBe(("home package", "social care"));
        (beds.Rows[0].Reason, beds.Rows[0].Owner).ShouldBe(("bed", "both"));
        beds.Pounds.ShouldBe(beds.Days * 346, 1e-6);
    }

    [Fact]
    public void V20_with_39_slots_fifty_a_month_hardly_wait_and_with_31_the_queue_never_drains()
    {
        StationNetwork Slots(int slots) => Networks.One(50 * 12 / 365.0, slots, Stay.Exponential(18 * 24)).With(one => one with { Owner = "both" });
        DelayReason Of(int slots) => DelayReasons.Of(
            StationFigures.Of(Slots(slots), new StationOptions { Days = 1_095, WarmUpDays = 365 }, new ReplicationOptions { Most = 20 }), 730, 346).Rows[0];

        // Little: days waited in a year = people a year x the mean wait, which Erlang C gives.
        var plan = Slots(39).Formulas(Networks.Start)[0]!;
        plan.ShareWithin(1).ShouldBeGreaterThan(0.95);
        Of(39).Days.ShouldBe(600 * plan.MeanWaitDays, 0.35 * 600 * plan.MeanWaitDays);
        Of(31).Days.ShouldBeGreaterThan(5 * Of(39).Days);
    }
}
