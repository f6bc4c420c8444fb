using System.Collections.Immutable;

namespace Zoning;

/// <summary>Gathers findings while files are read, so that all are reported at once.</summary>
/// <remarks>Not safe for several threads. The one mutable public type of the readers.</remarks>
internal sealed class FindingCollector
{
    private readonly List<Finding> _findings = [];

    /// <summary>How many findings there are.</summary>
    public int Count => _findings.Count;

    /// <summary>Whether a fault of structure was found, which stops any run.</summary>
    public bool HasStructureFault { get; private set; }

    /// <summary>Whether a fault of a row was found.</summary>
    public bool HasRowFault { get; private set; }

    /// <summary>Adds a finding.</summary>
    /// <param name="finding">The finding.</param>
    public void Add(Finding finding)
    {
        _findings.Add(finding);
        HasStructureFault |= finding.Code.Kind == FaultKind.Structure;
        HasRowFault |= finding.Code.Kind == FaultKind.Row;
    }

    /// <summary>Adds a finding about a line of a file.</summary>
    /// <param name="code">The kind of fault.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, from 1; 0 for the whole file.</param>
    /// <param name="what">What was found.</param>
    /// <param name="id">The id it is about, or empty.</param>
    /// <param name="column">The column or field by its name in the format, or empty.</param>
    public void Add(FaultCode code, string file, int line, string what, string id = "", string column = "") =>
        Add(new Finding(code, file, line, what) { Id = id, Column = column });

    /// <summary>Adds a finding about a file as a whole, in words of this program only.</summary>
    /// <param name="code">The kind of fault.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="what">What was found; anybody may read it.</param>
    public void AddPlain(FaultCode code, string file, string what) => Add(Finding.Plain(code, file, what));

    /// <summary>All findings so far, ordered by file, line and code.</summary>
    /// <returns>A fixed copy.</returns>
    public ImmutableArray<Finding> ToFindings() =>
    [
        .. _findings
            .OrderBy(finding => finding.Code.Kind == FaultKind.Notice)
            .ThenBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Code.Id, StringComparer.Ordinal),
    ];

    /// <summary>Stops if a fault of structure was found; row faults and notices pass.</summary>
    /// <exception cref="BadDataException">A structure fault was found; it holds all findings.</exception>
    public void ThrowIfStructureFault()
    {
        if (HasStructureFault)
        {
            throw new BadDataException(ToFindings());
        }
    }

    /// <summary>Stops if a fault of structure or of a row was found; notices pass.</summary>
    /// <exception cref="BadDataException">A fault was found; it holds all findings.</exception>
    public void ThrowIfFault()
    {
        if (HasStructureFault || HasRowFault)
        {
            throw new BadDataException(ToFindings());
        }
    }
}
