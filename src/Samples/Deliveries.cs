namespace Zoning.Samples;

/// <summary>Invents what was delivered in the last eight whole weeks: 3 % of hours go missing, visit by visit.</summary>
internal static class Deliveries
{
    private const int Weeks = 8;
    private const double MissingShare = 0.03;
    private const double MostMissing = 0.35;

    /// <summary>Invents the deliveries.</summary>
    /// <param name="options">The seed and the as-at date.</param>
    /// <param name="map">The zones: more goes missing in the country than in towns.</param>
    /// <param name="lines">The lines, with their providers.</param>
    /// <returns>
    /// For each line in service and week: the line, its Monday, and client minutes planned and delivered. In the order of lines, then
    /// weeks.
    /// </returns>
    public static List<(int Line, DateOnly Monday, int Planned, int Delivered)> Make(
        SampleOptions options, SampleMap map, List<SampleLine> lines)
    {
        var random = new Randomness(options.Seed).For("deliveries");
        var chances = Chances(map, lines, random.For("chances"));
        var lastMonday = options.AsOf.AddDays(-7 - ((int)options.AsOf.DayOfWeek + 6) % 7);
        var rows = new List<(int Line, DateOnly Monday, int Planned, int Delivered)>();
        for (var line = 0; line < lines.Count; line++)
        {
            for (var week = Weeks - 1; chances[line] > 0 && week >= 0; week--)
            {
                var monday = lastMonday.AddDays(-7 * week);
                if (lines[line].Start <= monday)
                {
                    var missed = 0;
                    foreach (var visit in lines[line].Visits)
                    {
                        for (var day = 0; day < visit.DaysAWeek; day++)
                        {
                            missed += random.NextChance(chances[line]) ? visit.Minutes : 0;
                        }
                    }

                    rows.Add((line, monday, lines[line].Minutes, lines[line].Minutes - missed));
                }
            }
        }

        return rows;
    }

    /// <summary>The chance that a visit goes missing: some providers, places and packages are less reliable than others.</summary>
    private static double[] Chances(SampleMap map, List<SampleLine> lines, Randomness random)
    {
        var byProvider = new Dictionary<int, double>();
        var chances = new double[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.ServiceType == "home-care" && line.Status is "active" or "reablement" && line.Visits.Length > 0)
            {
                if (!byProvider.TryGetValue(line.Provider, out var provider))
                {
                    byProvider.Add(line.Provider, provider = random.NextLogNormal(1, 0.3));
                }

                chances[i] = provider * (map.Zones[line.Zone].IsTown ? 1 : 1.25) * random.NextLogNormal(1, 0.9);
            }
        }

        for (var round = 0; round < 20; round++)
        {
            var (minutes, missing) = (0.0, 0.0);
            for (var i = 0; i < lines.Count; i++)
            {
                minutes += chances[i] > 0 ? lines[i].Minutes : 0;
                missing += chances[i] * lines[i].Minutes;
            }

            for (var i = 0; i < lines.Count; i++)
            {
                chances[i] = Math.Min(MostMissing, chances[i] * MissingShare * minutes / missing);
            }
        }

        return chances;
    }
}
