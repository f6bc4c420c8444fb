namespace Zoning.Planning;

/// <summary>What is counted and summed of swaps in an area, in the order of files.</summary>
internal enum SwapRow
{
    /// <summary>People on the waiting list.</summary>
    People,

    /// <summary>People of whom every package on the list would be placed.</summary>
    PeoplePlaced,

    /// <summary>People who would still have a package on it.</summary>
    PeopleLeft,

    /// <summary>Client minutes a week on the waiting list.</summary>
    Hours,

    /// <summary>Those that would be placed.</summary>
    HoursPlaced,

    /// <summary>Those left waiting.</summary>
    HoursLeft,

    /// <summary>Packages that would change provider.</summary>
    Moved,

    /// <summary>Those of them that two providers exchange; of the county.</summary>
    Exchanged,

    /// <summary>Those of them that three providers pass on in a circle; of the county.</summary>
    Circled,

    /// <summary>Those of them that one provider hands over; of the county.</summary>
    HandedOver,

    /// <summary>Visits a week that would start over 15 minutes earlier or later.</summary>
    VisitsMoved,

    /// <summary>Carer minutes of travel a week today.</summary>
    TravelToday,

    /// <summary>The same with better rounds alone.</summary>
    TravelBetter,

    /// <summary>The same with all proposals.</summary>
    TravelAfter,

    /// <summary>Carer minutes of care a week on today's rounds.</summary>
    Contact,
}

/// <summary>Sums of what swaps change for any set of areas.</summary>
internal sealed class SwapTallies
{
    private const int Columns = 15;
    private readonly ContributionTally _amounts;
    private readonly ProviderTally _byProvider;
    private readonly PeopleOf[] _people;
    private readonly long[][] _placedBy;
    private readonly long[][] _movedBy;
    private readonly long[][] _timesBy;
    private readonly long[][][] _movedAs;
    private readonly int[] _moved;
    private readonly int[] _times;

    /// <param name="facts">What swaps change.</param>
    /// <param name="ticksPerMinute">Ticks in a minute of the rounds.</param>
    /// <param name="groupOfArea">For each zone, then outside and no place, its group.</param>
    /// <param name="groups">How many groups there are.</param>
    internal SwapTallies(SwapFacts facts, int ticksPerMinute, int[] groupOfArea, int groups)
    {
        long Minutes(long halves) => (long)Math.Round(halves / (2.0 * ticksPerMinute), MidpointRounding.AwayFromZero);
        long[][] ByProvider() => [.. Enumerable.Range(0, groups).Select(_ => new long[facts.Providers])];
        (_amounts, _byProvider) = (new ContributionTally(groups * Columns), new ProviderTally(groups * Columns, facts.Providers));
        (_placedBy, _movedBy, _timesBy) = (ByProvider(), ByProvider(), ByProvider());
        _movedAs = [.. Enumerable.Range(0, 3).Select(_ => ByProvider())];
        (_moved, _times, _people) = (new int[groups], new int[groups], new PeopleOf[groups]);
        foreach (var row in facts.Rows)
        {
            var group = groupOfArea[row.Area];
            Add(group, SwapRow.Hours, row.Person, -1, row.Waiting);
            Add(group, row.IsPlaced ? SwapRow.HoursPlaced : SwapRow.HoursLeft, row.Person, -1, row.Waiting);
            Add(group, SwapRow.TravelToday, row.Person, row.Today, Minutes(row.TravelToday));
            Add(group, SwapRow.TravelBetter, row.Person, row.Today, Minutes(row.TravelBetter));
            Add(group, SwapRow.TravelAfter, row.Person, row.After, Minutes(row.TravelAfter));
            Add(group, SwapRow.Contact, row.Person, row.Today, Minutes(2 * row.Contact));
            if (row.IsOnList)
            {
                _people[group].Add(row.Person, row.IsPlaced);
            }

            if (row is { IsPlaced: true, IsOnList: true })
            {
                _placedBy[group][row.To]++;
            }
            else if (row.IsMoved)
            {
                _moved[group]++;
                _movedBy[group][row.From]++;
                _movedBy[group][row.To]++;
                _movedAs[(int)row.Kind][group][row.From]++;
                _movedAs[(int)row.Kind][group][row.To]++;
            }

            if (row.VisitsMoved > 0)
            {
                _times[group] += row.VisitsMoved;
                _timesBy[group][row.After] += row.VisitsMoved;
            }
        }
    }

    /// <summary>A row in whole units: people, packages, visits or minutes.</summary>
    internal long ValueOf(int group, SwapRow row) => row switch
    {
        SwapRow.People => _people[group].All,
        SwapRow.PeoplePlaced => _people[group].All - _people[group].Left,
        SwapRow.PeopleLeft => _people[group].Left,
        SwapRow.Moved => _moved[group],
        SwapRow.Exchanged or SwapRow.Circled or SwapRow.HandedOver => MovedAs(group, row).Sum() / 2,
        SwapRow.VisitsMoved => _times[group],
        _ => _amounts.Sum(CellOf(group, row)),
    };

    /// <summary>How many people are behind an amount.</summary>
    internal int PeopleBehind(int group, SwapRow row) => _amounts.People(CellOf(group, row));

    /// <summary>A row as a cell of a release, with who is behind it.</summary>
    internal ReleaseCell CellOf(int group, SwapRow row, int block, double worth, bool hidesWaiting)
    {
        var (value, cell) = (ValueOf(group, row), CellOf(group, row));
        var isCount = row is <= SwapRow.PeopleLeft or (>= SwapRow.Moved and <= SwapRow.VisitsMoved);
        return new ReleaseCell
        {
            Kind = isCount ? MeasureKind.Count : MeasureKind.Hours,
            Value = value,
            People = isCount ? (int)value : _amounts.People(cell),
            Largest = isCount ? 1 : _amounts.Largest(cell),
            Block = block,
            Worth = worth,
            Own = row switch
            {
                SwapRow.PeoplePlaced => Most(_placedBy[group]),
                SwapRow.Moved => Most(_movedBy[group]),
                SwapRow.Exchanged or SwapRow.Circled or SwapRow.HandedOver => Most(MovedAs(group, row)),
                SwapRow.VisitsMoved => Most(_timesBy[group]),
                _ => 0,
            },
            StartsHidden = hidesWaiting && row <= SwapRow.PeopleLeft,
            Providers = row >= SwapRow.TravelToday ? _byProvider.Largest(cell) : null,
        };
    }

    private long[] MovedAs(int group, SwapRow row) => _movedAs[row - SwapRow.Exchanged][group];

    /// <summary>What one provider knows as its own; of a move both who gives and who takes know.</summary>
    private static long Most(long[] byProvider) => byProvider.DefaultIfEmpty(0).Max();

    private static int CellOf(int group, SwapRow row) => (group * Columns) + (int)row;

    private void Add(int group, SwapRow row, int person, int provider, long value)
    {
        _amounts.Add(CellOf(group, row), person, value);
        _byProvider.Add(CellOf(group, row), provider, value);
    }

    /// <summary>Counts people who come in order, a package at a time.</summary>
    private struct PeopleOf
    {
        private int _last;
        private bool _isLeft;

        internal int All { get; private set; }

        internal int Left { get; private set; }

        internal void Add(int person, bool isPlaced)
        {
            if (All == 0 || _last != person)
            {
                (All, _last, _isLeft) = (All + 1, person, false);
            }

            if (!isPlaced && !_isLeft)
            {
                (Left, _isLeft) = (Left + 1, true);
            }
        }
    }
}
