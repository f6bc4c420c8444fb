using BenchmarkDotNet.Attributes;

namespace Zoning.Speed;

/// <summary>A million points into 300 polygons: <c>dotnet run -c Release --project bench/Speed -- --filter *LocatingPoints*</c>.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class LocatingPoints
{
    private readonly Zones _zones = JaggedMap.Of(300, seed: 1);
    private readonly GridPoint[] _points = JaggedMap.Points(1_000_000, seed: 1);
    private readonly int[] _found = new int[1_000_000];

    [Benchmark]
    public ZoneLocator Build() => ZoneLocator.Of(_zones);

    [Benchmark(Baseline = true)]
    public int BuildAndLocateAMillionPoints()
    {
        ZoneLocator.Of(_zones).Locate(_points, _found);
        return _found[0];
    }
}
