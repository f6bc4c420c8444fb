using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Writes the files that flow needs of single people: referrals.csv, offers.csv, discharges.csv and reviews.csv.</summary>
internal static class FlowTables
{
    internal static byte[] Referrals(ImmutableArray<Referral> referrals) => CsvText.WriteExact(
        [
            "referral", "received", "complete", "offered", "placed", "closed", "outcome", "source",
            "pathway", "buyer", "zone", "hours", "band",
            "provider",
        ],
        referrals.Select(one => (string[])
        [
            one.Id.ToString(),
            one.Received.ToString(),
            Text(one.Complete),
            Text(one.Offered),
            Text(one.Placed),
            Text(one.Closed),
            CellText.Word(CountyWords.ReferralOutcomes, one.Outcome),
            CellText.Word(CountyWords.ReferralSources, one.Source),
            Way(one.Pathway),
            one.Buyer == CareBuyer.Council ? "" : CellText.Word(CountyWords.Buyers, one.Buyer),
            one.Zone?.ToString() ?? "",
            CellText.Hours(one.Weekly),
            CellText.Word(CountyWords.NeedBands, one.Band),
            one.Provider?.ToString() ?? "",
        ]));

    internal static byte[] Offers(ImmutableArray<BrokerageOffer> offers) => CsvText.WriteExact(
        ["referral", "provider", "sent", "answered", "answer", "load", "detour_minutes", "rate", "started"],
        offers.Select(one => (string[])
        [
            one.Referral.ToString(),
            one.Provider.ToString(),
            one.Sent.ToString(),
            Text(one.Answered),
            CellText.Word(CountyWords.OfferReplies, one.Reply),
            CellText.Number(one.Load),
            CellText.Number(one.DetourMinutes),
            CellText.Number(one.Rate),
            Text(one.Started),
        ]));

    internal static byte[] Discharges(ImmutableArray<Discharge> discharges) => CsvText.WriteExact(
        [
            "person", "ready", "left", "pathway_planned", "pathway_actual", "reason", "owner", "group", "service_from", "need", "place_91",
        ],
        discharges.Select(one => (string[])
        [
            one.Person.Value ?? "",
            one.Ready.ToString(),
            Text(one.Left),
            Way(one.Planned),
            Way(one.Actual),
            CellText.Word(CountyWords.DelayCauses, one.Reason),
            CellText.Word(CountyWords.DelayOwners, one.Owner),
            one.Group,
            Text(one.ServiceFrom),
            CellText.Word(CountyWords.NeedsAfterDischarge, one.Need),
            CellText.Word(CountyWords.PlacesAfterDischarge, one.PlaceAt91),
        ]));

    internal static byte[] Reviews(ImmutableArray<PackageReview> reviews) => CsvText.WriteExact(
        ["package", "due", "done", "by", "hours", "outcome"],
        reviews.Select(one => (string[])
        [
            one.Package.Value ?? "",
            CellText.Date(one.Due),
            CellText.Date(one.Done),
            CellText.Word(CountyWords.Reviewers, one.By),
            CellText.Number(one.Hours),
            CellText.Word(CountyWords.ReviewOutcomes, one.Outcome),
        ]));

    /// <summary>The word of a pathway as pathways.csv has it.</summary>
    internal static string Way(Pathway? way) => way?.Key() ?? "";

    private static string Text(Moment? moment) => moment?.ToString() ?? "";
}
