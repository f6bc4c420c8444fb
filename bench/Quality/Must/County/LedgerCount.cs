using System.Diagnostics;
using Zoning.Cli;

namespace Zoning.Quality;

/// <summary>How many ledgers one run draws up: each one announces itself as an activity.</summary>
internal static class LedgerCount
{
    private const string Source = "Zoning.Demand";

    internal static int OfRun()
    {
        var drawn = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Interlocked.Increment(ref drawn),
        };
        ActivitySource.AddActivityListener(listener);
        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            using var said = new StringWriter();
            string[] arguments = ["run", Path.Combine(Finished.Project, "data-samples", "ashdale"), "--out", Path.Combine(folder, "run")];
            var code = ZoningCommand.RunAsync(arguments, Terminal.Of(said, said)).GetAwaiter().GetResult();
            return code == 0 ? drawn : throw new InvalidOperationException($"zoning run ended with {code}: {said}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
