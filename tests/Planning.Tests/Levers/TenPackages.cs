using System.Globalization;
using System.Text;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>A county of ten packages whose figures are worked by hand, and scenarios on it.</summary>
/// <remarks>
/// Zones A, B, C side by side. On the framework (24 pounds an hour): P01, P02, P06, P07, P08; off it (30 pounds): P03, P04, P05; P09 and P10 wait.
/// P04 and P06 need two carers; P09 waits in hospital, P10 at home. Need 68.25 hours, met 57.75, 40.25 of it on the framework; no rounds are known.
/// One person a week is ready to leave hospital, every other one waits seven days for one trusted assessor who works 20 hours a week.
/// </remarks>
internal static class TenPackages
{
    internal static readonly DateOnly AsOf = new(2026, 3, 31);

    private const string Services =
        """
        id,person,place,hours_week,provider,status,service_type,start,carers
        P01,C01,401000 451000,7,PR1,active,home-care,2025-01-01,1
        P02,C02,402000 452000,5.25,PR1,active,home-care,2025-01-01,1
        P03,C03,403000 453000,7,PR2,active,home-care,2025-01-01,1
        P04,C04,406000 451000,7,PR2,active,home-care,2025-01-01,2
        P05,C05,407000 452000,3.5,PR2,active,home-care,2025-01-01,1
        P06,C06,408000 453000,7,PR3,active,home-care,2025-01-01,2
        P07,C07,411000 451000,7,PR3,active,home-care,2025-01-01,1
        P08,C08,413000 452000,14,PR1,active,home-care,2025-01-01,1
        P09,C09,404000 454000,7,,waiting,home-care,,1
        P10,C10,409000 454000,3.5,,waiting,home-care,,1

        """;

    private static readonly (string Package, int Visits, int Minutes)[] Visits =
    [
        ("P01", 2, 30), ("P02", 1, 45), ("P03", 2, 30), ("P04", 2, 30), ("P05", 1, 30), ("P06", 1, 60), ("P07", 2, 30), ("P08", 4, 30), ("P09", 2, 30),
        ("P10", 1, 30),
    ];

    private static readonly string[] Times = ["morning", "lunch", "tea", "bed"];

    internal static CountyRun Run { get; } = County.Read(CountySource.Of(Files())).Run(new RunOptions { Parts = RunParts.Ledger });

    /// <summary>The folder's files.</summary>
    internal static SortedDictionary<string, byte[]> Files()
    {
        var visits = new StringBuilder("package,days,time_of_day,minutes\n");
        foreach (var (package, count, minutes) in Visits)
        {
            for (var visit = 0; visit < count; visit++)
            {
                visits.Append(CultureInfo.InvariantCulture, $"{package},daily,{Times[visit]},{minutes}\n");
            }
        }

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = """
                {"formatVersion": 1, "name": "Ten", "asOf": "2026-03-31", "crs": "EPSG:27700", "zones": {"file": "zones.geojson", "code": "zone", "name": "name"}}
                """,
            ["zones.geojson"] = Encoding.UTF8.GetString(Map(("A", 0, 5), ("B", 5, 10), ("C", 10, 15))),
            ["services.csv"] = Services,
            ["visits.csv"] = visits.ToString(),
            ["providers.csv"] = "id,name,framework\nPR1,One,yes\nPR2,Two,no\nPR3,Three,yes\n",
            ["rates.csv"] = "provider,from,hourly_rate\nPR1,2025-04-01,24.00\nPR2,2025-04-01,30.00\nPR3,2025-04-01,24.00\n",
            ["waiting.csv"] = "package,requested,waits_in\nP09,2026-02-01,hospital\nP10,2026-01-10,home\n",
            ["discharges.csv"] = Discharges(),
            ["workforce.csv"] = "role,team,wte,vacancies,hours_per_wte,absence\ntrusted assessor,Hospital,1.5,0.5,25,0.2\n",
            ["zone-facts.csv"] = "zone,rural,decile,living_alone\nA,no,1,\nB,yes,9,\nC,yes,5,\n",
        };
        return new SortedDictionary<string, byte[]>(
            files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)), StringComparer.Ordinal);
    }

    /// <summary>Fifty-two people ready a week apart in the year to the as-at day; every other one waits seven days for an assessment.</summary>
    private static string Discharges() => "person,ready,left,reason\n" + string.Concat(Enumerable.Range(0, 52).Select(week =>
    {
        var ready = AsOf.AddDays(-363 + 7 * week);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"H{week:00},{ready:yyyy-MM-dd},{ready.AddDays(week % 2 == 0 ? 7 : 0):yyyy-MM-dd},{(week % 2 == 0 ? "assessment" : "")}\n");
    }));

    /// <summary>
    /// A lever of every kind, and posts of every role: a new kind is in every test of kinds by itself. Only swaps are left out, whose search
    /// needs rounds, and posts that are of the flow alone.
    /// </summary>
    internal static IReadOnlyList<Lever> Each { get; } = LeverOrder.Sorted(
        LeverFacts.All.Where(facts => facts.Kind != LeverKind.Swaps).SelectMany(Example));

    private static IEnumerable<Lever> Example(LeverFacts facts)
    {
        var one = new Lever(facts.Kind, AsOf, facts.NeedsMap ? 0 : facts.Kind == LeverKind.ProviderEnters ? 20 : facts.Most > 1 ? 1 : 0.3m)
        {
            Zone = facts.NeedsZone ? new ZoneCode("B") : null,
            Provider = facts.NamesNewProvider ? new ProviderId("PR9") : facts.NeedsProvider
                ? new ProviderId(facts.Kind == LeverKind.ProviderLeaves ? "PR3" : "PR2") : null,
            Map = facts.NeedsMap ? Zones(("AB", 0, 10), ("B", 10, 15)) : null,
            Policy = facts.NeedsPolicy ? "halton" : "",
            To = facts.NeedsEnd ? AsOf.AddDays(7 * 52) : null,
        };
        return facts.NeedsRole
            ? RoleFacts.All.Where(role => !LeverFacts.Of(role.Mechanism).IsOfFlow).Select(role => one with { Role = role.Word })
            : [facts.Kind == LeverKind.ProviderLeaves ? one with { Central = 0.6m } : one];
    }

    /// <summary>A map of zones side by side, from and to kilometres east of 400000.</summary>
    internal static byte[] Map(params (string Code, int From, int To)[] zones) => Encoding.UTF8.GetBytes(
        """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":["""
        + string.Join(',', zones.Select(zone =>
        {
            var (from, to) = (400_000 + 1000 * zone.From, 400_000 + 1000 * zone.To);
            return $$$"""
                {"type":"Feature","properties":{"zone":"{{{zone.Code}}}","name":"Zone {{{zone.Code}}}"},"geometry":{"type":"Polygon","coordinates":[[
                 [{{{from}}},450000],[{{{to}}},450000],[{{{to}}},455000],[{{{from}}},455000],[{{{from}}},450000]]]}}
                """;
        })) + "]}");

    internal static Zones Zones(params (string Code, int From, int To)[] zones) =>
        ZoneFile.Read(InputFile.Of("map.geojson", Map(zones)), new ZoneLayout { Code = "zone", Name = "name" });

    /// <summary>A scenario of levers from the first day on.</summary>
    internal static Scenario Of(params Lever[] levers) => Scenario.Named("test") with { Levers = [.. levers] };

    internal static Lever Lever(LeverKind kind, double size, string? zone = null, string? provider = null) => new(kind, AsOf, (decimal)size)
    {
        Zone = zone is null ? null : new ZoneCode(zone),
        Provider = provider is null ? null : new ProviderId(provider),
        To = kind is LeverKind.Surge or LeverKind.Sickness ? AsOf.AddDays(7 * 52) : null,
    };

    internal static Outcome Outcome(int weeks, params Lever[] levers) =>
        Of(levers).On(Run, new ScenarioOptions { Weeks = weeks, Draws = 20, Threads = 1 });

    /// <summary>A figure of the county in the last week, in its unit.</summary>
    internal static double After(Outcome outcome, Measure measure, string status = "") =>
        (double)outcome.End.After.County(OutcomeMeasures.Find(measure, status)) / OutcomeMeasures.Find(measure, status).Unit;

    internal static double Before(Outcome outcome, Measure measure, string status = "") =>
        (double)outcome.Before.County(OutcomeMeasures.Find(measure, status)) / OutcomeMeasures.Find(measure, status).Unit;
}
