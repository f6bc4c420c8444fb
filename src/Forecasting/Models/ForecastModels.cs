using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>The built-in models by key.</summary>
internal static class ForecastModels
{
    /// <summary>All models, in the order in which users see them.</summary>
    public static ImmutableArray<IForecastModel> All { get; } =
    [
        new NaiveModel(),
        new SeasonalNaiveModel(),
        new Naive2Model(),
        new ThetaModel(),
        new StandardThetaModel(),
        new EtsModel(),
        new StlEtsModel(),
        new CountSmoothingModel(),
        new TsbModel(),
        new ArimaModel(),
        new CesModel(),
        new StlThetaModel(),
        new SsaModel(),
    ];

    /// <summary>The keys that may be requested, <c>auto</c> first.</summary>
    public static ImmutableArray<string> Keys { get; } = ["auto", .. All.Select(model => model.Key)];

    /// <summary>The model of a key.</summary>
    /// <param name="key">A key of <see cref="All"/>.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no such model; the message lists the keys.</exception>
    public static IForecastModel Of(string key) => All.FirstOrDefault(model => model.Key == key)
        ?? throw new ArgumentException($"There is no model '{key}'. Use one of: {string.Join(", ", Keys)}.", nameof(key));
}
