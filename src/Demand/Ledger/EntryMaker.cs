namespace Zoning.Demand;

/// <summary>Gives every minute of every package its status, rule by rule.</summary>
internal sealed class EntryMaker
{
    private static readonly int Ended = StatusRule.IndexOf("ended");
    private static readonly int OutOfScope = StatusRule.IndexOf("out-of-scope");
    private static readonly int DirectPayment = StatusRule.IndexOf("direct-payment");
    private static readonly int SelfFunded = StatusRule.IndexOf("self-funded");
    private static readonly int Chc = StatusRule.IndexOf("chc");
    private static readonly int Paused = StatusRule.IndexOf("paused");
    private static readonly int NotListed = StatusRule.IndexOf("not-listed");
    private static readonly int Waiting = StatusRule.IndexOf("waiting");
    private static readonly int NotStarted = StatusRule.IndexOf("not-started");
    private static readonly int PastReady = StatusRule.IndexOf("past-ready");
    private static readonly int PastTerm = StatusRule.IndexOf("past-term");
    private static readonly int InTerm = StatusRule.IndexOf("in-term");
    private static readonly int OnFramework = StatusRule.IndexOf("on-framework");
    private static readonly int OffFramework = StatusRule.IndexOf("off-framework");
    private static readonly int FrameworkNotKnown = StatusRule.IndexOf("framework-not-known");
    private static readonly int Undelivered = StatusRule.IndexOf("undelivered");
    private static readonly int PartPackage = StatusRule.IndexOf("part-package");
    private static readonly int Cover = StatusRule.IndexOf("cover");

    private readonly LedgerInput _input;
    private readonly LedgerOptions _options;
    private readonly LedgerKeys _keys;
    private readonly bool[] _isOn = new bool[StatusRule.All.Length];
    private readonly long[] _cover;
    private readonly List<LedgerEntry> _entries;

    internal EntryMaker(LedgerInput input, LedgerOptions options, LedgerKeys keys)
    {
        _input = input;
        _options = options;
        _keys = keys;
        _cover = new long[keys.PersonCount];
        _entries = new List<LedgerEntry>(input.Packages.Length * 2);
        for (var rule = 0; rule < _isOn.Length; rule++)
        {
            _isOn[rule] = !options.RulesOff.Contains(StatusRule.All[rule].Key);
        }
    }

    internal int[] Rows { get; } = new int[StatusRule.All.Length];

    internal long[] Minutes { get; } = new long[StatusRule.All.Length];

    /// <summary>Running care first, so that what covers a person is known before what the person waits for.</summary>
    internal List<LedgerEntry> Make()
    {
        var rules = new int[_input.Packages.Length];
        for (var index = 0; index < rules.Length; index++)
        {
            var package = _input.Packages[index];
            rules[index] = RuleOf(package);
            if (rules[index] != Waiting && rules[index] != NotStarted)
            {
                AddRunning(index, package, rules[index]);
            }
        }

        // In the order of ids, so that the order of rows doesn't decide which package is covered.
        var waiting = Enumerable.Range(0, rules.Length)
            .Where(index => rules[index] == Waiting || rules[index] == NotStarted)
            .OrderBy(index => _input.Packages[index].Id);
        foreach (var index in waiting)
        {
            AddWaiting(index, _input.Packages[index].Need.Value, rules[index]);
        }

        return _entries;
    }

    private int RuleOf(Package package)
    {
        if (package.Status == ServiceStatus.Ended || package.End < _input.AsOf)
        {
            return Ended;
        }

        if (package.ServiceType != ServiceType.HomeCare && _isOn[OutOfScope])
        {
            return OutOfScope;
        }

        return package.Status switch
        {
            ServiceStatus.DirectPayment when _isOn[DirectPayment] => DirectPayment,
            ServiceStatus.SelfFunded when _isOn[SelfFunded] => SelfFunded,
            ServiceStatus.ContinuingHealthcare when _isOn[Chc] => Chc,
            ServiceStatus.Paused when _isOn[Paused] => Paused,
            ServiceStatus.NotListed => NotListed,
            ServiceStatus.Waiting => Waiting,
            _ when package.Start > _input.AsOf && _isOn[NotStarted] => NotStarted,
            ServiceStatus.Reablement => ReablementRule(package),
            _ => FrameworkRule(package),
        };
    }

    private int ReablementRule(Package package)
    {
        if (package.ReadyToMove is { } ready)
        {
            return ready <= _input.AsOf && _isOn[PastReady] ? PastReady : InTerm;
        }

        var termEnds = package.Start?.AddDays(7 * _options.ReablementWeeks);
        return termEnds <= _input.AsOf && _isOn[PastTerm] ? PastTerm : InTerm;
    }

    private int FrameworkRule(Package package) => package.Provider is { } provider
        ? _keys.IsOnFramework(provider) switch
        {
            true => OnFramework,
            false => OffFramework,
            null => FrameworkNotKnown,
        }
        : FrameworkNotKnown;

    private void AddRunning(int index, Package package, int rule)
    {
        var minutes = rule == NotListed ? package.Need.Value : package.Weekly.Value;
        Count(rule, minutes);
        if (rule == Ended)
        {
            return;
        }

        var status = StatusOf(rule);
        var undelivered = 0L;
        if (status.IsMet() && _isOn[Undelivered] && _input.Undelivered?[index] is { } missing)
        {
            undelivered = Math.Clamp(missing.Value, 0, minutes);
            Add(index, HourStatus.Undelivered, undelivered, Undelivered);
        }

        Add(index, status, minutes - undelivered, -1);
        if (status is HourStatus.Bridging or HourStatus.OffFramework)
        {
            _cover[_keys.PersonOf(index)] += minutes;
        }

        if (status.IsMet() && _isOn[PartPackage] && package.Need > package.Weekly)
        {
            Add(index, HourStatus.Waiting, (package.Need - package.Weekly).Value, PartPackage);
        }
    }

    private void AddWaiting(int index, long need, int rule)
    {
        Count(rule, need);
        var person = _keys.PersonOf(index);
        var covered = _isOn[Cover] ? Math.Min(need, _cover[person]) : 0;
        if (covered > 0)
        {
            _cover[person] -= covered;
            Count(Cover, covered);
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

        var package = _input.Packages[index];
        var isCommissioned = status.IsMet() || status == HourStatus.Undelivered;
        _entries.Add(new LedgerEntry(
            index,
            _keys.PersonOf(index),
            package.Area,
            isCommissioned && package.Provider is { } provider ? _keys.IndexOf(provider) : -1,
            status,
            minutes,
            minutes * package.Carers,
            status.IsMet() ? CostOf(index, minutes) : 0));
    }

    private long CostOf(int index, long minutes)
    {
        var weekly = _input.Packages[index].Weekly.Value;
        return weekly > 0 && _input.WeeklyPrices?[index] is { } price
            ? (long)decimal.Round((decimal)price.Pence * minutes / weekly, 0, MidpointRounding.ToEven)
            : 0;
    }

    private void Count(int rule, long minutes)
    {
        Rows[rule]++;
        Minutes[rule] += minutes;
    }

    private static HourStatus StatusOf(int rule) =>
        rule == OutOfScope ? HourStatus.OutOfScope
        : rule == DirectPayment ? HourStatus.DirectPayment
        : rule == SelfFunded ? HourStatus.SelfFundedEstimate
        : rule == Chc ? HourStatus.ContinuingHealthcare
        : rule == Paused ? HourStatus.Paused
        : rule == NotListed ? HourStatus.NotListed
        : rule == PastReady || rule == PastTerm ? HourStatus.Bridging
        : rule == InTerm ? HourStatus.ReablementInTerm
        : rule == OnFramework ? HourStatus.OnFramework
        : rule == OffFramework ? HourStatus.OffFramework
        : HourStatus.FrameworkNotKnown;
}
