namespace Zoning.Notebooks;

/// <summary>A Jupyter kernel for C#: five sockets of ZMTP 3.0 over TCP on this machine alone.</summary>
public static class JupyterKernel
{
    /// <summary>Serves clients until one of them shuts it down, its parent goes, or it is stopped.</summary>
    /// <param name="connectionFile">The file that a Jupyter client wrote: ports and key.</param>
    /// <param name="host">What the program gives to cells.</param>
    /// <param name="warnings">Told what the person who starts the kernel should know, such as that messages aren't signed.</param>
    /// <param name="cancellation">Stops the kernel.</param>
    /// <exception cref="ArgumentException">The file asks for anything but tcp, hmac-sha256 and a loopback address, or a port is taken.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static async Task Run(string connectionFile, NotebookHost host, IProgress<string>? warnings = null, CancellationToken cancellation = default)
    {
        var connection = ConnectionFile.Read(connectionFile);
        if (connection.Key.Length == 0)
        {
            warnings?.Report("The connection file has no key: messages aren't signed, and whoever can run programs on this machine can run cells.");
        }

        using var server = new KernelServer(connection, host, TimeProvider.System);
        await server.Run(cancellation);
    }
}
