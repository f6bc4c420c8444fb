using System.Globalization;

namespace Zoning.Samples;

/// <summary>A fault that an extract may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="End">What an import may do with it.</param>
/// <param name="Apply">Puts it into a sheet, at places drawn by chance.</param>
internal sealed record Mangle(string Name, MangledEnd End, Action<MangledSheet, Randomness> Apply)
{
    /// <summary>The codes of which one has to tell of a repair; empty if nothing is to be told.</summary>
    public string[] Told { get; init; } = [];
}

/// <summary>The faults: periods and units, words, and what spreadsheets do to cells.</summary>
internal static class Mangles
{
    private static readonly (string Heading, decimal Factor)[] Periods =
    [
        ("Hours per 4 weeks", 4), ("4 weekly hours", 4), ("Planned hours 4wk", 4), ("Hours (28 days)", 4), ("Fortnightly Hours", 2),
        ("Hours every 2 weeks", 2), ("Monthly hours", 365m / 84), ("Hours pcm", 365m / 84), ("Hours per calendar month", 365m / 84),
        ("Annual hours", 365m / 7), ("Hours PA", 365m / 7), ("Quarterly hours", 365m / 28), ("Daily hours", 1m / 7), ("Hrs p/w", 1),
        ("Minutes per week", 60), ("Mins per fortnight", 120), ("Half hours per week", 2), ("No. of 15 minute units pw", 4),
        ("15 min units per 4 weeks", 16),
    ];

    private static readonly string[] Unclear =
        ["Total hours in period", "Hours per term", "Hours YTD", "13 week hours", "Bi-weekly hours", "Hours per 6 weeks",
            "Cumulative hours"];

    private static readonly (string Word, decimal Factor)[] Frequencies =
    [
        ("Weekly", 1), ("W", 1), ("4 Weekly", 4), ("4W", 4), ("Four weekly", 4), ("Fortnightly", 2), ("Every 2 weeks", 2), ("Daily",
            1m / 7),
        ("Per week", 1), ("pcm", 365m / 84), ("p.a.", 365m / 7),
    ];

    private static readonly (string Word, string Place)[] Places =
    [
        ("NFA", ""), ("GIR 0AA", ""), ("BFPO 57", ""), ("No fixed abode", ""), ("not known", ""), ("1 Mangle Row, Ashby", ""),
    ];

    private static readonly Dictionary<string, string[]> Phrases = new(StringComparer.Ordinal)
    {
        ["active"] = ["Active - awaiting review", "Live - pending uplift", "Active - hospital discharge team", "Live package", "In place"],
        ["ended"] = ["No longer active", "Not active", "Closed - transferred to CHC", "Ended - declined service", "Inactive"],
        ["waiting"] = ["Not yet started", "Unallocated", "With brokerage", "Not sourced"],
        ["paused"] = ["On hold - hospital", "Suspended (hospital)", "In hospital"],
        ["reablement"] = ["Reablement", "REAB", "Active - reablement"],
    };

    /// <summary>Faults of the quantity and its unit.</summary>
    public static Mangle[] OfQuantity { get; } =
    [
        new("none", MangledEnd.Right, (_, _) => { }),
        new("period in the heading", MangledEnd.Right, (sheet, random) => Period(sheet, Periods[random.NextBelow(Periods.Length)])),
        new("period in the heading again", MangledEnd.Right, (sheet, random) => Period(sheet, Periods[random.NextBelow(Periods.Length)])),
        new("unclear period", MangledEnd.Refused, (sheet, random) => sheet["hours"].Heading = Unclear[random.NextBelow(Unclear.Length)]),
        new("unit and frequency", MangledEnd.Right, Frequency),
        new("period in a title", MangledEnd.Refused, (sheet, _) =>
        {
            sheet["hours"].Heading = "Hours";
            sheet.Above.Add(() => "Care in the 4 weeks to 29/03/2026");
        }),
        new("merged heading", MangledEnd.Right, (sheet, _) =>
        {
            sheet["hours"].Heading = "Hours";
            Scale(sheet, 4);
            sheet.Above.Add(() => sheet.Row(("hours", "Per 4 weeks"), ("start", "Service"), ("person", "Client")));
        }),
        new("calls, days and length", MangledEnd.Right, Calls),
        new("shares of a day", MangledEnd.Refused, (sheet, _) => sheet["hours"].Each(sheet, line =>
            decimal.Round(line.Minutes / 1_440m, 9).ToString("0.#########", CultureInfo.InvariantCulture))),
        new("hours.minutes", MangledEnd.Refused, (sheet, _) =>
        {
            for (var at = 0; at < sheet.Lines.Count; at++)
            {
                sheet.Lines[at] = sheet.Lines[at] with { Minutes = sheet.Lines[at].Minutes / 60 * 60 + (at % 2 == 0 ? 45 : 15) };
            }

            sheet["hours"].Each(sheet, line => FormattableString.Invariant($"{line.Minutes / 60}.{line.Minutes % 60:00}"));
        }),
        new("clocks", MangledEnd.Right, (sheet, _) => sheet["hours"].Each(sheet, line => FormattableString.Invariant(
            $"{line.Minutes / 60:00}:{line.Minutes % 60:00}"))),
        new("typed lengths", MangledEnd.Right, Typed),
        new("second column of hours", MangledEnd.Refused, (sheet, _) =>
            sheet.Insert("second", "Hours per week", line => MangledSheet.Hours(line.Minutes - 30))),
    ];

    /// <summary>Faults of words, ids, days, places and the form of the sheet.</summary>
    public static Mangle[] OfRest { get; } =
    [
        new("text formulas", MangledEnd.Right, (sheet, random) => Some(sheet.Columns, random, column =>
        {
            for (var at = 0; at < column.Cells.Count; at++)
            {
                column.Cells[at] = column.Cells[at].Length == 0 ? "" : $"=\"{column.Cells[at]}\"";
            }
        })),
        new("apostrophes and spaces", MangledEnd.Right, (sheet, random) => AllCells(sheet, random, cell =>
            random.NextBelow(3) switch { 0 => "'" + cell, 1 => "\u00A0" + cell + " ", _ => cell + "\u200B" })),
        new("status phrases", MangledEnd.Right, (sheet, random) => sheet["status"].Each(sheet, line =>
            Phrases[line.Status] is var phrases ? phrases[random.NextBelow(phrases.Length)] : "")),
        new("a phrase of two meanings", MangledEnd.Refused, (sheet, random) =>
            sheet["status"].Cells[random.NextBelow(sheet.Lines.Count)] = random.NextBelow(2) == 0 ? "Active - on hold" : "Awaiting review"),
        new("service words", MangledEnd.Right, Services) { Told = ["I178"] },
        new("rounded ids", MangledEnd.Refused, (sheet, _) => sheet["person"].Each(sheet, _ => "1.00012E+11")),
        new("ids made days", MangledEnd.Refused, (sheet, random) => sheet["id"].Cells[random.NextBelow(sheet.Lines.Count)] = "01-Jul"),
        new("zeros lost in a part", MangledEnd.Refused, (sheet, random) =>
        {
            var (one, other) = (random.NextBelow(sheet.Lines.Count), random.NextBelow(sheet.Lines.Count - 1));
            other += other >= one ? 1 : 0;
            sheet["person"].Cells[other] = sheet["person"].Cells[one].TrimStart('0');
        }),
        new("ratios made times", MangledEnd.Right, (sheet, _) =>
        {
            sheet["carers"].Heading = "Staff Ratio";
            sheet["carers"].Each(sheet, line => FormattableString.Invariant($"{line.Carers:00}:01"));
        })
        { Told = ["I176"] },
        new("midnights in UTC", MangledEnd.Right, (sheet, _) =>
        {
            sheet["start"].Each(sheet, line => Utc(line.Start));
            sheet["end"].Each(sheet, line => line.End is { } end ? Utc(end) : "");
        }),
        new("days of two-digit years", MangledEnd.Right, (sheet, random) =>
        {
            var at = random.NextBelow(sheet.Lines.Count);
            sheet.Lines[at] = sheet.Lines[at] with { Start = new DateOnly(1998, 4, 14) };
            sheet["start"].Each(sheet, line => line.Start.ToString("dd/MM/yy", CultureInfo.InvariantCulture));
        }),
        new("American days", MangledEnd.RightOrRefused, (sheet, _) =>
        {
            sheet.Lines[0] = sheet.Lines[0] with { Start = new DateOnly(2025, 11, 25), End = sheet.Lines[0].End is null ? null
                : new DateOnly(2025, 12, 25) };
            sheet["start"].Each(sheet, line => line.Start.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture));
            sheet["end"].Each(sheet, line => line.End?.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture) ?? "");
        }),
        new("odd places", MangledEnd.Right, (sheet, random) => SomeLines(sheet, random, at =>
        {
            var (word, place) = Places[random.NextBelow(Places.Length)];
            sheet["place"].Cells[at] = word;
            sheet.Lines[at] = sheet.Lines[at] with { Place = place };
        }))
        { Told = ["I130", "I173"] },
        new("places with towns", MangledEnd.Right, (sheet, random) => SomeLines(sheet, random, at =>
            sheet["place"].Cells[at] = random.NextBelow(2) == 0 ? sheet["place"].Cells[at] + ", Ashby" : "Ashby "
                + sheet["place"].Cells[at].ToLowerInvariant())),
        new("sectors", MangledEnd.Right, (sheet, random) => SomeLines(sheet, random, at =>
        {
            var sector = sheet.Lines[at].Postcode[..^2];
            sheet["place"].Cells[at] = sector;
            sheet.Lines[at] = sheet.Lines[at] with { Place = sector };
        })),
        new("totals by provider", MangledEnd.Right, (sheet, random) =>
        {
            var behind = 2 + random.NextBelow(sheet.Lines.Count - 3);
            sheet.Totals.Add((behind, sheet.Row(("provider", "Larch Care Total"), ("hours", "100"))));
            sheet.Totals.Add((sheet.Lines.Count, sheet.Row(("provider", "Grand Total"), ("hours", "1,000.50"))));
        })
        { Told = ["I152"] },
        new("a web page", MangledEnd.Refused, (sheet, _) => sheet.Wrap = text => "<html><body><table><tr><td>" + text
            + "</td></tr></table></body></html>"),
    ];

    /// <summary>Fills a column anew.</summary>
    private static void Each(this MangledColumn column, MangledSheet sheet, Func<MangledLine, string> cell)
    {
        for (var at = 0; at < sheet.Lines.Count; at++)
        {
            column.Cells[at] = cell(sheet.Lines[at]);
        }
    }

    private static void Period(MangledSheet sheet, (string Heading, decimal Factor) period)
    {
        sheet["hours"].Heading = period.Heading;
        Scale(sheet, period.Factor);
    }

    /// <summary>The quantity of another period or unit; rounded to four places, which are less than a minute a week.</summary>
    private static void Scale(MangledSheet sheet, decimal factor) => sheet["hours"].Each(sheet, line => MangledSheet.Hours(
        line.Minutes * factor));

    private static void Frequency(MangledSheet sheet, Randomness random)
    {
        var factors = sheet.Lines.Select(_ => Frequencies[random.NextBelow(Frequencies.Length)]).ToList();
        sheet["hours"].Heading = "Quantity";
        for (var at = 0; at < sheet.Lines.Count; at++)
        {
            sheet["hours"].Cells[at] = MangledSheet.Hours(sheet.Lines[at].Minutes * factors[at].Factor);
        }

        sheet.Insert("unit", "Unit", _ => "Hour");
        var next = 0;
        sheet.Insert("frequency", "Frequency", _ => factors[next++].Word);
    }

    private static void Calls(MangledSheet sheet, Randomness random)
    {
        // Calls of 15 minutes or more, a whole number of them on 1 to 7 days.
        var days = new List<int>();
        for (var at = 0; at < sheet.Lines.Count; at++)
        {
            var (calls, count, length) = (1 + random.NextBelow(4), 1 + random.NextBelow(7), 15 * (1 + random.NextBelow(4)));
            days.Add(count);
            sheet.Lines[at] = sheet.Lines[at] with { Minutes = calls * count * length };
            sheet["hours"].Cells[at] = calls.ToString(CultureInfo.InvariantCulture);
        }

        sheet["hours"].Heading = "Calls per day";
        var (day, call) = (0, 0);
        sheet.Insert("days", "Days per week", _ => days[day++].ToString(CultureInfo.InvariantCulture));
        sheet.Insert("length", "Call length", line => (line.Minutes / days[call] / int.Parse(sheet["hours"].Cells[call++],
            CultureInfo.InvariantCulture))
            .ToString(CultureInfo.InvariantCulture));
    }

    private static void Typed(MangledSheet sheet, Randomness random) => SomeLines(sheet, random, at =>
    {
        var minutes = sheet.Lines[at].Minutes;
        sheet["hours"].Cells[at] = random.NextBelow(6) switch
        {
            0 => FormattableString.Invariant($"{minutes / 15} x 15 mins"),
            1 => FormattableString.Invariant($"{minutes / 60}h{minutes % 60:00}"),
            2 => FormattableString.Invariant($"{minutes / 60} hrs {minutes % 60} mins"),
            3 => FormattableString.Invariant($"{minutes}m"),
            4 => MangledSheet.Hours(minutes) + " hrs pw",
            _ => FormattableString.Invariant($"1 x {minutes / 7} mins daily"),
        };
    });

    private static void Services(MangledSheet sheet, Randomness random)
    {
        var first = sheet.Lines.FindIndex(line => line.Status == "active");
        for (var at = 0; at < sheet.Lines.Count; at++)
        {
            if (sheet.Lines[at].Status == "active" && (at == first || random.NextBelow(3) == 0))
            {
                sheet.Lines[at] = sheet.Lines[at] with { Status = random.NextBelow(2) == 0 ? "chc" : "reablement" };
            }
        }

        var cells = sheet["status"].Cells;
        var next = 0;
        sheet.Insert("service", "Service Type", line => (line.Status, cells[next++]) switch
        {
            ("chc", _) => random.NextBelow(2) == 0 ? "CHC Home Care" : "Fast Track",
            ("reablement", "Live") => random.NextBelow(2) == 0 ? "Reablement" : "Short Term Support: ST-Max",
            _ => random.NextBelow(2) == 0 ? "Home Care" : "Domiciliary Care",
        });
    }

    private static string Utc(DateOnly day)
    {
        // Midnight in London: an hour earlier from the last Sunday of March to the last of October.
        static DateOnly LastSunday(int year, int month) => new DateOnly(year, month, 31) is var last ? last.AddDays(-(
            int)last.DayOfWeek) : default;
        var isSummer = day > LastSunday(day.Year, 3) && day <= LastSunday(day.Year, 10);
        return isSummer ? day.AddDays(-1).ToString("yyyy-MM-dd'T23:00:00Z'", CultureInfo.InvariantCulture)
            : day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
    }

    private static void SomeLines(MangledSheet sheet, Randomness random, Action<int> change)
    {
        var count = 1 + random.NextBelow(4);
        for (var times = 0; times < count; times++)
        {
            change(random.NextBelow(sheet.Lines.Count));
        }
    }

    private static void Some<T>(List<T> items, Randomness random, Action<T> change)
    {
        var first = random.NextBelow(items.Count);
        for (var at = 0; at < items.Count; at++)
        {
            if (at == first || random.NextBelow(2) == 0)
            {
                change(items[at]);
            }
        }
    }

    private static void AllCells(MangledSheet sheet, Randomness random, Func<string, string> change)
    {
        foreach (var column in sheet.Columns)
        {
            for (var at = 0; at < column.Cells.Count; at++)
            {
                if (column.Cells[at].Length > 0 && random.NextBelow(3) == 0)
                {
                    column.Cells[at] = change(column.Cells[at]);
                }
            }
        }
    }
}
