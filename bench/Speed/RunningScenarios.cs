using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Zoning.Planning;

namespace Zoning.Speed;

/// <summary>
/// A sweep of 100 scenarios of three levers on Ashdale, over 52 weeks with 200 draws each: <c>dotnet run -c Release --project bench/Speed --
/// --filter *RunningScenarios*</c>. One thread, so Mean is processor time; Mean / 100 is a scenario. The county, its ledger and what every
/// scenario of a run has in common are made once: <see cref="Shared"/> is that part, <see cref="OneAlone"/> a single scenario with it.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class RunningScenarios
{
    private const int Scenarios = 100;
    private static readonly ScenarioOptions Options = new() { Threads = 1 };
    private County _county = null!;
    private CountyRun _run = null!;
    private ImmutableArray<SweepPoint> _points;

    [GlobalSetup]
    public void Prepare()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "data-samples", "ashdale")))
        {
            folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))
                ?? throw new InvalidOperationException("There is no data-samples/ashdale above the program. Run it inside the project.");
        }

        _county = County.Read(Path.Combine(folder, "data-samples", "ashdale"));
        _run = Made();
        var from = _county.AsOf.AddDays(6);
        _points =
        [
            .. Enumerable.Range(0, Scenarios).Select(at => new SweepPoint(
                at + 1,
                Scenario.Named(FormattableString.Invariant($"scenario {at}"))
                    .With(new Lever(LeverKind.VirtualVisits, from, at / 200m))
                    .With(new Lever(LeverKind.FreedHours, from, 0.5m))
                    .With(new Lever(LeverKind.SingleHanded, from, at / 100m)),
                0)),
        ];
    }

    /// <summary>The run and its ledger, which all scenarios share.</summary>
    [Benchmark]
    public int Shared() => Made().Ledger.Entries.Length;

    /// <summary>One scenario, with what it would share with others made for it alone.</summary>
    [Benchmark]
    public int OneAlone() => Sweep.Run(Made(), [_points[50]], Options, "0", null, null, default).Length;

    /// <summary>The sweep.</summary>
    [Benchmark]
    public int Hundred() => Sweep.Run(_run, _points, Options, "0", null, null, default).Length;

    private CountyRun Made()
    {
        var run = _county.Run(new RunOptions { Parts = RunParts.Ledger });
        _ = run.Ledger;
        return run;
    }
}
