using System.Buffers;
using System.Globalization;

namespace Zoning.Formats;

/// <summary>
/// Reads the polygons of well-known text such as <c>POLYGON ((0 0, 1 0, 1 1, 0 0))</c>, also with <c>SRID=27700;</c> before it. Rings that
/// are not closed are closed and counted.
/// </summary>
internal ref struct WktShape
{
    private const int Deepest = 8;
    private static readonly SearchValues<char> AfterNumber = SearchValues.Create(" ,()\t\r\n");
    private readonly DrawnShape _shape;
    private ReadOnlySpan<char> _left;

    private WktShape(ReadOnlySpan<char> text, DrawnShape shape)
    {
        _left = text;
        _shape = shape;
    }

    internal static DrawnShape Read(ReadOnlySpan<char> text, int positionsAllowed)
    {
        var shape = new DrawnShape(positionsAllowed);
        new WktShape(WithoutSrid(text).Left, shape).ReadGeometry(depth: 0);
        return shape;
    }

    /// <summary>Whether a text begins as a geometry does.</summary>
    internal static bool LooksLike(ReadOnlySpan<char> text)
    {
        var plain = WithoutSrid(text).Left;
        return plain.StartsWith("POLYGON", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("MULTIPOLYGON", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("GEOMETRYCOLLECTION", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The number of the coordinate system before a geometry; empty if there is none.</summary>
    internal static string SridOf(ReadOnlySpan<char> text) => WithoutSrid(text).Srid;

    private static SplitText WithoutSrid(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var end = text.IndexOf(';');
        return text.StartsWith("SRID=", StringComparison.OrdinalIgnoreCase) && end > 0
            ? new SplitText(text[5..end].Trim().ToString(), text[(end + 1)..].TrimStart())
            : new SplitText("", text);
    }

    private void ReadGeometry(int depth)
    {
        var kind = Word().ToString().ToUpperInvariant();
        var modifier = Word().ToString().ToUpperInvariant();
        _shape.HasHeights |= modifier is "Z" or "M" or "ZM" || (kind.EndsWith('Z') && kind != "Z");
        var isEmpty = modifier == "EMPTY" || (modifier.Length > 0 && Word() is "EMPTY");
        switch (kind.TrimEnd('Z', 'M'))
        {
            case "POLYGON" when !isEmpty:
                ReadPolygon();
                break;
            case "MULTIPOLYGON" when !isEmpty:
                ReadList(0, static (ref WktShape text, int _) => text.ReadPolygon());
                break;
            case "GEOMETRYCOLLECTION" when !isEmpty && depth < Deepest:
                _shape.IsMixed = true;
                ReadList(depth + 1, static (ref WktShape text, int depth) => text.ReadGeometry(depth));
                break;
            case "POLYGON" or "MULTIPOLYGON" or "GEOMETRYCOLLECTION" when isEmpty:
                break;
            case "POINT" or "MULTIPOINT" or "LINESTRING" or "MULTILINESTRING":
                _shape.HasOtherGeometry = true;
                SkipBrackets();
                break;
            default:
                _shape.Fail("The text is no polygon in WKT, such as POLYGON ((0 0, 1 0, 1 1, 0 0)).");
                break;
        }
    }

    private void ReadPolygon()
    {
        var rings = new List<double[]>();
        if (!Take('('))
        {
            Expected("(");
            return;
        }

        do
        {
            if (ReadRing() is not { } ring)
            {
                return;
            }

            rings.Add(ring);
        }
        while (Take(','));

        if (!Take(')'))
        {
            Expected(")");
            return;
        }

        _shape.AddPolygon(rings);
    }

    private double[]? ReadRing()
    {
        var numbers = new List<double>();
        if (!Take('('))
        {
            Expected("(");
            return null;
        }

        do
        {
            var count = 0;
            while (Number() is { } number)
            {
                if (count < 2)
                {
                    numbers.Add(number);
                }

                count++;
            }

            if (count is < 2 or > 4 || _shape.Fault is not null || !_shape.Spend())
            {
                _shape.Fail("A position of a ring is not two numbers.");
                return null;
            }

            _shape.HasHeights |= count > 2;
        }
        while (Take(','));

        if (!Take(')'))
        {
            Expected(")");
            return null;
        }

        return _shape.Close(numbers);
    }

    private delegate void PartReader(ref WktShape text, int depth);

    private void ReadList(int depth, PartReader read)
    {
        if (!Take('('))
        {
            Expected("(");
            return;
        }

        do
        {
            read(ref this, depth);
        }
        while (_shape.Fault is null && Take(','));

        if (_shape.Fault is null && !Take(')'))
        {
            Expected(")");
        }
    }

    private double? Number()
    {
        _left = _left.TrimStart();
        var end = _left.IndexOfAny(AfterNumber);
        var text = end < 0 ? _left : _left[..end];
        if (text.IsEmpty)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            _shape.Fail("A position of a ring holds something that is not a finite number.");
            return null;
        }

        _left = _left[text.Length..];
        return number;
    }

    private ReadOnlySpan<char> Word()
    {
        _left = _left.TrimStart();
        var end = 0;
        while (end < _left.Length && char.IsAsciiLetter(_left[end]))
        {
            end++;
        }

        var word = _left[..end];
        _left = _left[end..];
        return word;
    }

    private bool Take(char sign)
    {
        _left = _left.TrimStart();
        if (_left.IsEmpty || _left[0] != sign)
        {
            return false;
        }

        _left = _left[1..];
        return true;
    }

    private void SkipBrackets()
    {
        var open = 0;
        for (var i = 0; i < _left.Length; i++)
        {
            open += _left[i] == '(' ? 1 : _left[i] == ')' ? -1 : 0;
            if (open <= 0 && _left[i] == ')')
            {
                _left = _left[(i + 1)..];
                return;
            }
        }

        _left = [];
    }

    private readonly void Expected(string sign) =>
        _shape.Fail($"The text stops being WKT where '{sign}' should stand; it may be cut short.");

    private readonly ref struct SplitText(string srid, ReadOnlySpan<char> left)
    {
        internal string Srid { get; } = srid;

        internal ReadOnlySpan<char> Left { get; } = left;
    }
}
