using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads offers.csv.</summary>
internal sealed class OffersReader
{
    internal const string File = "offers.csv";

    private const int Referral = 0, Provider = 1, Sent = 2, Answered = 3, Answer = 4, Load = 5, Detour = 6, Rate = 7, Started = 8;
    private const int MostDetour = 600, MostRate = 1_000, MostAdvice = 50;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "referral*", "provider*", "sent*", "answered", "answer", "load", "detour_minutes", "rate", "started");

    private readonly CountyReading _reading;
    private readonly ReadReferrals _referrals;
    private readonly Dictionary<ReferralId, Moment> _received;
    private readonly ReferenceTally _named = new(ReferralsReader.File, "referrals");
    private int _advised;

    private OffersReader(CountyReading reading, ReadReferrals referrals)
    {
        _reading = reading;
        _referrals = referrals;
        _received = (referrals.Kept ?? []).ToDictionary(referral => referral.Id, referral => referral.Received);
    }

    /// <summary>The offers of referrals that are kept, in the order of the file; null without it.</summary>
    internal static ImmutableArray<BrokerageOffer>? Read(CountyReading reading, ReadReferrals referrals, KnownProviders providers)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var reader = new OffersReader(reading, referrals);
        var offers = ImmutableArray.CreateBuilder<BrokerageOffer>(sheet.Count);
        var seen = new HashSet<(ReferralId, ProviderId, Moment)>(sheet.Count);
        var future = new NoticeTally(FlowFileFaults.InFuture, sheet.File);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var offer = reader.Of(row, providers);
            if (!row.IsFaulty && !seen.Add((offer.Referral, offer.Provider, offer.Sent)))
            {
                row.Report(FlowFileFaults.Duplicate, $"The provider is '{CsvRow.Quote(offer.Provider.Value)}', asked on {offer.Sent}.");
            }

            if (!row.IsFaulty && (referrals.Later.Contains(offer.Referral) || offer.Sent.Day > reading.Settings.AsOf))
            {
                future.Add(row.Line, 0);
            }
            else if (!row.IsFaulty)
            {
                offers.Add(offer);
            }
        }

        future.Report(reading.Findings);
        reader._named.Report(reading.Findings);
        reading.Total(sheet, offers.Count + future.Rows, default, default);
        return offers.ToImmutable();
    }

    private BrokerageOffer Of(CsvRow row, KnownProviders providers)
    {
        var id = row.OwnId(Referral);
        _reading.CheckSynthetic(row, id);
        var provider = providers.Find(row, Provider);
        if (row.Text(Provider).Length == 0)
        {
            row.Blank(Provider);
        }

        var answer = row.Choice(Answer, CountyWords.OfferReplies);
        var offer = new BrokerageOffer
        {
            Referral = new ReferralId(id),
            Provider = provider ?? default,
            Sent = row.RequiredMoment(Sent),
            Answered = row.Moment(Answered),
            Reply = answer ?? OfferReply.Silent,
            Load = row.BelowOne(Load),
            DetourMinutes = row.Number(Detour, 0, MostDetour),
            Rate = row.AboveZero(Rate, MostRate),
            Started = row.Moment(Started),
        };
        var isKnown = IsKnown(row, offer.Referral);
        if (!row.IsFaulty)
        {
            Check(row, offer, isKnown);
        }

        return offer;
    }

    private static void Check(CsvRow row, BrokerageOffer offer)
    {
        row.InOrder("sent", offer.Sent, "answered", offer.Answered);
        row.InOrder("answered", offer.Answered, "started", offer.Started);
        if (offer.Reply == OfferReply.Silent != offer.Answered is null)
        {
            var what = offer.Answered is null ? "An answer is given, and answered is blank." : "answered is given, and answer is blank.";
            row.Report(FlowFileFaults.Contradiction, what, Answer);
        }
        else if (offer.Started is not null && offer.Reply != OfferReply.Accepted)
        {
            row.Report(FlowFileFaults.Contradiction, "Care started, and the offer was not accepted.", Started);
        }
    }

    private void Check(CsvRow row, BrokerageOffer offer, bool isKnown)
    {
        Check(row, offer);
        if (isKnown && offer.Sent.IsBefore(_received[offer.Referral]))
        {
            row.Report(FlowFileFaults.OfferBeforeReferral, $"Sent on {offer.Sent}, received on {_received[offer.Referral]}.", Sent);
        }
    }

    /// <summary>Whether the referral is kept; a fault if the folder doesn't have it, or its row has one.</summary>
    private bool IsKnown(CsvRow row, ReferralId id)
    {
        if (id.Value.Length == 0)
        {
            return false;
        }

        var isFaulty = _referrals.Faulty.Contains(id);
        var isThere = _received.ContainsKey(id) || isFaulty || _referrals.Later.Contains(id);
        _named.Add(id.Value, isThere);
        if (isFaulty)
        {
            row.Report(FlowFileFaults.ReferralFaulty, $"The referral is '{CsvRow.Quote(id.Value)}'.", Referral);
        }
        else if (!isThere)
        {
            var near = ++_advised <= MostAdvice ? NearIds.Advice(id.Value, _received.Keys.Select(one => one.Value)) : "";
            row.Report(FlowFileFaults.UnknownReferral, $"The referral is '{CsvRow.Quote(id.Value)}'.{near}", Referral);
        }

        return _received.ContainsKey(id);
    }
}
