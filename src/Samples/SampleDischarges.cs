using System.Globalization;

namespace Zoning.Samples;

/// <summary>
/// Invents discharges.csv: half a year of people who were ready to leave hospital, 300 a month for 1,100 packages. Half need nothing formal
/// (pathway 0), most others care at home; the home package is what most of those delayed wait for.
/// </summary>
internal static class SampleDischarges
{
    private const int Months = 6, AMonth = 300;
    private const double NoDelay = 0.62, MeanDelayDays = 3.2, WithinADay = 0.82;

    private static readonly string[] Ways = ["P0", "P1", "P2", "P3"];
    private static readonly double[] WayShares = [0.50, 0.42, 0.06, 0.02];

    private static readonly (string Reason, string Owner)[] Reasons =
    [
        ("home package", "social care"), ("residential", "social care"), ("assessment", "both"),
        ("reablement", "both"), ("equipment", "social care"),
        ("housing", "social care"), ("family", "both"), ("nhs", "nhs"), ("other", "both"),
    ];

    private static readonly double[] ReasonShares = [0.36, 0.12, 0.11, 0.13, 0.05, 0.03, 0.08, 0.10, 0.02];
    private static readonly string[] Needs = ["full", "part", "none", ""];
    private static readonly double[] NeedShares = [0.60, 0.13, 0.06, 0.21];
    private static readonly string[] Places = ["home", "residential", "hospital", "died", ""];
    private static readonly double[] PlaceShares = [0.80, 0.06, 0.05, 0.06, 0.03];

    /// <summary>Writes the file, in the order in which people were ready.</summary>
    public static string Write(SampleOptions options)
    {
        var table = new SampleTable(
            "person", "ready", "left", "pathway_planned", "pathway_actual", "reason", "owner", "group", "service_from", "need", "place_91");
        var random = new Randomness(options.Seed).For("discharges");
        var count = Caseload.Scale(Months * AMonth, options);
        var first = options.AsOf.AddDays(1).AddMonths(-Months);
        var days = options.AsOf.DayNumber - first.DayNumber + 1;
        var ready = new DateTime[count];
        for (var at = 0; at < count; at++)
        {
            ready[at] = first.AddDays(random.NextBelow(days)).ToDateTime(TimeOnly.MinValue).AddMinutes(480 + random.NextBelow(480));
        }

        Array.Sort(ready);
        var end = options.AsOf.AddDays(1).ToDateTime(TimeOnly.MinValue);
        for (var at = 0; at < count; at++)
        {
            Add(table, string.Create(CultureInfo.InvariantCulture, $"SYN-D{at + 1:00000}"), ready[at], end, random.For(Number(at)));
        }

        return table.ToString();
    }

    private static void Add(SampleTable table, string id, DateTime ready, DateTime end, Randomness random)
    {
        var (way, group) = (random.NextOf(WayShares), random.NextShare());
        var isDelayed = way > 0 && !random.NextChance(NoDelay);
        var (reason, owner) = Reasons[random.NextOf(ReasonShares)];
        var evening = ready.Date.AddMinutes(Math.Max(600, (ready - ready.Date).TotalMinutes + 30 + random.NextBelow(180)));
        var left = isDelayed ? ready.Date.AddDays(1 + (int)random.NextExponential(MeanDelayDays))
            .AddMinutes(600 + random.NextBelow(480)) : evening;
        var actual = way == 1 && random.NextChance(0.04) ? 2 : way;
        var service = left.AddHours(random.NextChance(WithinADay) ? random.NextBetween(1, 24) : random.NextBetween(24, 96));
        var (need, place) = (Needs[random.NextOf(NeedShares)], Places[random.NextOf(PlaceShares)]);
        var isOut = left < end;
        table.Add(
            id, Text(ready), isOut ? Text(left) : "", Ways[way], isOut ? Ways[actual] : "", isDelayed ? reason : "", isDelayed ? owner : "",
            group < 0.12 ? "18-64" : group < 0.15 ? "learning disability" : group < 0.165 ? "no fixed abode" : "",
            isOut && way > 0 && service < end ? Text(service) : "", isOut && way > 0 ? need : "",
            isOut && way > 0 && left.AddDays(91) < end ? place : "");
    }

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
