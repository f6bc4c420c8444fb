using System.Diagnostics;
using System.Runtime;

namespace Zoning.Notebooks;

/// <summary>Runs a cell on a separate thread, and stops it in four steps: ask, end it at its next output, abort, abandon.</summary>
/// <remarks>
/// Each step has a separate token: one shared token hangs. A loop that writes is ended where it writes, because an abort would cut its
/// output in two. The abort reaches everything that runs before the first <c>await</c> that has to wait. Code that waits in an <c>await</c>
/// is stopped at once: what would follow is never begun. Only the first two steps reach code that runs after an <c>await</c>.
/// </remarks>
internal sealed class CellThread(TimeSpan untilAbort, TimeSpan untilAbandon)
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan ForAnswer = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs work until it ends or has been stopped.</summary>
    /// <param name="start">
    /// The work, which is handed the token that ends it at its next output; it may go on after its thread has ended.
    /// </param>
    /// <param name="ask">Asks the work to stop.</param>
    /// <param name="stop">Asks this thread to stop the work.</param>
    internal async Task<CellEnd<T>> Run<T>(Func<CancellationToken, Task<T>> start, CancellationTokenSource ask, CancellationToken stop)
    {
        var (nextOutput, abort) = (new CancellationTokenSource(), new CancellationTokenSource());
        var ended = new TaskCompletionSource<CellEnd<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // A cell may be stopped from inside its own code: what follows the stop must not run on its thread, or among its continuations.
        using var asking = stop.Register(() => ThreadPool.UnsafeQueueUserWorkItem(_ => asked.TrySetResult(), null));
        var following = new CellContinuations();
        var thread = new Thread(() => UserCode.Try(() => Work(() => start(nextOutput.Token), ended, following, abort.Token)), StackBytes)
        {
            IsBackground = true,
            Name = "cell",
            CurrentCulture = CellCulture.Culture,
        };
        thread.Start();
        if (await Task.WhenAny(ended.Task, asked.Task).ConfigureAwait(false) == ended.Task)
        {
            return await ended.Task.ConfigureAwait(false);
        }

        bool OnlyWaits() => !thread.IsAlive && following.End();
        _ = Task.Run(() => UserCode.Try(ask.Cancel), CancellationToken.None);
        if (await Stops(ended.Task, OnlyWaits, ForAnswer, untilAbort).ConfigureAwait(false) is { } stopped)
        {
            return stopped;
        }

        _ = Task.Run(nextOutput.Cancel, CancellationToken.None);
        if (await Stops(ended.Task, OnlyWaits, TimeSpan.Zero, ForAnswer).ConfigureAwait(false) is { } silenced)
        {
            return silenced;
        }

        _ = Task.Run(abort.Cancel, CancellationToken.None);
        // An abort doesn't wake a thread that sleeps or waits.
        thread.Interrupt();
        if (await Stops(ended.Task, OnlyWaits, TimeSpan.Zero, untilAbandon).ConfigureAwait(false) is { } aborted)
        {
            return aborted;
        }

        following.Close();
        return new CellEnd<T>(default, null) { WasStopped = true, WasAbandoned = true };
    }

    /// <summary>Waits until the work ends, or nothing of it runs any more and the rest waits in an <c>await</c>.</summary>
    /// <param name="ended">The end of the work.</param>
    /// <param name="onlyWaits">Whether nothing runs; if so, nothing begins any more.</param>
    /// <param name="answer">How long code that listens has to answer.</param>
    /// <param name="within">How long to wait in all.</param>
    /// <returns>How it ended; null if it still runs.</returns>
    private static async Task<CellEnd<T>?> Stops<T>(Task<CellEnd<T>> ended, Func<bool> onlyWaits, TimeSpan answer, TimeSpan within)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var left = within - clock.Elapsed;
            var wait = left <= TimeSpan.Zero ? TimeSpan.Zero : left < BetweenLooks ? left : BetweenLooks;
            var look = Task.Delay(wait, CancellationToken.None);
            if (await Task.WhenAny(ended, look).ConfigureAwait(false) == ended)
            {
                return (await ended.ConfigureAwait(false)) with { WasStopped = true };
            }

            if (clock.Elapsed >= answer && onlyWaits())
            {
                return new CellEnd<T>(default, new OperationCanceledException()) { WasStopped = true };
            }

            if (clock.Elapsed >= within)
            {
                return null;
            }
        }
    }

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
