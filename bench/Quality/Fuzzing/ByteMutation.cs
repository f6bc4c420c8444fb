using System.Text;

namespace Zoning.Quality.Fuzzing;

/// <summary>Mutations that know nothing of the format.</summary>
internal static class ByteMutation
{
    public static byte[] Make(byte[] file, Randomness random) => random.NextBelow(12) switch
    {
        0 or 1 => Flip(file, random),
        2 => file[..random.NextBelow(file.Length + 1)],
        3 => file[random.NextBelow(file.Length + 1)..],
        4 => Insert(file, [.. Enumerable.Range(0, 1 + random.NextBelow(20)).Select(_ => (byte)random.NextBelow(256))], random),
        5 => Insert(file, new byte[1 + random.NextBelow(4)], random),
        6 => [.. Encoding.UTF8.Preamble, .. file],
        7 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file))],
        8 => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(file) + "é–"),
        9 => [.. file, .. file],
        10 => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(file).ReplaceLineEndings(random.NextBelow(2) == 0 ? "\r\n" : "\r")),
        _ => Cut(file, random),
    };

    /// <summary>Mutations of files of numbers: single bits, whole counts, cuts, and pieces moved or left out.</summary>
    public static byte[] OfBinary(byte[] file, Randomness random)
    {
        if (file.Length < 8)
        {
            return file;
        }

        var kind = random.NextBelow(10);
        if (kind < 4)
        {
            return Flip(file, random);
        }

        if (kind < 7)
        {
            // A count, an offset or a length somewhere, most likely near the start.
            uint[] extremes = [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x8000_0000, 0x0100_0000, 65_535, (uint)random.NextBelow(1 << 20)];
            var copy = file.ToArray();
            var at = random.NextBelow(random.NextBelow(2) == 0 ? Math.Min(400, file.Length - 4) : file.Length - 4);
            BitConverter.TryWriteBytes(copy.AsSpan(at), extremes[random.NextBelow(extremes.Length)]);
            return copy;
        }

        return kind == 7 ? file[..random.NextBelow(file.Length + 1)] : kind == 8 ? Cut(file, random) : Make(file, random);
    }

    private static byte[] Flip(byte[] file, Randomness random)
    {
        var copy = file.ToArray();
        for (var i = random.NextBelow(8); i >= 0 && copy.Length > 0; i--)
        {
            copy[random.NextBelow(copy.Length)] ^= (byte)(1 << random.NextBelow(8));
        }

        return copy;
    }

    private static byte[] Insert(byte[] file, byte[] part, Randomness random)
    {
        var at = random.NextBelow(file.Length + 1);
        return [.. file[..at], .. part, .. file[at..]];
    }

    private static byte[] Cut(byte[] file, Randomness random)
    {
        var from = random.NextBelow(file.Length + 1);
        var to = from + random.NextBelow(Math.Min(200, file.Length - from) + 1);
        return [.. file[..from], .. file[to..]];
    }
}
