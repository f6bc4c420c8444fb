using System.Globalization;

namespace Zoning.Importing;

/// <summary>Lets only the forms of a place through that a county folder knows; an address never passes.</summary>
internal static class PlaceCell
{
    /// <summary>The place tidied, or <see langword="null"/> if the cell is not a place.</summary>
    public static string? Read(string cell)
    {
        if (TidyText.SaysNothing(cell))
        {
            return "";
        }

        if (cell.Length > 40 || PersonalData.IsNhsNumber(cell))
        {
            return null;
        }

        return Postcode(cell) ?? Pair(cell) ?? Code(cell);
    }

    /// <summary>Whether a cell has the form of a postcode.</summary>
    public static bool IsPostcode(string cell) => cell.Length <= 10 && Postcode(cell) is not null;

    private static string? Postcode(string cell)
    {
        Span<char> plain = stackalloc char[8];
        var length = 0;
        foreach (var sign in cell)
        {
            if (sign is ' ' or '.')
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(sign) || length == 7)
            {
                return null;
            }

            plain[length++] = char.ToUpperInvariant(sign);
        }

        if (length < 5)
        {
            return null;
        }

        // Letters O and I typed for digits, where only a digit can stand.
        plain[length - 3] = plain[length - 3] switch { 'O' => '0', 'I' => '1', var sign => sign };
        var outward = plain[..(length - 3)];
        var isPostcode = char.IsAsciiDigit(plain[length - 3])
            && char.IsAsciiLetter(plain[length - 2]) && char.IsAsciiLetter(plain[length - 1])
            && char.IsAsciiLetter(outward[0]) && outward.ContainsAnyInRange('0', '9')
            && (char.IsAsciiDigit(outward[1]) || (outward.Length > 2 && char.IsAsciiDigit(outward[2])));
        return isPostcode ? $"{outward} {plain[(length - 3)..length]}" : null;
    }

    private static string? Pair(string cell)
    {
        var parts = cell.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && IsNumber(parts[0]) && IsNumber(parts[1]) ? $"{parts[0]} {parts[1]}" : null;
    }

    private static string? Code(string cell)
    {
        var digits = 0;
        foreach (var sign in cell)
        {
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('-' or '_' or '.' or ':'))
            {
                return null;
            }

            digits += char.IsAsciiDigit(sign) ? 1 : 0;
        }

        return digits > 0 && cell.Length <= 32 && DateCell.Read(cell, DateOrder.DayFirst, out _) == DateReading.Wrong ? cell : null;
    }

    private static bool IsNumber(string text) =>
        text.Length <= 20 && decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
