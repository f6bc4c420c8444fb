using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads numbers and lengths of time as people type them.</summary>
internal static class NumberCell
{
    /// <summary>No quantity or cost is larger; products of two still fit a decimal.</summary>
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>A plain number: thousands separators in groups of three, a pound sign, a minus or brackets for less than nothing.</summary>
    public static bool TryNumber(string cell, DecimalMark mark, out decimal value)
    {
        value = 0;
        var text = cell.AsSpan().Trim();
        var negative = false;
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            negative = true;
            text = text[1..^1].Trim();
        }

        if (text.Length > 0 && text[0] is '-' or '+')
        {
            negative ^= text[0] == '-';
            text = text[1..].Trim();
        }

        if (text.Length > 0 && text[0] is '£' or '€' or '$')
        {
            text = text[1..].Trim();
        }

        if (text.Length is 0 or > 24 || !TryDigits(text, mark, out value) || value > Most)
        {
            return false;
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>An amount of hours: a number, 10:30, 10h 30m, 10 hrs, 45 mins, 10½.</summary>
    public static bool TryHours(string cell, DecimalMark mark, out decimal hours)
    {
        if (TryNumber(cell, mark, out hours) || TryClock(cell, out hours))
        {
            return true;
        }

        return TryFraction(cell, mark, out hours) || TryWords(cell, mark, out hours);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, DecimalMark mark, out decimal value)
    {
        value = 0;
        var point = mark == DecimalMark.Point ? '.' : ',';
        Span<char> plain = stackalloc char[24];
        int length = 0, sinceGroup = -1;
        var fraction = false;
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                plain[length++] = sign;
                sinceGroup += sinceGroup >= 0 && !fraction ? 1 : 0;
            }
            else if (sign == point && !fraction && sinceGroup is -1 or 3 && !fraction && sign == point)
            {
                plain[length++] = '.';
                fraction = true;
            }
            else if (sign is ',' or '.' or ' ' or '\''
                && sign != point && !fraction && length > 0 && (sinceGroup is 3 || (sinceGroup < 0 && length <= 3)))
            {
                sinceGroup = 0;
            }
            else
            {
                return false;
            }
        }

        return length > 0 && (fraction || sinceGroup is -1 or 3)
            && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryClock(string cell, out decimal hours)
    {
        hours = 0;
        var parts = cell.Split(':');
        if (parts.Length is < 2 or > 3 || !TryWhole(parts[0], 4, out var whole) || !TryWhole(parts[1], 2, out var minutes) || minutes > 59)
        {
            return false;
        }

        if (parts.Length == 3 && (!TryWhole(parts[2], 2, out var seconds) || seconds != 0))
        {
            return false;
        }

        hours = whole + minutes / 60m;
        return true;
    }

    private static bool TryFraction(string cell, DecimalMark mark, out decimal hours)
    {
        hours = 0;
        if (cell.Length == 0 || cell[^1] is not ('½' or '¼' or '¾'))
        {
            return false;
        }

        if (cell.Length > 1 && !TryNumber(cell[..^1], mark, out hours))
        {
            return false;
        }

        hours += cell[^1] switch { '½' => 0.5m, '¼' => 0.25m, _ => 0.75m };
        return true;
    }

    private static bool TryWords(string cell, DecimalMark mark, out decimal hours)
    {
        hours = 0;
        if (cell.Length > 40)
        {
            return false;
        }

        var found = false;
        var rest = cell.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var letters = rest.IndexOfAnyInRange('A', 'z');
            if (letters < 0 && found && hours == decimal.Truncate(hours) && TryWhole(rest.ToString(), 2, out var more) && more < 60)
            {
                hours += more / 60m; // 7h45: what follows hours without a word is minutes
                return rest.Length == 2;
            }

            if (letters <= 0 || !TryNumber(rest[..letters].ToString(), mark, out var amount) || amount < 0)
            {
                return false;
            }

            var end = letters;
            while (end < rest.Length && char.IsAsciiLetter(rest[end]))
            {
                end++;
            }

            switch (rest[letters..end].ToString().ToLowerInvariant())
            {
                case "h" or "hr" or "hrs" or "hour" or "hours" when !found:
                    hours += amount;
                    break;
                case "m" or "min" or "mins" or "minute" or "minutes":
                    hours += amount / 60m;
                    break;
                default:
                    return false;
            }

            found = true;
            rest = rest[end..].TrimStart(" .,");
        }

        return found;
    }

    private static bool TryWhole(string text, int digits, out int value)
    {
        value = 0;
        var plain = text.Trim();
        return plain.Length > 0 && plain.Length <= digits
            && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
