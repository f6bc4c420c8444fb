namespace Zoning.Disclosure;

/// <summary>One figure as it may be published: the only form that is written to files and pages.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record PublishedCell : ITabular, IShareableValue
{
    /// <summary>The kind of area: <c>county</c>, <c>display</c>, <c>zone</c>, <c>group:NAME</c> or <c>bucket</c>.</summary>
    public required string AreaKind { get; init; }

    /// <summary>
    /// The area's code: a zone code, a display area's code, <c>county</c>, <c>outside</c>, <c>no-place</c> or, for both together,
    /// <c>elsewhere</c>.
    /// </summary>
    public required string Area { get; init; }

    /// <summary>The provider, or a provider size class, or empty for all.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The time of day, such as <c>morning</c>, or empty for the whole day.</summary>
    public string TimeOfDay { get; init; } = "";

    /// <summary>What is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The status of the hours, such as <c>on-framework</c>, or empty if the measure sums several.</summary>
    public string Status { get; init; } = "";

    /// <summary>How the figure is given.</summary>
    public required Shown Shown { get; init; }

    /// <summary>The figure in the measure's unit; only where it is exact or rounded.</summary>
    public double? Value { get; init; }

    /// <summary>The least it can be, given what is shown; <see langword="null"/> if it is hidden or not supplied.</summary>
    public double? Low { get; init; }

    /// <summary>The most it can be, given what is shown; <see langword="null"/> if it is hidden or not supplied.</summary>
    public double? High { get; init; }

    /// <summary>Why the figure is hidden, as a sentence; empty if it is not.</summary>
    public string Why { get; init; } = "";

    /// <summary>Where the figure comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The figure as a table of one row.</summary>
    /// <returns>The table.</returns>
    public Table ToTable() => new()
    {
        Key = Measure.Key.Replace('_', '-'),
        Title = Measure.Label,
        Columns = [new("Area"), new("Part"), new(Measure.Label, Measure.Unit, IsNumber: true)],
        Rows = [[TableCell.Of(Area), TableCell.Of(Part()), ToCell()]],
    };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The figure's text without its unit; it sorts by the middle of what it can be.</summary>
    internal TableCell ToCell() => new(PublishedText.Of(this), Value ?? (Low + (High ?? Low)) / 2, Shown);

    TableCell IShareableValue.ToCell() => ToCell();

    private string Part() => string.Join(", ", new[] { Status, Provider, TimeOfDay }.Where(part => part.Length > 0));
}
