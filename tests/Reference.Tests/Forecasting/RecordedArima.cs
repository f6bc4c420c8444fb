using System.Text.Json;

namespace Zoning.Tests;

/// <summary>An ARIMA model that R fitted to a series: what it found, and what it forecast 12 steps ahead.</summary>
internal sealed record RecordedArimaFit
{
    /// <summary><c>given</c> for an order that we named, <c>chosen</c> for one that auto.arima found.</summary>
    public required string How { get; init; }

    /// <summary>p, d, q, P, D, Q.</summary>
    public required int[] Order { get; init; }

    public required double[] Ar { get; init; }

    /// <summary>Weights of errors as R signs them: added.</summary>
    public required double[] Ma { get; init; }

    public required double[] Sar { get; init; }

    public required double[] Sma { get; init; }

    /// <summary>The mean, or the drift a step; empty where there is neither.</summary>
    public required double[] Centre { get; init; }

    public required double LogLikelihood { get; init; }

    public required double Aicc { get; init; }

    public required double[] Mean { get; init; }

    public required double[] Deviation { get; init; }

    internal ArimaOrder ArimaOrder(int period) => new(Order[0], Order[1], Order[2], Order[3], Order[4], Order[5], period, Centre.Length > 0);

    /// <summary>R's parameters as a point of our search; none where one lies nearer the bound than we go.</summary>
    internal double[]? Point(int period)
    {
        var parts = new[] { Ar, [.. Ma.Select(weight => -weight)], Sar, [.. Sma.Select(weight => -weight)] }.Select(part => ArimaPolynomials.Free(part)).ToArray();
        var perStep = Order[1] == 0 && Order[4] == 1 ? period : 1;
        return parts.Any(part => part is null) ? null : [.. parts.SelectMany(part => part!), .. Centre.Select(value => value * perStep)];
    }
}

/// <summary>A series made by arima.R and what R made of it.</summary>
internal sealed record RecordedArimaSeries
{
    public required string Name { get; init; }

    public required int Period { get; init; }

    public required double[] Values { get; init; }

    public required RecordedArimaFit[] Fits { get; init; }

    internal static IReadOnlyList<RecordedArimaSeries> All { get; } = Read();

    private static RecordedArimaSeries[] Read()
    {
        var path = Path.Combine(TestKit.Folders.Project, "tests", "Reference.Tests", "Recorded", "r-forecast", "arima.json");
        using var text = JsonDocument.Parse(File.ReadAllText(path));
        return text.RootElement.GetProperty("series").Deserialize<RecordedArimaSeries[]>(JsonSerializerOptions.Web)!;
    }
}
