using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Zoning.Figures;

/// <summary>
/// Takes pictures with a browser that runs without a window, in a folder of its own that is deleted afterwards. It may reach no address.
/// </summary>
internal static partial class Photograph
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Takes a picture of an SVG.</summary>
    internal static void Take(string svg, string path, PngOptions options, CancellationToken cancellation)
    {
        var browser = Find(options.Browser);
        var folder = Directory.CreateTempSubdirectory("zoning-picture-");
        try
        {
            var page = Path.Combine(folder.FullName, "figure.html");
            var picture = Path.Combine(folder.FullName, "figure.png");
            File.WriteAllText(page,
                "<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" " +
                "content=\"default-src 'none'; style-src 'unsafe-inline'\">" +
                "<style>body{margin:0;overflow:hidden}svg{display:block}</style>" + svg, new UTF8Encoding(false));
            Run(browser, page, picture, svg, (options, folder.FullName), cancellation);
            File.Copy(picture, path, overwrite: true);
        }
        finally
        {
            Delete(folder);
        }
    }

    private static string Find(string? given)
    {
        if (given is not null)
        {
            return File.Exists(given) ? given
                : throw new InvalidOperationException($"There is no browser '{Path.GetFileName(given)}' where the options say. {Advice}");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix)))
            .Concat(Places).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"No Chromium, Chrome or Edge was found on this machine. {Advice}");
    }

    private const string Advice =
        "Install one (Debian: apt-get install chromium), name it in PngOptions.Browser, or use SaveSvg or SaveHtml, which need none.";

    private static void Run(
        string browser, string page, string picture, string svg, (PngOptions Options, string Folder) work, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(browser)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = work.Folder
        };
        var (width, height) = Size(svg);
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-extensions",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + Path.Combine(work.Folder, "profile"),
            string.Create(CultureInfo.InvariantCulture, $"--force-device-scale-factor={work.Options.Scale}"),
            string.Create(CultureInfo.InvariantCulture, $"--window-size={width},{height}"),
            "--screenshot=" + picture, new Uri(page).AbsoluteUri,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(work.Options.TimeLimit);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"The browser could not be started. {Advice}");
        try
        {
            var told = Task.WhenAll(process.StandardError.ReadToEndAsync(limit.Token), process.StandardOutput.ReadToEndAsync(limit.Token));
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            _ = told.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture,
                $"The browser took longer than {work.Options.TimeLimit.TotalSeconds:0.#} seconds. ")
                + "Set a longer PngOptions.TimeLimit, or use SaveSvg.");
        }
        finally
        {
            Stop(process);
        }

        if (!File.Exists(picture))
        {
            throw new InvalidOperationException($"The browser ended without a picture. {Advice}");
        }
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A browser that was stopped may still hold a file of its profile; the system clears its temporary folder.
        }
    }

    private static (int Width, int Height) Size(string svg)
    {
        var size = ViewBox().Match(svg);
        return size.Success
            ? ((int)Math.Ceiling(double.Parse(size.Groups[1].ValueSpan, CultureInfo.InvariantCulture)),
                (int)Math.Ceiling(double.Parse(size.Groups[2].ValueSpan, CultureInfo.InvariantCulture)))
            : (1200, 900);
    }

    [GeneratedRegex("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}
