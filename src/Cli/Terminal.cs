using Spectre.Console;

namespace Zoning.Cli;

/// <summary>Where a command writes: results to one stream, progress and faults to the other.</summary>
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole error, bool showsProgress)
{
    internal IAnsiConsole Output { get; } = output;

    internal IAnsiConsole Error { get; } = error;

    /// <summary>Whether each step of long work is a line on standard error.</summary>
    internal bool PrintsSteps { get; set; }

    internal static Terminal OfConsole() => new(
        On(Console.Out), On(Console.Error), !Console.IsErrorRedirected && !Console.IsOutputRedirected);

    internal static Terminal Of(TextWriter output, TextWriter error) => new(On(output), On(error), showsProgress: false);

    /// <summary>Writes a line of plain text; markup in it is shown, not read.</summary>
    internal void Say(string text) => Output.WriteLine(text);

    internal void SayFault(string text) => Error.WriteLine(text);

    /// <summary>Prints the step that begins, if the user asked for steps as lines.</summary>
    internal void SayStep(string step)
    {
        if (PrintsSteps)
        {
            SayFault(step);
        }
    }

    /// <summary>Runs long work with a progress bar in a terminal, with a line for each step on request, otherwise silently.</summary>
    internal T Work<T>(string title, Func<IProgress<WorkProgress>?, T> work)
    {
        if (PrintsSteps)
        {
            return work(new Lines(this));
        }

        if (!showsProgress)
        {
            return work(null);
        }

        return Error.Progress()
            .AutoClear(true).HideCompleted(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title));
                return work(new Bar(task));
            });
    }

    private static IAnsiConsole On(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (writer != Console.Out && writer != Console.Error || Console.IsOutputRedirected)
        {
            console.Profile.Width = 10_000; // piped text is never wrapped
        }

        return console;
    }

    private sealed class Lines(Terminal terminal) : IProgress<WorkProgress>
    {
        private string _last = "";

        public void Report(WorkProgress value)
        {
            if (Interlocked.Exchange(ref _last, value.Step) != value.Step)
            {
                terminal.SayStep(value.Step);
            }
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value)
        {
            task.Description = Markup.Escape(value.Step);
            task.Value = value.Share * 100;
        }
    }
}
