namespace Zoning.Routing;

/// <summary>Who makes each visit of a plan and when, and which carers' rounds keep all rules within a tolerance.</summary>
internal sealed class KeptPlan
{
    private readonly ReplanWish _wish;
    private readonly ILookup<int, Round> _roundsOf;
    private readonly ILookup<int, VisitLink> _all;
    private readonly ILookup<int, VisitLink> _links;
    private readonly ILookup<int, int> _tied;

    public KeptPlan(ReplanWish wish)
    {
        _wish = wish;
        var kept = wish.Kept;
        Problem = kept.Problem with
        {
            Carers = [.. kept.Problem.Carers.Select((carer, index) => wish.Absent.Contains(index) ? carer with { Shifts = [] } : carer)],
        };
        CarerOf = new int[Problem.Visits.Length];
        Starts = new int[Problem.Visits.Length];
        Array.Fill(CarerOf, -1);
        foreach (var round in kept.Rounds)
        {
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak))
            {
                (CarerOf[stop.Visit], Starts[stop.Visit]) = (round.Carer, stop.Starts);
            }
        }

        _roundsOf = kept.Rounds.ToLookup(round => round.Carer);
        _all = VisitLink.ByVisit(Problem.Links);
        _links = VisitLink.ByVisit(Problem.Links.Where(link => CarerOf[link.First] >= 0 && CarerOf[link.Second] >= 0));
        _tied = Problem.Links.Where(link => CarerOf[link.First] >= 0 && CarerOf[link.Second] >= 0)
            .SelectMany(link => new[] { (CarerOf[link.First], CarerOf[link.Second]), (CarerOf[link.Second], CarerOf[link.First]) })
            .Distinct().ToLookup(pair => pair.Item1, pair => pair.Item2);
        Held = Problem with { Visits = [.. Problem.Visits.Select((visit, index) => CarerOf[index] < 0 ? visit : Hold(visit, index))] };
        Lawful = FindLawful();
    }

    /// <summary>The problem; absent carers have no shift.</summary>
    public RoundProblem Problem { get; }

    /// <summary>The problem with every visit of the plan near its time.</summary>
    public RoundProblem Held { get; }

    /// <summary>The carer of each visit; -1 if the plan leaves it out.</summary>
    public int[] CarerOf { get; }

    /// <summary>The start of each visit of the plan.</summary>
    public int[] Starts { get; }

    /// <summary>
    /// The rounds of carers that keep the rules near the times of the plan, at times that keep them; empty ones are not in it.
    /// </summary>
    public Dictionary<int, List<(int Shift, List<int> Stops)>> Lawful { get; }

    /// <summary>The ties of a visit, to visits that the plan leaves out too.</summary>
    public IEnumerable<VisitLink> LinksOf(int visit) => _all[visit];

    /// <summary>The rounds of a carer in the plan.</summary>
    public IEnumerable<Round> RoundsOf(int carer) => _roundsOf[carer];

    /// <summary>The carers with rounds in the plan who are there, but whose rounds break a rule.</summary>
    public IReadOnlyList<int> Unlawful => [.. _roundsOf.Select(carer => carer.Key)
        .Where(carer => !_wish.Absent.Contains(carer) && !Lawful.ContainsKey(carer)).Order()];

    /// <summary>Whether a visit has another carer or time in a plan, or none.</summary>
    public bool IsChanged(int visit, int carer, int start) =>
        CarerOf[visit] >= 0 && (CarerOf[visit] != carer || Math.Abs((long)Starts[visit] - start) > _wish.Tolerance);

    /// <summary>The visits that change in a plan.</summary>
    public IReadOnlyList<int> Changes(IEnumerable<Round> rounds)
    {
        var now = rounds.SelectMany(round =>
            round.Stops.Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, round.Carer, stop.Starts)))
            .ToDictionary(stop => stop.Visit);
        return
        [
            .. Enumerable.Range(0, CarerOf.Length).Where(visit => CarerOf[visit] >= 0
                && (!now.TryGetValue(visit, out var stop) || IsChanged(visit, stop.Carer, stop.Starts))),
        ];
    }

    /// <summary>A visit near its time: at it if it is fixed, else within the tolerance and its window.</summary>
    public RoundVisit Hold(RoundVisit visit, int index)
    {
        var (from, until) = SpanOf(visit, index);
        return visit with
        {
            Earliest = (int)Math.Min(from, RoundProblem.MaxTicks),
            Latest = (int)Math.Max(until, Math.Min(from, RoundProblem.MaxTicks)),
            LatePrice = null,
            Preferred = Starts[index],
        };
    }

    private (long From, long Until) SpanOf(RoundVisit visit, int index)
    {
        var by = _wish.Fixed.Contains(index) ? 0 : _wish.Tolerance;
        var latest = visit.LatePrice is null ? visit.Latest : RoundProblem.MaxTicks;
        return (Math.Max(visit.Earliest, Starts[index] - (long)by), Math.Min(latest, Starts[index] + (long)by));
    }

    private Dictionary<int, List<(int Shift, List<int> Stops)>> FindLawful()
    {
        var lawful = new Dictionary<int, List<(int, List<int>)>>();
        foreach (var carer in _roundsOf.Select(rounds => rounds.Key).Where(carer => !_wish.Absent.Contains(carer)).Order())
        {
            if (!Keeps(carer))
            {
                continue;
            }

            List<(int, List<int>)> rounds = [];
            foreach (var round in _roundsOf[carer].OrderBy(round => round.Shift))
            {
                if (Arranged(carer, round) is { } stops)
                {
                    rounds.Add((round.Shift, stops));
                }
            }

            lawful[carer] = rounds;
            if (rounds.Count != _roundsOf[carer].Count() || !HaveTimes(TiedTo(carer, lawful), lawful))
            {
                lawful.Remove(carer);
            }
        }

        return lawful;
    }

    /// <summary>Whether the carer's rounds keep what has nothing to do with time: skills, permissions, load, windows.</summary>
    private bool Keeps(int carer)
    {
        var who = Problem.Carers[carer];
        var visits = _roundsOf[carer].SelectMany(round => round.Visits).ToList();
        return visits.Distinct().Count() == visits.Count
            && _roundsOf[carer].Select(round => round.Shift).Distinct().Count() == _roundsOf[carer].Count()
            && visits.TrueForAll(visit => (Problem.Visits[visit].Skills & ~who.Skills) == 0
                && !Problem.Visits[visit].ForbiddenCarers.Contains(carer)
                && SpanOf(Problem.Visits[visit], visit) is var (from, until) && from <= until)
            && !visits.Exists(visit => _links[visit].Any(link => link.IsPair && CarerOf[link.First] == CarerOf[link.Second]))
            && (who.Capacity is not { } most || _roundsOf[carer]
                .All(round => round.Visits.Sum(visit => (long)Problem.Visits[visit].Load) <= most));
    }

    /// <summary>The round's visits with its break at the first place that has times; null if there is none.</summary>
    private List<int>? Arranged(int carer, Round round)
    {
        List<int> order = [.. round.Visits];
        List<int> now = [.. round.Stops.Select(stop => stop.IsBreak ? -1 : stop.Visit)];
        return PlanFitting.WithBreaks(Problem.Carers[carer].Shifts[round.Shift], order)
            .OrderBy(stops => stops.SequenceEqual(now) ? 0 : 1)
            .FirstOrDefault(stops => new FittingTimes(Held, [(carer, round.Shift)], [stops], _links).HasTimes);
    }

    private SortedSet<int> TiedTo(int carer, Dictionary<int, List<(int, List<int>)>> lawful)
    {
        var tied = new SortedSet<int>();
        var open = new Stack<int>([carer]);
        while (open.TryPop(out var next))
        {
            if (lawful.ContainsKey(next) && tied.Add(next))
            {
                foreach (var other in _tied[next])
                {
                    open.Push(other);
                }
            }
        }

        return tied;
    }

    private bool HaveTimes(IEnumerable<int> carers, Dictionary<int, List<(int Shift, List<int> Stops)>> lawful)
    {
        var rounds = carers.SelectMany(carer => lawful[carer].Select(round => (Slot: (carer, round.Shift), round.Stops))).ToList();
        return new FittingTimes(Held, [.. rounds.Select(round => round.Slot)], [.. rounds.Select(round => round.Stops)], _links).HasTimes;
    }
}
