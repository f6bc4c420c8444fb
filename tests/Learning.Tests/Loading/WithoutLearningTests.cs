namespace Zoning.Learning.Tests;

/// <summary>Without Zoning.Learning, Microsoft.ML or their native library every command works, and what was asked of them is answered in a sentence.</summary>
public sealed class WithoutLearningTests
{
    [Fact]
    public void Every_command_works_without_the_assemblies_of_learned_models()
    {
        using var tool = new StrippedTool(name => name == "Zoning.Learning.dll" || name.StartsWith("Microsoft.ML", StringComparison.Ordinal));
        tool.LeftOut.ShouldBeGreaterThan(5);
        var (county, monitored, export) = Sampled(tool);

        Works(tool, "check", county);
        Works(tool, "run", county, "--out", tool.At("page"));
        Works(tool, "compare", tool.At("page"), tool.At("page"), "--out", tool.At("compared"));
        Works(tool, "forecast", county, "--out", tool.At("forecast"), "--weeks", "4", "--trees");
        Works(tool, "rounds", county, "--out", tool.At("rounds"), "--iterations", "20", "--learned-times", monitored);
        Works(tool, "import", export, "--as", "actuals", "--out", county, "--replace");

        Said(tool, "forecast/forecast.md").ShouldContain("pooled-trees is not used: Zoning.Learning, or a library that it needs, is not beside this tool.");
        Said(tool, "rounds/rounds.md")
            .ShouldContain("Nothing could be learned from call monitoring: Zoning.Learning, or a library that it needs, is not beside this tool.");
    }

    [Fact]
    public void Without_the_native_library_rounds_take_the_usual_times_and_say_so_once()
    {
        using var tool = new StrippedTool(name => name.Contains("FastTreeNative", StringComparison.Ordinal));
        tool.LeftOut.ShouldBeGreaterThan(0);
        var (county, monitored, _) = Sampled(tool);
        Works(tool, "rounds", county, "--out", tool.At("rounds"), "--iterations", "20", "--learned-times", monitored);
        Works(tool, "rounds", county, "--out", tool.At("plain"), "--iterations", "20");

        var said = Said(tool, "rounds/rounds.md");
        said.ShouldContain($"Minutes between visits could not be learned from call monitoring: {Grown.NotLoaded}.");
        Said(tool, "plain/rounds.md").ShouldBe(string.Concat(said.Split('\n').Where(line => !line.Contains("call monitoring", StringComparison.Ordinal))
            .Select(line => line + "\n")).TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Faults_of_loading_are_told_from_all_others()
    {
        Grown.IsNotLoaded(new AggregateException(new DllNotFoundException())).ShouldBeTrue();
        Grown.IsNotLoaded(new TypeInitializationException("X", new BadImageFormatException())).ShouldBeTrue();
        Grown.IsNotLoaded(new AggregateException(new DllNotFoundException(), new InvalidOperationException())).ShouldBeFalse();
        Grown.IsNotLoaded(new AggregateException()).ShouldBeFalse();
        Grown.IsNotLoaded(new InvalidOperationException()).ShouldBeFalse();
    }

    private static (string County, string Monitored, string Export) Sampled(StrippedTool tool)
    {
        var (county, monitored, export) = (tool.At("county"), tool.At("monitored.csv"), tool.At("export.csv"));
        Works(tool, "sample", county, "--packages", "60", "--zone-count", "4", "--monitored-rounds", monitored, "--monitoring", export);
        return (county, monitored, export);
    }

    private static void Works(StrippedTool tool, params string[] arguments)
    {
        var (code, text) = tool.Run(arguments);
        code.ShouldBe(0, text);
    }

    private static string Said(StrippedTool tool, string file) => File.ReadAllText(tool.At(file));
}
