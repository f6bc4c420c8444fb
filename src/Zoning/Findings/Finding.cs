using System.Globalization;

namespace Zoning;

/// <summary>One thing found in the data: which fault, in which file and line, and what to do.</summary>
/// <remarks>
/// <see cref="Line"/>, <see cref="What"/> and <see cref="Id"/> are restricted: they lead to a person's row or repeat its text. Text, tables
/// and exceptions made from a finding leave them out.
/// </remarks>
/// <param name="Code">The kind of fault.</param>
/// <param name="File">The file's name inside its folder, never a path of the machine.</param>
/// <param name="Line">The line, counted from 1; 0 if the finding is about the file as a whole. Restricted.</param>
/// <param name="What">What was found, with the text of the cell. Restricted: never log or publish it.</param>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record Finding(FaultCode Code, string File, int Line, string What) : ITabular
{
    /// <summary>The file's name inside its folder; of a full path only the name is kept.</summary>
    public string File { get; init; } = NameOf(File);

    /// <summary>
    /// The column or field, by its name in the county format; empty if the finding is about none. Never text of the file.
    /// </summary>
    public string Column { get; init; } = "";

    /// <summary>The pseudonymous id the finding is about (a package, a zone), or empty. Restricted.</summary>
    public string Id { get; init; } = "";

    /// <summary>What to do about it.</summary>
    public string Advice => Code.Advice;

    /// <summary>Whether <see cref="What"/> holds words of this program only, so that anybody may read it.</summary>
    internal bool IsPlain { get; init; }

    /// <summary>
    /// Whether <see cref="What"/> quotes nothing but codes of zones, which every table of a map shows: they are not masked inside the
    /// council.
    /// </summary>
    internal bool NamesZones { get; init; }

    /// <summary>How many rows the finding stands for.</summary>
    internal int Rows { get; init; } = 1;

    /// <summary>A finding whose words are this program's own.</summary>
    internal static Finding Plain(FaultCode code, string file, string what) => new(code, file, 0, what) { IsPlain = true };

    /// <summary>The finding as one line of text that anybody may read: code, file, column, meaning and advice; no line, no value.</summary>
    /// <returns>Text such as <c>S104 services.csv, hours_week: The hours are negative. Correct the hours ...</c></returns>
    public override string ToString() => FindingKind.Of([this])[0].ToString();

    /// <summary>The finding with its line and, instead of text of the file, its shape: for use inside the council.</summary>
    internal string ToMaskedText()
    {
        var place = Line > 0 ? File + ":" + Line.ToString(CultureInfo.InvariantCulture) : File;
        return $"{Code.Id} {place} {MaskedWhat} {Advice}";
    }

    /// <summary>What was found, with the shape of each text of the file in its place.</summary>
    internal string MaskedWhat => IsPlain || NamesZones ? What : MaskedText.Of(What);

    /// <summary>The finding as a table of one row; see <see cref="Findings.ToTable"/>.</summary>
    /// <returns>The table.</returns>
    public Table ToTable() => Findings.ToTable([this]);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    private static string NameOf(string file) =>
        file.StartsWith('/') || file.Contains('\\', StringComparison.Ordinal) ? file[(file.LastIndexOfAny(['/', '\\']) + 1)..] : file;
}
