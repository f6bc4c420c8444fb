using System.Globalization;
using System.Text.RegularExpressions;

namespace TestKit;

/// <summary>Reads the ugly extract by rules of its own, sharing no code with the importer: good lines only, in whole minutes.</summary>
public static class UglyReading
{
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["active"] = "active",
        ["live"] = "active",
        ["in place"] = "active",
        ["reablement"] = "reablement",
        ["suspended"] = "paused",
        ["on hold - hospital"] = "paused",
        ["awaiting provider"] = "waiting",
        ["unallocated"] = "waiting",
        ["with brokerage"] = "waiting",
        ["ended"] = "ended",
        ["ceased"] = "ended",
        ["closed"] = "ended",
        ["direct payment"] = "direct-payment",
        ["dp"] = "direct-payment",
        ["self funder"] = "self-funded",
        ["full cost"] = "self-funded",
        ["chc"] = "chc",
        ["nhs chc"] = "chc",
        ["nothing offered"] = "not-listed",
    };

    /// <summary>A good line: its person, tidy postcode (blank where there is none), status in the county folder's words, provider as typed, minutes a week.</summary>
    public sealed record Line(string Person, string Postcode, string Status, string Provider, long Minutes)
    {
        public string Element { get; init; } = "";

        public DateTime From { get; init; }

        public DateTime? Ready { get; init; }
    }

    public static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        foreach (var raw in text.Split("\r\n"))
        {
            // Only the address and a price over a thousand are in quotation marks, and both only matter for their commas.
            var plain = Regex.Replace(raw, "\"([^\"]*)\"", match => match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal));
            var cells = plain.Split(',').Select(cell => Regex.Replace(cell.Replace('\u00A0', ' '), " +", " ").Trim()).ToArray();
            if (cells.Length == 23 && cells[0].StartsWith("SYN-", StringComparison.OrdinalIgnoreCase) && Read(cells) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    public static long MinutesOf(string[] made) => (long)Math.Round(decimal.Parse(made[3], CultureInfo.InvariantCulture) * 60m, MidpointRounding.ToEven);

    private static Line? Read(string[] cells)
    {
        var place = Regex.Match(cells[6].Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), "^([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})$");
        var from = Day(cells[16]);
        var to = cells[17].StartsWith("31/12/9999", StringComparison.Ordinal) ? null : Day(cells[17]);
        if (!Statuses.TryGetValue(cells[8], out var status) || from is null || (cells[17].Length > 0 && to is null && !cells[17].Contains("9999", StringComparison.Ordinal))
            || to < from || cells[15] == "7" || Minutes(cells) is not { } minutes || minutes is < 0 or > 10_080)
        {
            return null;
        }

        return new Line(cells[0].ToUpperInvariant(), place.Success ? $"{place.Groups[1].Value} {place.Groups[2].Value}" : "", status, cells[9], minutes)
        {
            Element = cells[7],
            From = from.Value,
            Ready = Day(cells[18]),
        };
    }

    private static long? Minutes(string[] cells)
    {
        var (quantity, unit) = (cells[10], cells[11].ToUpperInvariant());
        if (unit == "WEEKLY")
        {
            return (long)Math.Round(decimal.Parse(cells[13][1..], CultureInfo.InvariantCulture) / 23m * 60m, MidpointRounding.ToEven);
        }

        if (Regex.Match(quantity, "^([0-9]+)(?::|h )([0-9]+)m?$") is { Success: true } clock)
        {
            return 60 * long.Parse(clock.Groups[1].Value, CultureInfo.InvariantCulture) + long.Parse(clock.Groups[2].Value, CultureInfo.InvariantCulture);
        }

        if (!decimal.TryParse(quantity, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return unit switch
        {
            "MINUTES" => (long)number,
            "30 MIN VISITS" => (long)(number * 30m),
            _ => (long)Math.Round(number * 60m, MidpointRounding.ToEven),
        };
    }

    private static DateTime? Day(string cell) =>
        DateTime.TryParseExact(
            cell.Replace(" 00:00", "", StringComparison.Ordinal), ["dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "d-MMM-yyyy"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
