namespace Zoning.Learning;

/// <summary>Grown trees, or why there are none.</summary>
/// <param name="Trees">The trees; null if there are none.</param>
/// <param name="Offset">What is added to their sum.</param>
/// <param name="Reason">Why there are none, in words that follow a colon; null if there are.</param>
internal sealed record Grown(BoostedTrees? Trees, double Offset, string? Reason)
{
    /// <summary>Said where the library or its native part does not load.</summary>
    internal const string NotLoaded = "Microsoft.ML or its native library FastTreeNative does not load on this machine";

    /// <summary>The value of a row; 0 without trees.</summary>
    internal double Of(ReadOnlySpan<float> row) => (Trees?.Of(row) ?? 0) + Offset;

    /// <summary>Trees for a number.</summary>
    internal static Grown Regress(TreeRows rows, TreeOptions options, CancellationToken cancellation) =>
        Grow(rows, options, () => (FastTreeLibrary.Regress(rows, options), 0), cancellation);

    /// <summary>Trees for the logit of a chance; labels are 0 and 1.</summary>
    internal static Grown Classify(TreeRows rows, TreeOptions options, CancellationToken cancellation) =>
        Grow(rows, options, () => FastTreeLibrary.Classify(rows, options), cancellation);

    private static Grown Grow(TreeRows rows, TreeOptions options, Func<(BoostedTrees, double)> grow, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (rows.NotFinite() is > 0 and var wrong)
        {
            return new Grown(
                null, 0, FormattableString.Invariant($"{wrong} of {rows.Count} rows hold a value that is not a finite number"));
        }

        if (rows.Count < 4 * options.LeastInLeaf)
        {
            return new Grown(null, 0, FormattableString.Invariant($"{rows.Count} rows are too few; trees need {4 * options.LeastInLeaf}"));
        }

        if (rows.Labels.Distinct().Take(2).Count() < 2)
        {
            return new Grown(null, 0, "all rows have the same result, so there is nothing to learn");
        }

        try
        {
            var (trees, offset) = grow();
            return new Grown(trees, offset, null);
        }
        catch (SystemException fault) when (IsNotLoaded(fault))
        {
            return new Grown(null, 0, NotLoaded);
        }
        catch (AggregateException fault) when (IsNotLoaded(fault))
        {
            return new Grown(null, 0, NotLoaded);
        }
    }

    /// <summary>
    /// Whether a fault is a library that is absent or of another platform; Microsoft.ML wraps it where it works in tasks.
    /// </summary>
    internal static bool IsNotLoaded(Exception fault) => fault switch
    {
        FileNotFoundException or FileLoadException or DllNotFoundException or BadImageFormatException
            or EntryPointNotFoundException => true,
        TypeInitializationException { InnerException: { } inner } => IsNotLoaded(inner),
        AggregateException all => all.InnerExceptions.Count > 0 && all.InnerExceptions.All(IsNotLoaded),
        _ => false,
    };
}
