namespace Zoning.Flow;

/// <summary>
/// Visits of two carers that one carer can make with equipment and training, found by therapists' reviews. A review is an assessment of
/// need: its result is an outcome, never a goal for a person.
/// </summary>
internal sealed record SingleHandedCare
{
    /// <summary>The share of reviews after which one carer is enough, where nothing tells it: assumed, 0.2 to 0.4.</summary>
    internal const double UsualSuccess = 0.3;

    /// <summary>Hours of a therapist for a review: 540 minutes, the median of a survey of English councils.</summary>
    internal const double UsualReviewHours = 9;

    /// <summary>Reviews of people visited by two carers, a year, 0 or more.</summary>
    internal required double ReviewsPerYear { get; init; }

    /// <summary>
    /// The share of reviews after which one carer is enough, 0 to 1. In nearly half of English councils two carers stayed wholly in place
    /// after at least 60 % of reviews, so 0.2 to 0.4 is likely (an assumption).
    /// </summary>
    internal required double Success { get; init; }

    /// <summary>Visits of two carers a week, for each person reviewed, above 0.</summary>
    internal required double VisitsPerWeek { get; init; }

    /// <summary>Minutes of care in each of those visits, above 0.</summary>
    internal required double VisitMinutes { get; init; }

    /// <summary>Minutes of travel of the second carer for a visit, 0 or more.</summary>
    internal double TravelMinutes { get; init; }

    /// <summary>Hours of a therapist for a review. Default 9.</summary>
    internal double ReviewHours { get; init; } = UsualReviewHours;

    /// <summary>Care hours a week freed by one year's reviews: eligible visits x length x p(success).</summary>
    internal double CareHours => ReviewsPerYear * Success * VisitsPerWeek * VisitMinutes / 60;

    /// <summary>Hours a week of the second carer's travel that are freed.</summary>
    internal double TravelHours => ReviewsPerYear * Success * VisitsPerWeek * TravelMinutes / 60;

    /// <summary>Therapists' hours that the reviews take, in the year.</summary>
    internal double TherapistHours => ReviewsPerYear * ReviewHours;

    /// <summary>
    /// Hours freed net of the reviews, care and travel together, over some weeks of the packages that changed. Below 0 where packages end
    /// before the review has paid.
    /// </summary>
    /// <param name="weeks">Weeks that a package lasts after its review, 0 or more.</param>
    internal double NetHours(double weeks) => (CareHours + TravelHours) * weeks - TherapistHours;

    /// <summary>Weeks after which the hours freed have paid for the reviews; infinite if nothing is freed.</summary>
    internal double WeeksToPay => CareHours + TravelHours > 0 ? TherapistHours / (CareHours + TravelHours) : double.PositiveInfinity;
}
