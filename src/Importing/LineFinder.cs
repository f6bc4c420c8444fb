namespace Zoning.Importing;

/// <summary>Finds the service lines that a visit or an invoice belongs to.</summary>
internal sealed class LineFinder(ServiceIndex services)
{
    /// <summary>The lines of a package or a person on a day: of the provider if the person has such lines, else all that run.</summary>
    /// <param name="package">The package's id; empty if the row names none.</param>
    /// <param name="person">The person; empty if the row names none.</param>
    /// <param name="provider">The provider's id; empty if the row names none.</param>
    /// <param name="day">The day.</param>
    /// <returns>The lines, in the order of services.csv; empty if nobody's line fits.</returns>
    public IReadOnlyList<ServiceLine> On(string package, string person, string provider, DateOnly day)
    {
        if (package.Length > 0)
        {
            return services.Line(package) is { } own ? [own] : [];
        }

        var running = services.LinesOf(person)
            .Where(line => line.Status is not ("waiting" or "not-listed") && line.Minutes > 0 && line.RunsOn(day)).ToList();
        var fitting = running.Where(line => provider.Length > 0 && line.Provider == provider).ToList();
        return fitting.Count > 0 ? fitting : running;
    }

    /// <summary>Shares whole minutes out by weights, by largest remainder, so that they add up.</summary>
    public static long[] Share(long minutes, IReadOnlyList<long> weights)
    {
        var total = weights.Sum();
        var parts = new long[weights.Count];
        if (total == 0)
        {
            return parts;
        }

        var rests = new (long Left, int At)[weights.Count];
        for (var at = 0; at < parts.Length; at++)
        {
            (parts[at], var rest) = Math.DivRem(minutes * weights[at], total);
            rests[at] = (rest, at);
        }

        foreach (var (_, at) in rests.OrderByDescending(rest => rest.Left).ThenBy(rest => rest.At)
            .Take((int)(minutes - parts.Sum())))
        {
            parts[at]++;
        }

        return parts;
    }
}
