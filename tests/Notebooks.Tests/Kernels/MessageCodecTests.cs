using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Kernels;

[Properties(MaxTest = 300, Replay = "20260331,7")]
public class MessageCodecTests
{
    private static readonly MessageCodec Codec = new("key"u8.ToArray(), TimeProvider.System);

    [Fact]
    public void A_message_is_read_as_it_was_written()
    {
        var (frames, id) =
            Codec.Write(["route"u8.ToArray()], "execute_request", new JsonObject { ["code"] = "é😀" }, new JsonObject { ["msg_id"] = "p" });

        var read = Codec.Read(frames).ShouldNotBeNull();
        read.Type.ShouldBe("execute_request");
        read.Header.Text("msg_id").ShouldBe(id);
        read.Parent.Text("msg_id").ShouldBe("p");
        read.Content.Text("code").ShouldBe("é😀");
        Encoding.ASCII.GetString(read.Routes.Single()).ShouldBe("route");
    }

    [Fact]
    public void The_signature_is_the_one_of_the_protocol() =>
        Codec.Signature(["{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()])
        .ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("key"u8, "{}{}{}{}"u8)));

    [Fact]
    public void A_message_signed_with_another_key_or_not_at_all_is_not_read()
    {
        var frames = new MessageCodec("other"u8.ToArray(), TimeProvider.System).Write([], "execute_request", [], []).Frames;
        Codec.Read(frames).ShouldBeNull();

        frames[1] = [];
        Codec.Read(frames).ShouldBeNull();
    }

    [Property]
    public Property Changing_any_byte_of_a_message_makes_it_unread() => Prop.ForAll(Gen.Choose(2, 5).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (part, at) =>
    {
        var frames = Codec.Write([], "execute_request", new JsonObject { ["code"] = "1" }, []).Frames;
        frames[part][at % frames[part].Length] ^= 1;

        Codec.Read(frames).ShouldBeNull();
    });

    [Property]
    public Property Without_a_key_any_bytes_are_a_message_or_none()
    {
        var open = new MessageCodec([], TimeProvider.System);
        var part = Gen.Elements("{}", "[]", "{\"a\":1,\"a\":2}", "{\"msg_type\":3}", "{\"msg_type\":\"x\"}", "<IDS|MSG>", "", "{", "null",
            "\u0000").Select(Encoding.UTF8.GetBytes);

        return Prop.ForAll(part.ListOf().ToArbitrary(), parts => _ = open.Read([.. parts])?.Type);
    }
}
