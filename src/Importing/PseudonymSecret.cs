using System.Security.Cryptography;
using System.Text;

namespace Zoning.Importing;

/// <summary>
/// The council's own key for pseudonyms. Whoever has it can find out whether a known id is in the data, so it stays where the extract
/// stays.
/// </summary>
/// <remarks>The same secret gives the same pseudonyms, so that files imported one after another join.</remarks>
internal sealed class PseudonymSecret
{
    /// <summary>How long a secret is, in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] _key;

    private PseudonymSecret(byte[] key) => _key = key;

    /// <summary>Takes a key that is in memory already; it is copied.</summary>
    /// <param name="key">32 bytes.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="ArgumentException">The key is not 32 bytes long.</exception>
    public static PseudonymSecret Of(ReadOnlySpan<byte> key) => key.Length == Length
        ? new PseudonymSecret(key.ToArray())
        : throw new ArgumentException($"The key has {key.Length} bytes; it needs {Length}.", nameof(key));

    /// <summary>Makes a new secret from the machine's cryptographic source of chance.</summary>
    /// <returns>A secret like no other.</returns>
    public static PseudonymSecret New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads a secret file: 64 hexadecimal digits.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="BadDataException">The content is anything else.</exception>
    public static PseudonymSecret Read(InputFile file)
    {
        var text = Encoding.Latin1.GetString(file.Bytes.Span).Trim();
        return text.Length == 2 * Length && text.All(char.IsAsciiHexDigit)
            ? new PseudonymSecret(Convert.FromHexString(text))
            : throw new BadDataException([Finding.Plain(ImportFaults.Secret, file.Name, "It does not hold 64 hexadecimal digits.")]);
    }

    /// <summary>The content of the secret's file.</summary>
    /// <returns>64 hexadecimal digits and a line break.</returns>
    public string ToFileText() => Convert.ToHexStringLower(_key) + "\n";

    /// <summary>The pseudonym of an id: a keyed hash (HMAC-SHA256), of which 80 bits are shown as 16 letters and digits.</summary>
    /// <param name="purpose">What the id names; the same text has different pseudonyms under different purposes.</param>
    /// <param name="id">The id; spaces round it and letter case don't count.</param>
    /// <returns>16 characters of a-z and 2-7.</returns>
    public string PseudonymOf(string purpose, string id)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(purpose + "\0" + id.Trim().ToUpperInvariant()));
        var text = new StringBuilder(16);
        for (var half = 0; half < 2; half++)
        {
            var bits = 0UL;
            for (var i = 0; i < 5; i++)
            {
                bits = (bits << 8) | hash[half * 5 + i];
            }

            for (var shift = 35; shift >= 0; shift -= 5)
            {
                text.Append("abcdefghijklmnopqrstuvwxyz234567"[(int)((bits >> shift) & 31)]);
            }
        }

        return text.ToString();
    }
}
