using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Zoning.Planning;

/// <summary>What a run's provenance says of the files that were read, at a level.</summary>
/// <remarks>
/// A plain hash of a file lets anybody check a guess of a cell against it, and shows which file changed between two releases. So it is
/// restricted; others see file names, and one hash of the whole folder that only the holder of a key can repeat.
/// </remarks>
internal static class FolderHash
{
    /// <summary>The fewest bytes of a key.</summary>
    internal const int ShortestKey = 32;

    /// <summary>Stands for the hash of a file at levels that do not show it.</summary>
    internal const string NotShown = "not shown";

    private const string Whole = "the whole folder";

    /// <summary>Each file read with what may be told of it, and the keyed hash of all where there is a key.</summary>
    internal static ImmutableArray<InputHash> Of(ImmutableArray<InputHash> inputs, PublishOptions publish)
    {
        var told = publish.Level == OutputLevel.Restricted ? inputs : [.. inputs.Select(input => input with { Sha256 = NotShown })];
        return publish.Key.IsEmpty ? told : told.Add(new InputHash(Whole, "hmac-sha256:" + Keyed(inputs, publish.Key.Span)));
    }

    /// <summary>Reads a key file: its bytes, without white space at both ends.</summary>
    /// <exception cref="BadDataException">It has fewer than 32 bytes.</exception>
    internal static ReadOnlyMemory<byte> ReadKey(InputFile file)
    {
        var key = file.Bytes.Span.Trim(" \t\r\n"u8).ToArray();
        return key.Length >= ShortestKey
            ? key
            : throw new BadDataException([Finding.Plain(OutputFaults.KeyUnusable, file.Name, "It has fewer than 32 bytes.")]);
    }

    private static string Keyed(ImmutableArray<InputHash> inputs, ReadOnlySpan<byte> key)
    {
        var text = string.Concat(inputs.OrderBy(input => input.File, StringComparer.Ordinal)
            .Select(input => $"{input.File}\0{input.Sha256}\n"));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("zoning folder\0" + text)));
    }
}
