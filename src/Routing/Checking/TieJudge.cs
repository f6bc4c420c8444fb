namespace Zoning.Routing;

/// <summary>The rules between two visits: the gap between their starts, whoever serves them.</summary>
internal static class TieJudge
{
    public static void Judge(Judging judging, Served served)
    {
        foreach (var link in judging.Problem.Links.Where(link => served.Has(link.First) && served.Has(link.Second)))
        {
            var gap = (long)served.Start(link.Second) - served.Start(link.First);
            var by = Math.Max(link.Least - gap, gap - link.Most);
            if (by > 0)
            {
                var words = judging.Words;
                var direction = gap < link.Least ? "early" : "late";
                judging.Add(ViolationKind.VisitGapBroken, served.Carer(link.Second), link.Second,
                    $"{words.Visit(link.Second)} starts at {words.Clock(served.Start(link.Second))}, {words.Visit(link.First)} at "
                        + $"{words.Clock(served.Start(link.First))}: {words.Span(by)} too {direction}; {Rule(judging, link)}.", by);
            }
        }
    }

    /// <summary>
    /// What the tie asks for. A tie to an earlier visit half a turn or more away is one to the same visit in the next turn.
    /// </summary>
    private static string Rule(Judging judging, VisitLink link)
    {
        var words = judging.Words;
        if (judging.Problem.Cycle is { } cycle && link.Least < -cycle / 2 && link.Least > -RoundProblem.MaxTicks)
        {
            return $"in the next turn it must start {words.Offset((long)link.Least + cycle)} or later";
        }

        return (link.Least, link.Most) switch
        {
            (0, 0) => "both must start at the same time",
            var (least, most) when least == most => $"it must start {words.Offset(least)}",
            ( <= -RoundProblem.MaxTicks, var most) => $"it must start {words.Offset(most)} or earlier",
            (var least, >= RoundProblem.MaxTicks) => $"it must start {words.Offset(least)} or later",
            var (least, most) => $"it must start from {words.Offset(least)} to {words.Offset(most)}",
        };
    }
}
