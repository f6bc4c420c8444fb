using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>The referrals of a folder, and what offers need to know of those that are not kept.</summary>
/// <param name="Kept">The referrals in the order of the file; null without it.</param>
/// <param name="Faulty">Ids of rows with a fault.</param>
/// <param name="Later">Ids of referrals that came after the as-at day.</param>
internal sealed record ReadReferrals(
    ImmutableArray<Referral>? Kept, HashSet<ReferralId> Faulty, HashSet<ReferralId> Later);

/// <summary>Reads referrals.csv.</summary>
internal static class ReferralsReader
{
    internal const string File = "referrals.csv";

    private const int Id = 0, Received = 1, Complete = 2, Offered = 3, Placed = 4, Closed = 5, Outcome = 6, Source = 7, Way = 8, Buyer = 9,
        Zone = 10, Hours = 11, Band = 12, Provider = 13;

    private const int HoursOfWeek = 168;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "referral*", "received*", "complete", "offered", "placed", "closed", "outcome", "source",
        "pathway", "buyer", "zone", "hours", "band",
        "provider");

    /// <summary>The referrals up to the as-at day.</summary>
    internal static ReadReferrals Read(CountyReading reading, KnownProviders providers)
    {
        var (faulty, later) = (new HashSet<ReferralId>(), new HashSet<ReferralId>());
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return new ReadReferrals(null, faulty, later);
        }

        var kept = ImmutableArray.CreateBuilder<Referral>(sheet.Count);
        var seen = new HashSet<ReferralId>(sheet.Count);
        var future = new NoticeTally(FlowFileFaults.InFuture, sheet.File);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var referral = Of(row, reading, providers);
            if (referral.Id.Value.Length > 0 && !seen.Add(referral.Id))
            {
                row.Report(FlowFileFaults.Duplicate, $"The referral is '{CsvRow.Quote(referral.Id.Value)}'.");
            }

            if (row.IsFaulty)
            {
                faulty.Add(referral.Id);
            }
            else if (referral.Received.Day > reading.Settings.AsOf)
            {
                later.Add(referral.Id);
                future.Add(row.Line, (referral.Weekly?.Value ?? 0) / 60m);
            }
            else
            {
                kept.Add(referral);
            }
        }

        future.Report(reading.Findings);
        reading.Total(sheet, kept.Count + future.Rows, default, default);
        return new ReadReferrals(kept.ToImmutable(), faulty, later);
    }

    private static Referral Of(CsvRow row, CountyReading reading, KnownProviders providers)
    {
        var id = row.OwnId(Id);
        reading.CheckSynthetic(row, id);
        var referral = new Referral
        {
            Id = new ReferralId(id),
            Received = row.RequiredMoment(Received),
            Complete = row.Moment(Complete),
            Offered = row.Moment(Offered),
            Placed = row.Moment(Placed),
            Closed = row.Moment(Closed),
            Source = row.Choice(Source, CountyWords.ReferralSources) ?? ReferralSource.NotKnown,
            Pathway = row.Choice(Way, CountyWords.PathwayWords),
            Buyer = row.Choice(Buyer, CountyWords.Buyers) ?? CareBuyer.Council,
            Zone = row.Zone(Zone, reading.Zones),
            Weekly = row.AboveZero(Hours, HoursOfWeek) is { } hours ? CareMinutes.FromHours(hours) : null,
            Band = row.Choice(Band, CountyWords.NeedBands),
            Provider = providers.Find(row, Provider),
        };
        var word = row.Choice(Outcome, CountyWords.ReferralOutcomes);
        if (!row.IsFaulty)
        {
            CheckOrder(row, referral);
            CheckEnd(row, referral, word);
        }

        return referral with { Outcome = word ?? EndOf(referral) };
    }

    private static void CheckOrder(CsvRow row, Referral referral)
    {
        Span<(string Name, Moment? At)> steps =
            [("received", referral.Received), ("complete", referral.Complete), ("offered", referral.Offered), ("placed", referral.Placed)];
        var last = 0;
        for (var step = 1; step < steps.Length; step++)
        {
            row.InOrder(steps[last].Name, steps[last].At, steps[step].Name, steps[step].At);
            last = steps[step].At is null ? last : step;
        }

        if (referral.Placed is null)
        {
            row.InOrder(steps[last].Name, steps[last].At, "closed", referral.Closed);
        }
    }

    private static void CheckEnd(CsvRow row, Referral referral, ReferralOutcome? word)
    {
        if (referral is { Placed: not null, Closed: not null })
        {
            row.Report(FlowFileFaults.PlacedAndClosed, $"It was placed on {referral.Placed} and closed on {referral.Closed}.");
        }
        else if (word is { } outcome && (outcome == ReferralOutcome.Placed ? referral.Placed : referral.Closed) is null)
        {
            var date = outcome == ReferralOutcome.Placed ? "placed" : "closed";
            var given = CountyWords.ReferralOutcomes.WordOf(outcome);
            row.Report(FlowFileFaults.Contradiction, $"The outcome is {given}, and {date} is blank.", Outcome);
        }
        else if (referral is { Placed: null, Provider: not null })
        {
            row.Report(FlowFileFaults.Contradiction, "A provider is named, and placed is blank.", Provider);
        }
    }

    private static ReferralOutcome EndOf(Referral referral) =>
        referral.Placed is not null ? ReferralOutcome.Placed
        : referral.Closed is not null ? ReferralOutcome.NotKnown
        : ReferralOutcome.Open;
}
