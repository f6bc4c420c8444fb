namespace Zoning.Quality;

/// <summary>Prints every line that must be shown, the figure seen, and whether it is met. Never fails.</summary>
internal static class MustCommand
{
    private static IEnumerable<MustLine> All =>
        Foundation.Lines
            .Concat(RoundsMust.Lines).Concat(ForecastMust.Lines).Concat(NotebooksMust.Lines).Concat(FiguresMust.Lines)
            .Concat(PackagesMust.Lines).Concat(NotebookRunsMust.Lines).Concat(CountyMust.Lines);

    internal static int Run(IReadOnlyList<string> arguments)
    {
        var at = arguments.ToList().IndexOf("--baseline");
        BaselineTool.Given = at >= 0 ? Path.GetFullPath(arguments[at + 1]) : null;
        var topics = at >= 0 ? [.. arguments.Take(at), .. arguments.Skip(at + 2)] : arguments;
        try
        {
            Print(topics);
        }
        finally
        {
            BaselineTool.Remove();
        }

        return 0;
    }

    private static void Print(IReadOnlyList<string> topics)
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
