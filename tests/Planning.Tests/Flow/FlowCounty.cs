namespace Zoning.Planning.Tests;

/// <summary>A small invented county for flows, made once: with the eight files of flow, and without them.</summary>
internal static class FlowCounty
{
    private static readonly Lazy<County> Made = new(() => Of(_ => true));
    private static readonly Lazy<County> Plain = new(() =>
        Of(name => name is not ("referrals.csv" or "offers.csv" or "beds.csv" or "discharges.csv" or "workforce.csv" or "reviews.csv")));

    /// <summary>With files of flow.</summary>
    internal static County Whole => Made.Value;

    /// <summary>Without them: fallbacks only.</summary>
    internal static County Without => Plain.Value;

    internal static CountyRun Run(County county) => county.Run(new RunOptions { Parts = RunParts.Ledger });

    /// <summary>A few weeks and replications.</summary>
    internal static FlowOptions Short { get; } = new() { Weeks = 12, Replications = 8, Seed = 5 };

    private static County Of(Func<string, bool> isKept)
    {
        var sample = new SampleOptions { Packages = 200, ZoneCount = 6, Seed = 3, WaitingPerZone = 4 };
        var files = SampleCounty.Make(sample, null, default).ToBytes().Where(file => isKept(file.Key)).ToDictionary(file => file.Key, file => file.Value);
        return County.Read(CountySource.Of(files));
    }
}
