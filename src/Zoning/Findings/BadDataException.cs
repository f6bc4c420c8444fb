using System.Collections.Immutable;

namespace Zoning;

/// <summary>The data can't be used as they are. Holds every finding, not only the first.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class BadDataException : Exception, ITabular
{
    private const int Listed = 20;

    /// <summary>Makes the exception from all that was found.</summary>
    /// <param name="findings">The findings, structure faults and row faults first; at least one.</param>
    /// <exception cref="ArgumentException">There is no finding.</exception>
    public BadDataException(IEnumerable<Finding> findings)
        : this(findings.ToImmutableArray())
    {
    }

    private BadDataException(ImmutableArray<Finding> findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>All findings, in the order of files and lines.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>All findings as a table; see <see cref="Zoning.Findings.ToTable"/>.</summary>
    /// <returns>The table.</returns>
    public Table ToTable() => Findings.ToTable() with { Title = "The data can't be used as they are" };

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    private static string Describe(ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            throw new ArgumentException("Bad data needs at least one finding.", nameof(findings));
        }

        var lines = findings.Take(Listed).Select(finding => finding.ToString());
        var more = findings.Length > Listed ? $"\n... and {findings.Length - Listed} more." : "";
        return $"{findings.Length} finding(s):\n{string.Join('\n', lines)}{more}";
    }
}
