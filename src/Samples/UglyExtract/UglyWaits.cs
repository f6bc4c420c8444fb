using System.Globalization;
using System.Text;

namespace Zoning.Samples;

/// <summary>One invented row of the brokerage sheet.</summary>
internal sealed record UglyWait(int Person, string Postcode, int Minutes, DateOnly Requested)
{
    public DateOnly? Found { get; init; }

    public DateOnly? First { get; init; }

    public string Where { get; init; } = "";

    public string Stage { get; init; } = "";
}

/// <summary>
/// Invents and writes the brokerage sheet: who waits on a service line, who is on no line yet, and who was placed lately.
/// </summary>
internal static class UglyWaits
{
    private static readonly string[] Places =
        ["Own home – no care", "Hospital ward", "Community Hospital", "Reablement", "Interim bed", "Care home (temporary)", "Spot provider",
            "Part package in place"];

    private static readonly double[] PlaceWeights = [9, 10, 5, 4, 4, 3, 3, 2];

    public static List<UglyWait> Make(UglyExtractOptions options, List<UglyLine> lines, UglyHomes homes)
    {
        var random = options.Random("waits");
        var waits = new List<UglyWait>();
        var people = new HashSet<int>();
        foreach (var line in lines)
        {
            if (line.Status == "waiting" && people.Add(line.Person))
            {
                waits.Add(Open(new UglyWait(line.Person, line.Postcode, line.Minutes, line.From), random));
            }
        }

        var next = lines[^1].Person + 1;
        for (var i = 0; i < Math.Max(2, options.Lines / 150); i++)
        {
            waits.Add(Open(new UglyWait(next++, homes.Next(random), 420, options.AsOf.AddDays(-random.NextBelow(40))), random));
        }

        for (var i = 0; i < Math.Max(3, options.Lines / 30); i++)
        {
            var requested = options.AsOf.AddDays(-60 - random.NextBelow(60));
            var found = requested.AddDays(1 + (int)Math.Min(40, random.NextExponential(14)));
            var wait = new UglyWait(next++, homes.Next(random), 630, requested)
            {
                Found = found,
                First = found.AddDays(1 + random.NextBelow(6)),
                Stage = "Sourced",
            };
            waits.Add(wait with { Where = Places[random.NextOf(PlaceWeights)] });
        }

        return waits;
    }

    public static string Write(UglyExtractOptions options, List<UglyWait> waits)
    {
        var random = options.Random("brokerage");
        var text = new StringBuilder(
            "Client Ref;Client Name;Referral Received;Sourced Date;First Visit Date;Where Now;Stage;Hrs Required;P/Code;Comments\r\n");
        foreach (var at in random.NextOrder(waits.Count))
        {
            var wait = waits[at];
            string[] cells =
            [
                UglyWords.Person(wait.Person, random),
                "SYN-NAME", UglyWords.Date(wait.Requested, random), UglyWords.Date(wait.Found, random),
                UglyWords.Date(wait.First, random), wait.Where, wait.Stage, (wait.Minutes / 60m)
                    .ToString("0.##", CultureInfo.InvariantCulture),
                UglyWords.Postcode(wait.Postcode, random), "\"SYN-NOTE; synthetic\"",
            ];
            text.AppendJoin(';', cells).Append("\r\n");
        }

        return text.ToString();
    }

    private static UglyWait Open(UglyWait wait, Randomness random) => wait with
    {
        Where = Places[random.NextOf(PlaceWeights)],
        Stage = random.NextBelow(4) switch { 0 => "Assessment complete", 1 => "Out to providers", _ => "With brokerage" },
    };
}
