using System.Text;
using Zoning.Routing;

namespace Zoning.Reporting;

/// <summary>How many carers people see, as files.</summary>
internal static class ContinuityFiles
{
    /// <summary>The file of people one by one.</summary>
    public const string People = "restricted/carers-seen.csv";

    /// <summary>The files: the table for anybody, and people one by one if they may be seen.</summary>
    /// <param name="county">The county.</param>
    /// <param name="people">Each person with the measures, in order of the ids.</param>
    /// <param name="table">The table.</param>
    /// <param name="level">Who may see the files.</param>
    /// <param name="source">Which rounds these are, as a sentence.</param>
    public static SortedDictionary<string, byte[]> Of(
        County county, IEnumerable<(string Person, PersonContinuity Continuity)> people, Table table, OutputLevel level, string source)
    {
        var text = new StringBuilder($"# {ReportMarkdown.Plain(county.Name)}: carers that people see\n\n{source}\n\n")
            .Tables([table]).Level(level, county.IsSynthetic);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["continuity.md"] = Encoding.UTF8.GetBytes(text.ToString()),
            ["continuity.csv"] = CsvText.Write(
                ["what", "figure", "shown", "unit", "level", "synthetic"],
                table.Rows.Select(row => new object?[]
                {
                    row[0].Text, row[1].Text, row[1].Shown is { } shown
                    ? RunTables.ShownWord(shown) : null, row[2].Text, RunTables.LevelWord(level), county.IsSynthetic,
                })),
        };
        if (level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
            files[People] = CsvText.Write(
                ["level", "person", "visits_a_week", "carers_in_28_days", "usual_carer_percent", "coc", "synthetic"],
                people.Select(person => new object?[]
                {
                    "restricted", person.Person, person.Continuity.Visits, person.Continuity.CarersIn28Days,
                    Percent(person.Continuity.Upc), Percent(person.Continuity.Coc), county.IsSynthetic,
                }));
        }

        return files;
    }

    private static decimal? Percent(double? share) => share is { } known ? Math.Round((decimal)known * 100, 1) : null;
}
