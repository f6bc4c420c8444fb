using Microsoft.Playwright;
using TestKit;

namespace Zoning.Browser.Tests;

/// <summary>One Chromium for all tests of a class. Every request but that for the page itself is stopped and noted.</summary>
public sealed class OpenBrowser : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoning page ");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (NeedsChromiumFactAttribute.IsHere)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = NeedsChromiumFactAttribute.Browser,
                Args = ["--no-sandbox", "--disable-gpu"],
            });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    public void Dispose() => _playwright?.Dispose();

    /// <summary>Opens a page from a file of its own.</summary>
    /// <param name="html">The page.</param>
    /// <param name="width">The window's width in pixels.</param>
    /// <param name="script">Whether scripts may run.</param>
    public async Task<OpenPage> Open(string html, int width = 1280, bool script = true)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.CreateVersion7():N}.html");
        await File.WriteAllTextAsync(file, html);
        return await OpenFile(file, width, script);
    }

    /// <summary>Opens a page that lies in a folder.</summary>
    public async Task<OpenPage> OpenFile(string file, int width = 1280, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            Locale = "en-GB",
        });
        var opened = new OpenPage(await context.NewPageAsync());
        await context.RouteAsync("**/*", async route =>
        {
            opened.Requests.Add(route.Request.Url);
            if (route.Request.Url.StartsWith("file:", StringComparison.Ordinal) && opened.Requests.Count == 1)
            {
                await route.ContinueAsync();
            }
            else
            {
                await route.AbortAsync();
            }
        });
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                opened.Complaints.Add(message.Text);
            }
        };
        opened.Page.PageError += (_, error) => opened.Complaints.Add(error);
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }
}

/// <summary>A page in the browser, what it asked for, and what the browser complained of.</summary>
public sealed class OpenPage(IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    /// <summary>Every address asked for; the first is the page itself.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors and warnings of the console, and exceptions.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The drawn areas of the layer that is shown.</summary>
    public ILocator Areas => Page.Locator(".layer:not(.off) .plate .areas > *");

    /// <summary>What the line under the switch says.</summary>
    public Task<string> Readout() => Page.Locator(".readout").InnerTextAsync();

    /// <summary>The fills of the layer that is shown, in the map's order.</summary>
    public async Task<string[]> Fills() =>
        await Areas.EvaluateAllAsync<string[]>("areas => areas.map(a => getComputedStyle(a).fill)");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
