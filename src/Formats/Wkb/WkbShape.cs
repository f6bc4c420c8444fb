using System.Buffers.Binary;
using System.Globalization;

namespace Zoning.Formats;

/// <summary>
/// Reads the polygons of well-known binary, ISO or extended (PostGIS), with or without heights. Rings that are not closed are closed and
/// counted, and what a count promises must be there, so that damaged bytes end in a fault and never in a large array.
/// </summary>
internal ref struct WkbShape
{
    private const int Deepest = 8;
    private readonly DrawnShape _shape;
    private ReadOnlySpan<byte> _left;

    private WkbShape(ReadOnlySpan<byte> bytes, DrawnShape shape)
    {
        _left = bytes;
        _shape = shape;
    }

    internal static DrawnShape Read(ReadOnlySpan<byte> bytes, int positionsAllowed)
    {
        var shape = new DrawnShape(positionsAllowed);
        new WkbShape(bytes, shape).ReadGeometry(depth: 0);
        return shape;
    }

    private bool ReadGeometry(int depth)
    {
        if (depth > Deepest || _left.Length < 5 || _left[0] > 1)
        {
            return Fail();
        }

        var isLittle = _left[0] == 1;
        _left = _left[1..];
        var type = Number(isLittle);
        var dimensions = 2 + ((type & 0x8000_0000) != 0 ? 1 : 0) + ((type & 0x4000_0000) != 0 ? 1 : 0);
        if ((type & 0x2000_0000) != 0)
        {
            if (_left.Length < 4)
            {
                return Fail();
            }

            Number(isLittle);
        }

        var plain = (int)(type & 0x0FFF_FFFF);
        dimensions += (plain / 1000) switch { 0 => 0, 1 or 2 => 1, _ => 2 };
        _shape.HasHeights |= dimensions > 2;
        return (plain % 1000) switch
        {
            3 => ReadPolygon(isLittle, dimensions),
            6 => ReadParts(isLittle, depth),
            7 => ReadCollection(isLittle, depth),
            1 or 2 or 4 or 5 => SkipOther(),
            8 or 9 or 10 or 11 or 12 => Fail("It has curves, which are not read; export it with straight lines."),
            _ => Fail(string.Create(CultureInfo.InvariantCulture, $"The geometry is of the kind {plain}, which is none of polygons.")),
        };
    }

    private bool ReadCollection(bool isLittle, int depth)
    {
        _shape.IsMixed = true;
        return ReadParts(isLittle, depth);
    }

    /// <summary>Points and lines end the reading: nothing after them can be found without reading them.</summary>
    private bool SkipOther()
    {
        _shape.HasOtherGeometry = true;
        return false;
    }

    private bool ReadParts(bool isLittle, int depth)
    {
        if (_left.Length < 4)
        {
            return Fail();
        }

        var count = Number(isLittle);
        if (count > (uint)_left.Length / 5)
        {
            return Fail();
        }

        for (var i = 0U; i < count; i++)
        {
            if (!ReadGeometry(depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadPolygon(bool isLittle, int dimensions)
    {
        if (_left.Length < 4)
        {
            return Fail();
        }

        var count = Number(isLittle);
        if (count > (uint)_left.Length / 4)
        {
            return Fail();
        }

        var rings = new List<double[]>();
        for (var i = 0U; i < count; i++)
        {
            if (ReadRing(isLittle, dimensions) is not { } ring)
            {
                return false;
            }

            rings.Add(ring);
        }

        if (rings.Count > 0)
        {
            _shape.AddPolygon(rings);
        }

        return true;
    }

    private double[]? ReadRing(bool isLittle, int dimensions)
    {
        if (_left.Length < 4)
        {
            Fail();
            return null;
        }

        var count = Number(isLittle);
        if (count > (uint)_left.Length / (8 * dimensions))
        {
            Fail();
            return null;
        }

        if (!_shape.Spend((int)count))
        {
            return null;
        }

        var numbers = new List<double>(2 * (int)count + 2);
        for (var i = 0U; i < count; i++)
        {
            for (var axis = 0; axis < dimensions; axis++)
            {
                var number = isLittle ? BinaryPrimitives.ReadDoubleLittleEndian(_left) : BinaryPrimitives.ReadDoubleBigEndian(_left);
                _left = _left[8..];
                if (axis < 2 && !double.IsFinite(number))
                {
                    Fail("A position of a ring holds something that is not a finite number.");
                    return null;
                }

                if (axis < 2)
                {
                    numbers.Add(number);
                }
            }
        }

        return _shape.Close(numbers);
    }

    private uint Number(bool isLittle)
    {
        var number = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(_left) : BinaryPrimitives.ReadUInt32BigEndian(_left);
        _left = _left[4..];
        return number;
    }

    private readonly bool Fail(string fault = "The geometry stops in the middle, or its counts are wrong.")
    {
        _shape.Fail(fault);
        return false;
    }
}
