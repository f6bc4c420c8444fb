using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Puts county, display areas, buckets and zones into the guarded table, with the sums that tie them.</summary>
internal sealed class ShareableAreas
{
    private const double CountyWorth = 200;
    private const double DisplayWorth = 10;
    private const double BucketWorth = 8;
    private const double ZoneWorth = 3;

    // Money is in thousands of pence and hours in hours in the audit's programme.
    private const double PencePerMinuteScale = 60 / 1000.0;
    private readonly ShareableDraft _draft;
    private readonly LedgerFacts _facts;
    private readonly AreaTallies _county;
    private readonly AreaTallies _blocks;
    private readonly AreaTallies _zones;
    private readonly double _price;
    private readonly (double Least, double Most) _rates;

    /// <summary>Whether an area or zone fell to nobody waiting since the earlier release: then no area shows that nobody waits.</summary>
    private readonly bool _hidesZeros;

    public ShareableAreas(ShareableDraft draft, Ledger ledger, AreaTallies zones, DisplayAreas display, bool showsZones)
    {
        _draft = draft;
        _facts = LedgerFacts.Of(ledger);
        _zones = zones;
        var buckets = display.Areas.Length;
        _blocks = new AreaTallies(
            ledger, [.. Enumerable.Range(0, display.Zones.Count).Select(display.AreaOf), buckets, buckets], buckets + 1);
        _county = new AreaTallies(ledger, [.. new int[display.Zones.AreaCount]], 1);
        HidesWaiting = IsClass(_county.Waiting(0)) || IsClass(_county.People(0, AreaColumn.Unmet));
        _hidesZeros = Fell(display);
        var met = _county.Sum(0, AreaColumn.Met);
        _rates = RatesOf(ledger);
        _price = met == 0 ? 0 : Math.Round((double)_county.Sum(0, AreaColumn.Cost) / met);
        County = AddArea(_county, 0, -1, EmptyRows.CountyKind, "county", CountyWorth);
        Blocks = new AreaRows[buckets + 1];
        for (var block = 0; block < Blocks.Length; block++)
        {
            var (kind, code) = block < buckets
                ? (EmptyRows.DisplayKind, display.Areas[block].Code)
                : (EmptyRows.BucketKind, EmptyRows.Elsewhere);
            Blocks[block] = AddArea(_blocks, block, block, kind, code, block < buckets ? DisplayWorth : BucketWorth);
            if (block < buckets && (showsZones || display.Areas[block].IsSingle))
            {
                AddZones(display, block);
            }
        }

        AddCountySums();
    }

    /// <summary>The county's cells.</summary>
    public AreaRows County { get; }

    /// <summary>The cells of the display areas, then of everything elsewhere: outside the map or without a known place.</summary>
    public AreaRows[] Blocks { get; }

    /// <summary>People waiting of each zone of a merged area, by the zone's number. Never written unless 0.</summary>
    public Dictionary<int, int> ZoneCells { get; } = [];

    /// <summary>Whether so few people wait in all that even an area where nobody waits would reveal something.</summary>
    public bool HidesWaiting { get; }

    private bool Fell(DisplayAreas display)
    {
        for (var area = 0; area < display.Areas.Length; area++)
        {
            var code = display.Areas[area].Code;
            if (Fell(EmptyRows.Of(EmptyRows.DisplayKind, code, LedgerMeasures.PeopleWaiting), _blocks.Waiting(area))
                || Fell(EmptyRows.Of(EmptyRows.DisplayKind, code, LedgerMeasures.Unmet), _blocks.Sum(area, AreaColumn.Unmet)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fell(PublishedCell row, long now) => now == 0 && _draft.ToldOf(row) is { Shown: not Shown.Exact, High: not 0 };

    private bool IsClass(int count) => count > 0 && count < _draft.Table.Rule.SmallestCount;

    private AreaRows AddArea(AreaTallies tallies, int group, int block, string kind, string code, double worth)
    {
        var rows = new AreaRows();
        var isPart = block >= 0;
        foreach (var column in Enum.GetValues<AreaColumn>())
        {
            // The parts of unmet hours are given for the county alone: by area one part would be too small.
            var isPartOfUnmet = column is AreaColumn.WaitingHours or AreaColumn.OtherUnmet;
            var isWritten = _facts.Has(column) && !(isPart && isPartOfUnmet);
            rows[column] = _draft.Add(
                Cell(tallies, group, column, block, worth) with
                {
                    IsPublished = isWritten,
                    IsGuarded = !(isPart && isPartOfUnmet),
                    StartsHidden = isPart && column == AreaColumn.Unmet && HidesWaiting,
                    HidesZero = isPart && column == AreaColumn.Unmet && _hidesZeros,
                    Parent = ParentOf(rows, column),
                    Whole = isPart ? County[column] : -1,
                    ClassFrom = column == AreaColumn.Cost ? 0.25 * _price * PencePerMinuteScale : 1.0 / 3.0,
                    ClassTo = column == AreaColumn.Cost ? 3 * _price * PencePerMinuteScale : 1,
                },
                isWritten ? EmptyRows.Of(kind, code, EmptyRows.MeasureOf(column)) : null);
        }

        var table = _draft.Table;
        AddInnerSums(table, rows);
        if (_facts.HasRates)
        {
            AddRates(tallies, group, rows, block);
        }

        rows.Waiting = _draft.Add(
            Count(tallies.Waiting(group), block, 2 * worth) with
            {
                Own = tallies.OwnWaiting(group),
                StartsHidden = isPart && HidesWaiting,
                HidesZero = isPart && _hidesZeros,
                IsPublished = _facts.HasWaiting,
            },
            _facts.HasWaiting ? EmptyRows.Of(kind, code, LedgerMeasures.PeopleWaiting) : null);
        rows.Packages = _draft.Add(
            Count(tallies.Cut.DemandPackages(group), block, worth) with
            {
                Own = tallies.OwnPackages(group),
                StartsHidden = isPart && IsClass(_county.Cut.DemandPackages(0)),
            },
            EmptyRows.Of(kind, code, LedgerMeasures.Packages));
        return rows;
    }

    /// <summary>States how the columns of one area add up.</summary>
    internal static void AddInnerSums(Release table, AreaRows rows)
    {
        table.AddSum(rows[AreaColumn.Demand], [rows[AreaColumn.Met], rows[AreaColumn.Unmet]]);
        table.AddSum(rows[AreaColumn.Demand], [rows[AreaColumn.From65], rows[AreaColumn.Under65]]);
        table.AddSum(rows[AreaColumn.Met], [rows[AreaColumn.ToBeReplaced], rows[AreaColumn.Lasting]]);
        table.AddSum(rows[AreaColumn.Unmet], [rows[AreaColumn.WaitingHours], rows[AreaColumn.OtherUnmet]]);
    }

    /// <summary>
    /// Cost lies between hours at the lowest and hours at the highest rate. Where cost is hidden for the sake of providers, what a rate
    /// card says of it is not told by the release.
    /// </summary>
    private void AddRates(AreaTallies tallies, int group, AreaRows rows, int block)
    {
        var (first, second) = tallies.Providers(group, AreaColumn.Cost, _draft.Table.Rule)!.Value;
        if (_draft.Table.Rule.IsOfEnoughProviders(tallies.Sum(group, AreaColumn.Cost), first, second))
        {
            AddRate(rows, block, _rates.Least, 1);
            AddRate(rows, block, _rates.Most, -1);
        }
    }

    /// <summary>Cost lies between hours at the lowest and hours at the highest rate; the rest is a cell that can't be negative.</summary>
    private void AddRate(AreaRows rows, int block, double rate, int sign)
    {
        var cost = _draft.Table[rows[AreaColumn.Cost]].Value;
        var met = _draft.Table[rows[AreaColumn.Met]].Value;
        var rest = _draft.Add(new ReleaseCell
        {
            Kind = MeasureKind.Money,
            Value = Math.Max(0, sign * (cost - (long)Math.Round(rate * met))),
            People = 0,
            Largest = 0,
            Block = block,
            IsPublished = false,
            IsGuarded = false,
        });
        _draft.Table.AddRelation(
        [
            new ReleaseTerm(rows[AreaColumn.Cost], sign),
            new ReleaseTerm(rows[AreaColumn.Met], -sign * rate * PencePerMinuteScale),
            new ReleaseTerm(rest, -1),
        ]);
    }

    /// <summary>The least and the most pence of a met minute: no narrower than any rate card a reader may have.</summary>
    private static (double Least, double Most) RatesOf(Ledger ledger)
    {
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var entry in ledger.Entries)
        {
            if (entry.Status.IsMet())
            {
                var rate = (double)entry.Cost / entry.Client;
                (least, most) = (Math.Min(least, rate), Math.Max(most, rate));
            }
        }

        return (most == 0 ? 0 : least, most);
    }

    private void AddZones(DisplayAreas display, int block)
    {
        var area = display.Areas[block];
        var rows = Blocks[block];
        if (area.IsSingle)
        {
            AddSingleZone(area.Code, rows);
            return;
        }

        var isSparse = IsClass(_blocks.Cut.DemandPackages(block));
        var showsZeros = ShowsZeros(area, block);
        var (demand, met, unmet, waiting) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        foreach (var zone in area.Members)
        {
            var code = display.Zones[zone].Code.Value;
            var need = _draft.Add(
                Cell(_zones, zone, AreaColumn.Demand, block, ZoneWorth) with
                {
                    StartsHidden = isSparse,
                    Parent = rows[AreaColumn.Demand],
                },
                EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.Demand));
            demand.Add(need);
            met.Add(_draft.Add(Cell(_zones, zone, AreaColumn.Met, block, ZoneWorth) with { IsPublished = false }));
            var isZero = showsZeros && _facts.HasWaiting && _zones.Sum(zone, AreaColumn.Unmet) == 0;
            unmet.Add(_draft.Add(
                Cell(_zones, zone, AreaColumn.Unmet, block, ZoneWorth) with { IsPublished = isZero },
                isZero ? EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.Unmet) : null));
            var people = _zones.Waiting(zone);
            var isNobody = showsZeros && _facts.HasWaiting && people == 0;
            waiting.Add(_draft.Add(
                Count(people, block, ZoneWorth) with { IsPublished = isNobody, KnownLow = showsZeros && people > 0 ? 1 : 0 },
                isNobody ? EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.PeopleWaiting) : null));
            _draft.Table.AddSum(need, [met[^1], unmet[^1]]);
            ZoneCells[zone] = waiting[^1];
        }

        _draft.Table.AddSum(rows[AreaColumn.Demand], demand);
        _draft.Table.AddSum(rows[AreaColumn.Met], met);
        _draft.Table.AddSum(rows[AreaColumn.Unmet], unmet);
        _draft.Table.AddSum(rows.Waiting, waiting);
    }

    private void AddSingleZone(string code, AreaRows rows)
    {
        _draft.AlsoTo(rows[AreaColumn.Demand], EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.Demand));
        if (_facts.HasWaiting && !HidesWaiting && !_hidesZeros && _draft.Table[rows.Waiting].Value == 0)
        {
            _draft.AlsoTo(rows.Waiting, EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.PeopleWaiting));
        }

        if (_facts.HasWaiting && !HidesWaiting && !_hidesZeros && _draft.Table[rows[AreaColumn.Unmet]].Value == 0)
        {
            _draft.AlsoTo(rows[AreaColumn.Unmet], EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.Unmet));
        }
    }

    /// <summary>
    /// Zones that show 0 reveal which zones do not. That is safe if the area's count leaves every other zone the whole class; the limit is
    /// one above the class, so that missing it reveals nothing either.
    /// </summary>
    private bool ShowsZeros(DisplayArea area, int block)
    {
        var count = _blocks.Waiting(block);
        if (HidesWaiting || _hidesZeros || IsClass(count))
        {
            return false;
        }

        // A class of the earlier release, or one that hides a crossing, leaves too little for zones that are known not to be 0.
        if (_draft.ToldOf(EmptyRows.Of(EmptyRows.DisplayKind, area.Code,
            LedgerMeasures.PeopleWaiting)) is { Shown: Shown.Class or Shown.Hidden })
        {
            return false;
        }

        var some = area.Members.Count(zone => _zones.Waiting(zone) > 0);
        return count == 0
            || _draft.Table.Rule.Interval(MeasureKind.Count, count).High - (some - 1) >= _draft.Table.Rule.SmallestCount;
    }

    private void AddCountySums()
    {
        foreach (var column in Enum.GetValues<AreaColumn>())
        {
            _draft.Table.AddSum(County[column], Blocks.Select(block => block[column]));
        }

        _draft.Table.AddSum(County.Waiting, Blocks.Select(block => block.Waiting));
        _draft.Table.AddSum(County.Packages, Blocks.Select(block => block.Packages));
    }

    private static int ParentOf(AreaRows rows, AreaColumn column) => column switch
    {
        AreaColumn.Met or AreaColumn.Unmet or AreaColumn.From65 or AreaColumn.Cost => rows[AreaColumn.Demand],
        AreaColumn.ToBeReplaced => rows[AreaColumn.Met],
        AreaColumn.WaitingHours => rows[AreaColumn.Unmet],
        _ => -1,
    };

    private ReleaseCell Cell(AreaTallies tallies, int group, AreaColumn column, int block, double worth) =>
        Cell(tallies, group, column, block, worth, _draft.Table.Rule);

    /// <summary>A column of an area, with who is behind it.</summary>
    internal static ReleaseCell Cell(
        AreaTallies tallies, int group, AreaColumn column, int block, double worth, DisclosureRule rule) => new()
        {
            Kind = column == AreaColumn.Cost ? MeasureKind.Money : MeasureKind.Hours,
            Value = tallies.Sum(group, column),
            People = tallies.People(group, column),
            Largest = tallies.Largest(group, column),
            Block = block,
            Providers = tallies.Providers(group, column, rule),
            Worth = worth * WorthOf(column) * (1 + tallies.Sum(group, column) / (1.0 + tallies.Total(column))),
        };

    /// <summary>A number of people or packages of an area.</summary>
    internal static ReleaseCell Count(int count, int block, double worth) => new()
    {
        Kind = MeasureKind.Count,
        Value = count,
        People = count,
        Largest = 1,
        Block = block,
        Worth = worth,
    };

    private static double WorthOf(AreaColumn column) => column switch
    {
        AreaColumn.Unmet => 3,
        AreaColumn.Demand => 2,

        AreaColumn.Met => 0.5,
        AreaColumn.WaitingHours => 0.7,
        AreaColumn.Cost => 0.3,
        _ => 0.5,
    };
}
