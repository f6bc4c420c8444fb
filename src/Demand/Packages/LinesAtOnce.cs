namespace Zoning.Demand;

/// <summary>A line of care that runs on the day in question, as far as it shows whether another line repeats it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Service">Status and type of service; lines of different ones are never compared.</param>
/// <param name="Provider">The provider; empty if none is given.</param>
/// <param name="Place">The place as written.</param>
/// <param name="Carers">Carers at once.</param>
/// <param name="Minutes">Client minutes a week.</param>
/// <param name="Start">The first day; null if unknown.</param>
internal readonly record struct RunningLine(
    string Person, string Service, string Provider, string Place, int Carers, long Minutes, DateOnly? Start);

/// <summary>Finds lines of a person that run at the same time and may be one package counted twice.</summary>
internal static class LinesAtOnce
{
    /// <summary>Lines that repeat an older line of their person: equal but for start, rate or id.</summary>
    /// <param name="lines">Lines that all run on one day.</param>
    /// <returns>Each repeat with the line that it repeats, as indexes; the oldest line of a kind repeats none.</returns>
    internal static List<(int Older, int Newer)> Repeats(IReadOnlyList<RunningLine> lines) =>
        Pairs(lines, line => line with { Start = null }).ToList();

    /// <summary>
    /// Lines of a person and a service at one place that began on another day than an older one, from another provider or with other
    /// hours: an old line may not have been closed at a change. Repeats are not among them.
    /// </summary>
    /// <param name="lines">Lines that all run on one day.</param>
    /// <returns>Each such line with the oldest, as indexes.</returns>
    internal static List<(int Older, int Newer)> Changes(IReadOnlyList<RunningLine> lines)
    {
        var repeats = Repeats(lines).Select(pair => pair.Newer).ToHashSet();
        return Pairs(lines, line => line with { Start = null, Provider = "", Carers = 0, Minutes = 0 })
            .Where(pair => !repeats.Contains(pair.Newer) && lines[pair.Older].Start is { } older && lines[pair.Newer].Start is { } newer
                && newer > older).ToList();
    }

    private static IEnumerable<(int Older, int Newer)> Pairs(IReadOnlyList<RunningLine> lines, Func<RunningLine, RunningLine> alike)
    {
        foreach (var group in Enumerable.Range(0, lines.Count).Where(index => lines[index].Minutes > 0)
            .GroupBy(index => alike(lines[index])))
        {
            var inOrder = group.OrderBy(index => lines[index].Start ?? DateOnly.MinValue).ThenBy(index => index).ToList();
            foreach (var newer in inOrder.Skip(1))
            {
                yield return (inOrder[0], newer);
            }
        }
    }
}
