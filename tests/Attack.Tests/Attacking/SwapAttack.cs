using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>
/// A reader of a release and of the summary of swaps made beside it: people and hours waiting are those placed and those left, area by area;
/// nobody is placed outside the zones asked for; no more packages move than there are.
/// </summary>
internal static class SwapAttack
{
    private const string Placed = "swap_people_waiting|placed", Left = "swap_people_waiting|with-proposals";
    private const string HoursPlaced = "swap_waiting_hours|placed", HoursLeft = "swap_waiting_hours|with-proposals";
    private const string Moved = "swap_packages_moved|with-proposals", Visits = "swap_visits_moved|with-proposals";
    private const string InZonesAsked = "waiting_hours in the zones asked for";
    private static readonly string[] Counts = [Placed, Left, Moved, Visits];

    private static readonly string[] All =
    [
        Placed, Left, HoursPlaced, HoursLeft, Moved, Visits, "swap_travel_hours|today", "swap_travel_hours|better-rounds-only",
        "swap_travel_hours|with-proposals", "swap_contact_hours|today",
    ];

    private static readonly Dictionary<string, SwapRow> Rows = new(StringComparer.Ordinal)
    {
        [Placed] = SwapRow.PeoplePlaced,
        [Left] = SwapRow.PeopleLeft,
        [HoursPlaced] = SwapRow.HoursPlaced,
        [HoursLeft] = SwapRow.HoursLeft,
        [Moved] = SwapRow.Moved,
        [Visits] = SwapRow.VisitsMoved,
        ["swap_travel_hours|today"] = SwapRow.TravelToday,
        ["swap_travel_hours|better-rounds-only"] = SwapRow.TravelBetter,
        ["swap_travel_hours|with-proposals"] = SwapRow.TravelAfter,
        ["swap_contact_hours|today"] = SwapRow.Contact,
    };

    /// <summary>Attacks a release and its summary.</summary>
    /// <param name="county">The county.</param>
    /// <param name="release">What a run of it published, with swap-zones.csv.</param>
    /// <param name="truth">What is true by zone, then outside the map, then without a known place.</param>
    /// <param name="asked">The zones asked for; null for all.</param>
    public static Findings On(CountyCase county, Release release, SwapTallies truth, IReadOnlySet<string>? asked)
    {
        var findings = new Findings();
        using var alone = new Knowledge(PublicFacts.Of(county.Files));
        var before = alone.Read(release, countsLinesOnce: county.CountsLinesOnce);
        if (asked is not null)
        {
            alone.Programme.Sum(InZonesAsked, asked.Select(zone => before.Cell(zone, "waiting_hours")));
        }

        using var knowledge = new Knowledge(PublicFacts.Of(county.Files));
        var scope = knowledge.Read(release, countsLinesOnce: county.CountsLinesOnce);
        try
        {
            Learn(knowledge.Programme, scope, asked);
            new LedgerAttack(knowledge.Programme, scope, county.Truth, findings).ByOutsider();
            foreach (var area in scope.Areas.Distinct(StringComparer.Ordinal))
            {
                foreach (var quantity in All)
                {
                    OnCell(knowledge.Programme, scope, area, quantity, truth, alone.Programme, before, asked, findings);
                }
            }
        }
        catch (InvalidOperationException fault)
        {
            findings.Add(new Leak(Promise.Honest, "swap-zones.csv", fault.Message));
        }

        return findings;
    }

    private static void Learn(AttackProgramme programme, Scope scope, IReadOnlySet<string>? asked)
    {
        foreach (var place in scope.Places)
        {
            string Cell(string quantity) => scope.Cell(place, quantity);
            programme.Sum(Cell("people_waiting"), [Cell(Placed), Cell(Left)]);
            programme.Sum(Cell("waiting_hours"), [Cell(HoursPlaced), Cell(HoursLeft)]);
            programme.NotNegative((Cell("packages"), 1), (Cell(Moved), -1));
            if (asked is not null && !asked.Contains(place))
            {
                programme.Narrow(Cell(Placed), 0, 0);
                programme.Narrow(Cell(HoursPlaced), 0, 0);
            }
        }

        foreach (var area in scope.Areas.Where(area => scope.ZonesOf(area).Count > 1).ToList())
        {
            foreach (var quantity in All)
            {
                programme.Sum(scope.Cell(area, quantity), scope.ZonesOf(area).Select(zone => scope.Cell(zone, quantity)));
            }
        }

        foreach (var row in CsvText.Table(scope.Release.Files, "swap-zones.csv").Where(row => row["low"].Length > 0))
        {
            var quantity = row["measure"] + "|" + row["status"];
            if (All.Contains(quantity) && scope.AreaOf(row["area_kind"], row["area"]) is { } area)
            {
                programme.Narrow(scope.Cell(area, quantity), CsvText.Number(row["low"])!.Value, CsvText.Number(row["high"]) ?? double.PositiveInfinity);
            }
        }
    }

    private static void OnCell(
        AttackProgramme programme, Scope scope, string area, string quantity, SwapTallies truth, AttackProgramme alone, Scope before,
        IReadOnlySet<string>? asked, Findings findings)
    {
        var zones = scope.ZonesOf(area).Select(zone => scope.Places.ToList().IndexOf(zone)).ToList();
        var cell = scope.Cell(area, quantity);
        var isCount = Counts.Contains(quantity);
        var value = zones.Sum(zone => truth.ValueOf(zone, Rows[quantity])) / (isCount ? 1.0 : 60);
        var known = programme.BoundsOf(cell);
        findings.Count(Promise.Honest);
        if (value < known.Low - 0.1 || value > known.High + 0.1)
        {
            findings.Add(new Leak(Promise.Honest, cell, FormattableString.Invariant($"true {value:0.##}, said to be {known}")));
        }

        if (value == 0 || quantity == Visits)
        {
            return;
        }

        if (isCount && value < 8)
        {
            Demand(Promise.SmallCounts, 1, 7);
        }
        else if (!isCount && zones.Sum(zone => truth.PeopleBehind(zone, Rows[quantity])) < 8)
        {
            // The ledger alone may leave less room: what is placed or left waits today, and is placed in the zones asked for only.
            var most = quantity is HoursPlaced or HoursLeft ? alone.RangeOf(before.Cell(area, "waiting_hours")).High : double.PositiveInfinity;
            most = quantity == HoursPlaced && alone.Has(InZonesAsked) ? Math.Min(most, alone.RangeOf(InZonesAsked).High) : most;
            var isLeft = quantity == HoursLeft && asked is not null && !scope.ZonesOf(area).Any(asked.Contains);
            var least = isLeft ? alone.RangeOf(before.Cell(area, "waiting_hours")).Low : 0;
            Demand(Promise.FewPeople, Math.Max(0.5 * value, least), Math.Min(1.5 * value, most));
        }

        void Demand(Promise promise, double low, double high)
        {
            findings.Count(promise);
            if (!programme.Reaches(cell, low, high, out var range))
            {
                findings.Add(Leak.Of(promise, cell, value, range, (low, high)));
            }
        }
    }
}
