using BenchmarkDotNet.Attributes;

namespace Zoning.Speed;

/// <summary>A GeoJSON file of 500 zones read, repaired, put on the grid and checked for overlaps and gaps: <c>dotnet run -c Release --project bench/Speed -- --filter *ReadingZones*</c>.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ReadingZones
{
    private readonly Zones _zones = JaggedMap.Of(500, seed: 2);
    private InputFile? _file;

    [GlobalSetup]
    public void Write() => _file = InputFile.Of("zones.geojson", GeoJsonWriter.Write(_zones, zone => [new("zone", _zones[zone].Code.Value)]));

    [Benchmark]
    public object? Read() => GeoJsonZones.Read(_file!, new ZoneLayout { Code = "zone" }, new FindingCollector(), CancellationToken.None);

    [Benchmark]
    public Adjacency Neighbours() => Adjacency.Of(_zones);

    [Benchmark]
    public object Outlines() => ZoneOutlines.Of(_zones, 1000);
}
