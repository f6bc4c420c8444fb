using FsCheck.Xunit;
using NetTopologySuite.Geometries;
using Shouldly;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>Objects are held to the rules of files: each fault gives the same codes from both.</summary>
[Trait("county", "I")]
public class CountyPartsTests
{
    private const string Services = "id,person,place,hours_week,provider,status,start,end\n";
    private const string Good = "P1,C1,A,10,PR1,active,2026-01-01,\n";
    private const string Visit = "package,days,time_of_day,minutes\nP1,daily,morning,30\n";
    private const string Carer = "id,provider,place,days,start,end\nK1,PR1,A,daily,07:00,12:00\n";

    /// <summary>For each fault: a file of a folder that has it, and the change of sound parts that makes the same fault.</summary>
    public static TheoryData<string, string, string, Func<CountyParts, CountyParts>> Faults { get; } = new()
    {
        {
            "-600 minutes a week", "services.csv", Services + "P1,C1,A,-10,PR1,active,,\n",
            With(one => one with { Weekly = new CareMinutes(-600) })
        },
        {
            "9,999 hours a week", "services.csv", Services + "P1,C1,A,9999,PR1,active,,\n",
            With(one => one with { Weekly = new CareMinutes(9_999 * 60) })
        },
        { "status 77", "services.csv", Services + "P1,C1,A,10,PR1,77,,\n", With(one => one with { Status = (ServiceStatus)77 }) },
        {
            "end before start", "services.csv", Services + "P1,C1,A,10,PR1,active,2026-02-01,2026-01-01\n",
            With(one => one with { Start = new DateOnly(2026, 2, 1), End = new DateOnly(2026, 1, 1) })
        },
        {
            "a date of 1066", "services.csv", Services + "P1,C1,A,10,PR1,active,1066-10-14,\n",
            With(one => one with { Start = new DateOnly(1066, 10, 14) })
        },
        {
            "9 carers at once", "services.csv", "id,place,hours_week,provider,status,carers\nP1,A,10,PR1,active,9\n",
            With(one => one with { Carers = 9 })
        },
        {
            "an id twice", "services.csv", Services + Good + Good,
            parts => parts with
            {
                Packages = [parts.Packages[0] with { Visits = [] }, parts.Packages[0] with { Visits = [] }],
                HasVisits = true,
            }
        },
        {
            "a name for an id", "services.csv", Services + "P1,Mary Smith,A,10,PR1,active,,\n",
            With(one => one with { Person = new PersonId("Mary Smith") })
        },
        {
            "a waiting case of nobody", "waiting.csv", "package,requested\nP9,2026-03-01\n",
            parts => parts with { Cases = [new WaitingCase { Package = new PackageId("P9"), Requested = new DateOnly(2026, 3, 1) }] }
        },
        {
            "a case without a date", "waiting.csv", "package,requested\nP1,\n",
            parts => parts with { Cases = [new WaitingCase { Package = new PackageId("P1") }] }
        },
        {
            "a place to wait that is none", "waiting.csv", "package,requested,waits_in\nP1,2026-03-01,77\n",
            parts => parts with
            {
                Cases = [new WaitingCase { Package = new PackageId("P1"), Requested = new DateOnly(2026, 3, 1), WaitsIn = (WaitsIn)77 }],
            }
        },
        {
            "a carer of an unknown provider", "carers.csv", "id,provider,place,days,start,end\nK1,PR9,A,daily,07:00,12:00\n",
            parts => parts with { Carers = [parts.Carers!.Value[0] with { Provider = new ProviderId("PR9") }] }
        },
        {
            "a carer without a shift", "carers.csv", "id,provider,place,days,start,end\nK1,PR1,A,,,\n",
            WithShifts()
        },
        {
            "a shift that ends before it starts", "carers.csv", "id,provider,place,days,start,end\nK1,PR1,A,daily,12:00,07:00\n",
            WithShifts(new ShiftPattern(CareDays.Daily, 720, 420, null, false))
        },
        {
            "a stop of an unknown carer", "rounds.csv", "carer,days,package,time_of_day,start\nK9,daily,P1,morning,08:00\n",
            WithStop(new TodaysStop(new CarerId("K9"), CareDays.Daily, new PackageId("P1"), TimeOfDay.Morning, 480))
        },
        {
            "a stop on an eighth day", "rounds.csv", "carer,days,package,time_of_day,start\nK1,129,P1,morning,08:00\n",
            WithStop(new TodaysStop(new CarerId("K1"), (CareDays)129, new PackageId("P1"), TimeOfDay.Morning, 480))
        },
        {
            "a visit of two minutes", "visits.csv", "package,days,time_of_day,minutes\nP1,daily,morning,2\n",
            WithVisit(new PlannedVisit(CareDays.Daily, TimeOfDay.Morning, 2))
        },
        {
            "a visit after the service day", "visits.csv", "package,days,time_of_day,minutes,preferred_start\nP1,daily,morning,30,33:20\n",
            WithVisit(new PlannedVisit(CareDays.Daily, TimeOfDay.Morning, 30) { PreferredStartMinute = 2_000 })
        },
        {
            "a visit at no time of day", "visits.csv", "package,days,time_of_day,minutes\nP1,daily,77,30\n",
            WithVisit(new PlannedVisit(CareDays.Daily, (TimeOfDay)77, 30))
        },
        {
            "a visit of 9 carers", "visits.csv", "package,days,time_of_day,minutes,carers\nP1,daily,morning,30,9\n",
            WithVisit(new PlannedVisit(CareDays.Daily, TimeOfDay.Morning, 30) { Carers = 9 })
        },
        {
            "a week that starts on a Tuesday", "actuals.csv", "package,week,delivered_hours,planned_hours\nP1,2026-03-17,9,10\n",
            parts => parts with
            {
                Packages =
                [
                    parts.Packages[0] with
                    {
                        Deliveries = [new DeliveredWeek(new DateOnly(2026, 3, 17), new CareMinutes(600), new CareMinutes(540))],
                    },
                ],
            }
        },
        {
            "people of a zone that is not on the map", "population.csv", "zone,age_band,people\nX,65+,100\n",
            parts => parts with { Population = [new PopulationRow(new ZoneCode("X"), "65+", null, 100)] }
        },
        {
            "facts of a zone that is not on the map", "zone-facts.csv", "zone,decile\nX,3\n",
            parts => parts with { ZoneFacts = [new ZoneFact(new ZoneCode("X"), null, 3, null)] }
        },
        {
            "a decile of 11 and a zone twice", "zone-facts.csv", "zone,decile,living_alone\nA,11,5\nB,2,5\nB,2,5\n",
            parts => parts with
            {
                ZoneFacts =
                [
                    new ZoneFact(new ZoneCode("A"), null, 11, 5), new ZoneFact(new ZoneCode("B"), null, 2, 5),
                    new ZoneFact(new ZoneCode("B"), null, 2, 5),
                ],
            }
        },
        {
            "a move of nobody, and a tolerance below 0", "moves.csv", "package,consent,tolerance_minutes\nP9,yes,\nP1,yes,-15\n",
            parts => parts with
            {
                Moves =
                [
                    PackageMove.NotGiven(new PackageId("P9")) with { Consent = MoveConsent.Yes },
                    PackageMove.NotGiven(new PackageId("P1")) with { Consent = MoveConsent.Yes, ToleranceMinutes = -15 },
                ],
            }
        },
        {
            "costs of an unknown provider, and more than the whole price", "provider-costs.csv",
            "provider,wage,overhead,margin\nPR9,12,,\nPR1,,0.7,0.3\n",
            parts => parts with
            {
                ProviderCosts =
                [
                    new ProviderCost(new ProviderId("PR9"), 12m, null, null, null, null),
                    new ProviderCost(new ProviderId("PR1"), null, null, null, 0.7m, 0.3m),
                ],
            }
        },
        {
            "a provider that works in a zone that is not on the map", "providers.csv", "id,framework,zones\nPR1,yes,A X\n",
            parts => parts with
            {
                Providers = [new Provider(new ProviderId("PR1"), "PR1", true) { Zones = [new ZoneCode("A"), new ZoneCode("X")] }],
            }
        },
        {
            "a rate of a zone that is not on the map", "rates.csv", "provider,from,zone,hourly_rate\n,2025-04-01,X,23\n",
            parts => parts with { Rates = RateCard.Of([new Rate(new DateOnly(2025, 4, 1), new Money(2_300)) { Zone = new ZoneCode("X") }]) }
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Objects_give_the_codes_of_a_file(string fault, string file, string text, Func<CountyParts, CountyParts> change)
    {
        var fromFile = CodesOf(() => County.Read(Folder((file, text))));
        var fromObjects = CodesOf(() => County.Of(change(Sound())));

        fromFile.ShouldNotBeEmpty(fault);
        fromObjects.ShouldBe(fromFile, fault);
    }

    [Theory]
    [InlineData("50.7 -2.5")]
    [InlineData("116.4 39.9")]
    [InlineData("Neverland")]
    public void A_place_that_can_not_be_read_counts_in_no_place_from_a_file_and_from_objects(string place)
    {
        var fromFile = County.Read(Folder(("services.csv", Services + $"P1,C1,{place},10,PR1,active,,\n")));
        var fromObjects = County.Of(AtPlace(place)(Sound()));

        fromFile.Packages[0].Found.Area.ShouldBe(AreaIndex.NoPlace);
        fromObjects.Packages[0].Found.Area.ShouldBe(AreaIndex.NoPlace);
        fromFile.Findings.Select(finding => finding.Code.Id).Where(code => code[0] == 'L').ShouldHaveSingleItem()
            .ShouldBe(fromObjects.Findings.Select(finding => finding.Code.Id).Where(code => code[0] == 'L').ShouldHaveSingleItem());
    }

    [Property(MaxTest = 20)]
    public void Each_fault_of_a_random_county_gives_the_same_codes_from_files_and_objects(int seed) =>
        FaultPromises.FilesAndObjectsGiveTheSameCodes(seed);

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var parts = Sound();
        var faults = Should.Throw<BadDataException>(() => County.Of(parts with
        {
            Packages = With(one => one with { Weekly = new CareMinutes(-600), Status = (ServiceStatus)77 })(parts).Packages,
            Carers = [parts.Carers!.Value[0] with { Provider = new ProviderId("PR9") }],
        }));

        faults.Findings.Select(finding => finding.Code.Id).ShouldBe(["F210", "F212", "S103", "V104"], ignoreOrder: true);
    }

    /// <summary>A case names its hours or not; either way it is the row in services.csv that has to be corrected.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("12")]
    public void A_case_of_a_package_with_a_fault_waits_for_the_packages_own_row(string hours) =>
        CodesOf(() => County.Read(Folder(
            ("services.csv", Services + "P1,C1,A,9999,PR1,active,,\n"), ("visits.csv", "package,days,time_of_day,minutes\n"),
            ("waiting.csv", $"package,requested,hours_week\nP1,2026-03-01,{hours}\n")))).ShouldBe(["F210", "V104"]);

    [Fact]
    public void A_blank_person_and_a_skill_of_two_words_are_refused_though_a_file_could_not_say_them()
    {
        CodesOf(() => County.Of(With(one => one with { Person = default })(Sound()))).ShouldBe(["F208"]);
        var visit = new PlannedVisit(CareDays.Daily, TimeOfDay.Morning, 30) { Skills = ["peg hoist"] };
        CodesOf(() => County.Of(WithVisit(visit)(Sound()))).ShouldBe(["V108"]);
    }

    [Fact]
    public void A_blank_id_gives_the_codes_of_a_file()
    {
        var fromFile = CodesOf(() => County.Read(Folder(
            ("services.csv", Services + ",C1,A,10,PR1,active,,\n"), ("visits.csv", Visit.Replace("P1", "", StringComparison.Ordinal)))));

        CodesOf(() => County.Of(With(one => one with { Id = default })(Sound()))).ShouldBe(fromFile);
        fromFile.ShouldContain("F208");
    }

    [Fact]
    public void Zones_in_degrees_give_the_code_of_a_file()
    {
        var fromFile = CodesOf(() => County.Read(Folder(("zones.geojson", Map([(-2.6, 50.7), (-2.5, 50.7), (-2.5, 50.8), (-2.6, 50.7)])))));

        CodesOf(() => Zones.Of([Square([new(-2.6, 50.7), new(-2.5, 50.7), new(-2.5, 50.8), new(-2.6, 50.7)])])).ShouldBe(fromFile);
        fromFile.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_bow_tie_gives_the_notice_of_a_file()
    {
        (double X, double Y)[] tie = [(360_000, 90_000), (361_000, 91_000), (361_000, 90_000), (360_000, 91_000), (360_000, 90_000)];
        var fromFile = County.Read(Folder(("zones.geojson", Map(tie)))).Findings.Select(finding => finding.Code.Id).ToArray();
        var map = Zones.Of([Square([.. tie.Select(corner => new Coordinate(corner.X, corner.Y))])]);
        var county = County.Of(Sound() with { HomeMap = map });

        fromFile.ShouldContain(ZoneFaults.Repaired.Id);
        county.Findings.Select(finding => finding.Code.Id).ShouldBe(fromFile, ignoreOrder: true);
    }

    [Fact]
    public void Sound_parts_are_the_county_of_the_folder_with_the_same_rows()
    {
        var county = County.Of(Sound());

        county.ShouldBe(County.Read(Folder()));
        County.Of(county.ToParts()).ShouldBe(county);
        RoundTripProperties.ShouldComeBack(county);
    }

    [Fact]
    public void Parts_that_contradict_each_other_are_the_callers_mistake()
    {
        Should.Throw<ArgumentException>(() => County.Of(Sound() with { HasVisits = false })).Message.ShouldContain("HasVisits");
        Should.Throw<ArgumentException>(() => County.Of(Sound() with { Packages = default })).Message.ShouldContain("Packages");
        Should.Throw<ArgumentException>(() => County.Of(Sound() with { HomeMap = null! })).Message.ShouldContain("HomeMap");
        Should.Throw<ArgumentException>(() => County.Of(Sound()).Without(new ProviderId("PR9"))).Message.ShouldContain("PR9");
    }

    [Fact]
    public void A_provider_whose_row_was_set_aside_is_written_because_packages_name_it()
    {
        var rows = string.Concat(Enumerable.Range(2, 9).Select(number => $"PR{number},,yes,\n"));
        var files = Folder(("providers.csv", "id,name,framework,council_share\nPR1,,yes,900\n" + rows));
        var county = County.Read(files, new CountyOptions { Quarantine = 0.2 });
        county.Providers!.Value.ShouldNotContain(provider => provider.Id.Value == "PR1");

        var all = county.Where(_ => true);

        all.Packages[0].Package.Provider.ShouldBe(new ProviderId("PR1"));
        all.Providers!.Value[^1].ShouldBe(new Provider(new ProviderId("PR1"), "PR1", null));
        RoundTripProperties.ShouldComeBack(all);
    }

    [Fact]
    public void A_county_without_packages_is_a_county()
    {
        var county = County.Of(Sound()).Where(_ => false);

        county.Packages.ShouldBeEmpty();
        county.HasVisits.ShouldBeTrue();
        RoundTripProperties.ShouldComeBack(county);
    }

    private static string[] CodesOf(Action make)
    {
        try
        {
            make();
            return [];
        }
        catch (BadDataException faults)
        {
            var codes = faults.Findings.Select(finding => finding.Code).Where(code => code.Kind != FaultKind.Notice);
            return [.. codes.Select(code => code.Id).Order(StringComparer.Ordinal)];
        }
    }

    private static CountySource Folder(params (string Name, string Text)[] files) => SquareCounty.With(
    [
        ("services.csv", Services + Good), ("providers.csv", "id,name,framework\nPR1,PR1,yes\n"), ("visits.csv", Visit),
        ("carers.csv", Carer), .. files,
    ]);

    private static CountyParts Sound() => new()
    {
        Name = "Twosquares",
        AsOf = new DateOnly(2026, 3, 31),
        HomeMap = County.Read(Folder()).HomeMap,
        Packages =
        [
            new CountyPackage
            {
                Package = new Package
                {
                    Id = new PackageId("P1"),
                    Person = new PersonId("C1"),
                    Weekly = new CareMinutes(600),
                    Provider = new ProviderId("PR1"),
                    Status = ServiceStatus.Active,
                    Start = new DateOnly(2026, 1, 1),
                },
                Place = "A",
                Visits = [new PlannedVisit(CareDays.Daily, TimeOfDay.Morning, 30)],
            },
        ],
        Providers = [new Provider(new ProviderId("PR1"), "PR1", true)],
        Carers =
        [
            new CountyCarer
            {
                Id = new CarerId("K1"),
                Provider = new ProviderId("PR1"),
                Start = "A",
                Shifts = [new ShiftPattern(CareDays.Daily, 420, 720, null, false)],
            },
        ],
    };

    private static Func<CountyParts, CountyParts> With(Func<Package, Package> change) =>
        parts => parts with { Packages = [parts.Packages[0] with { Package = change(parts.Packages[0].Package) }] };

    private static Func<CountyParts, CountyParts> AtPlace(string place) =>
        parts => parts with { Packages = [parts.Packages[0] with { Place = place }] };

    private static Func<CountyParts, CountyParts> WithVisit(PlannedVisit visit) =>
        parts => parts with { Packages = [parts.Packages[0] with { Visits = [visit] }] };

    private static Func<CountyParts, CountyParts> WithShifts(params ShiftPattern[] shifts) =>
        parts => parts with { Carers = [parts.Carers!.Value[0] with { Shifts = [.. shifts] }] };

    private static Func<CountyParts, CountyParts> WithStop(TodaysStop stop) => parts => parts with { TodaysStops = [stop] };

    private static Zone Square(Coordinate[] ring) => new(new ZoneCode("A"), "Zone A", new GeometryFactory().CreatePolygon(ring));

    private static string Map((double X, double Y)[] ring)
    {
        var corners = string.Join(',', ring.Select(corner => FormattableString.Invariant($"[{corner.X},{corner.Y}]")));
        return $$$"""
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"zone":"A","name":"Zone A"},
            "geometry":{"type":"Polygon","coordinates":[[{{{corners}}}]]}}]}
            """;
    }
}
