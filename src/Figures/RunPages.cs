using System.Text;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>A run as files: the page with its figures beside the tables, the map and the summary.</summary>
public static class RunPages
{
    /// <summary>Everything that is written of a run at its level.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this CountyRun run)
    {
        var files = new SortedDictionary<string, byte[]>(run.Files(), StringComparer.Ordinal);
        var page = ReportPage.Of(run.Report());
        files["report.html"] = Encoding.UTF8.GetBytes(page.Html);
        foreach (var figure in page.Figures)
        {
            files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
        }

        return files;
    }

    /// <summary>Writes page, figures, tables and map into a folder: all files or none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The folder; it may hold an earlier run, which is replaced, but nothing else.</param>
    /// <param name="cancellation">Stops the writing; nothing is left half-written.</param>
    /// <returns>A sentence that tells how many files were written and which to open.</returns>
    /// <exception cref="BadDataException">The folder holds files that no run wrote.</exception>
    /// <exception cref="IOException">The files can't be written.</exception>
    public static string Save(this CountyRun run, string folder, CancellationToken cancellation = default)
    {
        FolderWriter.Check(folder, mayReplace: false);
        var files = run.PageFiles();
        FolderWriter.Write(folder, files, mayReplace: false, cancellation);
        return FormattableString.Invariant($"Wrote {files.Count} files to {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}; open report.html in a browser.");
    }
}
