using System.Globalization;

namespace Zoning.Quality;

/// <summary>Prints every line that must be shown, the figure seen, and whether it is met. Never fails, but can be stopped.</summary>
internal static class MustCommand
{
    private static IEnumerable<MustLine> All =>
        Foundation.Lines
            .Concat(RoundsMust.Lines).Concat(JudgeLines.Lines).Concat(TodayLines.Lines).Concat(InputLines.Lines)
            .Concat(CommandLines.Lines).Concat(SizeLines.Lines).Concat(ForecastMust.Lines).Concat(NotebooksMust.Lines).Concat(FiguresMust.Lines)
            .Concat(PackagesMust.Lines).Concat(NotebookRunsMust.Lines).Concat(CountyMust.Lines).Concat(CountyPropertiesMust.Lines)
            .Concat(ReleaseMust.Lines).Concat(ExtractMust.Lines)
            .Concat(RecombinationLines.Lines).Concat(ProofLines.Lines).Concat(SmallDaysLines.Lines).Concat(LearnedLines.Lines)
            .Concat(NeedByAreaLines.Lines).Concat(ForecastSetsLines.Lines)
            .Concat(SwapDataLines.Lines).Concat(SwapsLines.Lines).Concat(GainsLines.Lines).Concat(PackLines.Lines)
            .Concat(SummaryLines.Lines).Concat(FlowLines.Lines).Concat(FlowRunLines.Lines).Concat(FlowMechanismLines.Lines)
            .Concat(FlowDataLines.Lines).Concat(WhatIfLines.Lines).Concat(KernelLines.Lines);

    internal static int Run(IReadOnlyList<string> arguments)
    {
        var topics = arguments.ToList();
        BaselineTool.Given = Take(topics, "--baseline") is { } folder ? Path.GetFullPath(folder) : null;
        RunCost.Published = Take(topics, "--published") is { } published ? Path.GetFullPath(published) : null;
        CountyPropertiesMust.Counties = Whole(topics, "--counties") ?? CountyPropertiesMust.Counties;
        CountyPropertiesMust.Seed = Whole(topics, "--seed") ?? CountyPropertiesMust.Seed;
        try
        {
            Print(topics);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. Nothing of what was running is left.");
            return RunCost.StoppedWith;
        }

        return 0;
    }

    private static int? Whole(List<string> arguments, string option) =>
        Take(arguments, option) is { } text ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    /// <summary>Takes an option and its value out of the arguments; null where it is not given.</summary>
    private static string? Take(List<string> arguments, string option)
    {
        var at = arguments.IndexOf(option);
        if (at < 0)
        {
            return null;
        }

        var value = arguments[at + 1];
        arguments.RemoveRange(at, 2);
        return value;
    }

    private static void Print(List<string> topics)
    {
        foreach (var line in All.Where(line => topics.Count == 0 || topics.Contains(line.Topic)))
        {
            var seen = Look(line);
            var verdict = seen.IsMet switch { true => "met", false => "NOT MET", null => "not looked at" };
            Console.WriteLine($"{verdict,-13} | {line.Topic} | {line.Text} | {seen.Figure}");
        }
    }

    private static MustFigure Look(MustLine line)
    {
        try
        {
            return line.Look();
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or BadDataException or ArgumentException)
        {
            return new MustFigure(fault.Message.Split('\n')[0], false);
        }
    }
}
