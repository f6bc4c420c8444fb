using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>How to read one kind of extract: which column is what, how dates and numbers are written, what each word means.</summary>
/// <remarks>Written as JSON for a person to correct; docs/guides/import.md has a line a field.</remarks>
internal sealed record ImportMap
{
    /// <summary>The only version of the map there is.</summary>
    public const int Version = 1;

    /// <summary>What the lines are.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>The bytes of the extract. Default UTF-8.</summary>
    public TextEncoding Encoding { get; init; } = TextEncoding.Utf8;

    /// <summary>What separates cells: comma, semicolon, tab or bar. Default comma.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The header's row as a spreadsheet counts lines, from 1. Rows above it are titles.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>Whether the row above the header belongs to it: merged headings, or headings over two lines.</summary>
    public bool HasTwoHeaderRows { get; init; }

    /// <summary>The sign between whole and part. Default a point.</summary>
    public DecimalMark Mark { get; init; } = DecimalMark.Point;

    /// <summary>The order of day, month and year. Default day first.</summary>
    public DateOrder Dates { get; init; } = DateOrder.DayFirst;

    /// <summary>Whether a spreadsheet's day number is a date. Default no: such a cell is a fault.</summary>
    public bool ExcelDates { get; init; }

    /// <summary>
    /// What a person has to answer before the map is used: each is deleted when it is answered. Default none.
    /// </summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>What the quantity counts if no <c>unit</c> column says. Default hours a week.</summary>
    public QuantityUnit Unit { get; init; } = QuantityUnit.Hours;

    /// <summary>Target to what its numbers count, for the columns besides the quantity that have a unit.</summary>
    public ImmutableSortedDictionary<string, QuantityUnit> Units { get; init; } = Empty<QuantityUnit>();

    /// <summary>
    /// Whether the quantity counts the hours of all carers, so that it is divided by their number. Default no: client hours.
    /// </summary>
    public bool CarerHours { get; init; }

    /// <summary>Whether negative costs are read as positive when hours are inferred. Default no: such a line is a fault.</summary>
    public bool AbsoluteCosts { get; init; }

    /// <summary>Whether the people are invented, so that every id starts <c>SYN-</c>. Default no.</summary>
    public bool Synthetic { get; init; }

    /// <summary>Rows to keep or to leave out, by the words in a column. A row must pass all of them. Default none.</summary>
    public ImmutableArray<RowFilter> Rows { get; init; } = [];

    /// <summary>Packages: what is done with a line that repeats an older one of its person. Default: both are kept, and told.</summary>
    public RepeatedLines Repeated { get; init; }

    /// <summary>Waiting: what is done with rows of people who have active lines. Default: kept as asking for more, and told.</summary>
    public InServiceRule InService { get; init; }

    /// <summary>Referrals and reviews: how events become them.</summary>
    public EventRules Events { get; init; } = new();

    /// <summary>Target column to the extract's column. Targets that are absent are not read.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = Empty<string>();

    /// <summary>Target to the value of every line if the column is absent or the cell is blank.</summary>
    public ImmutableSortedDictionary<string, string> Defaults { get; init; } = Empty<string>();

    /// <summary>
    /// Target to word to meaning. Words are compared without letter case; a <see langword="null"/> meaning is not known yet.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string?>> Values { get; init; } =
        Empty<ImmutableSortedDictionary<string, string?>>();

    /// <summary>Reads a map, strictly: a field or value that isn't known is refused.</summary>
    /// <param name="file">The JSON file.</param>
    /// <returns>The map.</returns>
    /// <exception cref="BadDataException">The file has faults; all are listed.</exception>
    public static ImportMap Read(InputFile file)
    {
        var findings = new FindingCollector();
        var map = ImportMapReader.Read(file, findings);
        findings.ThrowIfFault();
        return map!;
    }

    /// <summary>The map as indented JSON, every field present, for correction by hand.</summary>
    /// <returns>Text that <see cref="Read"/> reads back as the same map.</returns>
    public string ToJson() => ImportMapWriter.Write(this);

    internal static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    internal static ImmutableSortedDictionary<string, string?> NoWords { get; } =
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.OrdinalIgnoreCase);
}
