namespace Zoning.Planning;

/// <summary>
/// What shareable returns told, by the names that their figures have in a release file, for the return that follows them.
/// </summary>
internal static class ReturnRelease
{
    private const string Prefix = "return/";

    /// <summary>The name of the days to a start on a pathway, which are of the whole file and the same in every month.</summary>
    internal static string Days(Pathway way) => $"{Prefix}days/{way}";

    /// <summary>The name of a month and pathway.</summary>
    internal static string MonthName(ReturnMonth month) => FormattableString.Invariant($"{month.Month:yyyy-MM}/{month.Pathway}");

    /// <summary>A count under its name in a release.</summary>
    internal static KeyValuePair<string, PublishedNumber> Named(string name, PublishedNumber figure) => KeyValuePair.Create(Prefix + name,
        figure);

    /// <summary>The counts of earlier returns, the newest first; null if none of the releases is a return.</summary>
    /// <param name="after">The newest release with those before it.</param>
    /// <param name="row">The row of a count by its name.</param>
    internal static EarlierRelease? Of(EarlierRelease? after, Func<string, PublishedCell> row)
    {
        var returns = (after?.All ?? []).Select(release => release.Figures
                .Where(figure => figure.Key.StartsWith(Prefix, StringComparison.Ordinal) && figure.Value.Shown != Shown.NotSupplied)
                .Select(figure => row(figure.Key[Prefix.Length..]) with
                {
                    Shown = figure.Value.Shown,
                    Value = figure.Value.Value,
                    Low = figure.Value.Low,
                    High = figure.Value.High,
                }).ToList())
            .Where(cells => cells.Count > 0).Select(cells => EarlierRelease.Of([], cells)).ToList();
        return returns.Count == 0 ? null : returns[0].Following(returns.Skip(1));
    }
}
