namespace Notebooks.Tests.Assisting;

/// <summary>Places in code as people type it, recorded, and the key or name that must be among the first five offered. The mark <c>|</c> is the cursor.</summary>
internal static class CompletionPositions
{
    internal const string Before = """
        using Zoning; using Zoning.Counties; using Zoning.Disclosure; using Zoning.Planning; using Zoning.Reporting; using Zoning.Figures;
        using Zoning.Routing; using Zoning.Samples;
        CountyRun run = null; PublishedRun shared = null; PublishedForecast ahead = null; PublishedRounds rounds = null;
        """;

    internal static readonly (string Code, string Wanted)[] All =
    [
        ("shared.ToMap(\"|", "unmet-share"), ("shared.ToMap(\"|\")", "unmet-share"), ("shared.ToMap(\"un|", "unmet"), ("shared.ToMap(\"unmet-share\", \"cov|\")", "coverage"),
        ("run.ToMap(\"wa|", "waiting"), ("run.ToMap(\"per|\")", "per-1000"), ("shared.ToMap(\"to|", "to-be-replaced"), ("var map = shared.ToMap(\"ag|\");", "against-like"),
        ("shared.Tables().Named(\"|", "areas"), ("shared.Tables().Named(\"n|\")", "not-supplied"), ("shared.Tables().Named(\"con|", "control-totals"), ("shared.Tables().Named(\"pro|\").First(3)", "providers"),
        ("ahead.Report().Tables.Named(\"|", "forecast-chances"), ("ahead.Report().Tables.Named(\"forecast-p|\")", "forecast-pathways"), ("rounds.Report().Tables.Named(\"|", "rounds-by-size"),
        ("new CountyForecastOptions { Model = \"|\" }", "auto"), ("new CountyForecastOptions { Weeks = 5, Model = \"th|\" }", "theta"),
        ("new RunOptions { |", "Seed"), ("new RunOptions { | }", "Parts"), ("new RunOptions { Seed = 3, Fo| }", "Forecast"), ("new CountyForecastOptions { |", "Weeks"),
        ("new RunOptions { Forecast = new CountyForecastOptions { Weeks = 52, | } }", "Model"), ("new SwapOptions { Mo| }", "MostMoves"), ("new SampleOptions { Packages = 240, Zone| }", "ZoneCount"),
        ("RunOptions one = new() { Th| };", "Threads"), ("var o = new SwapOptions(); var p = o with { It| };", "Iterations"),
        ("#!|", "#!zoning"), ("#!z|", "#!zoning"), ("#!zoning ../data --|", "--layer"), ("#!zoning ../data --layer wa|", "waiting"),
    ];
}
