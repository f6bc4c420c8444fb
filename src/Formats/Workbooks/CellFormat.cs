using System.Globalization;
using System.Text;

namespace Zoning.Formats;

/// <summary>What a number format makes of a number.</summary>
internal enum FormatKind
{
    Number,
    Padded,
    Percent,
    Date,
    Time,
    Elapsed,
}

/// <summary>A number format of a workbook, as far as it changes what a number means: dates, times, lengths of time, shares, ids.</summary>
internal sealed class CellFormat
{
    private static readonly DateTime DayZero = new(1899, 12, 30);
    private readonly string _pattern;

    private CellFormat(FormatKind kind, string pattern)
    {
        Kind = kind;
        _pattern = pattern;
    }

    /// <summary>What the format makes of a number.</summary>
    public FormatKind Kind { get; }

    /// <summary>
    /// The format of a code such as <c>dd/mm/yyyy</c>, <c>[h]:mm</c>, <c>000000</c> or <c>0%</c>; only its first section counts.
    /// </summary>
    public static CellFormat Of(string code)
    {
        var isGeneral = code.StartsWith("general", StringComparison.OrdinalIgnoreCase);
        var (signs, literal) = isGeneral ? ("", "") : FirstSection(code);
        var lower = signs.ToLowerInvariant();
        if (lower.AsSpan().ContainsAny('{', '}'))
        {
            return new(FormatKind.Elapsed, "");
        }

        var plain = lower.Replace("am/pm", "h", StringComparison.Ordinal).Replace("a/p", "h", StringComparison.Ordinal);
        var isTime = plain.AsSpan().ContainsAny('h', 's');
        if (plain.AsSpan().ContainsAny('y', 'd') || (plain.Contains('m', StringComparison.Ordinal) && !isTime))
        {
            return new(FormatKind.Date, "");
        }

        return isTime ? new(FormatKind.Time, "")
            : signs.Contains('%', StringComparison.Ordinal) ? new(FormatKind.Percent, "")
            : signs.Length >= 2 && signs.All(sign => sign == '0') ? new(FormatKind.Padded, literal)
            : new(FormatKind.Number, "");
    }

    /// <summary>
    /// The text of a number: dates as 2026-03-31, times and lengths of time as 26:15, shares as 12.5%, ids with the zeros that the format
    /// shows, other numbers with a point and at most 15 digits.
    /// </summary>
    public string Text(double value, bool isFrom1904) => Kind switch
    {
        FormatKind.Percent => Number(value * 100) + "%",
        FormatKind.Padded when value >= 0 && value < 1e15 && value == Math.Floor(value) => Padded((long)value),
        FormatKind.Elapsed => Clock(value),
        FormatKind.Time when value >= 0 => Clock(value),
        FormatKind.Date when value is >= 0 and < 2_958_466 => Date(value, isFrom1904),
        _ => Number(value),
    };

    /// <summary>A number without the noise of its last bits: 0.1 + 0.2 is 0.3.</summary>
    public static string Number(double value)
    {
        if (Math.Abs(value) is 0 or (>= 1e-9 and < 7e27))
        {
            return ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture);
        }

        return value.ToString("G15", CultureInfo.InvariantCulture);
    }

    private static string Date(double value, bool isFrom1904)
    {
        if (value < 1)
        {
            return Clock(value);
        }

        // Excel counts a 29 February 1900 that never was.
        var days = isFrom1904 ? value + 1_462 : value < 60 ? value + 1 : value;
        var seconds = (long)Math.Round(days * 86_400);
        var moment = DayZero.AddSeconds(seconds);
        var format = seconds % 86_400 == 0 ? "yyyy-MM-dd" : seconds % 60 == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Clock(double value)
    {
        if (Math.Abs(value) >= 1e8)
        {
            return Number(value);
        }

        var seconds = (long)Math.Round(Math.Abs(value) * 86_400);
        var sign = value < 0 && seconds > 0 ? "-" : "";
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds / 3_600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
    }

    /// <summary>The digits put into the zeros of the pattern from its end, with the signs that stand between them.</summary>
    private string Padded(long value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        var at = digits.Length - 1;
        var zeros = _pattern.Count(sign => sign == '\0');
        for (var i = _pattern.Length - 1; i >= 0; i--)
        {
            if (_pattern[i] != '\0')
            {
                text.Insert(0, _pattern[i]);
                continue;
            }

            zeros--;
            text.Insert(0, at >= 0 ? digits[at] : '0');
            at--;
            if (zeros == 0 && at >= 0)
            {
                text.Insert(0, digits[..(at + 1)]);
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The signs of the first section without what is only shown, and the section with its zeros as NUL and everything else as shown.
    /// Lengths of time, such as [h], become braces.
    /// </summary>
    private static (string Signs, string Literal) FirstSection(string code)
    {
        var signs = new StringBuilder();
        var literal = new StringBuilder();
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            var sign = code[at];
            var close = sign == '[' ? code.IndexOf(']', at) : sign == '"' ? code.IndexOf('"', at + 1) : -1;
            if (sign == '[' && close > 0)
            {
                var inside = code[(at + 1)..close];
                signs.Append(inside.Length > 0 && inside.All(letter => letter is 'h' or 'H' or 'm' or 'M' or 's' or 'S') ? "{}" : "");
                at = close;
            }
            else if (sign == '"' && close > 0)
            {
                literal.Append(code, at + 1, close - at - 1);
                at = close;
            }
            else if (sign is '\\' or '_' or '*' && at + 1 < code.Length)
            {
                at++;
                literal.Append(sign == '\\' ? code[at] : "");
            }
            else if (sign is '-' or ' ' or '(' or ')' or '/' or ':' or '+' or '$' or '£')
            {
                literal.Append(sign);
            }
            else
            {
                signs.Append(sign);
                literal.Append(sign == '0' ? '\0' : sign);
            }
        }

        return (signs.ToString(), literal.ToString());
    }
}
