using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zoning.Demand;

namespace Zoning.Quality;

/// <summary>Package swaps: the data they stand on, and the two worlds in which they are tried. They make 51 counties in half a minute of processor time.</summary>
internal static class SwapDataLines
{
    private const string Topic = "packages";
    private const int Seeds = 10, Providers = 4;

    /// <summary>What the version before moves.csv wrote for 1,100 packages of seed 3: SHA-256 of the files that were there.</summary>
    private const string Before = "9fccd09309c8e4ffcf6732096970a72fd0c53665c1796f429cf79b17e2fd6228";

    private static readonly string[] New =
    [
        "README.md", "moves.csv", "provider-costs.csv", "providers.csv", "referrals.csv", "offers.csv", "beds.csv", "discharges.csv", "workforce.csv",
        "reviews.csv", "metrics.csv", "targets.csv",
    ];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "swaps, data: UKHCA's price of 2014 is 15.20 within .02 (V15)", Price),
        new(Topic, "swaps, data: 3 and 12 waiting in each zone exactly, all found there with visits; ten seeds of 1,100 packages", Waiting),
        new(Topic, "swaps, data: 4 interleaved providers in each zone, packages of one as far apart as of different ones (within 5 %); ten seeds", Interleaved),
        new(Topic, "swaps, data: consent of those asked .724 within .05 over ten seeds; a third not asked", Consent),
        new(Topic, "swaps, data: people, visits, carers and rounds of a sample without new options are those from before, byte for byte", Unchanged),
        new(Topic, "swaps, data: bad rows of moves.csv, provider-costs.csv and providers.csv all told at once, each with its row", Faults),
    ];

    private static MustFigure Price()
    {
        var price = new CostBuildUp(6.31m, 0.2304m, 35m, 0.27m, 0.03m).PriceOfHour(0.190m, 4m);
        return new MustFigure(Text($"£{price:0.000}"), Math.Abs(price - 15.20m) <= 0.02m);
    }

    private static MustFigure Waiting()
    {
        var (least, most, lost) = (new int[2], new int[2], 0);
        int[] asked = [3, 12];
        for (var world = 0; world < asked.Length; world++)
        {
            least[world] = int.MaxValue;
            for (var seed = 0; seed < Seeds; seed++)
            {
                var county = World(seed, asked[world]);
                var byZone = new int[county.HomeMap.Count];
                foreach (var one in county.Packages.Where(one => one.Package.Status == ServiceStatus.Waiting))
                {
                    if (one.Found.Area.IsZone && !one.Visits.IsEmpty)
                    {
                        byZone[one.Found.Area.Zone]++;
                    }
                    else
                    {
                        lost++;
                    }
                }

                (least[world], most[world]) = (Math.Min(least[world], byZone.Min()), Math.Max(most[world], byZone.Max()));
            }
        }

        return new MustFigure(
            Text($"{least[0]} to {most[0]}, and {least[1]} to {most[1]}; {lost} without a place or visits"),
            lost == 0 && least.SequenceEqual(asked) && most.SequenceEqual(asked));
    }

    private static MustFigure Interleaved()
    {
        var (ratios, isShared) = (new List<double>(), true);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var zones = World(seed, 3).Packages
                .Where(one => one.Package is { Status: ServiceStatus.Active, ServiceType: ServiceType.HomeCare } && one.Found is { HasPosition: true, Area.IsZone: true })
                .GroupBy(one => one.Found.Area.Zone).Select(zone => zone.ToArray()).ToList();
            isShared &= zones.TrueForAll(zone => zone.Select(one => one.Package.Provider).Distinct().Count() == Providers);
            ratios.Add(zones.Average(Apart));
        }

        return new MustFigure(
            Text($"{ratios.Average():0.000} (seeds {ratios.Min():0.000} to {ratios.Max():0.000}); {(isShared ? "4 in every zone" : "a zone with more or fewer")}"),
            isShared && Math.Abs(ratios.Average() - 1) <= 0.05);
    }

    /// <summary>The mean distance between packages of one provider over that between packages of different ones.</summary>
    private static double Apart(CountyPackage[] zone)
    {
        Span<double> sums = stackalloc double[2];
        Span<int> counts = stackalloc int[2];
        for (var left = 0; left < zone.Length; left++)
        {
            for (var right = left + 1; right < zone.Length; right++)
            {
                var kind = zone[left].Package.Provider == zone[right].Package.Provider ? 0 : 1;
                var (from, to) = (zone[left].Found, zone[right].Found);
                sums[kind] += Math.Sqrt(Math.Pow(from.Easting - to.Easting, 2) + Math.Pow(from.Northing - to.Northing, 2));
                counts[kind]++;
            }
        }

        return sums[0] / counts[0] / (sums[1] / counts[1]);
    }

    private static MustFigure Consent()
    {
        var (yes, no, notAsked) = (0, 0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            foreach (var move in World(seed, 3).Moves!.Value.Where(move => move.IsGuarded is not null))
            {
                _ = move.Consent switch { MoveConsent.Yes => yes++, MoveConsent.No => no++, _ => notAsked++ };
            }
        }

        var (share, blank) = (yes / (double)(yes + no), notAsked / (double)(yes + no + notAsked));
        return new MustFigure(Text($"{share:0.000} of {yes + no}; {blank:0.000} not asked"), Math.Abs(share - 0.724) <= 0.05 && Math.Abs(blank - 0.333) <= 0.05);
    }

    private static MustFigure Unchanged()
    {
        var files = SampleCounty.Make(new SampleOptions { Packages = 1100, Seed = 3 }, progress: null, CancellationToken.None).Contents;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string name, string text) => hash.AppendData(Encoding.UTF8.GetBytes(name + "\0" + text));
        foreach (var (name, text) in files.Where(file => !New.Contains(file.Key)))
        {
            Add(name, text);
        }

        Add("providers.csv", string.Join('\n', files["providers.csv"].Split('\n').Select(row => string.Join(',', row.Split(',').Take(5)))));
        var seen = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new MustFigure($"SHA-256 {seen[..12]}, before {Before[..12]}", seen == Before);
    }

    private static MustFigure Faults()
    {
        var sample = SampleCounty.Make(new SampleOptions { Packages = 50, ZoneCount = 4, Seed = 1 }, progress: null, CancellationToken.None).ToBytes();
        string[] ids = [.. Rows(sample["services.csv"]).Where(row => row.Contains(",active,", StringComparison.Ordinal)).Take(4).Select(row => row.Split(',')[0])];
        var provider = Rows(sample["providers.csv"])[0].Split(',')[0];
        var moves = $"package,consent,tolerance_minutes,guarded,last_moved,priority\n{ids[0]},maybe,,,,\n{ids[1]},yes,-5,,,\n{ids[2]},,,,,9\nSYN-P99999,yes,,,,\n{ids[3]},,,,,\n{ids[3]},,,,,\n";
        var costs = $"provider,wage,on_costs,pence_a_mile,overhead,margin\nSYN-PR99,12,,,,\n{provider},-1,,,,\n{provider},,,,0.6,0.4\n";
        var providers = $"id,name,framework,accepting,zones\n{provider},Larch,yes,paused,Z01 Z99\n";
        var findings = County.Check(CountySource.Of(
            sample.SetItem("moves.csv", Encoding.UTF8.GetBytes(moves)).SetItem("provider-costs.csv", Encoding.UTF8.GetBytes(costs))
                .SetItem("providers.csv", Encoding.UTF8.GetBytes(providers + string.Join('\n', Rows(sample["providers.csv"]).Skip(1).Select(row => string.Join(',', row.Split(',').Take(3)) + ",,")) + "\n"))));
        string[] expected =
        [
            "moves.csv:2 F212", "moves.csv:3 F210", "moves.csv:4 F210", "moves.csv:5 X101", "moves.csv:7 X102",
            "provider-costs.csv:2 P111", "provider-costs.csv:3 F210", "provider-costs.csv:4 P113", "providers.csv:2 F212", "providers.csv:2 R101",
        ];
        var told = findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code.Id}").ToHashSet(StringComparer.Ordinal);
        return new MustFigure(Text($"{expected.Count(told.Contains)} of {expected.Length} told in one reading"), expected.All(told.Contains));
    }

    private static string[] Rows(byte[] file) => [.. Encoding.UTF8.GetString(file).Split('\n').Skip(1).Where(row => row.Length > 0)];

    private static County World(int seed, int waiting) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = 1100, Seed = seed, WaitingPerZone = waiting, Interleave = Providers }, progress: null, CancellationToken.None).ToBytes()));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
