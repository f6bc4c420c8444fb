namespace Zoning.Demand;

/// <summary>Gives every minute of every package its status, rule by rule, and hands each piece on.</summary>
/// <remarks>The entries of a ledger and the recount under other options both come from here, so they cannot differ.</remarks>
internal sealed class EntryMaker
{
    private readonly StatusRules _rules;
    private readonly Action<int, HourStatus, long> _take;
    private readonly long[] _cover;

    /// <summary>A maker.</summary>
    /// <param name="rules">The status rules.</param>
    /// <param name="people">How many people there are.</param>
    /// <param name="take">Takes the package's index, the status and the client minutes, which are never 0.</param>
    internal EntryMaker(StatusRules rules, int people, Action<int, HourStatus, long> take)
    {
        (_rules, _take) = (rules, take);
        _cover = new long[people];
    }

    /// <summary>For each rule, how many lines it applied to.</summary>
    internal int[] Rows { get; } = new int[StatusRule.All.Length];

    /// <summary>For each rule, the client minutes it placed or moved.</summary>
    internal long[] Minutes { get; } = new long[StatusRule.All.Length];

    /// <summary>Every package of a ledger: running care first, so that what covers a person is known before what the person waits for.</summary>
    /// <param name="input">What the ledger is drawn up from.</param>
    /// <param name="keys">Its people and providers.</param>
    /// <param name="shortfalls">Shortfalls to use for those of the packages, in their order; null for those of the packages.</param>
    internal void AddAll(LedgerInput input, LedgerKeys keys, CareMinutes?[]? shortfalls = null)
    {
        var packages = input.Packages.AsSpan();
        var rules = new int[packages.Length];
        for (var index = 0; index < rules.Length; index++)
        {
            var placed = packages[index];
            rules[index] = _rules.RuleOf(placed.Package, input.AsOf);
            if (!StatusRules.IsWaiting(rules[index]))
            {
                AddRunning(index, keys.PersonOf(index), placed.Package, shortfalls is null ? placed.Shortfall : shortfalls[index], rules[index]);
            }
        }

        // In the order of ids, so that the order of rows doesn't decide which package is covered.
        foreach (var index in keys.ById)
        {
            if (StatusRules.IsWaiting(rules[index]))
            {
                AddWaiting(index, keys.PersonOf(index), packages[index].Package, rules[index]);
            }
        }
    }

    /// <summary>Forgets what covers a person, so that another day can be looked at.</summary>
    internal void Forget(int person) => _cover[person] = 0;

    /// <summary>A package whose rule does not say that it waits.</summary>
    internal void AddRunning(int index, int person, Package package, CareMinutes? shortfall, int rule)
    {
        var minutes = rule == StatusRules.NotListed ? package.Need.Value : package.Weekly.Value;
        Count(rule, minutes);
        if (rule == StatusRules.Ended)
        {
            return;
        }

        var status = StatusRules.StatusOf(rule);
        var undelivered = 0L;
        if (status.IsMet() && shortfall is { } missing && _rules.IsOn(StatusRules.Undelivered))
        {
            undelivered = Math.Clamp(missing.Value, 0, minutes);
            Add(index, HourStatus.Undelivered, undelivered, StatusRules.Undelivered);
        }

        Add(index, status, minutes - undelivered, -1);
        if (status is HourStatus.Bridging or HourStatus.OffFramework)
        {
            _cover[person] += minutes;
        }

        if (status.IsMet() && package.Need > package.Weekly && _rules.IsOn(StatusRules.PartPackage))
        {
            Add(index, HourStatus.Waiting, (package.Need - package.Weekly).Value, StatusRules.PartPackage);
        }
    }

    /// <summary>A package whose rule says that it waits; after all running packages of the person, in the order of ids.</summary>
    internal void AddWaiting(int index, int person, Package package, int rule)
    {
        var need = package.Need.Value;
        Count(rule, need);
        var covered = _rules.IsOn(StatusRules.Cover) ? Math.Min(need, _cover[person]) : 0;
        if (covered > 0)
        {
            _cover[person] -= covered;
            Count(StatusRules.Cover, covered);
        }

        Add(index, HourStatus.Waiting, need - covered, -1);
    }

    private void Add(int index, HourStatus status, long minutes, int rule)
    {
        if (minutes == 0)
        {
            return;
        }

        if (rule >= 0)
        {
            Count(rule, minutes);
        }

        _take(index, status, minutes);
    }

    private void Count(int rule, long minutes)
    {
        Rows[rule]++;
        Minutes[rule] += minutes;
    }
}
