using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Zoning.Flow;
using Zoning.Flow.Tests;

namespace Zoning.Speed;

/// <summary>
/// 1,000 replications of two years of an invented council (18 zones, 55 providers, 1,100 packages, 600 referrals a year), and a hundred of one
/// ten times as large: <c>dotnet run -c Release --project bench/Speed -- --filter *SimulatingFlow*</c>. One thread, so Mean is processor time.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class SimulatingFlow
{
    private BrokerageModel _model = null!;
    private ReplicationOptions _options = null!;

    /// <summary>How many times the council, and how many replications.</summary>
    [Params("1 1000", "10 100")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var numbers = Size.Split(' ').Select(int.Parse).ToArray();
        _model = InventedCouncil.Make(times: numbers[0]);
        _options = new ReplicationOptions { Most = numbers[1], Threads = 1 };
    }

    [Benchmark]
    public double Replicate() => BrokerageFigures.Of(_model, _options).Of(BrokerageMeasure.MeanHours).Mean;
}
