using System.Text.Json;

namespace Zoning.Tests;

/// <summary>One form that R fitted to a series: what it found, and what it forecast 12 steps ahead.</summary>
internal sealed record RecordedEtsFit
{
    public required string Form { get; init; }

    /// <summary>Whether R chose the form itself.</summary>
    public required bool Chosen { get; init; }

    /// <summary>Alpha, beta, gamma, phi; none where the form has none.</summary>
    public required double?[] Parameters { get; init; }

    /// <summary>Level, slope, then the seasonal states, the one used last first.</summary>
    public required double[] States { get; init; }

    public required double LogLikelihood { get; init; }

    public required double Aicc { get; init; }

    public required double Sigma2 { get; init; }

    public required double[] Mean { get; init; }

    public required double[] Low80 { get; init; }

    public required double[] High80 { get; init; }

    public required double[] Low95 { get; init; }

    public required double[] High95 { get; init; }

    /// <summary>The 95 % range of 20,000 paths that R drew, where the season multiplies.</summary>
    public double[]? DrawnLow95 { get; init; }

    public double[]? DrawnHigh95 { get; init; }

    internal EtsForm EtsForm => Zoning.Forecasting.EtsForm.Of(Form);

    /// <summary>R's parameters and states as a point of our search.</summary>
    internal EtsEstimate Estimate(int period)
    {
        var layout = new EtsLayout(EtsForm, period);
        var alpha = Parameters[0]!.Value;
        var point = new double[layout.Count];
        point[0] = alpha;
        point[layout.Level] = States[0];
        if (layout.Form.HasTrend)
        {
            point[layout.Beta] = Parameters[1]!.Value / alpha;
            point[layout.Slope] = States[1];
        }

        if (layout.Phi >= 0)
        {
            point[layout.Phi] = Parameters[3]!.Value;
        }

        if (layout.Form.HasSeason)
        {
            point[layout.Gamma] = Parameters[2]!.Value / (1 - alpha);
            for (var place = 0; place < period - 1; place++)
            {
                point[layout.Season + place] = States[^(place + 1)];
            }
        }

        return new EtsEstimate(layout, point, 0, 0);
    }
}

/// <summary>A series made for the comparison, with what R fitted to it.</summary>
internal sealed record RecordedEtsSeries
{
    public required string Name { get; init; }

    public required int Period { get; init; }

    public required double[] Values { get; init; }

    public required RecordedEtsFit[] Fits { get; init; }

    internal ForecastHistory History => ForecastHistory.Of(Name, Values, Period);

    internal static IReadOnlyList<RecordedEtsSeries> All { get; } = Read();

    private static RecordedEtsSeries[] Read()
    {
        var path = Path.Combine(TestKit.Folders.Project, "tests", "Reference.Tests", "Recorded", "r-forecast", "ets.json");
        using var text = JsonDocument.Parse(File.ReadAllText(path));
        return text.RootElement.GetProperty("series").Deserialize<RecordedEtsSeries[]>(JsonSerializerOptions.Web)!;
    }
}
