using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// The waiting list of the county as guarded counts and hours: by where people wait, by stage, by days since the request.
/// </summary>
internal static class WaitingFigures
{
    private static readonly (string Key, int From, int To)[] Bands =
    [
        ("days:0-7", 0, 7), ("days:8-14", 8, 14), ("days:15-28", 15, 28), ("days:29-or-more", 29, int.MaxValue), ("days:not-known", -1, -1),
    ];

    private static readonly string[] HourKeys = ["within-arranging-time", "beyond-arranging-time", "date-not-known"];

    public static void Add(ShareableDraft draft, Ledger ledger, AreaRows rows)
    {
        if (!LedgerFacts.Of(ledger).HasWaiting)
        {
            return;
        }

        var (places, stages) = (Places(ledger).ToList(), StagesOf(ledger).ToList());
        AddPartition(draft, rows.Waiting, places, FormOf(draft, rows.Waiting, places));
        AddPartition(draft, rows.Waiting, stages, FormOf(draft, rows.Waiting, stages));
        var bandList = BandsOf(ledger).ToList();
        var overs = Overs(ledger).ToList();
        var form = FormOf(draft, rows.Waiting, bandList);
        if (form == Breakdown.ZerosShown && overs.Exists(over => IsTold(draft.Table.Rule, over.Part.Count, bandList[over.FirstBand..4])))
        {
            form = Breakdown.ZerosHidden;
        }

        var bands = AddPartition(draft, rows.Waiting, bandList, form);
        foreach (var (part, first) in overs)
        {
            var over = draft.Add(
                ShareableCounty.Part(ShareableCounty.Count(part.Count, 10), form) with { Own = part.Own },
                EmptyRows.County(LedgerMeasures.PeopleWaiting, part.Key));
            draft.Table.AddSum(over, bands[first..4]);
        }

        AddHours(draft, ledger, rows, form);
    }

    /// <summary>The same figures exactly: people by place, stage and days, and hours within and beyond the arranging time.</summary>
    public static IEnumerable<(PublishedCell Row, double Value)> Parts(Ledger ledger)
    {
        var counts = Places(ledger).Concat(StagesOf(ledger)).Concat(BandsOf(ledger))
            .Concat(Overs(ledger).Select(over => over.Part));
        var tally = HoursOf(ledger);
        return counts.Select(part => (EmptyRows.County(LedgerMeasures.PeopleWaiting, part.Key), (double)part.Count))
            .Concat(HourKeys.Select((key, part) => (EmptyRows.County(LedgerMeasures.WaitingHours, key), tally.Sum(part) / 60.0)));
    }

    private static IEnumerable<Part> Places(Ledger ledger)
    {
        var people = People(ledger);
        return Enum.GetValues<WaitsIn>().Select(place => Of("in:" + place.Key(), people.Where(entry => entry.First.WaitsIn == place)));
    }

    private static IEnumerable<Part> StagesOf(Ledger ledger)
    {
        var people = People(ledger);
        return Enum.GetValues<WaitingStage>()
            .Select(stage => Of("stage:" + stage.Key(), people.Where(entry => entry.First.Case.Stage == stage)));
    }

    private static IEnumerable<Part> BandsOf(Ledger ledger)
    {
        var people = People(ledger);
        return Bands.Select(band => Of(band.Key, people.Where(entry => entry.Longest >= band.From && entry.Longest <= band.To)));
    }

    private static IEnumerable<(Part Part, int FirstBand)> Overs(Ledger ledger)
    {
        var people = People(ledger);
        return new[] { ("over-7-days", 7, 1), ("over-14-days", 14, 2), ("over-28-days", 28, 3) }
            .Select(over => (Of(over.Item1, people.Where(entry => entry.Longest > over.Item2)), over.Item3));
    }

    /// <summary>
    /// Everybody on the list: the first of their packages, its provider (-1 for none), and the longest wait in days; -1 where no date is
    /// known.
    /// </summary>
    private static List<(WaitingEntry First, int Provider, int Longest)> People(Ledger ledger)
    {
        var providers = AreaTallies.ProvidersOf(ledger);
        return
        [
            .. ledger.Waiting.Entries.GroupBy(entry => entry.Person)
                .Select(person => (person.First(), providers[person.First().Package], person.Max(entry => entry.Days) ?? -1)),
        ];
    }

    private static Part Of(string key, IEnumerable<(WaitingEntry First, int Provider, int Longest)> people)
    {
        var some = people.ToList();
        var own = some.Where(one => one.Provider >= 0).CountBy(one => one.Provider).Select(one => one.Value);
        return new Part(key, some.Count, own.DefaultIfEmpty().Max());
    }

    /// <summary>Whether a small sum of bands would be told to be more than 1, because more than one band is known not to be 0.</summary>
    private static bool IsTold(DisclosureRule rule, int sum, List<Part> bands) =>
        rule.IsFew(sum) && bands.Count(band => band.Count > 0) > 1;

    private static int[] AddPartition(ShareableDraft draft, int whole, List<Part> list, Breakdown form)
    {
        int[] cells =
        [
            .. list.Select(part => draft.Add(
                ShareableCounty.Part(ShareableCounty.Count(part.Count, 5), form) with { Own = part.Own },
                EmptyRows.County(LedgerMeasures.PeopleWaiting, part.Key))),
        ];
        draft.Table.AddSum(whole, cells);
        return cells;
    }

    private static Breakdown FormOf(ShareableDraft draft, int whole, List<Part> parts) => draft.FormOf(
        whole, [.. parts.Select(part => ((long)part.Count, EmptyRows.County(LedgerMeasures.PeopleWaiting, part.Key)))]);

    private static void AddHours(ShareableDraft draft, Ledger ledger, AreaRows rows, Breakdown form)
    {
        var tally = HoursOf(ledger);
        var cells = HourKeys.Select((key, part) => draft.Add(
            ShareableCounty.Hours(tally, part, 5) with
            {
                Parent = rows[AreaColumn.WaitingHours],
                StartsHidden = form == Breakdown.Hidden,
                HidesZero = form != Breakdown.ZerosShown,
            },
            EmptyRows.County(LedgerMeasures.WaitingHours, key)));
        draft.Table.AddSum(rows[AreaColumn.WaitingHours], cells.ToList());
    }

    private static ContributionTally HoursOf(Ledger ledger)
    {
        var tally = new ContributionTally(HourKeys.Length);
        foreach (var entry in ledger.Waiting.Entries)
        {
            tally.Add(entry.Days is not { } days ? 2 : days <= ledger.Options.ArrangingDays ? 0 : 1, entry.Person, entry.Unmet.Value);
        }

        return tally;
    }

    /// <summary>A part of the list.</summary>
    /// <param name="Key">Its word in files.</param>
    /// <param name="Count">How many people.</param>
    /// <param name="Own">The most that one provider knows as its own.</param>
    private readonly record struct Part(string Key, int Count, int Own);
}
