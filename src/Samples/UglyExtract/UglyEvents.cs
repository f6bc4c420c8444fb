using System.Globalization;
using System.Text;

namespace Zoning.Samples;

/// <summary>
/// Writes client level data as councils send them: a row an event, of requests, assessments, services and reviews, with carers, rows that
/// an earlier return had too, advice that led to nothing, other services, and words of both releases of the specification.
/// </summary>
internal static class UglyEvents
{
    private const string Header =
        "LA Code,Reporting Period Start Date,Reporting Period End Date,NHS Number,LA Person Unique Identifier,Date of Birth,"
        + "Date of Death,Client Type,Postcode,Client Funding Status,Event Type,Event Reference,Event Start Date,Event End Date,"
        + "Event Outcome,Request: Route of Access,Service Type,Service Component,Delivery Mechanism,Provider CQC Location Name,"
        + "Unit Cost,Cost Frequency (Unit Type),Planned units per week,Review Reason";

    private const int Client = 7, Outcome = 14, Route = 15, Type = 16, Component = 17, Delivery = 18, Provider = 19, Cost = 20,
        Unit = 21, Units = 22, Reason = 23;

    private const int CopiedOf = 25, AdviceOf = 9, CarerOf = 14, OtherOf = 11;

    private static readonly string[] Routes =
        ["Discharge from Hospital", "Discharge from hospital", "Diversion from Hospital Services", "Community / Other route",
            "Community or other route",
            "Self-funder with depleted funds", "Planned Entry (Transition)"];

    private static readonly double[] RouteWeights = [9, 3, 3, 8, 3, 2, 1];

    private static readonly string[] Reasons =
        ["Planned", "Planned", "Planned", "Unplanned - Hospital (planned and unplanned)", "Unplanned - Change in unpaid carer"];

    private static readonly string[] Planning =
        ["Progress to Support Planning / Services", "Progress to support planning or services"];

    private const string Running = "Provision of service", Community = "Long Term Support: Community";

    private static readonly string[] ReviewOutcomes =
        ["No change in package", "No change in package", "Continuation of support or services", "Progress to Support Planning / Services",
            "NFA - Support ended: other reason"];

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
        var writer = new Writer(options, random, rows, line);
        if (random.NextBelow(AdviceOf) == 0)
        {
            const string Advice = "NFA - Information & Advice / Signposting only";
            writer.Put("Request", ++number, asked.AddDays(-200), asked.AddDays(-199), (Outcome, Advice), (Route, route));
        }

        writer.Put("Request", ++number, asked, asked, (Outcome, "Progress to Assessment"), (Route, route));
        writer.Put("Assessment", ++number, asked, assessed, (Outcome, Planning[random.NextBelow(Planning.Length)]));
        if (random.NextBelow(CarerOf) == 0)
        {
            writer.Put("Assessment", ++number, asked, assessed, (Client, "Carer"), (Outcome, Planning[0]));
        }

        if (random.NextBelow(OtherOf) == 0)
        {
            writer.Put("Service", ++number, assessed, null, (Outcome, Running), (Type, Community), (Component, "Equipment"));
        }

        if (line.Status is not ("waiting" or "not-listed"))
        {
            AddService(options, random, writer, line, ref number);
        }
    }

    private static void AddService(UglyExtractOptions options, Randomness random, Writer writer, UglyLine line, ref int number)
    {
        var isShort = line.Status == "reablement";
        var isDirect = line.Status == "direct-payment";
        writer.Put(
            "Service", ++number, line.From, line.To,
            (Outcome, line.To is null ? Running : "Service ended as planned"),
            (Type, isShort ? "Short Term Support: ST-Max" : Community),
            (Component, isShort ? "Reablement" : isDirect ? "Direct Payment" : "Home Support"),
            (Delivery, isDirect ? "Direct Payment" : "CASSR Commissioned Support"),
            (Provider, UglyProviders.Spelling(line.Provider, random)),
            (Cost, "£23.50"),
            (Unit, "Hourly"),
            (Units, (line.Minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture)));
        var last = isShort ? line.From : line.To ?? options.AsOf;
        for (var due = Later(line.From, random); due <= last; due = Later(due, random))
        {
            writer.Put(
                "Review", ++number, due.AddDays(-random.NextBelow(10)), due,
                (Outcome, ReviewOutcomes[random.NextBelow(ReviewOutcomes.Length)]),
                (Reason, Reasons[random.NextBelow(Reasons.Length)]));
        }
    }

    private static DateOnly Later(DateOnly day, Randomness random) => day.AddDays(330 + random.NextBelow(120));

    /// <summary>Writes the events of a person.</summary>
    private sealed class Writer(UglyExtractOptions options, Randomness random, List<string> rows, UglyLine line)
    {
        /// <summary>Adds a row, and now and then the same event as the return before had it.</summary>
        public void Put(string type, int number, DateOnly start, DateOnly? end, params (int Column, string Cell)[] cells)
        {
            Row(options.AsOf, type, number, start, end, cells);
            if (random.NextBelow(CopiedOf) == 0)
            {
                Row(options.AsOf.AddMonths(-3), type, number, start, end, cells);
            }
        }

        private void Row(DateOnly reported, string type, int number, DateOnly start, DateOnly? end, (int Column, string Cell)[] cells)
        {
            string[] row =
            [
                "999", UglyWords.Date(new DateOnly(reported.Year, 1, 1), random), UglyWords.Date(reported, random), "9990000018",
                UglyWords.Person(line.Person, random), "01/01/1900", "", "Service User", UglyWords.Postcode(line.Postcode, random),
                line.Status == "chc" ? "100% NHS funded care" : "Local Authority",
                random.NextBelow(20) == 0 ? type.ToUpperInvariant() : type, "SYN-E" + number.ToString(CultureInfo.InvariantCulture),
                UglyWords.Date(start, random), UglyWords.Date(end, random), .. Enumerable.Repeat("", 10),
            ];
            foreach (var (column, cell) in cells)
            {
                row[column] = cell;
            }

            rows.Add(string.Join(',', row));
        }
    }
}
