using System.Globalization;
using System.Text.RegularExpressions;

namespace Zoning.Importing;

/// <summary>Lets only the forms of a place through that a county folder knows; an address never passes.</summary>
internal static partial class PlaceCell
{
    private const int LongestText = 200;

    /// <summary>
    /// The place tidied, blank if the cell says that there is none, or <see langword="null"/> if the cell is not a place. The postcode is
    /// taken out of a longer text if there is just one.
    /// </summary>
    public static string? Read(string cell)
    {
        if (TidyText.SaysNothing(cell) || IsNowhere(cell))
        {
            return "";
        }

        if (cell.Length > LongestText || PersonalData.IsNhsNumber(cell))
        {
            return null;
        }

        return Short(cell) ?? Within(cell);
    }

    /// <summary>Whether a cell says that there is no address: no fixed abode, a stand-in, an address of the forces.</summary>
    public static bool IsNowhere(string cell) =>
        cell.Length <= 40 && (PostcodeText.IsStandIn(cell) || Forces().IsMatch(cell)) && !IsPseudoUnit(cell);

    /// <summary>Whether a cell has the form of a postcode.</summary>
    public static bool IsPostcode(string cell) => cell.Length <= 10 && Postcode(cell) is not null;

    private static string? Short(string cell) => cell.Length > 40 ? null : Postcode(cell) ?? Sector(cell) ?? Pair(cell) ?? Code(cell);

    /// <summary>A pseudo postcode of health systems is kept, as the county folder knows it.</summary>
    private static bool IsPseudoUnit(string cell) => PostcodeText.Tidy(cell) is { } unit
        && (unit.Unit.StartsWith("ZZ", StringComparison.Ordinal) || unit.Unit.StartsWith("XX", StringComparison.Ordinal));

    private static string? Postcode(string cell)
    {
        Span<char> plain = stackalloc char[8];
        var length = 0;
        foreach (var sign in cell)
        {
            if (sign is ' ' or '.' or '-')
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
        return PostcodeText.Tidy(plain[..length].ToString())?.Unit;
    }

    private static string? Sector(string cell)
    {
        var match = SectorForm().Match(cell);
        return match.Success ? $"{match.Groups["out"].Value} {match.Groups["in"].Value}".ToUpperInvariant() : null;
    }

    /// <summary>The one postcode in a longer text, such as one with a town behind it.</summary>
    private static string? Within(string cell)
    {
        string? found = null;
        foreach (Match match in UnitForm().Matches(cell))
        {
            var unit = Postcode(match.Value);
            if (unit is not null && found is not null && unit != found)
            {
                return null;
            }

            found = unit ?? found;
        }

        return found;
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

    [GeneratedRegex("^(?<out>[A-Za-z]{1,2}[0-9][0-9A-Za-z]?) +(?<in>[0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex SectorForm();

    [GeneratedRegex(
        "(?<![A-Za-z0-9])[A-Za-z]{1,2}[0-9][0-9A-Za-z]? ?[0-9OoIi][A-Za-z]{2}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex UnitForm();

    [GeneratedRegex("^(BFPO|B\\.F\\.P\\.O\\.?|HMS|no fixed|no known address|homeless|rough sleep|of no fixed)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forces();
}
