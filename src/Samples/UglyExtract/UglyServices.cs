using System.Globalization;
using System.Text;

namespace Zoning.Samples;

/// <summary>Writes the service lines as a report of a case system.</summary>
internal static class UglyServices
{
    private const string Header =
        "Person Ref,Surname,Forename,DOB,NHS No,Address,Post Code,Element,Line Status,Supplier,Qty,UOM,Visit Length,Weekly Price,Rate,"
        + "No. of Carers,From Date,To Date,Ready to Move On,Assessed Hrs,Age,Team,Allocated Worker";

    public static string Write(UglyExtractOptions options, List<UglyLine> lines)
    {
        var random = options.Random("writing");
        var bad = options.Random("bad lines").NextOrder(lines.Count).Take(options.BadLines).ToArray();
        var kindOf = new Dictionary<int, int>();
        for (var i = 0; i < bad.Length; i++)
        {
            kindOf.Add(bad[i], i);
        }

        var text = new StringBuilder();
        text.Append("Adult Social Care – live and waiting service lines,,,,,,,,,,,,,,,,,,,,,,\r\n");
        text.Append(CultureInfo.InvariantCulture,
            $"Run {options.AsOf.AddDays(2):dd/MM/yyyy} – synthetic: nobody in this report exists,,,,,,,,,,,,,,,,,,,,,,\r\n");
        text.Append("\r\n").Append(Header).Append("\r\n");
        var total = 0m;
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0 && at % 500 == 0)
            {
                text.Append(Header).Append("\r\n"); // the report repeats its header on a new page
            }

            var cells = Cells(lines[at], random);
            total += NumberCell.TryHours(TidyText.Cell(cells[10]), DecimalMark.Point, out var quantity) ? quantity : 0;
            text.Append(kindOf.TryGetValue(at, out var kind) ? UglySpoiler.Spoil(cells, kind) : string.Join(',', cells)).Append("\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Total,,,,,,,,,,{total:0.##},,,,,,,,,,,,\r\n\r\n");
        text.Append("End of report – OFFICIAL,,,,,,,,,,,,,,,,,,,,,,\r\n");
        return text.ToString();
    }

    private static string[] Cells(UglyLine line, Randomness random)
    {
        var (quantity, unit, price) = UglyWords.Quantity(line.Minutes, random);
        var isVisits = unit == "30 min visits";
        return
        [
            UglyWords.Person(line.Person, random), "SYN-NAME", "SYN-NAME", "01/01/1900", NhsNumber(line.Person),
            FormattableString.Invariant($"\"SYN-HOUSE {line.Person % 90 + 1}, SYN-STREET\""),
            UglyWords.Postcode(line.Postcode, random), line.Element, UglyWords.Status(line.Status, random),
            UglyProviders.Spelling(line.Provider, random),
            quantity, unit, isVisits
                ? "30"
                : "", price.Contains(',', StringComparison.Ordinal) ? $"\"{price}\"" : price, price.Length > 0 ? "£23.00" : "",
            UglyWords.Carers(line.Carers, random),
            UglyWords.Date(line.From, random), line.To is null && random.NextChance(0.1) ? "31/12/9999" : UglyWords.Date(line.To, random),
            UglyWords.Date(line.Ready, random),
            line.AssessedMinutes is { } assessed ? (assessed / 60m).ToString("0.##", CultureInfo.InvariantCulture) : "",
            line.Age.ToString(CultureInfo.InvariantCulture), "SYN-TEAM", "SYN-NAME",
        ];
    }

    /// <summary>A number of the test range 999, with its check digit, or a blank where none fits.</summary>
    private static string NhsNumber(int person)
    {
        var body = "999" + (100_000 + person % 800_000).ToString(CultureInfo.InvariantCulture);
        for (var check = '0'; check <= '9'; check++)
        {
            if (PersonalData.IsNhsNumber(body + check))
            {
                return $"{body[..3]} {body[3..6]} {body[6..]}{check}";
            }
        }

        return "";
    }
}
