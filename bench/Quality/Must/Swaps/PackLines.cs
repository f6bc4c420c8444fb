using System.Globalization;
using Zoning.Attack;
using Zoning.Cli;
using Zoning.Planning;

namespace Zoning.Quality;

/// <summary>
/// Packs for providers: what they tell with the release, what that costs in zones that are not told, and bad input. The lines of <c>swaps-pack</c>
/// attack many counties, each provider, and take some minutes; they run by that name only.
/// </summary>
internal static class PackLines
{
    private const string Topic = "swaps", Long = "swaps-pack";
    private const int Counties = 30, FirstSeed = 1;
    private static readonly string[] Samples = ["ashdale", "ashdale-extract"];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Long, "each provider with its pack and every published file: no count of others narrower than a provider may know, 2 samples and 30 counties, all waiting and 40 packages proposed to each", () => Attacked(isProtected: true)),
        new(Long, "the same with packs that tell every zone: the attack finds leaks", () => Attacked(isProtected: false)),
        new(Topic, "proposals of zoning swaps on 3 waiting a zone, 1,100 packages: zones told and proposals held (reported)", Price),
        new(Topic, "21 of 29 agree: 95 % range .54 to .85, within .02", Range),
        new(Topic, "bad input of swaps and pack: every planted fault is told at once with code, file and row, and nothing is written", BadInput),
    ];

    private static MustFigure Attacked(bool isProtected)
    {
        var samples = Path.Combine(Finished.Project, "data-samples");
        var cases = Samples.Select(name => CountyCase.Sample(Path.Combine(samples, name)))
            .Concat(Enumerable.Range(0, isProtected ? Counties : 6).Select(index => CountyCase.Random(FirstSeed + index, isSparse: index % 5 == 4)));
        var (providers, leaks, told, proposed, held, released) = (0, new List<string>(), 0, 0, 0, 0);
        var checks = 0;
        foreach (var county in cases)
        {
            var found = PackAttack.By(county, county.Publish(parts: RunParts.Ledger), county.Truth.Recount.Providers, isProtected, pack =>
            {
                var kept = pack.Proposals.Sum(proposal => proposal.Takes.Length);
                providers++;
                released += kept;
                told += kept - pack.Omissions.Count(one => one.Package is not null);
                held += pack.Omissions.Count(one => one.Package is null);
                proposed += kept + pack.Omissions.Count(one => one.Package is null);
            });
            checks += found.Checked(Promise.Provider);
            leaks.AddRange(found.Leaks.Select(leak => $"{county.Name}: {leak}"));
        }

        var example = leaks.Count == 0 ? "" : "; such as " + leaks[0];
        return new MustFigure(
            Text($"{leaks.Count} leaks in {checks:#,0} counts, {providers} providers; of {proposed:#,0} packages proposed {held:#,0} are held back, the zone of {told:#,0} of the other {released:#,0} is told{example}"),
            isProtected == (leaks.Count == 0));
    }

    private static MustFigure Price()
    {
        var files = SampleCounty.Make(
            new SampleOptions { Packages = 1_100, Seed = 1, WaitingPerZone = 3, Interleave = 3 }, null, CancellationToken.None).ToBytes();
        var placed = County.Read(CountySource.Of(files)).OnHomeMap();
        var plan = placed.FindSwaps(new SwapOptions { Zones = [new("Z05"), new("Z12")], Iterations = 200, DrawsConsent = true });
        var csv = SwapFiles.Of(plan, placed).First(file => file.Key == SwapFiles.Proposals).Value;
        var findings = new FindingCollector();
        var proposals = ProposalsFile.Read(InputFile.Of("proposals.csv", csv), placed.County, findings, CancellationToken.None);
        var run = placed.Run(new RunOptions { Parts = RunParts.Ledger }).Publish();
        var packs = new ProviderPacks(placed, proposals, WrittenRun.Of(run), new DisclosureRule());
        var made = packs.Providers.Select(packs.Of).ToList();
        var takes = made.Sum(pack => pack.Proposals.Sum(one => one.Takes.Length));
        return new MustFigure(
            Text($"{made.Count} packs, {proposals.Length} proposals, {takes} packages to take, {made.Sum(pack => pack.Omissions.Count(one => one.Package is not null))} without their zone, ")
                + Text($"{made.Sum(pack => pack.Omissions.Count(one => one.Package is null))} proposals held back; {findings.Count} findings"),
            findings.Count == 0);
    }

    private static MustFigure Range()
    {
        var (low, high) = ShareInterval.Of(21, 29);
        return new MustFigure(Text($"{low:0.000} to {high:0.000} (Jeffreys)"), Math.Abs(low - 0.54) <= 0.02 && Math.Abs(high - 0.85) <= 0.02);
    }

    private static MustFigure BadInput()
    {
        var root = Directory.CreateTempSubdirectory("zoning bad ").FullName;
        try
        {
            var county = Path.Combine(root, "county");
            Run("sample", county, "--packages", "50", "--zone-count", "6", "--seed", "2", "--waiting-per-zone", "1", "--interleave", "2");
            var swaps = Path.Combine(root, "swaps");
            Run("swaps", county, "--iterations", "20", "--moves", "4", "--draw-consent", "--restricted", "--out", swaps);
            var target = Path.Combine(root, "out");
            List<(string[] Needed, string[] Command)> lines =
            [
                (["Moves are -1", "--hours is -1", "Iterations are -1"],
                    ["swaps", county, "--moves=-1", "--hours=-1", "--iterations=-1", "--restricted", "--out", target]),
                (["'Z99'", "'Z98'"], ["swaps", county, "--zones", "Z99,Z98", "--restricted", "--out", target]),
                (["X119 --provider It is 'PR8'", "X119 --provider It is 'PR9'"],
                    ["pack", county, "--provider", "PR8,PR9", "--swaps", swaps, "--restricted", "--out", target]),
            ];
            var missed = lines.SelectMany(line => Run(line.Command) is var said
                ? line.Needed.Where(needed => !said.Contains(needed, StringComparison.Ordinal)) : []).ToList();
            File.AppendAllText(Path.Combine(county, "moves.csv"), "SYN-P77777,yes,,,,\nSYN-P00001,,-3,,,\n");
            File.AppendAllText(Path.Combine(county, "provider-costs.csv"), "SYN-PR99,12,,,,\n");
            var faults = Run("pack", county, "--all", "--swaps", swaps, "--restricted", "--out", target);
            string[] codes = ["X101 moves.csv:", "F210 moves.csv:", "P111 provider-costs.csv:"];
            missed.AddRange(codes.Where(code => !faults.Contains(code, StringComparison.Ordinal)));
            var isWritten = Directory.Exists(target);
            return new MustFigure(
                Text($"{lines.Sum(line => line.Needed.Length) + codes.Length - missed.Count} of {lines.Sum(line => line.Needed.Length) + codes.Length} told{(isWritten ? "; something was written" : "")}")
                    + (missed.Count > 0 ? "; missed: " + string.Join(", ", missed) : ""),
                missed.Count == 0 && !isWritten);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string Run(params string[] arguments)
    {
        using var said = new StringWriter();
        _ = ZoningCommand.RunAsync(arguments, Terminal.Of(said, said)).GetAwaiter().GetResult();
        return said.ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
