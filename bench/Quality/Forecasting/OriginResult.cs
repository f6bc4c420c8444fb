using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zoning.Quality.Forecasting;

/// <summary>The figures of one file over several origins, as one JSON line.</summary>
internal sealed record OriginResult
{
    [JsonPropertyName("label")]
    public string Label { get; init; } = "";

    [JsonPropertyName("file")]
    public required string File { get; init; }

    [JsonPropertyName("model")]
    public required string Model { get; init; }

    /// <summary>Every how many series one was forecast.</summary>
    [JsonPropertyName("sample")]
    public required int Sample { get; init; }

    [JsonPropertyName("series")]
    public required int Series { get; init; }

    [JsonPropertyName("origins")]
    public required int Origins { get; init; }

    [JsonPropertyName("forecasts")]
    public required int Forecasts { get; init; }

    /// <summary>OWA at the file's own date.</summary>
    [JsonPropertyName("owaLast")]
    public required double OwaLast { get; init; }

    /// <summary>OWA over the first three origins together.</summary>
    [JsonPropertyName("owa")]
    public required double Owa { get; init; }

    [JsonPropertyName("mase")]
    public required double Mase { get; init; }

    [JsonPropertyName("coverage80")]
    public required double Coverage80 { get; init; }

    [JsonPropertyName("coverage95")]
    public required double Coverage95 { get; init; }

    /// <summary>Standard error of the coverage, by bootstrap over series: all forecasts of a series are drawn together.</summary>
    [JsonPropertyName("coverageError80")]
    public required double CoverageError80 { get; init; }

    [JsonPropertyName("coverageError95")]
    public required double CoverageError95 { get; init; }

    [JsonPropertyName("msis95")]
    public required double Msis95 { get; init; }

    /// <summary>Mean pinball loss of the quantiles .025, .1, .5, .9 and .975, in units of the series' scale.</summary>
    [JsonPropertyName("pinball")]
    public required double Pinball { get; init; }

    /// <summary>Sum of all forecasts divided by the sum of what came, less 1; for files of one unit.</summary>
    [JsonPropertyName("bias")]
    public required double Bias { get; init; }

    [JsonPropertyName("cpuSeconds")]
    public required double CpuSeconds { get; init; }

    [JsonPropertyName("failures")]
    public required int Failures { get; init; }

    internal string Line() => JsonSerializer.Serialize(this);

    internal bool Holds95 => Math.Abs(Coverage95 - 0.95) <= Math.Max(0.02, 2 * CoverageError95);

    internal bool Holds80 => Math.Abs(Coverage80 - 0.80) <= Math.Max(0.04, 2 * CoverageError80);
}
