namespace Zoning.Samples;

/// <summary>One invented service line before it is written down badly.</summary>
internal sealed record UglyLine(int Person, string Postcode, string Status)
{
    public int Minutes { get; init; }

    public int Carers { get; init; }

    public int Provider { get; init; }

    public int Age { get; init; }

    public string Element { get; init; } = "Domiciliary Care";

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public DateOnly? Ready { get; init; }

    public int? AssessedMinutes { get; init; }
}

/// <summary>Invents the lines: people with one to three lines each, most of them active.</summary>
internal static class UglyLines
{
    /// <summary>Minutes a week: visits a day times length times seven, and a few part weeks.</summary>
    private static readonly int[] Weeks = [210, 315, 420, 630, 735, 840, 1_050, 1_260, 90, 300];

    private static readonly double[] WeekWeights = [16, 6, 22, 17, 6, 14, 4, 7, 3, 5];

    private static readonly string[] Statuses =
        ["active", "reablement", "paused", "waiting", "ended", "direct-payment", "self-funded", "chc", "not-listed"];

    private static readonly double[] StatusWeights = [775, 55, 30, 42, 45, 25, 15, 8, 5];

    public static List<UglyLine> Make(UglyExtractOptions options, UglyHomes homes)
    {
        var random = options.Random("lines");
        var lines = new List<UglyLine>(options.Lines);
        for (var person = 0; lines.Count < options.Lines; person++)
        {
            var home = homes.Next(random);
            var age = 65 + Math.Min(35, (int)random.NextExponential(17));
            var count = random.NextOf([78, 18, 4]) + 1;
            for (var line = 0; line < count && lines.Count < options.Lines; line++)
            {
                lines.Add(Line(options, random, person, home, line) with { Age = age });
            }
        }

        return lines;
    }

    private static UglyLine Line(UglyExtractOptions options, Randomness random, int person, string home, int line)
    {
        var status = Statuses[random.NextOf(StatusWeights)];
        var minutes = Weeks[random.NextOf(WeekWeights)] / (line == 0 ? 1 : 2);
        var from = options.AsOf.AddDays(-1 - (int)Math.Min(2_500, random.NextExponential(420)));
        var isShort = status is "reablement" or "waiting" or "not-listed";
        from = isShort ? options.AsOf.AddDays(-1 - random.NextBelow(60)) : from;
        var isBridging = status == "reablement" && random.NextChance(0.5);
        return new UglyLine(person, home, status)
        {
            Minutes = minutes,
            Carers = random.NextChance(0.1) ? 2 : 1,
            Provider = status is "waiting" or "not-listed" ? -1 : Math.Min(UglyProviders.Count - 1, (int)random.NextExponential(7)),
            Element = line == 2 ? "Waking Night" : status == "reablement"
                ? "Reablement"
                : random.NextChance(0.03) ? "Day Opportunities" : "Domiciliary Care",
            From = from,
            To = status == "ended" ? from.AddDays(random.NextBelow(Math.Max(1, options.AsOf.DayNumber - from.DayNumber))) : null,
            Ready = isBridging ? from.AddDays((options.AsOf.DayNumber - from.DayNumber) / 2) : null,
            AssessedMinutes = random.NextChance(0.08) ? minutes + 105 : null,
        };
    }
}
