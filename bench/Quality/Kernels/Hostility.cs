using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zoning.Quality.Kernels;

/// <summary>What a hostile or broken program may send to a kernel's ports.</summary>
internal static class Hostility
{
    /// <summary>Garbage, half greetings, half handshakes, oversize frames and reserved flags, on each port.</summary>
    internal static void OnAllPorts(KernelPorts ports, int times)
    {
        var random = new Random(20260331);
        foreach (var port in ports.All)
        {
            for (var time = 0; time < times; time++)
            {
                Send(port, Payload(random, time));
            }
        }
    }

    /// <summary>Messages to the shell that are cut, unsigned, wrongly signed, or not JSON.</summary>
    internal static void OnShell(KernelClient client)
    {
        byte[] mark = [.. "<IDS|MSG>"u8];
        byte[] header = [.. "{\"msg_id\":\"x\",\"msg_type\":\"execute_request\"}"u8];
        byte[] content = [.. "{\"code\":\"System.Environment.Exit(3);\"}"u8];
        byte[] empty = [.. "{}"u8];
        client.SendRaw(["x"u8.ToArray()]);
        client.SendRaw([mark]);
        client.SendRaw([mark, "a"u8.ToArray(), "b"u8.ToArray()]);
        client.SendRaw([mark, Encoding.ASCII.GetBytes(new string('0', 64)), header, empty, empty, content]);
        client.SendRaw([mark, [], header, empty, empty, content]);
        client.SendRaw([mark, new byte[64], new byte[100], new byte[3], empty, new byte[70_000]]);
    }

    private static byte[] Payload(Random random, int time)
    {
        var greeting = ZmtpPeer.Greeting();
        byte[] ready = [4, (byte)ZmtpPeer.Ready("DEALER", "").Length, .. ZmtpPeer.Ready("DEALER", "")];
        return (time % 8) switch
        {
            0 => Noise(random, random.Next(1, 300)),
            1 => greeting[..random.Next(1, 64)],
            2 => greeting,
            3 => [.. greeting, .. Noise(random, 50)],
            4 => [.. greeting, 4, 25, 5, .. "READY"u8, .. Noise(random, 19)],
            5 => [.. greeting, .. ready, 2, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            6 => [.. greeting, .. ready, 0xF8, 3, 1, 2, 3],
            _ => [.. greeting, .. ready, 1, 1, 0, 3, 2, 1],
        };
    }

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private static void Send(int port, byte[] payload)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(IPAddress.Loopback, port);
            socket.Send(payload);
        }
        catch (SocketException)
        {
            // refused, as it should be
        }
    }
}
