using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Which series add up to which: zones to groups, groups to the county.</summary>
/// <remarks>
/// One tree or several: every series has at most one parent, and a parent is the sum of its children. What is in no zone needs a separate
/// series.
/// </remarks>
public sealed class ForecastHierarchy
{
    private const int MostNamed = 20;
    private readonly int[] _parents;
    private readonly int[][] _children;
    private readonly int[] _levels;
    private readonly int[] _childrenFirst;

    private ForecastHierarchy(int[] parents)
    {
        _parents = parents;
        _children = new int[parents.Length][];
        foreach (var family in Enumerable.Range(0, parents.Length).ToLookup(series => parents[series]))
        {
            if (family.Key >= 0)
            {
                _children[family.Key] = [.. family];
            }
        }

        for (var series = 0; series < parents.Length; series++)
        {
            _children[series] ??= [];
        }

        _levels = new int[parents.Length];
        for (var series = 0; series < parents.Length; series++)
        {
            for (var above = parents[series]; above >= 0; above = parents[above])
            {
                _levels[series]++;
            }
        }

        _childrenFirst = [.. Enumerable.Range(0, parents.Length).OrderByDescending(series => _levels[series])];
        Levels = _levels.Max() + 1;
        Bottoms = [.. Enumerable.Range(0, parents.Length).Where(series => _children[series].Length == 0)];
    }

    /// <summary>How many series there are, in the order of the histories.</summary>
    public int Count => _parents.Length;

    /// <summary>How many levels there are; 1 if no series has a parent.</summary>
    public int Levels { get; }

    /// <summary>The positions of the series that have no children, in order.</summary>
    public ImmutableArray<int> Bottoms { get; }

    /// <summary>The positions of all series, children before their parent.</summary>
    internal ReadOnlySpan<int> ChildrenFirst => _childrenFirst;

    /// <summary>The parent of a series.</summary>
    /// <param name="series">0 to <see cref="Count"/> - 1.</param>
    /// <returns>Its position; -1 at the top.</returns>
    public int ParentOf(int series) => _parents[series];

    /// <summary>The children of a series.</summary>
    /// <param name="series">0 to <see cref="Count"/> - 1.</param>
    /// <returns>Their positions, in order; empty for the lowest series.</returns>
    public ReadOnlySpan<int> ChildrenOf(int series) => _children[series];

    /// <summary>The level of a series, counted from the top.</summary>
    /// <param name="series">0 to <see cref="Count"/> - 1.</param>
    /// <returns>0 at the top.</returns>
    public int LevelOf(int series) => _levels[series];

    /// <summary>A hierarchy from the parent of each series.</summary>
    /// <param name="parents">
    /// For each series, in the order of the histories, the position of its parent; -1 at the top. At least one.
    /// </param>
    /// <returns>The hierarchy.</returns>
    /// <exception cref="ArgumentException">
    /// A parent does not exist, or a series is its own ancestor; the message names all such series.
    /// </exception>
    public static ForecastHierarchy OfParents(IEnumerable<int> parents)
    {
        ArgumentNullException.ThrowIfNull(parents);
        var given = parents.ToArray();
        var faults = new List<string>();
        for (var series = 0; series < given.Length; series++)
        {
            if (given[series] < -1 || given[series] >= given.Length)
            {
                faults.Add(
                    string.Create(CultureInfo.InvariantCulture, $"series {series} has parent {given[series]}, which does not exist"));
            }
        }

        if (faults.Count == 0)
        {
            faults.AddRange(Enumerable.Range(0, given.Length).Where(series => IsAboveItself(given, series))
                .Select(series => string.Create(CultureInfo.InvariantCulture, $"series {series} is its own ancestor")));
        }

        Refuse(faults, given.Length, "Give the position of each series' parent, and -1 at the top.", nameof(parents));
        return new ForecastHierarchy(given);
    }

    /// <summary>A hierarchy from the path of each series, such as <c>County/North/Z05</c>.</summary>
    /// <param name="paths">
    /// One path for each series, in the order of the histories; <c>/</c> divides the parts, and the top has one part.
    /// </param>
    /// <returns>The hierarchy.</returns>
    /// <exception cref="ArgumentException">
    /// A path is empty, appears twice, or its parent has no series; the message names all such paths.
    /// </exception>
    public static ForecastHierarchy OfPaths(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var given = paths.ToArray();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        for (var series = 0; series < given.Length; series++)
        {
            if (string.IsNullOrWhiteSpace(given[series]))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"series {series} has no path"));
            }
            else if (!places.TryAdd(given[series], series))
            {
                faults.Add($"'{given[series]}' appears twice");
            }
        }

        var parents = new int[given.Length];
        for (var series = 0; series < given.Length; series++)
        {
            var cut = given[series]?.LastIndexOf('/') ?? -1;
            parents[series] = -1;
            if (cut >= 0 && !places.TryGetValue(given[series][..cut], out parents[series]))
            {
                faults.Add($"'{given[series]}' has no parent '{given[series][..cut]}'");
            }
        }

        Refuse(faults, given.Length, "Give every series a different path and every parent a series.", nameof(paths));
        return new ForecastHierarchy(parents);
    }

    private static bool IsAboveItself(int[] parents, int series)
    {
        var above = parents[series];
        for (var steps = 0; above >= 0 && above != series; steps++)
        {
            if (steps == parents.Length)
            {
                return false;
            }

            above = parents[above];
        }

        return above == series;
    }

    private static void Refuse(List<string> faults, int series, string advice, string parameter)
    {
        if (series == 0)
        {
            throw new ArgumentException("A hierarchy needs at least one series.", parameter);
        }

        if (faults.Count > 0)
        {
            var more = faults.Count > MostNamed
                ? string.Create(CultureInfo.InvariantCulture, $"; and {faults.Count - MostNamed} more")
                : "";
            throw new ArgumentException($"This is not a hierarchy: {string.Join("; ", faults.Take(MostNamed))}{more}. {advice}", parameter);
        }
    }
}
