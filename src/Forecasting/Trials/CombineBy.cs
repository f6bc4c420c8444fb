namespace Zoning.Forecasting;

/// <summary>How candidates become one forecast.</summary>
internal enum CombineBy
{
    /// <summary>The weighted mean.</summary>
    Mean,

    /// <summary>The weighted median: safer on short series and across a break of level.</summary>
    Median,
}
