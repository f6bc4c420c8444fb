using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Kernels;

public class ConnectionFileTests
{
    private const string Good =
        """{"transport":"tcp","ip":"127.0.0.1","key":"k","signature_scheme":"hmac-sha256","shell_port":1001,"iopub_port":1002,"stdin_port":1003,"control_port":1004,"hb_port":1005}""";

    [Fact]
    public void A_file_of_jupyter_is_read() => ConnectionFile.Of(Good).Heartbeat.ShouldBe(1005);

    [Theory]
    [InlineData("\"tcp\"", "\"ipc\"", "only tcp is")]
    [InlineData("127.0.0.1", "0.0.0.0", "loopback")]
    [InlineData("127.0.0.1", "192.168.0.7", "loopback")]
    [InlineData("hmac-sha256", "hmac-md5", "only hmac-sha256 is")]
    [InlineData("1004", "70000", "control_port")]
    [InlineData("{\"transport\"", "\"transport\"", "isn't JSON")]
    public void Unsupported_connections_are_refused_with_a_reason(string was, string given, string reason) =>
        Should.Throw<ArgumentException>(() =>
            ConnectionFile.Of(Good.Replace(was, given, StringComparison.Ordinal))).Message.ShouldContain(reason);
}
