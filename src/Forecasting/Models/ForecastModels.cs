using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>The models that come along, by key.</summary>
internal static class ForecastModels
{
    /// <summary>Every model, in the order in which they are listed to the user.</summary>
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

    /// <summary>The keys that may be asked for, <c>auto</c> first.</summary>
    public static ImmutableArray<string> Keys { get; } = ["auto", .. All.Select(model => model.Key)];

    /// <summary>The model of a key.</summary>
    /// <param name="key">A key of <see cref="All"/>.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no such model; the message lists those that are.</exception>
    public static IForecastModel Of(string key) => All.FirstOrDefault(model => model.Key == key)
        ?? throw new ArgumentException($"There is no model '{key}'. Use one of: {string.Join(", ", Keys)}.", nameof(key));
}
