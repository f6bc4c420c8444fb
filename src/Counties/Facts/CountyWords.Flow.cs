using System.Collections.Frozen;

namespace Zoning.Counties;

/// <summary>The words of the files that flow needs.</summary>
internal static partial class CountyWords
{
    /// <summary>Words of <c>outcome</c> in referrals.csv. An open referral, and an end of which nobody recorded why, have none.</summary>
    public static IReadOnlyDictionary<string, ReferralOutcome> ReferralOutcomes { get; } = Words(
        ("placed", ReferralOutcome.Placed), ("withdrawn", ReferralOutcome.Withdrawn), ("died", ReferralOutcome.Died),
        ("elsewhere", ReferralOutcome.Elsewhere));

    /// <summary>Words of <c>source</c> in referrals.csv.</summary>
    public static IReadOnlyDictionary<string, ReferralSource> ReferralSources { get; } = Words(
        ("hospital", ReferralSource.Hospital), ("ed", ReferralSource.EmergencyDepartment), ("community", ReferralSource.Community),
        ("reablement", ReferralSource.Reablement), ("self", ReferralSource.Self));

    /// <summary>Words of <c>pathway</c> in the files of flow: 0 to 3, as P0 to P3 too, or community.</summary>
    public static IReadOnlyDictionary<string, Pathway> PathwayWords { get; } = Words(
        ("0", Pathway.P0), ("1", Pathway.P1), ("2", Pathway.P2), ("3", Pathway.P3),
        ("p0", Pathway.P0), ("p1", Pathway.P1), ("p2", Pathway.P2), ("p3", Pathway.P3), ("community", Pathway.Community));

    /// <summary>Words of <c>buyer</c> in referrals.csv.</summary>
    public static IReadOnlyDictionary<string, CareBuyer> Buyers { get; } = Words(
        ("council", CareBuyer.Council), ("chc", CareBuyer.ContinuingHealthcare));

    /// <summary>Words of <c>band</c> in referrals.csv and beds.csv.</summary>
    public static IReadOnlyDictionary<string, NeedBand> NeedBands { get; } = Words(
        ("low", NeedBand.Low), ("medium", NeedBand.Medium), ("high", NeedBand.High));

    /// <summary>Words of <c>answer</c> in offers.csv; silence has none.</summary>
    public static IReadOnlyDictionary<string, OfferReply> OfferReplies { get; } = Words(
        ("accepted", OfferReply.Accepted), ("refused", OfferReply.Refused));

    /// <summary>Words of <c>kind</c> in beds.csv.</summary>
    public static IReadOnlyDictionary<string, PlaceKind> PlaceKinds { get; } = Words(("bed", PlaceKind.Bed), ("home", PlaceKind.Home));

    /// <summary>Words of <c>reason</c> in discharges.csv.</summary>
    public static IReadOnlyDictionary<string, DelayCause> DelayCauses { get; } = Words(
        ("home package", DelayCause.HomePackage), ("residential", DelayCause.Residential), ("assessment", DelayCause.Assessment),
        ("reablement", DelayCause.Reablement), ("equipment", DelayCause.Equipment), ("housing", DelayCause.Housing),
        ("family", DelayCause.Family), ("nhs", DelayCause.Nhs), ("other", DelayCause.Other));

    /// <summary>Words of <c>owner</c> in discharges.csv.</summary>
    public static IReadOnlyDictionary<string, DelayOwner> DelayOwners { get; } = Words(
        ("social care", DelayOwner.SocialCare), ("nhs", DelayOwner.Nhs), ("both", DelayOwner.Both));

    /// <summary>Words of <c>need</c> in discharges.csv.</summary>
    public static IReadOnlyDictionary<string, NeedAfterDischarge> NeedsAfterDischarge { get; } = Words(
        ("full", NeedAfterDischarge.Full), ("part", NeedAfterDischarge.Part), ("none", NeedAfterDischarge.None));

    /// <summary>Words of <c>place_91</c> in discharges.csv.</summary>
    public static IReadOnlyDictionary<string, PlaceAfterDischarge> PlacesAfterDischarge { get; } = Words(
        ("home", PlaceAfterDischarge.Home), ("residential", PlaceAfterDischarge.Residential), ("hospital", PlaceAfterDischarge.Hospital),
        ("died", PlaceAfterDischarge.Died));

    /// <summary>Words of <c>role</c> in workforce.csv.</summary>
    public static IReadOnlyDictionary<string, StaffRole> StaffRoles { get; } = Words(
        ("care worker", StaffRole.CareWorker), ("reablement worker", StaffRole.ReablementWorker), ("therapist", StaffRole.Therapist),
        ("social worker", StaffRole.SocialWorker), ("assessor", StaffRole.Assessor), ("trusted assessor", StaffRole.TrustedAssessor),
        ("broker", StaffRole.Broker), ("reviewer", StaffRole.Reviewer));

    /// <summary>Words of <c>by</c> in reviews.csv.</summary>
    public static IReadOnlyDictionary<string, ReviewedBy> Reviewers { get; } = Words(
        ("council", ReviewedBy.Council), ("delegated", ReviewedBy.Delegated));

    /// <summary>Words of <c>outcome</c> in reviews.csv.</summary>
    public static IReadOnlyDictionary<string, ReviewOutcome> ReviewOutcomes { get; } = Words(
        ("none", ReviewOutcome.None), ("less", ReviewOutcome.Less), ("more", ReviewOutcome.More), ("ended", ReviewOutcome.Ended));

    /// <summary>Words of <c>metric</c> in metrics.csv and targets.csv.</summary>
    public static IReadOnlyDictionary<string, Metric> Metrics { get; } = Words(
        ("home-91", Metric.HomeAt91Days), ("residential-65", Metric.ResidentialAdmissions), ("usual-place", Metric.UsualPlace),
        ("avoidable-admissions", Metric.AvoidableAdmissions), ("delayed-days", Metric.DelayedDays));

    /// <summary>Words of <c>better</c> in targets.csv: whether higher is.</summary>
    public static IReadOnlyDictionary<string, bool> Better { get; } = Words(("higher", true), ("lower", false));

    private static FrozenDictionary<string, T> Words<T>(params (string Word, T Choice)[] words) =>
        words.ToFrozenDictionary(one => one.Word, one => one.Choice, StringComparer.Ordinal);
}
