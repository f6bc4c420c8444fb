namespace Zoning.Forecasting;

/// <summary>How candidates become one forecast.</summary>
internal enum CombineBy
{
    /// <summary>The weighted mean.</summary>
    Mean,

    /// <summary>The weighted median: safer on short series and after a level break.</summary>
    Median,
}
