using System.Text.RegularExpressions;

namespace Zoning.Notebooks;

/// <summary>
/// Removes the machine's folders from text that is written to files: the notebook's folder, home, the program's and the temporary folder.
/// </summary>
internal sealed class MachinePaths
{
    private readonly List<(Regex Pattern, string Name)> _folders = [];

    internal MachinePaths(string notebookFolder)
    {
        Add(notebookFolder, ".");
        Add(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "~");
        Add(AppContext.BaseDirectory, "<program>");
        Add(Path.GetTempPath(), "<temporary>");
    }

    internal string Hide(string text)
    {
        foreach (var (pattern, name) in _folders)
        {
            text = pattern.Replace(text, name);
        }

        return text;
    }

    private void Add(string folder, string name)
    {
        var whole = Path.TrimEndingDirectorySeparator(folder);
        if (whole.Length > 1)
        {
            _folders.Add((new Regex(@"(?<![\w.~\-/\\])" + Regex.Escape(whole) + @"(?![\w.\-])"), name));
        }
    }
}
