using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads ages and age bands.</summary>
internal static class AgeCell
{
    /// <summary>The band of an age in whole years, 18 to 120; else <see langword="null"/>.</summary>
    public static string? BandOf(string cell)
    {
        var whole = cell.EndsWith(".0", StringComparison.Ordinal) ? cell[..^2] : cell;
        return int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age switch
        {
            >= 18 and < 65 => "18-64",
            >= 65 and < 75 => "65-74",
            >= 75 and < 85 => "75-84",
            >= 85 and <= 120 => "85+",
            _ => null,
        } : null;
    }

    /// <summary>
    /// The band that a text such as <c>75 to 84</c>, <c>85 and over</c> or <c>80-84</c> lies in; else <see langword="null"/>.
    /// </summary>
    public static string? Band(string cell)
    {
        var words = TidyText.Words(cell.Replace("+", " plus ", StringComparison.Ordinal)).Split(' ');
        var numbers = new List<int>();
        var open = false;
        foreach (var word in words)
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
            else if (word is "plus" or "over" or "older" or "above")
            {
                open = true;
            }
            else if (word is not ("to" or "and" or "years" or "aged" or "age" or "or" or "yrs"))
            {
                return null;
            }
        }

        return (numbers, open) switch
        {
            ([65], true) => "65+",
            ([>= 85 and <= 100], true) => "85+",
            ([>= 18 and < 65 and var from, <= 64 and var to], false) when from < to => "18-64",
            ([>= 65 and < 75 and var from, <= 74 and var to], false) when from < to => "65-74",
            ([>= 75 and < 85 and var from, <= 84 and var to], false) when from < to => "75-84",
            ([>= 85 and var from, <= 120 and var to], false) when from < to => "85+",
            _ => null,
        };
    }
}
