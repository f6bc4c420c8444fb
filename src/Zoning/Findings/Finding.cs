using System.Globalization;

namespace Zoning;

/// <summary>One thing found in the data: which fault, in which file and line, and what to do.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="File">The file's name inside its folder, never a path of the machine.</param>
/// <param name="Line">The line, counted from 1; 0 if the finding is about the file as a whole.</param>
/// <param name="What">What was found, with the offending value where it is safe to repeat.</param>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record Finding(FaultCode Code, string File, int Line, string What) : ITabular
{
    /// <summary>The file's name inside its folder; of a full path only the name is kept.</summary>
    public string File { get; init; } = NameOf(File);

    /// <summary>The pseudonymous id the finding is about (a package, a zone), or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>What to do about it.</summary>
    public string Advice => Code.Advice;

    /// <summary>The finding as one line of text: code, place, what and advice.</summary>
    /// <returns>Text such as <c>S104 services.csv:17 hours_week is -3. Correct the hours ...</c></returns>
    public override string ToString()
    {
        var place = Line > 0 ? File + ":" + Line.ToString(CultureInfo.InvariantCulture) : File;
        return $"{Code.Id} {place} {What} {Advice}";
    }

    /// <summary>The finding as a table of one row; see <see cref="Findings.ToTable"/>.</summary>
    /// <returns>The table.</returns>
    public Table ToTable() => Findings.ToTable([this]);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    private static string NameOf(string file) =>
        file.StartsWith('/') || file.Contains('\\', StringComparison.Ordinal) ? file[(file.LastIndexOfAny(['/', '\\']) + 1)..] : file;
}
