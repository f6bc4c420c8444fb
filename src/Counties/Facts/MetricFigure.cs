namespace Zoning.Counties;

/// <summary>A row of metrics.csv: a measure of the return in a period, as the council has counted it.</summary>
/// <param name="Metric">The measure.</param>
/// <param name="Period">The time it is about.</param>
/// <param name="Band">The people it is about, such as <c>85+</c>; blank for all.</param>
/// <param name="Numerator">What is counted, 0 or more; at most the denominator where the measure is a share.</param>
/// <param name="Denominator">Of how many, above 0.</param>
internal readonly record struct MetricFigure(
    Metric Metric, MetricPeriod Period, string Band, decimal Numerator, decimal Denominator);

/// <summary>A row of targets.csv: what the council means to reach.</summary>
/// <param name="Metric">The measure.</param>
/// <param name="Period">The time it is about.</param>
/// <param name="Target">The value to reach, in the unit of the measure: a share is 0 to 1. 0 or more.</param>
/// <param name="IsHigherBetter">Whether more is better; by the measure unless the row says otherwise.</param>
/// <param name="Note">A note of the council for the return; blank for none.</param>
internal readonly record struct MetricTarget(Metric Metric, MetricPeriod Period, decimal Target, bool IsHigherBetter, string Note);

/// <summary>A measure of the Better Care Fund return.</summary>
internal enum Metric
{
    /// <summary>
    /// People of 65 and over still at home 91 days after discharge into reablement, of those discharged into it. A share.
    /// </summary>
    HomeAt91Days,

    /// <summary>Admissions of people of 65 and over to residential and nursing homes, of all people of that age. Per 100,000.</summary>
    ResidentialAdmissions,

    /// <summary>People discharged to their usual place of residence, of all discharged from acute hospital. A share.</summary>
    UsualPlace,

    /// <summary>Unplanned admissions that care in the community might have avoided, of all people. Per 100,000.</summary>
    AvoidableAdmissions,

    /// <summary>Days of delay between being ready and leaving, of all people who were ready. Days a person.</summary>
    DelayedDays,
}
