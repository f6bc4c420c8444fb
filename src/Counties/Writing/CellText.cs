using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>
/// The texts of cells, from which the readers of a folder read the same values. A value that files may not have is written as it is, and
/// the readers refuse it.
/// </summary>
internal static class CellText
{
    /// <summary>Hours of whole minutes: exact if they end within two decimals, else with eight, which give back the same minutes.</summary>
    internal static string Hours(CareMinutes minutes) => Number(minutes.Value % 3 == 0
        ? minutes.Value / 60m
        : decimal.Round(minutes.Value / 60m, 8, MidpointRounding.ToEven));

    internal static string Hours(CareMinutes? minutes) => minutes is { } known ? Hours(known) : "";

    internal static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal static string Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number with all its digits and without an exponent, which the readers would refuse.</summary>
    internal static string Number(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Number(exact) : shortest;
    }

    internal static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal static string YesNo(bool? truth) => truth switch
    {
        true => "yes",
        false => "no",
        null => "",
    };

    /// <summary>A time of a service day, which runs to 30:00.</summary>
    internal static string Time(int? minutes) =>
        minutes is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 60:00}:{known % 60:00}") : "";

    internal static string Days(CareDays days) =>
        (days & ~CareDays.Daily) == 0 ? days.ToText() : ((int)days).ToString(CultureInfo.InvariantCulture);

    internal static string Skills(ImmutableArray<string> skills) => skills.IsDefaultOrEmpty ? "" : string.Join(' ', skills);

    internal static string Ids(ImmutableArray<CarerId> ids) =>
        ids.IsDefaultOrEmpty ? "" : string.Join(' ', ids.Select(id => id.Value));

    /// <summary>
    /// Zone codes with spaces between them, or semicolons if one holds a space; one code with a space ends in a semicolon, which says so.
    /// </summary>
    internal static string ZoneCodes(ImmutableArray<ZoneCode> codes)
    {
        if (codes.IsDefaultOrEmpty)
        {
            return "";
        }

        var hasSpace = codes.Any(code => code.ToString().Contains(' ', StringComparison.Ordinal));
        var text = string.Join(hasSpace ? ';' : ' ', codes);
        return hasSpace && codes.Length == 1 ? text + ";" : text;
    }

    /// <summary>The word of a choice, blank if the files have none for it (not known); the number of a value that is no choice.</summary>
    internal static string Word<T>(IReadOnlyDictionary<string, T> words, T choice)
        where T : struct, Enum =>
        Enum.IsDefined(choice) ? words.WordOf(choice) : Whole(Convert.ToInt64(choice, CultureInfo.InvariantCulture));

    internal static string Word<T>(IReadOnlyDictionary<string, T> words, T? choice)
        where T : struct, Enum => choice is { } known ? Word(words, known) : "";
}
