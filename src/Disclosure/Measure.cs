namespace Zoning.Disclosure;

/// <summary>What kind of number a measure is; small numbers are protected kind by kind.</summary>
public enum MeasureKind
{
    /// <summary>People, packages or visits.</summary>
    Count,

    /// <summary>Hours of care a week.</summary>
    Hours,

    /// <summary>Pounds a week.</summary>
    Money,

    /// <summary>A share or an index, worked out from published figures only.</summary>
    Ratio,

    /// <summary>Days of waiting.</summary>
    Days,
}

/// <summary>One thing that is counted or measured, with its unit.</summary>
/// <param name="Key">The name in files, such as <c>unmet_hours</c>.</param>
/// <param name="Label">The name on the page, such as <c>Unmet hours a week</c>.</param>
/// <param name="Unit">The unit, such as <c>client hours a week</c>.</param>
/// <param name="Kind">What kind of number it is.</param>
public sealed record Measure(string Key, string Label, string Unit, MeasureKind Kind);
