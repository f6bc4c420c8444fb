using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Sessions;

public sealed class StoppingTests : IDisposable
{
    private static readonly SessionOptions Hasty = new(new NotebookHost())
    {
        Folder = AppContext.BaseDirectory,
        UntilAbort = TimeSpan.FromMilliseconds(300),
        UntilAbandon = TimeSpan.FromSeconds(20),
    };

    private readonly Cells _cells = new(Hasty);

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("while (true) { }", "a loop that doesn't listen is aborted")]
    [InlineData("await Task.Delay(-1, Cancellation);", "code that listens stops by itself")]
    [InlineData("Enumerable.Range(0, 9).Select(x => { while (true) { } return x; })", "so is a value that never ends being shown")]
    [InlineData("Thread.Sleep(-1);", "so is a sleep")]
    public void A_cell_that_never_ends_is_stopped_and_the_session_goes_on(string code, string why)
    {
        _cells.Run("var kept = 7;");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var fault = _cells.Run(code, stop.Token).Fault.ShouldNotBeNull(why);

        fault.Name.ShouldBe("Interrupted");
        fault.Message.ShouldNotContain("in the background", Case.Sensitive, why);

        _cells.Text("kept").ShouldBe("7");
    }

    [Fact]
    public void A_cell_that_waits_is_stopped_at_once_and_what_would_follow_never_begins()
    {
        _cells.Run("var went = false;");
        using var stop = new CancellationTokenSource();
        _cells.Heard += () => stop.CancelAfter(100);

        var fault = _cells.Run("Console.Write(1); await Task.Delay(1500); went = true;", stop.Token).Fault.ShouldNotBeNull();

        fault.Name.ShouldBe("Interrupted");
        fault.Message.ShouldNotContain("in the background");
        _cells.Text("await Task.Delay(2500); went").ShouldBe("False");
    }

    [Theory]
    [InlineData("Console.Write(1); await Task.Delay(60_000);", "stopped while it writes, before it waits")]
    [InlineData("await Task.Yield(); Console.Write(1); await Task.Delay(60_000);", "the same after it has waited")]
    [InlineData("Console.Write(1); Thread.Sleep(500); await Task.Delay(60_000);", "it begins to wait after it was asked")]
    public void A_cell_that_is_stopped_while_it_writes_does_not_wait_afterwards(string code, string why)
    {
        _cells.Run("var kept = 7;");
        using var stop = new CancellationTokenSource();
        _cells.Heard += stop.Cancel;

        var fault = _cells.Run(code, stop.Token).Fault.ShouldNotBeNull(why);

        fault.Name.ShouldBe("Interrupted", why);
        fault.Message.ShouldNotContain("in the background", Case.Sensitive, why);
        _cells.Text("kept").ShouldBe("7");
    }

    [Fact]
    public void A_cell_that_is_aborted_while_it_writes_leaves_the_output_of_the_next_cells_open()
    {
        for (var times = 0; times < 5; times++)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            var code = times % 2 == 0 ? "while (true) Console.Write('x');" : "await Task.Delay(1); while (true) Console.Write('x');";
            _cells.Run(code, stop.Token).Fault.ShouldNotBeNull().Message.ShouldNotContain("in the background");
            _cells.Run("Console.Write(\"after\");").Fault.ShouldBeNull();
            _cells.Written.ShouldEndWith("after");
        }
    }

    [Fact]
    public void A_cell_over_its_time_limit_is_reported_as_timed_out_not_as_interrupted()
    {
        using var cells = new Cells(Hasty with { TimeLimit = TimeSpan.FromMilliseconds(300) });

        cells.Run("while (true) { }").Fault.ShouldNotBeNull().Name.ShouldBe("TimedOut");
        cells.Text("1").ShouldBe("1");
    }

    [Fact]
    public void A_cell_that_cannot_be_stopped_is_abandoned_and_its_output_dropped()
    {
        using var cells = new Cells(Hasty with { UntilAbandon = TimeSpan.FromMilliseconds(300) });
        using var stop = new CancellationTokenSource();
        cells.Heard += stop.Cancel;

        var fault = cells.Run("await Task.Delay(1); for (var i = 0; i < 100; i++) { Thread.Sleep(50); try { Console.Write(i); } catch { } }",
            stop.Token).Fault.ShouldNotBeNull();

        fault.Message.ShouldContain("goes on in the background");
        var heard = cells.Written;
        cells.Run("Thread.Sleep(300);");
        cells.Written.ShouldBe(heard);
    }
}
