using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Reads and writes Jupyter messages, signed with HMAC-SHA256. A message without a valid signature is not read at all.</summary>
internal sealed class MessageCodec(byte[] key, TimeProvider time)
{
    internal const string Protocol = "5.3";
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of this run of the kernel.</summary>
    internal string Session { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Reads a message; null if it is not a message, or its signature is wrong.</summary>
    internal KernelMessage? Read(IReadOnlyList<byte[]> parts)
    {
        var at = 0;
        while (at < parts.Count && !parts[at].AsSpan().SequenceEqual(Delimiter))
        {
            at++;
        }

        if (parts.Count < at + 6 || !IsSigned(parts, at))
        {
            return null;
        }

        return Parsed(parts[at + 2]) is { } header && Parsed(parts[at + 3]) is { } parent && Parsed(parts[at + 5]) is { } content
            && header.Text("msg_type").Length > 0
            ? new KernelMessage([.. parts.Take(at)], header, parent, content)
            : null;
    }

    /// <summary>Writes a message.</summary>
    /// <returns>Its frames, and the id it was given.</returns>
    internal (List<byte[]> Frames, string Id) Write(
        IEnumerable<byte[]> routes, string type, JsonObject content, JsonObject parent, JsonObject? metadata = null)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["session"] = Session,
            ["username"] = "kernel",
            ["date"] = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Protocol,
        };
        byte[][] body = [Bytes(header), Bytes(parent), Bytes(metadata ?? []), Bytes(content)];
        return ([.. routes, Delimiter, Encoding.ASCII.GetBytes(Signature(body)), .. body], id);
    }

    internal string Signature(IEnumerable<byte[]> parts)
    {
        if (key.Length == 0)
        {
            return "";
        }

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hmac.AppendData(part);
        }

        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    private bool IsSigned(IReadOnlyList<byte[]> parts, int at) =>
        key.Length == 0
            || CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Signature(parts.Skip(at + 2).Take(4))), parts[at + 1]);

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Writing);

    private static JsonObject? Parsed(byte[] part)
    {
        try
        {
            var json = JsonNode.Parse(part) as JsonObject;
            _ = json?.Count; // a repeated name is found now, not later
            return json;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
