using System.Globalization;

namespace Zoning.Notebooks;

/// <summary>How cells write and read numbers and dates: invariant, but with dates that nobody can take for American ones.</summary>
internal static class CellCulture
{
    /// <summary>
    /// Numbers as everywhere in invariant text. A date is written <c>1 Feb 2026</c>, and <c>01/02/2026</c> is read as 1 February: the order
    /// of the short pattern decides.
    /// </summary>
    internal static CultureInfo Culture { get; } = Make();

    private static CultureInfo Make()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        culture.DateTimeFormat.LongDatePattern = "d MMMM yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss";
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Monday;
        return CultureInfo.ReadOnly(culture);
    }
}
