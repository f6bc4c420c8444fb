using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>
/// A reader of a release and of the summary of swaps made beside it: people and hours waiting are those placed and those left, area by area;
/// nobody is placed outside the zones asked for; no more packages move than there are.
/// </summary>
internal sealed class SwapAttack(
    AttackProgramme programme, AttackProgramme alone, Scope scope, SwapTallies truth, IReadOnlySet<string>? asked, Findings findings)
{
    private const string Placed = "swap_people_waiting|placed", Left = "swap_people_waiting|with-proposals";
    private const string HoursPlaced = "swap_waiting_hours|placed", HoursLeft = "swap_waiting_hours|with-proposals";
    private const string Moved = "swap_packages_moved|with-proposals", Visits = "swap_visits_moved|with-proposals";
    private static readonly string[] OfMoved = ["swap_packages_moved|exchange", "swap_packages_moved|circle", "swap_packages_moved|hand-over"];
    private static readonly string[] Counts = [Placed, Left, Moved, Visits, .. OfMoved];

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
        [OfMoved[0]] = SwapRow.Exchanged,
        [OfMoved[1]] = SwapRow.Circled,
        [OfMoved[2]] = SwapRow.HandedOver,
        ["swap_travel_hours|today"] = SwapRow.TravelToday,
        ["swap_travel_hours|better-rounds-only"] = SwapRow.TravelBetter,
        ["swap_travel_hours|with-proposals"] = SwapRow.TravelAfter,
        ["swap_contact_hours|today"] = SwapRow.Contact,
    };

    /// <summary>Attacks a release and its summary.</summary>
    /// <remarks>
    /// Whatever is found is looked for once more in the run's files alone, by a reader who knows the same relations, the zones asked for and
    /// where nobody is placed or left, which a shown 0 says. What that reader finds as closely is the ledger's, and is counted apart.
    /// </remarks>
    /// <param name="county">The county.</param>
    /// <param name="release">What a run of it published, with swap-zones.csv.</param>
    /// <param name="truth">What is true by zone, then outside the map, then without a known place.</param>
    /// <param name="asked">The zones asked for; null for all.</param>
    public static Findings On(CountyCase county, Release release, SwapTallies truth, IReadOnlySet<string>? asked)
    {
        var findings = new Findings();
        using var before = new Knowledge(PublicFacts.Of(county.Files));
        using var after = new Knowledge(PublicFacts.Of(county.Files));
        try
        {
            var (scope, ledger) = (after.Read(release, countsLinesOnce: county.CountsLinesOnce), before.Read(release, countsLinesOnce: county.CountsLinesOnce));
            var attack = new SwapAttack(after.Programme, before.Programme, scope, truth, asked, findings);
            attack.Learn();
            attack.OnLedger(county, ledger);
            foreach (var area in scope.Areas.Distinct(StringComparer.Ordinal).ToList())
            {
                foreach (var quantity in area == Scope.County ? [.. All, .. OfMoved] : All)
                {
                    attack.OnCell(area, quantity);
                }
            }
        }
        catch (InvalidOperationException fault)
        {
            findings.Add(new Leak(Promise.Honest, "swap-zones.csv", fault.Message));
        }

        return findings;
    }

    private void Learn()
    {
        Relate(programme);
        Relate(alone);
        foreach (var row in CsvText.Table(scope.Release.Files, "swap-zones.csv").Where(row => row["low"].Length > 0))
        {
            var quantity = row["measure"] + "|" + row["status"];
            if (Rows.ContainsKey(quantity) && scope.AreaOf(row["area_kind"], row["area"]) is { } area)
            {
                programme.Narrow(scope.Cell(area, quantity), CsvText.Number(row["low"])!.Value, CsvText.Number(row["high"]) ?? double.PositiveInfinity);
            }
        }

        foreach (var area in scope.Areas.ToList())
        {
            foreach (var (people, hours) in new[] { (Placed, HoursPlaced), (Left, HoursLeft) })
            {
                // Somebody may have one of two packages placed; a reader takes it that nobody has.
                if (programme.BoundsOf(scope.Cell(area, people)).High <= 0 && TrueOf(area, hours) == 0)
                {
                    programme.Narrow(scope.Cell(area, hours), 0, 0);
                    alone.Narrow(scope.Cell(area, hours), 0, 0);
                }
            }
        }
    }

    /// <summary>What ties the summary to the ledger, whatever its figures are.</summary>
    private void Relate(AttackProgramme reader)
    {
        foreach (var place in scope.Places)
        {
            string Cell(string quantity) => scope.Cell(place, quantity);
            reader.Sum(Cell("people_waiting"), [Cell(Placed), Cell(Left)]);
            reader.Sum(Cell("waiting_hours"), [Cell(HoursPlaced), Cell(HoursLeft)]);
            reader.NotNegative((Cell("packages"), 1), (Cell(Moved), -1));
            if (asked is not null && !asked.Contains(place))
            {
                reader.Narrow(Cell(Placed), 0, 0);
                reader.Narrow(Cell(HoursPlaced), 0, 0);
            }
        }

        reader.Sum(scope.Cell(Scope.County, Moved), OfMoved.Select(kind => scope.Cell(Scope.County, kind)));
        foreach (var area in scope.Areas.Where(area => scope.ZonesOf(area).Count > 1).ToList())
        {
            foreach (var quantity in All)
            {
                reader.Sum(scope.Cell(area, quantity), scope.ZonesOf(area).Select(zone => scope.Cell(zone, quantity)));
            }
        }
    }

    /// <summary>The cells of the ledger, now that the summary is known too.</summary>
    private void OnLedger(CountyCase county, Scope ledger)
    {
        var known = new Findings();
        new LedgerAttack(programme, scope, county.Truth, findings).ByOutsider();
        if (findings.Leaks.Count > 0)
        {
            new LedgerAttack(alone, ledger, county.Truth, known).ByOutsider();
            findings.Already.AddRange(known.Leaks.Where(findings.Leaks.Contains));
            findings.Leaks.RemoveAll(known.Leaks.Contains);
        }
    }

    private void OnCell(string area, string quantity)
    {
        var cell = scope.Cell(area, quantity);
        var isCount = Counts.Contains(quantity);
        var value = TrueOf(area, quantity);
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
            Demand(Promise.SmallCounts, cell, value, 1, 7);
        }
        else if (!isCount && ZonesOf(area).Sum(zone => truth.PeopleBehind(zone, Rows[quantity])) < 8)
        {
            Demand(Promise.FewPeople, cell, value, 0.5 * value, 1.5 * value);
        }
    }

    private void Demand(Promise promise, string cell, double value, double low, double high)
    {
        findings.Count(promise);
        if (programme.Reaches(cell, low, high, out var range))
        {
            return;
        }

        var known = alone.RangeOf(cell);
        var isKnown = programme.Reaches(cell, Math.Max(low, known.Low), Math.Min(high, known.High), out _);
        (isKnown ? findings.Already : findings.Leaks).Add(Leak.Of(promise, cell, value, range, (low, high)));
    }

    private double TrueOf(string area, string quantity) =>
        ZonesOf(area).Sum(zone => truth.ValueOf(zone, Rows[quantity])) / (Counts.Contains(quantity) ? 1.0 : 60);

    private IEnumerable<int> ZonesOf(string area) => scope.ZonesOf(area).Select(zone => scope.Places.ToList().IndexOf(zone));
}
