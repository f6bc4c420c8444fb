using System.Globalization;
using System.Text;

namespace Zoning.Samples;

/// <summary>
/// Writes client level data as councils send them: a row an event, of requests, assessments, services and reviews, with carers, rows that an
/// earlier return had too, advice that led to nothing, other services, and words of both releases of the specification.
/// </summary>
internal static class UglyEvents
{
    private const string Header =
        "LA Code,Reporting Period Start Date,Reporting Period End Date,NHS Number,LA Person Unique Identifier,Date of Birth,Date of Death,Client Type,Postcode,"
        + "Client Funding Status,Event Type,Event Reference,Event Start Date,Event End Date,Event Outcome,Request: Route of Access,Service Type,"
        + "Service Component,Delivery Mechanism,Provider CQC Location Name,Unit Cost,Cost Frequency (Unit Type),Planned units per week,Review Reason";

    private const int Columns = 24, CopiedOf = 25, AdviceOf = 9, CarerOf = 14, OtherOf = 11;

    private static readonly string[] Routes =
        ["Discharge from Hospital", "Discharge from hospital", "Diversion from Hospital Services", "Community / Other route", "Community or other route",
            "Self-funder with depleted funds", "Planned Entry (Transition)"];

    private static readonly double[] RouteWeights = [9, 3, 3, 8, 3, 2, 1];

    private static readonly string[] Reasons = ["Planned", "Planned", "Planned", "Unplanned - Hospital (planned and unplanned)", "Unplanned - Change in unpaid carer"];

    private static readonly string[] ReviewOutcomes =
        ["No change in package", "No change in package", "Continuation of support or services", "Progress to Support Planning / Services", "NFA - Support ended: other reason"];

    /// <summary>The rows of the people of service lines, in no order.</summary>
    public static string Write(UglyExtractOptions options, List<UglyLine> lines)
    {
        var random = options.Random("events");
        var rows = new List<string>();
        var number = 40_000;
        foreach (var person in lines.GroupBy(line => line.Person))
        {
            Add(options, random, rows, person.First(), ref number);
        }

        var text = new StringBuilder("Client level data - SYNTHETIC - nobody in it exists\r\n\r\n").Append(Header).Append("\r\n");
        foreach (var at in random.NextOrder(rows.Count))
        {
            text.Append(rows[at]).Append(random.NextBelow(200) == 0 ? "\r\n\r\n" : "\r\n");
        }

        return text.ToString();
    }

    private static void Add(UglyExtractOptions options, Randomness random, List<string> rows, UglyLine line, ref int number)
    {
        var asked = line.From.AddDays(-3 - (int)Math.Min(120, random.NextExponential(18)));
        var assessed = asked.AddDays(random.NextBelow(Math.Max(1, line.From.DayNumber - asked.DayNumber)));
        var route = Routes[random.NextOf(RouteWeights)];
        var isAdvice = random.NextBelow(AdviceOf) == 0;
        if (isAdvice)
        {
            Put(options, random, rows, line, "Request", ++number, asked.AddDays(-200), asked.AddDays(-199), (14, "NFA - Information & Advice / Signposting only"), (15, route));
        }

        Put(options, random, rows, line, "Request", ++number, asked, asked, (14, "Progress to Assessment"), (15, route));
        Put(options, random, rows, line, "Assessment", ++number, asked, assessed, (14, random.NextBelow(2) == 0 ? "Progress to Support Planning / Services" : "Progress to support planning or services"));
        if (random.NextBelow(CarerOf) == 0)
        {
            Put(options, random, rows, line, "Assessment", ++number, asked, assessed, (7, "Carer"), (14, "NFA - Other"));
        }

        if (random.NextBelow(OtherOf) == 0)
        {
            Put(options, random, rows, line, "Service", ++number, assessed, null, (14, "Provision of service"), (16, "Long Term Support: Community"), (17, "Equipment"));
        }

        if (line.Status is "waiting" or "not-listed")
        {
            return;
        }

        var isShort = line.Status == "reablement";
        var isDirect = line.Status == "direct-payment";
        Put(
            options, random, rows, line, "Service", ++number, line.From, line.To, (14, line.To is null ? "Provision of service" : "Service ended as planned"),
            (16, isShort ? "Short Term Support: ST-Max" : "Long Term Support: Community"), (17, isShort ? "Reablement" : isDirect ? "Direct Payment" : "Home Support"),
            (18, isDirect ? "Direct Payment" : "CASSR Commissioned Support"), (19, UglyProviders.Spelling(line.Provider, random)), (20, "£23.50"), (21, "Hourly"),
            (22, (line.Minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture)));
        for (var due = line.From.AddDays(330 + random.NextBelow(120)); due <= (line.To ?? options.AsOf) && !isShort; due = due.AddDays(330 + random.NextBelow(120)))
        {
            Put(
                options, random, rows, line, "Review", ++number, due.AddDays(-random.NextBelow(10)), due, (14, ReviewOutcomes[random.NextBelow(ReviewOutcomes.Length)]),
                (23, Reasons[random.NextBelow(Reasons.Length)]));
        }
    }

    /// <summary>Adds a row, and now and then the same event as the return before had it.</summary>
    private static void Put(
        UglyExtractOptions options, Randomness random, List<string> rows, UglyLine line, string type, int number, DateOnly start, DateOnly? end,
        params (int Column, string Cell)[] cells)
    {
        void Row(DateOnly reported)
        {
            var row = new string[Columns];
            Array.Fill(row, "");
            (row[0], row[1], row[2]) = ("999", UglyWords.Date(new DateOnly(reported.Year, 1, 1), random), UglyWords.Date(reported, random));
            (row[3], row[4], row[5]) = ("9990000018", UglyWords.Person(line.Person, random), "01/01/1900");
            (row[7], row[8], row[9]) = ("Service User", UglyWords.Postcode(line.Postcode, random), line.Status == "chc" ? "100% NHS funded care" : "Local Authority");
            (row[10], row[11]) = (random.NextBelow(20) == 0 ? type.ToUpperInvariant() : type, "SYN-E" + number.ToString(CultureInfo.InvariantCulture));
            (row[12], row[13]) = (UglyWords.Date(start, random), UglyWords.Date(end, random));
            foreach (var (column, cell) in cells)
            {
                row[column] = cell;
            }

            rows.Add(string.Join(',', row));
        }

        Row(options.AsOf);
        if (random.NextBelow(CopiedOf) == 0)
        {
            Row(options.AsOf.AddMonths(-3));
        }
    }
}
