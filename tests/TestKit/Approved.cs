namespace TestKit;

/// <summary>Compares text with a file that a person has approved.</summary>
public static class Approved
{
    /// <summary>Compares; with the environment variable APPROVE=1 the text becomes the approved one.</summary>
    /// <param name="project">The test project's folder.</param>
    /// <param name="name">The approved file's name without its ending.</param>
    /// <param name="text">The text now.</param>
    /// <returns>None where it is as approved; else what differs first, and how to approve it.</returns>
    public static string? Text(string project, string name, string text) =>
        File(Path.Combine("tests", project, "Approved", name + ".txt"), text);

    /// <summary>Compares with a text that never changes once it is approved: APPROVE=1 writes it only where it is absent.</summary>
    /// <param name="project">The test project's folder.</param>
    /// <param name="name">The approved file's name without its ending.</param>
    /// <param name="text">The text now.</param>
    /// <returns>None where it is as approved; else what differs first.</returns>
    public static string? Forever(string project, string name, string text)
    {
        var file = Path.Combine("tests", project, "Approved", name + ".txt");
        var approved = Path.Combine(Folders.Project, file);
        return !System.IO.File.Exists(approved) ? File(file, text) : Difference(file, approved, text, "It may not be approved anew: give the changed text a name of its own.");
    }

    /// <summary>Compares with an approved file anywhere in the project.</summary>
    /// <param name="path">The file inside the project's folder.</param>
    /// <param name="text">The text now.</param>
    /// <returns>None where it is as approved; else what differs first, and how to approve it.</returns>
    public static string? File(string path, string text)
    {
        var file = Path.Combine(Folders.Project, path);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, text);
            return null;
        }

        if (!System.IO.File.Exists(file))
        {
            return $"{path} is absent. Run the test with APPROVE=1 and read the file.";
        }

        return Difference(path, file, text, "Run with APPROVE=1 if that is meant.");
    }

    private static string? Difference(string path, string file, string text, string advice)
    {
        var approved = System.IO.File.ReadAllText(file).Split('\n');
        var now = text.Split('\n');
        for (var line = 0; line < Math.Max(approved.Length, now.Length); line++)
        {
            var (was, isNow) = (approved.ElementAtOrDefault(line), now.ElementAtOrDefault(line));
            if (!string.Equals(was, isNow, StringComparison.Ordinal))
            {
                return $"{path} line {line + 1}: approved '{was}', now '{isNow}'. {advice}";
            }
        }

        return null;
    }
}
