namespace Zoning.Routing;

/// <summary>Two visits whose start times are tied: <c>Least &lt;= start(Second) - start(First) &lt;= Most</c>.</summary>
/// <param name="First">The first visit's index.</param>
/// <param name="Second">The second visit's index.</param>
/// <param name="Least">The shortest time in ticks from the first start to the second; may be negative.</param>
/// <param name="Most">The longest time in ticks; <see cref="RoundProblem.MaxTicks"/> for no limit.</param>
/// <param name="IsPair">
/// Whether they are one visit by two carers: then two <em>different</em> carers come, and both visits are allocated or neither. If they are
/// not a pair, the rule applies only when both are allocated, and the same carer may come.
/// </param>
/// <remarks>
/// A team of three or more is a pair link between each two of its visits: all of them are allocated, to as many different carers, or none.
/// Two carers at once are (0, 0, pair); a second carer 10 to 20 minutes later is (600, 1200, pair) at one tick a
/// second.
/// </remarks>
public readonly record struct VisitLink(int First, int Second, int Least, int Most, bool IsPair)
{
    /// <summary>Ties by visit: each is found under both of its visits.</summary>
    internal static ILookup<int, VisitLink> ByVisit(IEnumerable<VisitLink> links) => links
        .SelectMany(link => new[] { (Visit: link.First, Link: link), (Visit: link.Second, Link: link) })
        .ToLookup(one => one.Visit, one => one.Link);
}
