using System.Globalization;

namespace Zoning.Reporting;

/// <summary>The notes of results.xlsx: what it is, who it may go to, how to add it up, assumptions, what is missing and sources.</summary>
internal static class ResultsNotes
{
    /// <summary>The notes of a run.</summary>
    internal static IEnumerable<(string What, string Text)> Of(PublishedRun run, string paragraph) =>
    [
        .. Head(run.County.Name, run.County.AsOf, run.Level, run.County.IsSynthetic),
        ("Summary", paragraph),
        .. Reading,
        .. run.Assumptions.Select(one =>
            ("Assumption: " + one.Key, $"{one.Name}: {one.Value} {one.Unit}".TrimEnd() + $". {one.Source}".TrimEnd())),
        .. Absences.Of(run).Select(gap => ("Missing: " + gap.Missing, gap.Instead)),
        .. run.Inputs.Select(input => ("Source file", input.File)),
        .. run.County.Attributions.Select(text => ("Source", text)),
    ];

    /// <summary>The notes of a part of a run, or of a comparison.</summary>
    internal static IEnumerable<(string What, string Text)> Of(
        string county, DateOnly asOf, OutputLevel level, bool isSynthetic, string paragraph) =>
    [
        .. Head(county, asOf, level, isSynthetic),
        ("Summary", paragraph),
        .. Reading,
        ("Assumptions and sources", "zoning run writes them for the same folder: assumptions.json, and the notes of its results.xlsx."),
    ];

    private static IEnumerable<(string What, string Text)> Reading =>
    [
        ("Sheets", "Each sheet has the values of the CSV file of its name; docs/reference/outputs.md explains every column. Units "
            + "are in the headings."),
        ("Figures not given", "A cell holds a number, a class in words, or hidden or not-supplied. Hidden and not supplied are never 0."),
        ("Adding up", "Filter the column adds_up to yes before you add rows or make a pivot table, and add one measure at a time."),
    ];

    private static IEnumerable<(string What, string Text)> Head(string county, DateOnly asOf, OutputLevel level, bool isSynthetic) =>
    [
        ("County", county),
        ("As at", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Level", level switch
        {
            OutputLevel.Shareable => "shareable: small numbers are protected",
            OutputLevel.Internal => "internal: not for publication",
            _ => "restricted: for the controller and those it names",
        }),
        ("People", isSynthetic ? "invented (synthetic data)" : "recorded by the council"),
        ("Made by", "Zoning " + ToolVersion.Text),
    ];
}
