using System.Text.Json.Serialization;

namespace Zoning.Quality.Forecasting;

/// <summary>What a peer reached on a file, as `peers.R` writes it.</summary>
internal sealed record PeerResult
{
    [JsonPropertyName("file")]
    public required string File { get; init; }

    [JsonPropertyName("method")]
    public required string Method { get; init; }

    [JsonPropertyName("smape")]
    public required double Smape { get; init; }

    [JsonPropertyName("mase")]
    public required double Mase { get; init; }

    [JsonPropertyName("coverage80")]
    public required double Coverage80 { get; init; }

    [JsonPropertyName("coverage95")]
    public required double Coverage95 { get; init; }

    [JsonPropertyName("msis95")]
    public required double Msis95 { get; init; }

    [JsonPropertyName("seconds")]
    public required double Seconds { get; init; }
}
