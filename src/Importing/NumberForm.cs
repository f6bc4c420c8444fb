namespace Zoning.Importing;

/// <summary>What the numbers of a column give away as a whole about the way they are written.</summary>
internal static class NumberForm
{
    /// <summary>
    /// Whether numbers are shares of a day: most are whole quarter hours as such, fewer are whole minutes as hours, none is over a week.
    /// </summary>
    public static bool IsDayShares(List<(string Text, decimal Value)> numbers)
    {
        int shares = 0, hours = 0;
        foreach (var (_, value) in numbers)
        {
            shares += value <= 7 && IsNear(value * 96m, 0.001m) ? 1 : 0;
            hours += IsNear(value * 60m, 0.01m) ? 1 : 0;
        }

        return shares * 10 >= numbers.Count * 8 && hours * 10 < numbers.Count * 8;
    }

    /// <summary>
    /// Whether the parts behind the point are minutes: all are below 60 and multiples of five, and quarters of an hour as decimals (.25)
    /// are at most half as many as parts that decimals hardly have, such as .15 and .45.
    /// </summary>
    public static bool IsClock(List<(string Text, decimal Value)> numbers, DecimalMark mark)
    {
        int parts = 0, minutes = 0, quarters = 0, fives = 0;
        foreach (var (text, value) in numbers)
        {
            var hundredths = (value - decimal.Truncate(value)) * 100m;
            if (hundredths == 0)
            {
                continue;
            }

            parts++;
            minutes += hundredths < 60 && hundredths % 5 == 0 ? 1 : 0;
            quarters += hundredths == 25 ? 1 : 0;
            fives += hundredths is 5 or 15 or 35 or 45 or 55 || (hundredths % 10 == 0 && hundredths != 50 && HasTwoDigits(text, mark))
                ? 1 : 0;
        }

        return parts >= 2 && minutes == parts && fives > 0 && quarters * 2 <= fives;
    }

    private static bool HasTwoDigits(string text, DecimalMark mark)
    {
        var at = text.LastIndexOf(mark == DecimalMark.Point ? '.' : ',');
        return at >= 0 && text.Length - at == 3;
    }

    private static bool IsNear(decimal value, decimal most) => Math.Abs(value - decimal.Round(value)) <= most;
}
