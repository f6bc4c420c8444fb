namespace Zoning.Charts;

/// <summary>How a page of a chart finds plotly.js.</summary>
public sealed record ChartOptions
{
    /// <summary>
    /// The file of plotly.js that a saved page refers to, as a path beside the page or an address; null to write plotly.js 2.28 into the
    /// page once (3.6 MB). Only an address on the network, which is never the default, makes the page ask the network. Default null.
    /// </summary>
    /// <exception cref="ArgumentException">It is empty, or holds a quotation mark or an angle bracket.</exception>
    public string? PlotlyFile
    {
        get;
        init => field = value is null || (value.Length > 0 && value.IndexOfAny(['"', '\'', '<', '>']) < 0)
            ? value
            : throw new ArgumentException($"'{value}' is not a file or an address of plotly.js.", nameof(value));
    }
}
