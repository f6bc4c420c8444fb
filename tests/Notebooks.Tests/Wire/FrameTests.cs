using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Wire;

[Properties(MaxTest = 200, Replay = "20260331,7")]
public class FrameTests
{
    private static readonly Gen<byte[]> Bytes = Gen.Frequency(
        (3, Gen.Choose(0, 300)), (1, Gen.Choose(254, 258)), (1, Gen.Choose(60_000, 140_000)))
        .SelectMany(length =>
            Gen.Choose(0, 255).Select(seed => Enumerable.Range(0, length).Select(index => (byte)((index * 31 + seed) & 0xFF)).ToArray()));

    [Property]
    public Property Frames_are_read_as_they_were_written() => Prop.ForAll(Bytes.NonEmptyListOf().ToArbitrary(), bodies =>
    {
        var frames = bodies.Select((body, index) => ZmtpFrame.Message(body, index < bodies.Count - 1)).ToArray();
        var reader = new FrameReader(new MemoryStream(ZmtpFrame.Encode(frames)));

        foreach (var frame in frames)
        {
            var read = reader.Read(CancellationToken.None).GetAwaiter().GetResult();
            read.HasMore.ShouldBe(frame.HasMore);
            read.IsCommand.ShouldBeFalse();
            read.Body.Span.SequenceEqual(frame.Body.Span).ShouldBeTrue();
        }
    });

    [Property]
    public Property Any_bytes_end_in_a_frame_or_a_named_fault() => Prop.ForAll(Bytes.ToArbitrary(), bytes =>
    {
        var reader = new FrameReader(new MemoryStream(bytes));
        try
        {
            while (true)
            {
                reader.Read(CancellationToken.None).GetAwaiter().GetResult();
            }
        }
        catch (IOException)
        {
            // ZmtpException and EndOfStreamException are both
        }
    });

    [Theory]
    [InlineData(new byte[] { 2, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "a length of eight exabytes")]
    [InlineData(new byte[] { 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "a negative length")]
    [InlineData(new byte[] { 6, 0, 0, 0, 0, 0, 2, 0, 0 }, "a command of 128 KB")]
    [InlineData(new byte[] { 8, 1, 0 }, "a reserved flag")]
    [InlineData(new byte[] { 5, 1, 0 }, "a command with more to follow")]
    public async Task Impossible_frames_are_refused(byte[] bytes, string why) =>
        await Should.ThrowAsync<ZmtpException>(() => new FrameReader(new MemoryStream(bytes)).Read(CancellationToken.None), why);

    [Fact]
    public void A_stated_length_takes_no_memory_until_bytes_arrive()
    {
        byte[] promise = [2, 0, 0, 0, 0, 0x03, 0xFF, 0xFF, 0xFF, 1, 2, 3];
        var reader = new FrameReader(new MemoryStream(promise));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<EndOfStreamException>(() => reader.Read(CancellationToken.None).GetAwaiter().GetResult());

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * 1024 * 1024);
    }

    [Property]
    public Property Any_ready_command_gives_properties_or_a_named_fault() => Prop.ForAll(Bytes.ToArbitrary(), bytes =>
    {
        try
        {
            ZmtpGreeting.ReadReady([5, .. "READY"u8, .. bytes]);
        }
        catch (ZmtpException)
        {
            // cut short
        }
    });

    [Fact]
    public void A_ready_command_is_read_as_it_was_written() =>
        ZmtpGreeting.ReadReady(ZmtpGreeting.Ready("ROUTER")).SocketType.ShouldBe("ROUTER");

    [Theory]
    [InlineData(10, 2, "ZMTP 2")]
    [InlineData(12, (byte)'C', "CURVE")]
    [InlineData(0, 0, "no signature")]
    public void Greetings_of_other_protocols_are_refused(int at, byte value, string why)
    {
        var greeting = ZmtpGreeting.Make();
        greeting[at] = value;

        Should.Throw<ZmtpException>(() => ZmtpGreeting.Check(greeting), why);
    }
}
