namespace Zoning.Quality.Fuzzing;

/// <summary>Values at the ends of ranges, and values of another kind than expected.</summary>
internal static class Extremes
{
    private static readonly string[] Values =
    [
        "", " ", "-", "0", "-0", "-1", "1", "2", "7.5", "168", "168.01", "336", "999", "-7.5", "1e308", "-1e308", "1e-300", "NaN", "Infinity",
        "2147483648", "-2147483649", "9223372036854775808", "79228162514264337593543950336", "99999999999999999999999999999999999999",
        "0.00000000000000000000000000001", "0.0083333333333333333333333333", "1,234.5", "1.234,5", "(3)", "£23", "10:30", "25:61", "½",
        "2026-03-31", "2026-02-30", "0001-01-01", "9999-12-31", "31/12/9999", "31/02/2026", "03/31/2026", "46082", "2026-03-31T00:00:00Z", "2025-13-01",
        "true", "false", "null", "yes", "no", "x", "id", "daily", "mon tue", "08:15", "Z01", "Z99", "DT1 1AA", "ZZ99 3VZ", "QA1", "E01000001",
        "368744 90712", "50.7 -2.4", "-2.4 50.7", "NaN NaN", "1e400 0", "943 476 5919", "SYN-", "SYN-P00001", "=1+1", "@x", "<script>alert(1)</script>",
        "'", "\"", "\"\"", ",", ";", "\\", "../../etc/passwd", "\u202Etxt", "\uFEFF", "\u0000", "😀", "ı", "ß", "Ａ", "EPSG:27700", "EPSG:0",
    ];

    public static string Next(Randomness random) => Values[random.NextBelow(Values.Length)];

    /// <summary>A text of up to 200,000 characters.</summary>
    public static string Huge(Randomness random) => new("0aZ ,\"{["[random.NextBelow(8)], 1_000 << random.NextBelow(8));
}
