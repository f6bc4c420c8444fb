using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Zoning.Quality.Kernels;

/// <summary>The five ports of a kernel.</summary>
internal sealed record KernelPorts(int Shell, int Publish, int Stdin, int Control, int Heartbeat)
{
    internal IEnumerable<int> All => [Shell, Publish, Stdin, Control, Heartbeat];
}

/// <summary>A kernel started as Jupyter starts it: a process of its own and a connection file.</summary>
internal sealed class KernelProcess : IDisposable
{
    internal const string Key = "5f2c1d7e-planted-key";
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning kernel ").FullName;
    private int _clients;

    private KernelProcess(string tool)
    {
        Ports = Free();
        var file = Path.Combine(_folder, "connection.json");
        File.WriteAllText(file, new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["key"] = Key,
            ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = Ports.Shell,
            ["iopub_port"] = Ports.Publish,
            ["stdin_port"] = Ports.Stdin,
            ["control_port"] = Ports.Control,
            ["hb_port"] = Ports.Heartbeat,
        }.ToJsonString());
        var start = new ProcessStartInfo("dotnet", [tool, "notebook", "kernel", "start", file]) { WorkingDirectory = _folder };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["JPY_PARENT_PID"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;
    }

    internal KernelPorts Ports { get; }

    internal bool IsAlive => !_process.HasExited;

    internal double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    internal static KernelProcess Start(string tool) => new(tool);

    /// <summary>Connects once the kernel listens.</summary>
    internal KernelClient Connect()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new KernelClient(Ports, Key, string.Create(CultureInfo.InvariantCulture, $"client-{++_clients}"));
            }
            catch (SocketException) when (tries < 3000 && IsAlive)
            {
                Thread.Sleep(20);
            }
        }
    }

    internal bool HasEnded(TimeSpan within) => _process.WaitForExit(within);

    internal bool Beats()
    {
        using var heart = new ZmtpPeer(Ports.Heartbeat, "REQ", "");
        heart.Send([[], "beat"u8.ToArray()]);
        return heart.Receive(TimeSpan.FromSeconds(10)) is [_, var beat] && beat.AsSpan().SequenceEqual("beat"u8);
    }

    public void Dispose()
    {
        if (IsAlive)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static KernelPorts Free()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Stop());
        return new KernelPorts(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }
}
