using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Zoning.Planning;

namespace Zoning.Speed;

/// <summary>
/// Proposals of package swaps, once each: <c>dotnet run -c Release --project bench/Speed -- --filter *ProposingSwaps*</c>. Its peak of memory is
/// printed by <c>bench/Quality -- must swaps-size</c>.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 1)]
[MemoryDiagnoser]
public class ProposingSwaps
{
    private PlacedCounty _placed = null!;

    /// <summary>Packages, zones, people waiting in each zone, and providers that share each zone (0: a usual market of about 55).</summary>
    [Params("400 4 8 3", "1100 18 2 0")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var numbers = Size.Split(' ').Select(int.Parse).ToArray();
        var options = new SampleOptions
        {
            Packages = numbers[0],
            ZoneCount = numbers[1],
            WaitingPerZone = numbers[2],
            Interleave = numbers[3] == 0 ? null : numbers[3],
            Seed = 1,
        };
        _placed = County.Read(CountySource.Of(SampleCounty.Make(options, null, CancellationToken.None).ToBytes())).OnHomeMap();
    }

    [Benchmark]
    public int Proposals() => _placed.FindSwaps(new SwapOptions { DrawsConsent = true }).Proposals.Length;
}
