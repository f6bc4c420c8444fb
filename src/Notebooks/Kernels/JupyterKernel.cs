namespace Zoning.Notebooks;

/// <summary>A Jupyter kernel for C#: five ZMTP 3.0 sockets over TCP, for this machine only.</summary>
internal static class JupyterKernel
{
    /// <summary>Serves clients until one of them shuts it down, its parent process ends, or it is stopped.</summary>
    /// <param name="connectionFile">The file that a Jupyter client wrote: ports and key.</param>
    /// <param name="host">What the program provides to cells.</param>
    /// <param name="warnings">Receives warnings for the person who starts the kernel, such as that messages are not signed.</param>
    /// <param name="cancellation">Stops the kernel.</param>
    /// <exception cref="ArgumentException">
    /// The file asks for something other than tcp, hmac-sha256 and a loopback address, or a port is in use.
    /// </exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static async Task Run(
        string connectionFile, NotebookHost host, IProgress<string>? warnings = null, CancellationToken cancellation = default)
    {
        var connection = ConnectionFile.Read(connectionFile);
        if (connection.Key.Length == 0)
        {
            warnings?.Report(
                "The connection file has no key: messages aren't signed, and whoever can run programs on this machine can run cells.");
        }

        using var server = new KernelServer(connection, host, TimeProvider.System);
        await server.Run(cancellation);
    }
}
