namespace Zoning.Demand;

/// <summary>Decides which status rule a package falls under on a day. The ledger and the history from dates both ask here.</summary>
internal sealed class StatusRules
{
    internal static readonly int Ended = StatusRule.IndexOf("ended");
    internal static readonly int OutOfScope = StatusRule.IndexOf("out-of-scope");
    internal static readonly int DirectPayment = StatusRule.IndexOf("direct-payment");
    internal static readonly int SelfFunded = StatusRule.IndexOf("self-funded");
    internal static readonly int Chc = StatusRule.IndexOf("chc");
    internal static readonly int Paused = StatusRule.IndexOf("paused");
    internal static readonly int NotListed = StatusRule.IndexOf("not-listed");
    internal static readonly int Waiting = StatusRule.IndexOf("waiting");
    internal static readonly int NotStarted = StatusRule.IndexOf("not-started");
    internal static readonly int PastReady = StatusRule.IndexOf("past-ready");
    internal static readonly int PastTerm = StatusRule.IndexOf("past-term");
    internal static readonly int InTerm = StatusRule.IndexOf("in-term");
    internal static readonly int OnFramework = StatusRule.IndexOf("on-framework");
    internal static readonly int OffFramework = StatusRule.IndexOf("off-framework");
    internal static readonly int FrameworkNotKnown = StatusRule.IndexOf("framework-not-known");
    internal static readonly int Undelivered = StatusRule.IndexOf("undelivered");
    internal static readonly int PartPackage = StatusRule.IndexOf("part-package");
    internal static readonly int Cover = StatusRule.IndexOf("cover");

    private readonly bool[] _isOn = new bool[StatusRule.All.Length];
    private readonly int _reablementDays;
    private readonly Dictionary<ProviderId, bool?> _framework = [];

    internal StatusRules(LedgerOptions options, ReadOnlySpan<Provider> providers)
    {
        _reablementDays = 7 * options.ReablementWeeks;
        for (var rule = 0; rule < _isOn.Length; rule++)
        {
            _isOn[rule] = !options.RulesOff.Contains(StatusRule.All[rule].Key);
        }

        foreach (var provider in providers)
        {
            _framework[provider.Id] = provider.IsOnFramework;
        }
    }

    internal bool IsOn(int rule) => _isOn[rule];

    /// <summary>Whether a provider is on the framework; null if unknown.</summary>
    internal bool? IsOnFramework(ProviderId provider) => _framework.GetValueOrDefault(provider);

    /// <summary>Whether the rule of a package says that its need waits.</summary>
    internal static bool IsWaiting(int rule) => rule == Waiting || rule == NotStarted;

    /// <summary>The day reablement without a ready-to-move day is past its term; null without a start.</summary>
    internal DateOnly? TermEnds(Package package) => package.Start?.AddDays(_reablementDays);

    /// <summary>The rule of a package on a day.</summary>
    internal int RuleOf(Package package, DateOnly day)
    {
        if (package.Status == ServiceStatus.Ended || package.End < day)
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
            _ when package.Start > day && _isOn[NotStarted] => NotStarted,
            ServiceStatus.Reablement => ReablementRule(package, day),
            _ => FrameworkRule(package),
        };
    }

    /// <summary>The status that running care under a rule has.</summary>
    internal static HourStatus StatusOf(int rule) =>
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

    private int ReablementRule(Package package, DateOnly day)
    {
        if (package.ReadyToMove is { } ready)
        {
            return ready <= day && _isOn[PastReady] ? PastReady : InTerm;
        }

        return TermEnds(package) <= day && _isOn[PastTerm] ? PastTerm : InTerm;
    }

    private int FrameworkRule(Package package) => package.Provider is { } provider
        ? IsOnFramework(provider) switch
        {
            true => OnFramework,
            false => OffFramework,
            null => FrameworkNotKnown,
        }
        : FrameworkNotKnown;
}
