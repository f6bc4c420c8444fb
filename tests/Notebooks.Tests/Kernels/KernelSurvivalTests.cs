using System.Text.Json.Nodes;
using Shouldly;
using Zoning.Quality.Kernels;

namespace Notebooks.Tests.Kernels;

/// <summary>A kernel in a separate process, and everything that may happen to it.</summary>
public sealed class KernelSurvivalTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(3);
    private readonly KernelProcess _kernel = KernelProcess.Start(Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"));
    private readonly KernelClient _client;

    public KernelSurvivalTests()
    {
        try
        {
            _client = _kernel.Connect();
        }
        catch
        {
            // A test whose constructor throws is not disposed.
            _kernel.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            _client.Dispose();
        }
        finally
        {
            _kernel.Dispose();
        }
    }

    [Fact]
    public void The_first_cells_may_come_while_the_kernel_still_warms_up()
    {
        _client.Execute("var hours = new[] { 1.5, 2 };", Long).Status.ShouldBe("ok");
        _client.Execute("hours.Sum()", Long).Result.ShouldBe("3.5");
    }

    [Fact]
    public void Garbage_on_all_ports_and_wrong_signatures_change_nothing()
    {
        _client.Execute("var kept = 41;", Long).Status.ShouldBe("ok");

        Hostility.OnAllPorts(_kernel.Ports, 40);
        Hostility.OnShell(_client);

        _kernel.IsAlive.ShouldBeTrue();
        _client.Execute("kept + 1", Long).Result.ShouldBe("42");
        _kernel.Beats().ShouldBeTrue();
        using var another = _kernel.Connect();
        another.Execute("kept + 2", Long).Result.ShouldBe("43");
    }

    [Fact]
    public void Cells_that_never_end_that_throw_and_that_flood_are_survived()
    {
        var endless = _client.SendCell("while (true) { }");
        var waiting = _client.SendCell("1");
        _client.WaitForBegin(endless, Long);
        _client.Control("interrupt_request", []);
        ((string?)_client.Wait(endless, Long, null).Content["ename"]).ShouldBe("Interrupted");
        _client.Wait(waiting, Long, null).Status.ShouldBe("aborted");

        _client.Execute("throw new Exception(\"planted\");", Long).Status.ShouldBe("error");
        var flood = _client.Execute("for (var i = 0; i < 20000; i++) Console.WriteLine(new string('x', 1000));", Long);
        flood.Status.ShouldBe("ok");
        flood.Text("stdout").Length.ShouldBe(1_000_000);
        flood.Text("stderr").ShouldContain("characters of output were cut");
        _client.Execute("new string('x', 9_000_000).Display();", Long).Of("display_data").Count().ShouldBe(1);
        _client.Execute("Console.ReadLine()", Long, "typed").Result.ShouldBe("typed");
        _client.Execute("6 * 7", Long).Result.ShouldBe("42");
    }

    [Fact]
    public void Three_hundred_cells_run_and_shutting_down_ends_the_process()
    {
        _client.Execute("var sum = 0;", Long);
        for (var cell = 1; cell <= 300; cell++)
        {
            _client.Execute($"sum += {cell};", Long).Status.ShouldBe("ok");
        }

        _client.Execute("sum", Long).Result.ShouldBe("45150");
        _client.Ask("debug_request", [], Long).Content["message"]!.GetValue<string>().ShouldContain("isn't supported");
        _client.Control("shutdown_request", new JsonObject { ["restart"] = false });
        _kernel.HasEnded(TimeSpan.FromSeconds(60)).ShouldBeTrue();
    }

    [Fact]
    public void Progress_is_sent_a_few_times_a_second_and_its_end_always()
    {
        var reply = _client.Execute("var bar = 0.Display(); for (var i = 1; i <= 500; i++) { bar.Update(i); Thread.Sleep(2); }", Long);

        var updates = reply.Of("update_display_data").ToList();
        updates.Count.ShouldBeInRange(2, 60);
        ((string?)updates[^1]["data"]!["text/plain"]).ShouldBe("500");
        updates.Select(update => (string?)update["transient"]!["display_id"]).Distinct().ShouldHaveSingleItem();
    }
}
