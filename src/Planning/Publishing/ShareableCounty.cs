using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// Puts what is published for the county alone into the guarded table: statuses, times of day, carers, providers, the list.
/// </summary>
internal sealed class ShareableCounty
{
    private readonly ShareableDraft _draft;
    private readonly Ledger _ledger;
    private readonly LedgerFacts _facts;
    private readonly AreaRows _rows;
    private int _undelivered;
    private int[] _packages = [];

    private ShareableCounty(ShareableDraft draft, Ledger ledger, AreaRows rows)
    {
        _draft = draft;
        _ledger = ledger;
        _facts = LedgerFacts.Of(ledger);
        _rows = rows;
    }

    public static void Add(ShareableDraft draft, Ledger ledger, AreaRows rows)
    {
        var county = new ShareableCounty(draft, ledger, rows);
        county.AddStatuses();
        county.AddTimes();
        county.AddCarers();
        county.AddProviders();
        county.AddPeople();
        WaitingFigures.Add(draft, ledger, rows);
    }

    /// <summary>A sum over entries by key, with who is behind each.</summary>
    internal static ContributionTally Tally(Ledger ledger, int cells, Action<ContributionTally, LedgerEntry> add)
    {
        var tally = new ContributionTally(cells);
        foreach (var index in ledger.ByPerson)
        {
            add(tally, ledger.Entries[index]);
        }

        return tally;
    }

    internal static ReleaseCell Hours(ContributionTally tally, int cell, double worth) => new()
    {
        Kind = MeasureKind.Hours,
        Value = tally.Sum(cell),
        People = tally.People(cell),
        Largest = tally.Largest(cell),
        Block = -1,
        Worth = worth,
    };

    internal static ReleaseCell Count(int count, double worth = 20) => new()
    {
        Kind = MeasureKind.Count,
        Value = count,
        People = count,
        Largest = 1,
        Block = -1,
        Worth = worth,
    };

    /// <summary>A part of a count, in the form that its breakdown allows.</summary>
    internal static ReleaseCell Part(ReleaseCell cell, Breakdown form) => cell with
    {
        StartsHidden = form == Breakdown.Hidden,
        HidesZero = form != Breakdown.ZerosShown,
        KnownLow = form == Breakdown.ZerosShown && cell.Value > 0 ? 1 : 0,
    };

    private void AddStatuses()
    {
        var tally = Tally(_ledger, HourStatuses.Count, (sums, entry) => sums.Add((int)entry.Status, entry.Person, entry.Client));
        var cells = new int[HourStatuses.Count];
        var packages = new int[HourStatuses.Count];
        var own = OwnByStatus();
        var form = _draft.FormOf(_rows.Packages,
        [
            .. HourStatuses.All.Select(status => (
                (long)_ledger.County.Packages(0, status), EmptyRows.County(LedgerMeasures.Packages, status.Key()))),
        ]);
        foreach (var status in HourStatuses.All)
        {
            var row = EmptyRows.County(LedgerMeasures.ByStatus, status.Key());
            var isWritten = _facts.Has(status);
            cells[(int)status] = _draft.Add(
                Hours(tally, (int)status, status.IsBeside() ? 20 : 60) with
                {
                    StartsHidden = form == Breakdown.Hidden,
                    HidesZero = form != Breakdown.ZerosShown,
                    IsPublished = isWritten,
                    Parent = status.IsBeside() ? -1 : _rows[status.IsMet() ? AreaColumn.Met : AreaColumn.Unmet],
                },
                isWritten ? row : null);
            packages[(int)status] = _draft.Add(
                Part(Count(_ledger.County.Packages(0, status)), form) with { IsPublished = isWritten, Own = own.Own((int)status) },
                isWritten ? EmptyRows.County(LedgerMeasures.Packages, status.Key()) : null);
        }

        _packages = packages;
        AddPackageRelations(packages);
        int Of(HourStatus status) => cells[(int)status];
        var table = _draft.Table;
        table.AddSum(_rows[AreaColumn.ToBeReplaced], [Of(HourStatus.OffFramework), Of(HourStatus.Bridging)]);
        table.AddSum(_rows[AreaColumn.Lasting], [Of(HourStatus.OnFramework), Of(HourStatus.FrameworkNotKnown)]);
        table.AddSum(_rows[AreaColumn.WaitingHours], [Of(HourStatus.Waiting)]);
        table.AddSum(_rows[AreaColumn.OtherUnmet], [Of(HourStatus.Undelivered), Of(HourStatus.NotListed)]);
        _undelivered = Of(HourStatus.Undelivered);
    }

    /// <summary>
    /// A package line is met in one way or waits as a whole, so these statuses divide the packages with demand; a line of which a part
    /// waits counts in two. Hours that were not delivered, and hours beside demand, belong to lines that count elsewhere already.
    /// </summary>
    private void AddPackageRelations(int[] packages)
    {
        var table = _draft.Table;
        int[] lines =
        [
            .. HourStatuses.All.Where(status => !status.IsBeside() && status != HourStatus.Undelivered)
                .Select(status => packages[(int)status]),
        ];
        var twice = lines.Sum(line => table[line].Value) - table[_rows.Packages].Value;
        if (twice == 0)
        {
            table.AddSum(_rows.Packages, lines);
        }
        else if (twice > 0)
        {
            table.AddAtMost(_rows.Packages, lines);
        }

        foreach (var line in HourStatuses.All.Where(status => !status.IsBeside()))
        {
            table.AddAtMost(packages[(int)line], [_rows.Packages]);
        }
    }

    private ProviderTally OwnByStatus()
    {
        var own = new ProviderTally(HourStatuses.Count, _ledger.Providers.Length);
        foreach (var entry in _ledger.Entries)
        {
            // A provider knows its lines beside demand too, such as those that are paused.
            var provider = entry.Status.IsBeside() && _ledger.Input.Packages[entry.Package].Package.Provider is { } beside
                ? _ledger.Keys.IndexOf(beside)
                : entry.Provider;
            if (provider >= 0)
            {
                own.Add((int)entry.Status, provider, 1);
            }
        }

        return own;
    }

    private void AddTimes()
    {
        var times = Enum.GetValues<TimeOfDay>();
        var shares = new long[times.Length];
        var tally = Tally(_ledger, 2 * times.Length, (sums, entry) =>
        {
            if (entry.Status.IsBeside())
            {
                return;
            }

            _ledger.Patterns[entry.Package].Share(entry.Client, shares);
            for (var time = 0; time < shares.Length; time++)
            {
                sums.Add(2 * time + (entry.Status.IsMet() ? 0 : 1), entry.Person, shares[time]);
            }
        });
        var demand = Tally(_ledger, times.Length, (sums, entry) =>
        {
            if (!entry.Status.IsBeside())
            {
                _ledger.Patterns[entry.Package].Share(entry.Client, shares);
                for (var time = 0; time < shares.Length; time++)
                {
                    sums.Add(time, entry.Person, shares[time]);
                }
            }
        });
        var (met, unmet) = (new List<int>(), new List<int>());
        foreach (var time in times)
        {
            var need = _draft.Add(Hours(demand, (int)time, 40), Timed(LedgerMeasures.Demand, time));
            met.Add(_draft.Add(Hours(tally, 2 * (int)time, 20) with { Parent = need }, Timed(LedgerMeasures.Met, time)));
            unmet.Add(_draft.Add(
                Hours(tally, 2 * (int)time + 1, 30) with { Parent = need, IsPublished = _facts.HasWaiting },
                _facts.HasWaiting ? Timed(LedgerMeasures.Unmet, time) : null));
            _draft.Table.AddSum(need, [met[^1], unmet[^1]]);
        }

        _draft.Table.AddSum(_rows[AreaColumn.Met], met);
        _draft.Table.AddSum(_rows[AreaColumn.Unmet], unmet);
    }

    private static PublishedCell Timed(Measure measure, TimeOfDay time) => EmptyRows.County(measure) with { TimeOfDay = time.Key() };

    private void AddCarers()
    {
        var carers = Tally(_ledger, 2, (sums, entry) => Add(sums, entry, entry.Carer));
        var second = Tally(_ledger, 2, (sums, entry) => Add(sums, entry, entry.Carer - entry.Client));
        var all = Tally(_ledger, 1, (sums, entry) => sums.Add(0, entry.Person, entry.Status.IsBeside() ? 0 : entry.Carer));
        var demand = _draft.Add(
            Hours(all, 0, 30) with { Parent = _rows[AreaColumn.Demand], ClassFrom = 0.5, ClassTo = 4 },
            EmptyRows.County(LedgerMeasures.CarerDemand));
        var parts = new List<int>();
        foreach (var (part, column, measure) in new[]
        {
            (0, AreaColumn.Met, LedgerMeasures.CarerMet),
            (1, AreaColumn.Unmet, LedgerMeasures.CarerUnmet),
        })
        {
            var isWritten = _facts.Has(column);
            var hours = _draft.Add(
                Hours(carers, part, 15) with { Parent = _rows[column], ClassFrom = 0.5, ClassTo = 4, IsPublished = isWritten },
                isWritten ? EmptyRows.County(measure) : null);
            var beside = _draft.Add(Hours(second, part, 1) with { IsPublished = false });
            _draft.Table.AddSum(hours, [_rows[column], beside]);
            parts.Add(hours);
        }

        _draft.Table.AddSum(demand, parts);

        static void Add(ContributionTally sums, LedgerEntry entry, long minutes)
        {
            if (!entry.Status.IsBeside())
            {
                sums.Add(entry.Status.IsMet() ? 0 : 1, entry.Person, minutes);
            }
        }
    }

    private void AddProviders()
    {
        var classOf = ProviderClasses.Of(_ledger);
        var spread = new ProviderTally(ProviderClasses.Keys.Length, _ledger.Providers.Length);
        var tally = Tally(_ledger, ProviderClasses.Keys.Length, (sums, entry) =>
        {
            if (entry.Status.IsMet() || entry.Status == HourStatus.Undelivered)
            {
                var size = entry.Provider < 0 ? ProviderClasses.None : classOf[entry.Provider];
                sums.Add(size, entry.Person, entry.Client);
                spread.Add(size, entry.Provider, entry.Client);
            }
        });
        var cells = ProviderClasses.Keys.Select((key, index) => _draft.Add(
            Hours(tally, index, 10) with
            {
                Parent = _rows[AreaColumn.Demand],
                Providers = index == ProviderClasses.None ? null : spread.Largest(index),
            },
            EmptyRows.County(LedgerMeasures.Commissioned) with { Provider = key })).ToList();
        var total = _draft.Add(new ReleaseCell
        {
            Kind = MeasureKind.Hours,
            Value = cells.Sum(cell => _draft.Table[cell].Value),
            People = 0,
            Largest = 0,
            Block = -1,
            IsPublished = false,
            IsGuarded = false,
        });
        _draft.Table.AddSum(total, cells);

        // Commissioned is what is met and what of it was not delivered. What is not supplied is in no total.
        _draft.Table.AddSum(total, _facts.Has(HourStatus.Undelivered) ? [_rows[AreaColumn.Met], _undelivered] : [_rows[AreaColumn.Met]]);
    }

    private void AddPeople()
    {
        var county = _ledger.County;
        var both = county.People(0, PeopleSet.OnListAndUnmet);
        var unmet = county.People(0, PeopleSet.Unmet);
        var all = _draft.Add(
            Count(county.People(0, PeopleSet.Demand), 40) with { Own = OwnPeople() }, EmptyRows.County(LedgerMeasures.People));
        _draft.Table.AddAtMost(all, [_rows.Packages]);
        if (!_facts.HasWaiting)
        {
            return;
        }

        var overlap = _draft.Add(Count(both, 15), EmptyRows.County(LedgerMeasures.PeopleWaitingUnmet));
        var people = _draft.Add(Count(unmet, 15), EmptyRows.County(LedgerMeasures.PeopleUnmet));
        var waitingOnly = Hidden(county.People(0, PeopleSet.OnList) - both);
        _draft.Table.AddSum(_rows.Waiting, [overlap, waitingOnly]);
        _draft.Table.AddSum(people, [overlap, Hidden(unmet - both)]);

        // Whoever has unmet hours has demand, and a package of which some are unmet.
        _draft.Table.AddAtMost(people, [all]);
        _draft.Table.AddAtMost(
            people, [.. HourStatuses.All.Where(status => status.IsUnmet() && _facts.Has(status)).Select(status => _packages[(int)status])]);
    }

    /// <summary>The most people with demand that one provider knows as its own.</summary>
    private long OwnPeople()
    {
        var own = new ProviderTally(1, _ledger.Providers.Length);
        foreach (var (_, provider) in _ledger.Entries.Where(entry => entry.Provider >= 0 && !entry.Status.IsBeside())
            .Select(entry => (entry.Person, entry.Provider)).Distinct())
        {
            own.Add(0, provider, 1);
        }

        return own.Own(0);
    }

    private int Hidden(int count) => _draft.Add(Count(count) with { IsPublished = false });
}
