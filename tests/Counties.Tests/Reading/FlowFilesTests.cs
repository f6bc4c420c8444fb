using System.Globalization;
using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>The eight files that flow needs: what is read, and what is written back.</summary>
public sealed class FlowFilesTests
{
    private static readonly (string Name, string Text)[] All =
    [
        ("services.csv", "id,place,hours_week,provider,status\nP1,A,3,PR1,active\nP2,B,7,PR2,active\n"),
        (
            "referrals.csv",
            "referral,received,complete,offered,placed,closed,outcome,source,pathway,buyer,zone,hours,band,provider\n"
            + "R1,2026-01-05T09:15,2026-01-05,2026-01-06T10:00,2026-01-09T16:30,,placed,hospital,P1,,A,12.25,high,PR1\n"
            + "R2,2026-02-01,,,,2026-02-11,died,self,community,chc,B,,,\nR3,2026-03-30,,,,,,,,,,,,\nR4,2026-01-02,,,,2026-01-04,,ed,P0,,,,low,\n"),
        (
            "offers.csv",
            "referral,provider,sent,answered,answer,load,detour_minutes,rate,started\nR1,PR2,2026-01-06T10:00,2026-01-06T15:00,refused,0.95,12.5,23.40,\n"
            + "R1,PR1,2026-01-06T10:00,2026-01-09T16:30,accepted,0,0,23.00,2026-01-12\nR3,PR1,2026-03-31,,,,,,\n"),
        ("beds.csv", "team,kind,from,capacity,band,pathway\nHazel House,bed,2026-01-01,20,,P2\nHazel House,bed,2026-09-01,30,,P2\nAt home,home,2025-04-01,0,high,\n"),
        (
            "discharges.csv",
            "person,ready,left,pathway_planned,pathway_actual,reason,owner,group,service_from,need,place_91\n"
            + "D1,2026-01-05T10:00,2026-01-09T15:30,P1,P2,home package,social care,18-64,2026-01-10,part,home\nD1,2026-03-02,,P3,,,,,,,\n"),
        (
            "workforce.csv",
            "role,team,pathway,zone,wte,vacancies,hours_per_wte,absence,hours_per_person,turnover,agency,from,to\n"
            + "therapist,At home,P1,A,6.5,1,22.5,0.06,1.5,0.12,0.1,2026-01-01,2026-12-31\nbroker,,,,4,,,,,,,,\n"),
        ("reviews.csv", "package,due,done,by,hours,outcome\nP1,2026-01-31,2026-03-01,delegated,1.0,less\nP2,2026-05-01,,,,\n"),
        ("metrics.csv", "metric,period,band,numerator,denominator\nhome-91,2025-Q4,65+,81,100\nresidential-65,2025/26,,610,111700\ndelayed-days,2026-01,,412.5,310\n"),
        ("targets.csv", "metric,period,target,better,note\nhome-91,2025-Q4,0.82,,\"agreed, in May\"\nresidential-65,2025/26,500,higher,\n"),
    ];

    [Fact]
    public void Referrals_are_read_and_an_outcome_left_blank_follows_from_the_dates()
    {
        var referrals = Read().Referrals!.Value;

        referrals[0].ShouldBe(new Referral
        {
            Id = new ReferralId("R1"),
            Received = new Moment(new DateOnly(2026, 1, 5), new TimeOnly(9, 15)),
            Complete = new Moment(new DateOnly(2026, 1, 5)),
            Offered = new Moment(new DateOnly(2026, 1, 6), new TimeOnly(10, 0)),
            Placed = new Moment(new DateOnly(2026, 1, 9), new TimeOnly(16, 30)),
            Outcome = ReferralOutcome.Placed,
            Source = ReferralSource.Hospital,
            Pathway = Pathway.P1,
            Zone = new ZoneCode("A"),
            Weekly = new CareMinutes(735),
            Band = NeedBand.High,
            Provider = new ProviderId("PR1"),
        });
        referrals.Select(one => (one.Outcome, one.Buyer, one.Source)).Skip(1).ShouldBe(
        [
            (ReferralOutcome.Died, CareBuyer.ContinuingHealthcare, ReferralSource.Self), (ReferralOutcome.Open, CareBuyer.Council, ReferralSource.NotKnown),
            (ReferralOutcome.NotKnown, CareBuyer.Council, ReferralSource.EmergencyDepartment),
        ]);
    }

    [Fact]
    public void A_referral_is_open_from_the_day_it_came_to_the_day_before_it_ended()
    {
        var placed = Read().Referrals!.Value[0];

        int[] days = [4, 5, 8, 9];
        days.Select(day => placed.IsOpenAt(new DateOnly(2026, 1, day))).ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void A_moment_without_a_time_counts_from_noon_and_is_never_before_one_of_its_day()
    {
        var (day, early) = (new Moment(new DateOnly(2026, 1, 5)), new Moment(new DateOnly(2026, 1, 5), new TimeOnly(9, 0)));

        (day.At.Hour, early.HoursUntil(day), day.HoursUntil(early)).ShouldBe((12, 3.0, 0.0));
        (day.IsBefore(early), early.IsBefore(day), early.IsBefore(new Moment(early.Day, new TimeOnly(9, 1)))).ShouldBe((false, false, true));
    }

    [Fact]
    public void Offers_are_read_with_refusals_and_silences()
    {
        var offers = Read().Offers!.Value;

        offers.Select(one => (one.Referral.Value, one.Provider.Value, one.Reply)).ShouldBe(
            [("R1", "PR2", OfferReply.Refused), ("R1", "PR1", OfferReply.Accepted), ("R3", "PR1", OfferReply.Silent)]);
        (offers[0].Load, offers[0].DetourMinutes, offers[0].Rate, offers[1].Started).ShouldBe((0.95m, 12.5m, 23.40m, new Moment(new DateOnly(2026, 1, 12))));
    }

    [Fact]
    public void Services_people_and_measures_are_read()
    {
        var county = Read();

        county.ServicePlaces!.Value.ShouldBe(
        [
            new ServicePlaces("Hazel House", PlaceKind.Bed, new DateOnly(2026, 1, 1), 20, null, Pathway.P2),
            new ServicePlaces("Hazel House", PlaceKind.Bed, new DateOnly(2026, 9, 1), 30, null, Pathway.P2),
            new ServicePlaces("At home", PlaceKind.Home, new DateOnly(2025, 4, 1), 0, NeedBand.High, null),
        ]);
        county.Discharges!.Value[0].ShouldBe(new Discharge
        {
            Person = new PersonId("D1"),
            Ready = new Moment(new DateOnly(2026, 1, 5), new TimeOnly(10, 0)),
            Left = new Moment(new DateOnly(2026, 1, 9), new TimeOnly(15, 30)),
            Planned = Pathway.P1,
            Actual = Pathway.P2,
            Reason = DelayCause.HomePackage,
            Owner = DelayOwner.SocialCare,
            Group = "18-64",
            ServiceFrom = new Moment(new DateOnly(2026, 1, 10)),
            Need = NeedAfterDischarge.Part,
            PlaceAt91 = PlaceAfterDischarge.Home,
        });
        county.Workforce!.Value[0].ShouldBe(new WorkforceRole
        {
            Role = StaffRole.Therapist,
            Team = "At home",
            Pathway = Pathway.P1,
            Zone = new ZoneCode("A"),
            Wte = 6.5m,
            Vacancies = 1,
            HoursPerWte = 22.5m,
            Absence = 0.06m,
            HoursPerPerson = 1.5m,
            Turnover = 0.12m,
            Agency = 0.1m,
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 12, 31),
        });
        county.Reviews!.Value[0].ShouldBe(new PackageReview(
            new PackageId("P1"), new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 1), ReviewedBy.Delegated, 1.0m, ReviewOutcome.Less));
        county.Metrics!.Value[0].ShouldBe(new MetricFigure(Metric.HomeAt91Days, new MetricPeriod(new DateOnly(2026, 1, 1), 3), "65+", 81, 100));
        county.Targets!.Value.ShouldBe(
        [
            new MetricTarget(Metric.HomeAt91Days, new MetricPeriod(new DateOnly(2026, 1, 1), 3), 0.82m, true, "agreed, in May"),
            new MetricTarget(Metric.ResidentialAdmissions, new MetricPeriod(new DateOnly(2025, 4, 1), 12), 500, true, ""),
        ]);
        county.Findings.Where(finding => finding.File != "services.csv").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-Q1", "2026-04-01", "2026-07-01")]
    [InlineData("2025-q4", "2026-01-01", "2026-04-01")]
    [InlineData("2026-05", "2026-05-01", "2026-06-01")]
    [InlineData("2026/27", "2026-04-01", "2027-04-01")]
    [InlineData("2099/00", "2099-04-01", "2100-04-01")]
    public void A_period_is_a_month_a_quarter_of_the_financial_year_or_the_year(string text, string first, string end)
    {
        var period = MetricPeriod.Parse(text)!.Value;

        (period.First, period.End).ShouldBe((Day(first), Day(end)));
        period.ToString().ShouldBe(text.ToUpperInvariant());
    }

    [Fact]
    public void Each_file_is_written_as_it_was_read_and_a_folder_without_them_has_none()
    {
        var files = Read().OnHomeMap().ToFiles();

        foreach (var (name, text) in All.Skip(1))
        {
            Encoding.UTF8.GetString(files[name]).ReplaceLineEndings("\n").ShouldBe(text, name);
        }

        County.Read(CountySource.Of(files)).ShouldBe(Read());
        var without = County.Read(SquareCounty.With(All[0]));
        without.OnHomeMap().ToFiles().Keys.Intersect(All.Skip(1).Select(file => file.Name)).ShouldBeEmpty();
        (without.Referrals, without.Offers, without.ServicePlaces, without.Discharges).ShouldBe((null, null, null, null));
        (without.Workforce, without.Reviews, without.Metrics, without.Targets).ShouldBe((null, null, null, null));
    }

    [Theory]
    [InlineData("referrals.csv", "12.25", "12.5")]
    [InlineData("offers.csv", "0.95", "0.9")]
    [InlineData("beds.csv", ",20,", ",21,")]
    [InlineData("discharges.csv", "part,home", "full,home")]
    [InlineData("workforce.csv", "6.5,", "6.4,")]
    [InlineData("reviews.csv", "less", "more")]
    [InlineData("metrics.csv", "81", "80")]
    [InlineData("targets.csv", "in May", "in June")]
    public void A_changed_cell_makes_another_county(string name, string from, string to) => County.Read(SquareCounty.With(
            [.. All.Select(file => file.Name == name ? (name, file.Text.Replace(from, to, StringComparison.Ordinal)) : file)]))
        .ShouldNotBe(Read());

    [Fact]
    public void What_began_after_the_as_at_day_is_left_out_and_told()
    {
        var county = County.Read(SquareCounty.With(
            All[0], ("referrals.csv", "referral,received\nR1,2026-03-31T23:00\nR2,2026-04-01\n"),
            ("offers.csv", "referral,provider,sent\nR1,PR1,2026-03-31\nR1,PR1,2026-04-02\nR2,PR1,2026-04-01\n"),
            ("discharges.csv", "person,ready\nD1,2026-04-01\n")));

        (county.Referrals!.Value.Length, county.Offers!.Value.Length, county.Discharges!.Value.Length).ShouldBe((1, 1, 0));
        county.Findings.Where(finding => finding.File != "services.csv").Select(finding => (finding.File, finding.Code.Id, finding.Rows)).ShouldBe(
            [("discharges.csv", "J205", 1), ("offers.csv", "J205", 2), ("referrals.csv", "J205", 1)], ignoreOrder: true);
    }

    [Fact]
    public void Part_of_a_county_keeps_reviews_and_services_and_not_what_names_no_package()
    {
        var part = Read().Where(one => one.Package.Id.Value == "P1");

        part.Reviews!.Value.Select(one => one.Package.Value).ShouldBe(["P1"]);
        (part.ServicePlaces!.Value.Length, part.Workforce!.Value.Length, part.Targets!.Value.Length).ShouldBe((3, 2, 2));
        (part.Referrals, part.Offers, part.Discharges, part.Metrics).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void Without_a_provider_its_offers_go_and_its_referrals_stay_placed()
    {
        var county = Read().Without(new ProviderId("PR1"));

        county.Offers!.Value.Select(one => one.Provider.Value).ShouldBe(["PR2"]);
        county.Referrals!.Value.Length.ShouldBe(4);
        (county.Referrals.Value[0].Provider, county.Referrals.Value[0].Outcome).ShouldBe((null, ReferralOutcome.Placed));
        county.Reviews!.Value.Select(one => one.Package.Value).ShouldBe(["P2"]);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static County Read() => County.Read(SquareCounty.With(All));
}
