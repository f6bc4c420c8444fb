namespace Zoning.Samples;

/// <summary>How much a synthetic county's files hold.</summary>
internal enum SampleDetail
{
    /// <summary>Every file of the county format that the generator can fill.</summary>
    Full,

    /// <summary>What a council can usually extract: no carers, visits, actuals, rates or coordinates of people.</summary>
    Extract,
}
