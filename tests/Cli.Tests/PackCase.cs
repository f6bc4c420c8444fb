using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text.RegularExpressions;

namespace Zoning.Cli.Tests;

/// <summary>A small sample with proposals, made once for the tests of packs, and packs filled in as a provider would.</summary>
public sealed partial class PackCase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning packs ").FullName;

    /// <summary>The county folder. Tests that change it copy it.</summary>
    public string County { get; } =
        MadeOnce.Sample("--packages", "50", "--zone-count", "6", "--seed", "2", "--waiting-per-zone", "1", "--interleave", "2");

    /// <summary>What zoning swaps wrote.</summary>
    public string Swaps => Path.Combine(_folder, "swaps");

    public Task InitializeAsync() =>
        MustRun("swaps", County, "--iterations", "20", "--moves", "1", "--draw-consent", "--restricted", "--out", Swaps);

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    internal static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ZoningCommand.RunAsync(args, Terminal.Of(output, error), default);
        return (code, output.ToString(), error.ToString());
    }

    internal static async Task MustRun(params string[] args)
    {
        var run = await Run(args);
        if (run.Code != 0)
        {
            throw new InvalidOperationException(run.Error);
        }
    }

    /// <summary>A copy of a folder inside another, with some files changed.</summary>
    internal static string Copy(string folder, string target, params (string Name, Func<string, string> Change)[] changes)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var (name, change) in changes)
        {
            var path = Path.Combine(target, name);
            File.WriteAllText(path, change(File.ReadAllText(path)));
        }

        return target;
    }

    /// <summary>Fills in the answers of a pack: for each row of its proposals agree, reason, answered_by and date.</summary>
    /// <param name="book">The pack; it is changed.</param>
    /// <param name="answer">By the number of the proposal.</param>
    /// <param name="change">Changes the text of the sheet besides.</param>
    internal static void Answer(string book, Func<int, string[]> answer, Func<string, string>? change = null)
    {
        using var zip = ZipFile.Open(book, ZipArchiveMode.Update);
        var name = Sheets(zip)["Proposals"];
        string text;
        using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
        {
            text = reader.ReadToEnd();
        }

        text = Rows().Replace(text, row =>
        {
            if (int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture) < 4)
            {
                return row.Value;
            }

            var number = int.Parse(Number().Match(row.Value).Groups[1].Value, CultureInfo.InvariantCulture);
            var cells = answer(number).Select(one => one.Length == 0 ? "<c/>"
                : DateOnly.TryParse(one, CultureInfo.InvariantCulture, out var day)
                    ? FormattableString.Invariant($"<c s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>")
                    : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(one)}</t></is></c>");
            return row.Value[..^"</row>".Length] + string.Concat(cells) + "</row>";
        });
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(change is null ? text : change(text));
    }

    /// <summary>The part of each sheet, by the name on its tab.</summary>
    internal static Dictionary<string, string> Sheets(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        return SheetNames().Matches(reader.ReadToEnd()).Select((match, at) => (match.Groups[1].Value, At: at + 1))
            .ToDictionary(one => one.Value, one => FormattableString.Invariant($"xl/worksheets/sheet{one.At}.xml"));
    }

    /// <summary>The XML of a sheet.</summary>
    internal static string SheetOf(string book, string sheet)
    {
        using var zip = ZipFile.OpenRead(book);
        using var reader = new StreamReader(zip.GetEntry(Sheets(zip)[sheet])!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<sheet name=\"([^\"]+)\"")]
    private static partial Regex SheetNames();

    [GeneratedRegex("<row r=\"([0-9]+)\">.*?</row>")]
    private static partial Regex Rows();

    [GeneratedRegex("<v>([0-9]+)</v>")]
    private static partial Regex Number();
}
