using System.Runtime;

namespace Zoning.Notebooks;

/// <summary>Runs a cell on a separate thread, and stops it in three steps: ask, abort, abandon.</summary>
/// <remarks>
/// Each step has a separate token: one shared token hangs. The abort reaches everything that runs before the first <c>await</c> that has to
/// wait. Code that waits in an <c>await</c> is stopped at once: what would follow is never begun. Only the first step reaches code that
/// runs after an <c>await</c>.
/// </remarks>
internal sealed class CellThread(TimeSpan untilAbort, TimeSpan untilAbandon)
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan ForAnswer = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs work until it ends or has been stopped.</summary>
    /// <param name="start">The work; it may go on after its thread has ended.</param>
    /// <param name="ask">Asks the work to stop.</param>
    /// <param name="stop">Asks this thread to stop the work.</param>
    internal async Task<CellEnd<T>> Run<T>(Func<Task<T>> start, CancellationTokenSource ask, CancellationToken stop)
    {
        var abort = new CancellationTokenSource();
        var ended = new TaskCompletionSource<CellEnd<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var asking = stop.Register(() => asked.TrySetResult());
        var following = new CellContinuations();
        var thread = new Thread(() => UserCode.Try(() => Work(start, ended, following, abort.Token)), StackBytes)
        {
            IsBackground = true,
            Name = "cell",
            CurrentCulture = CellCulture.Culture,
        };
        thread.Start();
        if (await Task.WhenAny(ended.Task, asked.Task) == ended.Task)
        {
            return await ended.Task;
        }

        _ = Task.Run(() => UserCode.Try(ask.Cancel), CancellationToken.None);
        if (await Ends(ended.Task, ForAnswer))
        {
            return (await ended.Task) with { WasStopped = true };
        }

        if (!thread.IsAlive && following.End())
        {
            return new CellEnd<T>(default, new OperationCanceledException()) { WasStopped = true };
        }

        if (await Ends(ended.Task, untilAbort - ForAnswer))
        {
            return (await ended.Task) with { WasStopped = true };
        }

        _ = Task.Run(abort.Cancel, CancellationToken.None);
        // An abort doesn't wake a thread that sleeps or waits.
        thread.Interrupt();
        return await Ends(ended.Task, untilAbandon)
            ? (await ended.Task) with { WasStopped = true }
            : new CellEnd<T>(default, null) { WasStopped = true, WasAbandoned = true };
    }

    private static async Task<bool> Ends(Task ended, TimeSpan within) =>
        await Task.WhenAny(ended, Task.Delay(within > TimeSpan.Zero ? within : TimeSpan.Zero, CancellationToken.None)) == ended;

    private static void Work<T>(
        Func<Task<T>> start, TaskCompletionSource<CellEnd<T>> ended, CellContinuations following, CancellationToken abort)
    {
        Task<T>? work = null;
        SynchronizationContext.SetSynchronizationContext(following);
#pragma warning disable SYSLIB0046 // the only way to stop a loop that ignores cancellation
        var thrown = UserCode.Try(() => ControlledExecution.Run(() => work = start(), abort));
#pragma warning restore SYSLIB0046
        if (thrown is not null || work is null)
        {
            ended.TrySetResult(new CellEnd<T>(default, thrown));
            return;
        }

        _ = Finish(work, ended);
    }

    private static async Task Finish<T>(Task<T> work, TaskCompletionSource<CellEnd<T>> ended)
    {
        var thrown = await UserCode.Try(() => work);
        ended.TrySetResult(new CellEnd<T>(thrown is null ? await work : default, thrown));
    }
}

/// <summary>How work on a cell's thread ended.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Thrown">The exception it threw instead.</param>
internal sealed record CellEnd<T>(T? Value, Exception? Thrown)
{
    /// <summary>Whether it was asked to stop.</summary>
    internal bool WasStopped { get; init; }

    /// <summary>Whether it keeps running, its output dropped.</summary>
    internal bool WasAbandoned { get; init; }
}
