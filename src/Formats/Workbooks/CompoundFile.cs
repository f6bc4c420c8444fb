using System.Buffers.Binary;
using System.Text;

namespace Zoning.Formats;

/// <summary>The streams of a compound file, the container of .xls and of encrypted workbooks ([MS-CFB]).</summary>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xFFFF_FFFE;
    private const int EntryLength = 128;
    private const int HeaderChains = 109;
    private readonly byte[] _bytes;
    private readonly int _sector;
    private readonly List<uint> _table = [];
    private readonly Dictionary<string, (uint Start, long Length)> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _small;
    private readonly byte[] _smallTable;

    /// <summary>Opens a compound file.</summary>
    public CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        var shift = bytes.Length >= 512 ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30)) : 0;
        _sector = shift is 9 or 12 ? 1 << shift : throw Damaged();
        ReadTable();
        var directory = Chain(UInt(48), long.MaxValue);
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var name = Encoding.Unicode.GetString(entry[..Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62)]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            _entries.TryAdd(entry[66] == 5 ? "" : name, (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), length));
        }

        _small = _entries.TryGetValue("", out var root) ? Chain(root.Start, root.Length) : [];
        _smallTable = Chain(UInt(60), long.MaxValue);
    }

    /// <summary>Whether there is a stream of a name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The bytes of a stream.</summary>
    public byte[] Stream(string name)
    {
        var (start, length) = _entries[name];
        return length >= UInt(56) ? Chain(start, length) : SmallChain(start, (int)length);
    }

    private static WorkbookFaultException Damaged() => new(WorkbookFaults.Damaged, "Its parts do not hang together.");

    private uint UInt(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    /// <summary>The table of which sector follows which: 109 sectors of it are named in the header, the rest in a chain.</summary>
    private void ReadTable()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < HeaderChains; i++)
        {
            sectors.Add(UInt(76 + 4 * i));
        }

        var next = UInt(68);
        for (var seen = 0; next < EndOfChain - 2 && seen <= _bytes.Length / _sector; seen++)
        {
            var block = Sector(next);
            for (var at = 0; at < block.Length - 4; at += 4)
            {
                sectors.Add(BinaryPrimitives.ReadUInt32LittleEndian(block[at..]));
            }

            next = BinaryPrimitives.ReadUInt32LittleEndian(block[^4..]);
        }

        foreach (var sector in sectors.Where(sector => sector < EndOfChain - 2).Take(_bytes.Length / _sector + 1))
        {
            var block = Sector(sector);
            for (var at = 0; at < block.Length; at += 4)
            {
                _table.Add(BinaryPrimitives.ReadUInt32LittleEndian(block[at..]));
            }
        }
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var start = (number + 1L) * _sector;
        return start + _sector <= _bytes.Length ? _bytes.AsSpan((int)start, _sector)
            : start < _bytes.Length && number < EndOfChain - 2 ? Padded((int)start)
            : throw Damaged();
    }

    /// <summary>The last sector of some files is cut short.</summary>
    private byte[] Padded(int start)
    {
        var sector = new byte[_sector];
        _bytes.AsSpan(start).CopyTo(sector);
        return sector;
    }

    private byte[] Chain(uint start, long length)
    {
        using var content = new MemoryStream();
        for (var sector = start; sector < EndOfChain - 2 && content.Length < length; sector = Next(sector))
        {
            content.Write(Sector(sector));
            if (content.Length > _bytes.Length + _sector)
            {
                throw Damaged();
            }
        }

        return content.ToArray();
    }

    private uint Next(uint sector) => sector < _table.Count ? _table[(int)sector] : throw Damaged();

    private byte[] SmallChain(uint start, int length)
    {
        using var content = new MemoryStream();
        for (var sector = start; sector < EndOfChain - 2 && content.Length < length;)
        {
            var at = (int)Math.Min(sector, int.MaxValue / 64) * 64;
            var link = (long)sector * 4;
            if (at + 64 > _small.Length || link + 4 > _smallTable.Length)
            {
                throw Damaged();
            }

            content.Write(_small, at, 64);
            sector = BinaryPrimitives.ReadUInt32LittleEndian(_smallTable.AsSpan((int)link));
        }

        return content.ToArray();
    }
}
