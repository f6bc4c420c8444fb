namespace TestKit;

/// <summary>Compares text with a file that a person has approved.</summary>
public static class Approved
{
    /// <summary>Compares; with the environment variable APPROVE=1 the text becomes the approved one.</summary>
    /// <param name="project">The test project's folder.</param>
    /// <param name="name">The approved file's name without its ending.</param>
    /// <param name="text">The text now.</param>
    /// <returns>None where it is as approved; else what differs first, and how to approve it.</returns>
    public static string? Text(string project, string name, string text)
    {
        var file = Path.Combine(Folders.Project, "tests", project, "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return null;
        }

        if (!File.Exists(file))
        {
            return $"{project}/Approved/{name}.txt is absent. Run the test with APPROVE=1 and read the file.";
        }

        var approved = File.ReadAllText(file).Split('\n');
        var now = text.Split('\n');
        for (var line = 0; line < Math.Max(approved.Length, now.Length); line++)
        {
            var (was, isNow) = (approved.ElementAtOrDefault(line), now.ElementAtOrDefault(line));
            if (!string.Equals(was, isNow, StringComparison.Ordinal))
            {
                return $"{project}/Approved/{name}.txt line {line + 1}: approved '{was}', now '{isNow}'. Run with APPROVE=1 if that is meant.";
            }
        }

        return null;
    }
}
