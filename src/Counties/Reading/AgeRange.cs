using System.Globalization;

namespace Zoning.Counties;

/// <summary>An age band as a range of whole years.</summary>
/// <param name="From">The youngest age.</param>
/// <param name="To">The oldest age, inclusive; null if it has no end.</param>
internal readonly record struct AgeRange(int From, int? To)
{
    private static readonly string[] OpenWords = ["plus", "over", "older", "above"];
    private static readonly string[] OtherWords = ["to", "and", "or", "aged", "age", "ages", "years", "year", "yrs", "people"];

    /// <summary>All people of 65 and over.</summary>
    public static AgeRange From65 => new(65, null);

    /// <summary>The range of a text such as <c>65+</c>, <c>65 and over</c>, <c>65-74</c> or <c>Aged 65 to 74</c>; else null.</summary>
    public static AgeRange? Parse(string text)
    {
        var numbers = new List<int>();
        var isOpen = false;
        var spaced = string.Concat(text.Select(letter => letter switch
        {
            '+' => " plus ",
            '-' or '\u2013' or '_' => " to ",
            _ => char.ToLowerInvariant(letter).ToString(),
        }));
        foreach (var word in spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 130)
            {
                numbers.Add(number);
            }
            else if (OpenWords.Contains(word))
            {
                isOpen = true;
            }
            else if (!OtherWords.Contains(word))
            {
                return null;
            }
        }

        return (numbers, isOpen) switch
        {
            ([var from], true) => new AgeRange(from, null),
            ([var from, var to], false) when from < to => new AgeRange(from, to),
            _ => null,
        };
    }

    /// <summary>The band as the format writes it: <c>65+</c> or <c>65-74</c>.</summary>
    public override string ToString() => To is { } to
        ? string.Create(CultureInfo.InvariantCulture, $"{From}-{to}")
        : string.Create(CultureInfo.InvariantCulture, $"{From}+");

    /// <summary>
    /// What narrower bands that follow on each other from 65 without gap or overlap add up to, and how many they are; null if there are
    /// none.
    /// </summary>
    public static (long People, int Bands)? SumFrom65(IReadOnlyDictionary<AgeRange, long> people) => Sum(people, 65);

    private static (long People, int Bands)? Sum(IReadOnlyDictionary<AgeRange, long> people, int from)
    {
        foreach (var (range, count) in people.Where(one => one.Key.From == from && one.Key != From65)
            .OrderBy(one => one.Key.To ?? int.MaxValue))
        {
            if (range.To is not { } to)
            {
                return (count, 1);
            }

            if (Sum(people, to + 1) is { } rest)
            {
                return (count + rest.People, rest.Bands + 1);
            }
        }

        return null;
    }
}
