namespace Zoning.Counties;

/// <summary>
/// A folder with rows, lines or values of people. It holds a file that says so, and never lies inside a folder that is meant for others.
/// </summary>
internal static class RestrictedFolder
{
    /// <summary>The file that marks a folder as restricted.</summary>
    public const string Mark = "RESTRICTED.txt";

    /// <summary>What the mark says.</summary>
    public static readonly byte[] MarkContent =
        "Restricted: this folder holds data of people. Only the data controller and people it names may see it. Do not publish it.\n"u8
            .ToArray();

    /// <summary>Refuses a folder that lies inside an output folder of zoning which is not restricted itself.</summary>
    /// <param name="folder">The folder to write restricted files to.</param>
    /// <exception cref="BadDataException">It does.</exception>
    public static void Check(string folder)
    {
        for (var at = Path.GetDirectoryName(Real(folder)); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, FolderWriter.Mark)) && !File.Exists(Path.Combine(at, Mark)))
            {
                throw new BadDataException([Finding.Plain(OutputFaults.RestrictedInside, Path.GetFileName(at), "Nothing was written.")]);
            }
        }
    }

    /// <summary>Refuses a restricted folder that lies inside another folder, or holds it, or is it.</summary>
    /// <param name="folder">The folder to write restricted files to.</param>
    /// <param name="other">The folder of files that may go to others.</param>
    /// <exception cref="BadDataException">The two are not apart.</exception>
    public static void CheckApart(string folder, string other)
    {
        var (one, two) = (Real(folder) + Path.DirectorySeparatorChar, Real(other) + Path.DirectorySeparatorChar);
        if (one.StartsWith(two, StringComparison.OrdinalIgnoreCase) || two.StartsWith(one, StringComparison.OrdinalIgnoreCase))
        {
            throw new BadDataException(
                [Finding.Plain(OutputFaults.FindingsInside, Path.GetFileName(Real(folder)), "Nothing was written.")]);
        }
    }

    /// <summary>Refuses a secret file inside a folder of outputs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="outputs">The folder.</param>
    /// <exception cref="BadDataException">It is inside.</exception>
    public static void CheckOutside(string file, string outputs)
    {
        if ((Real(file) + Path.DirectorySeparatorChar).StartsWith(
            Real(outputs) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase))
        {
            throw new BadDataException(
                [Finding.Plain(OutputFaults.KeyUnusable, Path.GetFileName(file), "It is inside the output folder.")]);
        }
    }

    /// <summary>The full path with links followed, as far as it exists.</summary>
    private static string Real(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        var here = new DirectoryInfo(Path.Combine(Real(parent), Path.GetFileName(path)));
        return here.LinkTarget is null ? here.FullName : here.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here.FullName;
    }
}
