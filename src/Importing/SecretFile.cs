namespace Zoning.Importing;

/// <summary>Where the secret of the pseudonyms is kept, and where it must not be.</summary>
internal static class SecretFile
{
    /// <summary>The secret's place if none is given: apart from the county's tables, in the folder that is never shared.</summary>
    public const string Default = "restricted/pseudonyms.secret";

    /// <summary>Files that a run writes; other files in their folder are meant for others.</summary>
    private static readonly string[] Outputs = ["summary.json", "tables.csv", "report.html"];

    /// <summary>Reads the secret, or makes one that is written only once the import has succeeded.</summary>
    public static (PseudonymSecret Secret, bool IsNew) Open(string path, string folder)
    {
        if (File.Exists(path))
        {
            using var stream = File.OpenRead(path);
            return (PseudonymSecret.Read(InputFile.Read(Path.GetFileName(path), stream, ReadLimits.Default, CancellationToken.None)),
                false);
        }

        if (WhyNot(Path.GetFullPath(path), Path.GetFullPath(folder)) is { } why)
        {
            throw new BadDataException([Finding.Plain(ImportFaults.Secret, Path.GetFileName(path), why)]);
        }

        return (PseudonymSecret.New(), true);
    }

    /// <summary>Writes a new secret for its owner's eyes only, with a note that keeps it out of version control.</summary>
    public static void Write(string path, PseudonymSecret secret)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(path, options))
        {
            writer.Write(secret.ToFileText());
        }

        var ignore = Path.Combine(folder, ".gitignore");
        if (string.Equals(Path.GetFileName(folder), "restricted", StringComparison.Ordinal) && !File.Exists(ignore))
        {
            File.WriteAllText(ignore, "*\n");
        }
    }

    private static string? WhyNot(string path, string folder)
    {
        var inFolder = Path.GetRelativePath(folder, path).Replace('\\', '/');
        if (!inFolder.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(inFolder)
            && !inFolder.StartsWith("restricted/", StringComparison.Ordinal))
        {
            return "In the county folder a secret may only be in restricted/.";
        }

        for (var at = Path.GetDirectoryName(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Array.Exists(Outputs, name => File.Exists(Path.Combine(at, name))))
            {
                return "The place is inside a run's outputs, which are meant for others.";
            }
        }

        return null;
    }
}
