using System.Text;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>Small readings shared by the GeoJSON parts. Nothing here trusts its input.</summary>
internal static class GeoJsonText
{
    /// <summary>How deep JSON may nest; RFC 7946 needs 11.</summary>
    internal static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>The same for texts of one value after another.</summary>
    internal static readonly JsonReaderOptions Sequence = new() { MaxDepth = 64, AllowMultipleValues = true };

    /// <summary>The text of a string or property name; <see langword="null"/> if its escapes are no text (half a surrogate pair).</summary>
    internal static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the current string or property name is this one.</summary>
    internal static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueIsEscaped
        ? string.Equals(Text(ref reader), Encoding.UTF8.GetString(name), StringComparison.Ordinal)
        : reader.ValueSpan.SequenceEqual(name);

    /// <summary>Steps from a property name over its value and tells where that lies in the bytes.</summary>
    internal static ByteRange Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Here(ref reader);
    }

    /// <summary>Steps over the current value and tells where it lies in the bytes.</summary>
    internal static ByteRange Here(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new ByteRange(start, (int)reader.BytesConsumed - start);
    }
}

/// <summary>Where a value lies in the bytes of a file; empty if the value is absent.</summary>
internal readonly record struct ByteRange(int Start, int Length)
{
    internal bool IsAbsent => Length == 0;

    internal ReadOnlySpan<byte> Of(ReadOnlySpan<byte> bytes) => bytes.Slice(Start, Length);
}
