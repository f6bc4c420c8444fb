using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Where a client wants the kernel to listen, and the key that messages are signed with.</summary>
internal sealed record ConnectionFile(IPAddress Address, int Shell, int Publish, int Stdin, int Control, int Heartbeat)
{
    private const int MostBytes = 64 * 1024;

    internal byte[] Key { get; init; } = [];

    /// <exception cref="ArgumentException">The file asks for something that is not supported, or is not a connection file.</exception>
    internal static ConnectionFile Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw new ArgumentException("The connection file is larger than 64 KB, so it is not a connection file.");
        }

        return Of(File.ReadAllText(path));
    }

    internal static ConnectionFile Of(string text)
    {
        var json = Parsed(text);
        Refuse(
            json.Text("transport", "tcp") is var transport && transport != "tcp",
            $"The transport '{transport}' isn't supported; only tcp is. Switch ipc off in the client.");
        Refuse(
            json.Text("signature_scheme", "hmac-sha256") is var scheme && scheme is not ("hmac-sha256" or ""),
            $"The signature scheme '{scheme}' isn't supported; only hmac-sha256 is.");
        Refuse(
            !IPAddress.TryParse(json.Text("ip", ""), out var address) || !IPAddress.IsLoopback(address),
            $"The address '{json.Text("ip", "")}' is not a loopback address. The kernel only listens on one, such as 127.0.0.1.");
        return new ConnectionFile(address!, Port("shell_port"), Port("iopub_port"), Port("stdin_port"), Port("control_port"),
            Port("hb_port"))
        {
            Key = Encoding.UTF8.GetBytes(json.Text("key", "")),
        };

        int Port(string name)
        {
            var port = json.Number(name, 0);
            Refuse(port is < 1 or > ushort.MaxValue, $"The connection file has no usable {name}.");
            return port;
        }
    }

    private static JsonObject Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new ArgumentException("The connection file isn't a JSON object.");
        }
        catch (JsonException)
        {
            throw new ArgumentException(
                "The connection file isn't JSON. A Jupyter client writes it; start kernels by 'jupyter lab', not by hand.");
        }
    }

    private static void Refuse(bool isRefused, string advice)
    {
        if (isRefused)
        {
            throw new ArgumentException(advice);
        }
    }

    internal IPEndPoint At(int port) => new(Address, port);
}
