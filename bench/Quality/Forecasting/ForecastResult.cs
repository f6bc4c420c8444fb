using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zoning.Quality.Forecasting;

/// <summary>The figures of one file, as one JSON line.</summary>
internal sealed record ForecastResult
{
    [JsonPropertyName("file")]
    public required string File { get; init; }

    [JsonPropertyName("model")]
    public required string Model { get; init; }

    [JsonPropertyName("series")]
    public required int Series { get; init; }

    [JsonPropertyName("smape")]
    public required double Smape { get; init; }

    [JsonPropertyName("mase")]
    public required double Mase { get; init; }

    [JsonPropertyName("owa")]
    public required double Owa { get; init; }

    [JsonPropertyName("coverage80")]
    public required double Coverage80 { get; init; }

    [JsonPropertyName("coverage95")]
    public required double Coverage95 { get; init; }

    [JsonPropertyName("msis80")]
    public required double Msis80 { get; init; }

    [JsonPropertyName("msis95")]
    public required double Msis95 { get; init; }

    [JsonPropertyName("seconds")]
    public required double Seconds { get; init; }

    [JsonPropertyName("seriesPerSecond")]
    public required double SeriesPerSecond { get; init; }

    [JsonPropertyName("failures")]
    public required int Failures { get; init; }

    /// <summary>Standard error of the coverages, by bootstrap over series.</summary>
    [JsonPropertyName("coverageError80")]
    public double CoverageError80 { get; init; }

    [JsonPropertyName("coverageError95")]
    public double CoverageError95 { get; init; }

    internal string Line() => JsonSerializer.Serialize(this);
}
