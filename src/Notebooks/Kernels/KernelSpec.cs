using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zoning.Notebooks;

/// <summary>The folder in which Jupyter clients find the kernel.</summary>
internal sealed partial record KernelSpec
{
    private const string Mark = "zoning";
    private const string FileName = "kernel.json";

    /// <summary>Name of .NET Interactive's kernel; notebooks written for it ask for a kernel of this name.</summary>
    public const string InteractiveName = ".net-csharp";

    /// <summary>The kernel's name: letters, digits, points, hyphens and underscores. Default <c>zoning</c>.</summary>
    public string Name
    {
        get;
        init => field = Names().IsMatch(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a kernel name; use letters, digits, '.', '-' and '_'.", nameof(value));
    } = "zoning";

    /// <summary>The name that people see. Default <c>Zoning (C#)</c>.</summary>
    public string DisplayName { get; init; } = "Zoning (C#)";

    /// <summary>The command that starts the kernel; the path of the connection file follows it.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>Jupyter's data folder; <see cref="UserFolder"/> or <see cref="FolderOf"/> a prefix.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The data folder of the user that runs this: <c>JUPYTER_DATA_DIR</c> if set, otherwise Jupyter's default.</summary>
    public static string UserFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } given)
            {
                return given;
            }

            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return OperatingSystem.IsWindows()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
                : Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? Path.Combine(data, "jupyter")
                : Path.Combine(home, ".local", "share", "jupyter");
        }
    }

    /// <summary>The data folder under an installation of Python, such as a virtual environment.</summary>
    /// <param name="prefix">Its folder.</param>
    public static string FolderOf(string prefix) => Path.Combine(prefix, "share", "jupyter");

    /// <summary>Writes the folder; replaces an earlier one of ours.</summary>
    /// <returns>The folder written.</returns>
    /// <exception cref="ArgumentException">A kernel of another program has the name.</exception>
    public string Install()
    {
        var folder = Folder();
        if (Directory.Exists(folder) && !IsOurs(folder))
        {
            throw new ArgumentException(
                $"Another program's kernel is installed as '{Name}' and is left alone. Choose another --name, or remove it first.");
        }

        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        File.WriteAllText(file + ".new", Text());
        File.Move(file + ".new", file, overwrite: true);
        return folder;
    }

    /// <summary>Removes the folder if it is ours.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentException">A kernel of another program has the name.</exception>
    public bool Remove()
    {
        var folder = Folder();
        if (!Directory.Exists(folder))
        {
            return false;
        }

        if (!IsOurs(folder))
        {
            throw new ArgumentException($"The kernel '{Name}' was installed by another program and is left alone.");
        }

        Directory.Delete(folder, recursive: true);
        return true;
    }

    /// <summary>Whether no kernel of another program has the name, in this data folder or any other that Jupyter looks in.</summary>
    public bool IsFree() => Folders().Prepend(DataFolder)
        .Select(data => Path.Combine(data, "kernels", Name))
        .All(folder => !Directory.Exists(folder) || IsOurs(folder));

    private static IEnumerable<string> Folders()
    {
        var path = (Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] system = OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
        return [.. path, UserFolder, .. system];
    }

    private static bool IsOurs(string folder)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName))) is JsonObject json
                && json["metadata"] is JsonObject metadata && metadata.Text("installed_by") == Mark;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private string Folder() => Path.Combine(DataFolder, "kernels", Name);

    private string Text()
    {
        var json = new JsonObject
        {
            ["argv"] = Command.Add("{connection_file}").ToJson(),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject { ["DOTNET_TieredPGO"] = "0" },
            ["metadata"] = new JsonObject { ["debugger"] = false, ["installed_by"] = Mark },
        };
        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
    }

    [GeneratedRegex(@"^[A-Za-z0-9._\-]{1,100}$")]
    private static partial Regex Names();
}
