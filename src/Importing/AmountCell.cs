using System.Text.RegularExpressions;

namespace Zoning.Importing;

/// <summary>What a cell of a quantity column says.</summary>
/// <param name="Value">The number; hours if <paramref name="IsHours"/>.</param>
/// <param name="IsHours">Whether the cell itself says that it is a length of time, such as 10:30 or 45 mins.</param>
/// <param name="Period">The period that the cell itself names, such as in "3 x 45 mins daily".</param>
/// <param name="IsProduct">Whether it is a number of visits times their length.</param>
internal readonly record struct Amount(decimal Value, bool IsHours, QuantityPeriod? Period, bool IsProduct);

/// <summary>Reads amounts of care as people type them: 10.5, 10:30, 7h45, 21 x 30 mins, 14 hrs pw.</summary>
internal static partial class AmountCell
{
    private const string Length = @"(?<length>[0-9][0-9.,:½¼¾]*\s*(?:(?:hours|hour|hrs|hr|h|minutes|minute|mins|min|m)(?![a-z]))?"
        + @"(?:\s*,?\s*[0-9]{1,2}\s*(?:(?:minutes|minute|mins|min|m)(?![a-z]))?)?)";

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The tidy text of the cell.</param>
    /// <param name="mark">The sign between whole and part.</param>
    /// <param name="amount">What it says.</param>
    /// <returns>Whether it has one meaning only.</returns>
    public static bool TryRead(string cell, DecimalMark mark, out Amount amount)
    {
        amount = default;
        if (NumberCell.TryNumber(cell, mark, out var number))
        {
            amount = new Amount(number, IsHours: false, null, IsProduct: false);
            return true;
        }

        if (NumberCell.TryHours(cell, mark, out var hours))
        {
            amount = new Amount(hours, IsHours: true, null, IsProduct: false);
            return true;
        }

        return cell.Length <= 60 && (TryProduct(cell, mark, out amount) || TryWithPeriod(cell, mark, out amount));
    }

    private static bool TryProduct(string cell, DecimalMark mark, out Amount amount)
    {
        amount = default;
        var match = Product().Match(cell);
        var length = match.Groups["length"].ValueSpan.Trim().ToString();
        if (!match.Success || !NumberCell.TryNumber(match.Groups["count"].Value, mark, out var count)
            || NumberCell.TryNumber(length, mark, out _) || !NumberCell.TryHours(length, mark, out var hours))
        {
            return false;
        }

        var days = match.Groups["days"];
        var rest = match.Groups["rest"].ValueSpan.Trim().ToString();
        QuantityPeriod? period = rest.Length == 0 ? null : PeriodWords.Of(rest);
        if ((rest.Length > 0 && period is null) || (days.Success && rest.Length > 0))
        {
            return false;
        }

        var times = 1m;
        if (days.Success)
        {
            period = QuantityPeriod.Week;
            if (!NumberCell.TryNumber(days.Value, mark, out times) || times is < 1 or > 7)
            {
                return false;
            }
        }

        amount = new Amount(count * hours * times, IsHours: true, period, IsProduct: true);
        return true;
    }

    private static bool TryWithPeriod(string cell, DecimalMark mark, out Amount amount)
    {
        amount = default;
        var match = WithPeriod().Match(cell);
        var text = match.Groups["length"].ValueSpan.Trim().ToString();
        if (!match.Success || PeriodWords.Of(match.Groups["rest"].Value) is not { } period)
        {
            return false;
        }

        var isHours = false;
        if (!NumberCell.TryNumber(text, mark, out var value))
        {
            isHours = NumberCell.TryHours(text, mark, out value);
            if (!isHours)
            {
                return false;
            }
        }

        amount = new Amount(value, isHours, period, IsProduct: false);
        return true;
    }

    [GeneratedRegex(
        @"^(?<count>[0-9][0-9.,]*)\s*(?:calls?|visits?)?\s*(?:x|×|\*|@|of|at)\s*" + Length
        + @"\s*(?:calls?|visits?)?\s*(?:(?:x|×|\*)\s*(?<days>[0-9])\s*days?\s*(?:(?:a|per)\s*week)?)?(?<rest>[^0-9].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Product();

    [GeneratedRegex(
        "^" + Length + @"\s*(?<rest>[/a-z(].*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithPeriod();
}
