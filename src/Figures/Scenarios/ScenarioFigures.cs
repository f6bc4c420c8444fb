using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>Maps, charts and files of a scenario's outcome, at its level.</summary>
public static class ScenarioFigures
{
    /// <summary>Every map and chart of the page.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The figures in the page's order; none if nothing of the outcome may be shown at its level.</returns>
    public static ImmutableArray<Figure> ToFigures(this PublishedOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Find(LedgerMeasures.Met) is null ? [] : ReportPage.Of(OutcomePage.Content(outcome)).Figures;
    }

    /// <summary>
    /// Every file: the page <c>whatif.html</c> with its figures and <c>outcome.csv</c>; in internal and restricted output also
    /// <c>attribution.csv</c> and <c>path.csv</c>.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this PublishedOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var files = new SortedDictionary<string, byte[]>(OutcomeFiles.Of(outcome).ToDictionary(), StringComparer.Ordinal);
        if (outcome.Find(LedgerMeasures.Met) is not null)
        {
            var page = ReportPage.Of(OutcomePage.Content(outcome));
            files["whatif.html"] = Encoding.UTF8.GetBytes(page.Html);
            foreach (var figure in page.Figures)
            {
                files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
            }
        }

        if (outcome.Level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
        }

        return files;
    }
}
