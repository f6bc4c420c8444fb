using System.Collections.Immutable;

namespace Zoning;

/// <summary>The data can't be used as they are. Holds every finding, not only the first.</summary>
/// <remarks>
/// Message and text hold nothing of the data, so that they may be logged: kinds of faults, files, columns and advice. Lines and values are
/// in <see cref="Findings"/>, which is restricted.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class BadDataException : Exception, ITabular
{
    private const int Listed = 20;
    private const string Whereabouts =
        "Lines and values are restricted: zoning check FOLDER --findings DIR writes them; in code they are in Findings.";

    /// <summary>Makes the exception from all that was found.</summary>
    /// <param name="findings">The findings, structure faults and row faults first; at least one.</param>
    /// <exception cref="ArgumentException">There is no finding.</exception>
    public BadDataException(IEnumerable<Finding> findings)
        : this(findings.ToImmutableArray())
    {
    }

    private BadDataException(ImmutableArray<Finding> findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>All findings, in the order of files and lines. Restricted: <see cref="Finding.What"/> repeats cells.</summary>
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

        var kinds = FindingKind.Of(findings);
        var more = kinds.Length > Listed ? "\n... and more." : "";
        return $"The data can't be used as they are.\n{string.Join('\n', kinds.Take(Listed))}{more}\n{Whereabouts}";
    }
}
