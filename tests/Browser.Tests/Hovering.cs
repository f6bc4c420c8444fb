using Microsoft.Playwright;

namespace Zoning.Browser.Tests;

/// <summary>Rests on an area of a map, as a reader does.</summary>
internal static class Hovering
{
    /// <summary>Moves over an area of a layer, counted over the page, and reads the words beside it.</summary>
    internal static async Task<string> Over(IPage page, int layer, string area)
    {
        var at = await page.EvaluateAsync<double[]>("""
            ([layer, name]) => { const plot = document.querySelectorAll('.zoning-layer')[layer].querySelector('.js-plotly-plot');
                const trace = plot.data.find(t => (t.text || '').startsWith(name)); const box = plot.getBoundingClientRect();
                const mid = (axis, values) => { const known = values.filter(v => v !== null); return axis._offset + axis.d2p((Math.min(...known) + Math.max(...known)) / 2); };
                return [box.left + mid(plot._fullLayout.xaxis, trace.x), box.top + mid(plot._fullLayout.yaxis, trace.y)]; }
            """, new object[] { layer, area });
        await page.Mouse.MoveAsync((float)at[0] + 5, (float)at[1] + 5);
        await page.Mouse.MoveAsync((float)at[0], (float)at[1]);
        await page.WaitForFunctionAsync("document.querySelectorAll('.hovertext').length > 0");
        await page.WaitForFunctionAsync("name => [...document.querySelectorAll('.hovertext')].some(t => t.textContent.startsWith(name))", area);
        return await page.Locator(".hovertext").First.TextContentAsync() ?? "";
    }
}
