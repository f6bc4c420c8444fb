namespace Zoning.Flow;

/// <summary>How a turn of a person with brokerage ended.</summary>
/// <param name="Person">The number of the person, the same under every policy.</param>
/// <param name="Turn">0 for the referral, 1 and more for packages that had to be placed again.</param>
/// <param name="Zone">The zone, by its place on the board.</param>
/// <param name="Received">The hour of the referral; negative for those who waited on the first day.</param>
/// <param name="Ready">The hour of the first offer; not a number if there was none.</param>
/// <param name="Found">The hour at which a provider was found; not a number if none was.</param>
/// <param name="Provider">The provider, by its place on the board; -1 for none.</param>
/// <param name="State">How it ended; waiting if it had not by the end.</param>
internal readonly record struct ReferralRow(
    long Person, int Turn, int Zone, double Received, double Ready, double Found, int Provider, CaseState State);

/// <summary>
/// Referrals through stages, offers and packages to their end: one replication after another in the same memory. Acceptances depend on the
/// providers' loads at that moment, which is done exactly by thinning: times are drawn at the highest rate possible, and each counts with
/// the
/// share that the rate at that moment has of it (Lewis and Shedler 1979, doi:10.1002/nav.3800260304).
/// </summary>
internal sealed partial class BrokerageSimulation : EventLoop, IReplication
{
    /// <summary>Figures before those of the zones.</summary>
    internal static readonly int Fixed = Enum.GetValues<BrokerageMeasure>().Length;

    /// <summary>Figures of each buyer, after those of the zones, if there is a second one.</summary>
    internal static readonly int Buyers = Enum.GetValues<BuyerMeasure>().Length;

    private const int Arrival = 0;
    private const int Ready = 1;
    private const int Acceptance = 2;
    private const int PhaseEnd = 3;
    private const int PackageEnd = 4;
    private const int Handback = 5;
    private const int GiveUp = 6;
    private const int Death = 7;
    private const int ToHospital = 8;
    private const int FromHospital = 9;
    private const int Enters = 10;
    private const int Leaves = 11;
    private const int WorkDone = 12;
    private const int StageDone = 13;
    private const int Opens = 14;
    private const int Staffed = 15;
    private const int WeekEnds = 16;
    private const double Year = 365 * 24;

    private readonly BrokerageModel _model;
    private readonly OfferTables _tables;
    private readonly Pace _arrivals;
    private readonly Pace _brokers;
    private readonly Pace _answers;

    /// <summary>The clock by which providers accept: that of answers, faster where they accept more readily.</summary>
    private readonly Pace _accepts;
    private readonly double[] _readiness;
    private readonly double[] _uplift;
    private readonly Cases _cases = new();
    private readonly ProviderLoads _loads;
    private readonly BrokerageTally _tally;
    private readonly BrokerDesks _desks;
    private readonly WeekTally? _weeks;
    private readonly double[] _zoneEnds;
    private readonly double[] _enters;
    private readonly double[] _leaves;
    private readonly double[] _readier;
    private readonly bool _apart;
    private readonly List<ReferralRow> _rows = [];
    private Draws _when;
    private Draws _who;
    private Draws _stage;
    private Draws _offer;
    private Draws _bid;
    private Draws _life;
    private Draws _leave;
    private Draws _hospital;
    private double _paced;
    private long _came;
    private int _arrived;

    internal BrokerageSimulation(BrokerageModel model, WeekSums? sums = null)
    {
        _model = model;
        _tables = new OfferTables(model);
        var week = model.Arrivals;
        _arrivals = Pace.Of(model.Start, model.Days, day => week.On(day, model.PerYear.On(day) / Year / week.MeanRate));
        _brokers = Pace.Of(model.Start, model.Days, day => model.Brokers.On(day));
        _answers = Pace.Of(model.Start, model.Days, day => model.Answers.On(day));
        (_readiness, _uplift) = FactorsOf(model);
        _accepts = Array.TrueForAll(_readiness, factor => factor == 1)
            ? _answers
            : Pace.Of(model.Start, model.Days, day => model.Answers.On(day, _readiness[day.DayNumber - model.Start.DayNumber]));
        _weeks = model.KeepsWeeks ? new WeekTally(model, sums) : null;
        _loads = new ProviderLoads(model.Board, model.Packages, model.SecondBuyer);
        _desks = new BrokerDesks(model.Stages, model.Staffing);
        _apart = model.SecondBuyer is { IsJoint: false };
        _readier = [1, Math.Pow(model.SecondBuyer?.RateFactor ?? 1, model.Board.Readiness.RatePower)];
        _zoneEnds = Ends(model.ZoneShares);
        _tally = new BrokerageTally(model.Board.Zones.Length, _weeks);
        _enters = [.. model.Board.Providers.Select(one => one.Joins is { } joins ? HourOf(model.Policy.Enters(joins)) : 0)];
        _leaves = [.. model.Board.Providers.Select(one => one.Leaves is { } leaves ? HourOf(leaves) : double.PositiveInfinity)];
    }

    /// <inheritdoc/>
    public int Measures => WeekMeasures.FirstOf(_model) + (_model.KeepsWeeks ? WeekMeasures.CountOf(_model) : 0);

    /// <summary>
    /// The rows of the last replication in the order in which turns ended, those still waiting last. Empty unless they are kept.
    /// </summary>
    internal IReadOnlyList<ReferralRow> Rows => _rows;

    /// <summary>People of the last replication in a state.</summary>
    internal int In(CaseState state)
    {
        var count = 0;
        for (var at = 0; at < _cases.Count; at++)
        {
            count += _cases[at].State == state ? 1 : 0;
        }

        return count;
    }

    /// <summary>Load of each provider as a multiple of its capacity, at the end of the last replication.</summary>
    internal IEnumerable<double> Loads => Enumerable.Range(0, _enters.Length).Select(provider => _loads.LoadWith(provider, 0, 0));

    /// <summary>People who came in the last replication, those of today included.</summary>
    internal long Came => _came;

    /// <inheritdoc/>
    public void Run(int number, Span<double> measures, CancellationToken cancellation)
    {
        Begin(number);
        var end = 24.0 * _model.Days;
        RunToTheEnd(cancellation);
        for (var at = 0; at < _cases.Count; at++)
        {
            if (_cases[at].State == CaseState.Waiting)
            {
                if (_cases[at].Counts && _cases[at].Turn == 0)
                {
                    _tally.Waited(end - _cases[at].Received, false, _cases[at].Buyer);
                }

                Row(at, CaseState.Waiting);
            }
        }

        var first = WeekMeasures.FirstOf(_model);
        _tally.Write(end, _loads, measures[..first]);
        if (_weeks is not null)
        {
            _weeks.EndWeek();
            var rest = measures[first..];
            _tally.WriteCurve(rest);
            _loads.Concentrations(rest[WeekMeasures.CurveHours.Length..]);
            _loads.HoursOfProviders(measures[WeekMeasures.ProviderAt(_model, 0)..]);
            _weeks.Write(measures[WeekMeasures.CountyAt(_model, 0, 0)..]);
        }
    }

    /// <inheritdoc/>
    protected override void Happen(in FlowEvent happening)
    {
        var subject = happening.Subject;
        switch (happening.Kind)
        {
            case Arrival:
                Arrive();
                break;
            case Enters:
                _loads.Open(subject, true);
                break;
            case Leaves:
                Exit(subject);
                break;
            case Opens:
                MoveIn(_model.Openings[subject]);
                break;
            case Staffed:
                Staff(_model.Staffing[subject]);
                break;
            case WeekEnds:
                _weeks!.EndWeek();
                break;
            default:
                if (happening.Stamp == _cases[subject].Stamp)
                {
                    HappenTo(subject, happening.Kind);
                }

                break;
        }
    }

    private void HappenTo(int at, int kind)
    {
        switch (kind)
        {
            case Ready:
                Offer(at);
                break;
            case Acceptance:
                Answered(at);
                break;
            case PhaseEnd:
                PhaseOver(at);
                break;
            case WorkDone:
                FinishWork(at);
                break;
            case StageDone:
                EnterStage(at, _cases[at].Stage + 1);
                break;
            case PackageEnd:
                EndPackage(at, CaseState.Ended);
                break;
            case Handback:
                EndPackage(at, CaseState.Waiting);
                break;
            case ToHospital:
                GoToHospital(at);
                break;
            case FromHospital:
                ReturnFromHospital(at);
                break;
            default:
                StopWaiting(at, kind == Death ? CaseState.Died : CaseState.GaveUp);
                break;
        }
    }

    private void Begin(int number)
    {
        Restart(24.0 * _model.Days);
        _cases.Clear();
        _rows.Clear();
        _loads.Restart();
        _desks.Restart();
        _weeks?.Restart();
        _tally.Restart(24.0 * _model.WarmUpDays);
        _when = Draws.Of(_model.Seed, "arrival", number);
        _who = Draws.Of(_model.Seed, "who", number);
        _stage = Draws.Of(_model.Seed, "stage", number);
        _offer = Draws.Of(_model.Seed, "offer", number);
        _bid = Draws.Of(_model.Seed, "bid", number);
        _life = Draws.Of(_model.Seed, "life", number);
        _leave = Draws.Of(_model.Seed, "leave", number);
        _hospital = Draws.Of(_model.Seed, "hospital", number);
        (_paced, _came, _arrived) = (0, 0, 0);
        for (var provider = 0; provider < _enters.Length; provider++)
        {
            _loads.Open(provider, _enters[provider] <= 0 && _leaves[provider] > 0);
            Events.Plan(_enters[provider] > 0 ? _enters[provider] : double.PositiveInfinity, Enters, provider);
            Events.Plan(_leaves[provider] > 0 ? _leaves[provider] : 0, Leaves, provider);
        }

        PutIn();
        for (var opening = 0; opening < _model.Openings.Length; opening++)
        {
            Events.Plan(HourOf(_model.Openings[opening].From), Opens, opening);
        }

        for (var change = 0; change < _model.Staffing.Length; change++)
        {
            Events.Plan(Math.Max(0, HourOf(_model.Staffing[change].From)), Staffed, change);
        }

        for (var week = 1; _weeks is not null && week < _model.Days / 7; week++)
        {
            Events.Plan(168.0 * week, WeekEnds, week);
        }

        PlanArrival();
    }

    /// <summary>Puts in packages and open referrals of today. What is left of a package is drawn given how long it has lasted.</summary>
    private void PutIn()
    {
        for (var at = 0; at < _model.Packages.Length; at++)
        {
            var package = _model.Packages[at];
            var added = _cases.Add(at, package.Zone, package.Hours, double.NaN);
            var (one, other) = (_life.Share(at, 0), _life.Share(at, 1));
            _cases[added].Buyer = package.Buyer;
            _cases[added].Life = package.ElapsedHours is { } elapsed
                ? _model.Life.LeftAfter(elapsed, one)
                : _model.Life.LeftOfFound(one, other);
            _came++;
            _tally.Change(0, package.Zone, 1, package.Hours, 0);
            Give(added, package.Provider);
        }

        _weeks?.ForgetFlows();

        for (var at = 0; at < _model.Open.Length; at++)
        {
            var open = _model.Open[at];
            var added = _cases.Add((1L << 40) + at, open.Zone, open.Hours, -open.WaitedHours);
            _cases[added].Life = _model.Life.ExceededBy(_life.Share(_cases[added].Key, 0));
            _came++;
            Wait(added, open.WaitedHours);
            Offer(added);
        }

        _weeks?.ForgetReferrals();
    }

    private void PlanArrival()
    {
        _paced += _when.Exponential(0, _arrived);
        Events.Plan(_arrivals.HourOf(_paced), Arrival, 0);
    }

    private void Arrive()
    {
        var key = (2L << 40) + _arrived++;
        _came++;
        var zone = ZoneOf(_who.Share(key, 0));
        var at = _cases.Add(key, zone, _model.PackageHours.ExceededBy(_who.Share(key, 1)), Now);
        _cases[at].FromReablement = _who.Share(key, 2) < _model.FromReablement;
        _cases[at].Life = _model.Life.ExceededBy(_life.Share(key, 0));
        _cases[at].Buyer = (byte)(_model.SecondBuyer is { } buyer && _who.Share(key, 3) < buyer.Share ? 1 : 0);
        _cases[at].Counts = _tally.Counts(Now);
        if (_cases[at].Counts)
        {
            _tally.Referred();
        }

        Wait(at, 0);
        BeginStages(at);
        PlanArrival();
    }

    /// <summary>The zone into whose part of 0 to 1 a share falls. O(log zones).</summary>
    private int ZoneOf(double share)
    {
        var (low, high) = (0, _zoneEnds.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = share < _zoneEnds[middle] ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static double[] Ends(IReadOnlyList<double> shares)
    {
        var ends = new double[shares.Count];
        var end = 0.0;
        for (var at = 0; at < ends.Length; at++)
        {
            ends[at] = end += shares[at];
        }

        return ends;
    }

    private void Wait(int at, double waited)
    {
        _cases[at].State = CaseState.Waiting;
        _tally.Change(Now, _cases[at].Zone, 1, _cases[at].Hours, 0);
        _weeks?.Came(_cases[at].Zone, _cases[at].Turn > 0);
        if (!_model.Patience.IsNever)
        {
            var hours = _model.Patience.LeftAfter(waited, _leave.Share(_cases[at].Key, 2 * _cases[at].Turn));
            Events.Plan(Now + hours, GiveUp, at, _cases[at].Stamp);
        }

        if (_model.DeathsPerYear > 0)
        {
            var hours = _leave.Exponential(_cases[at].Key, 2 * _cases[at].Turn + 1) / _model.DeathsPerYear * Year;
            Events.Plan(Now + hours, Death, at, _cases[at].Stamp);
        }
    }

    private void StopWaiting(int at, CaseState state)
    {
        _cases[at].Stamp++;
        LeaveBroker(at);
        _tally.Change(Now, _cases[at].Zone, -1, -_cases[at].Hours, 0);
        if (_cases[at].Counts && _cases[at].Turn == 0)
        {
            _tally.Waited(Now - _cases[at].Received, false, _cases[at].Buyer);
            _tally.Lost();
        }

        _weeks?.Left(_cases[at].Zone);
        Row(at, state);
        _cases[at].State = state;
    }

    /// <summary>The factors of acceptances, those of rates included, and of rates alone, by day.</summary>
    private static (double[] Readiness, double[] Uplift) FactorsOf(BrokerageModel model)
    {
        var (readiness, uplift) = (new double[model.Days + 1], new double[model.Days + 1]);
        for (var day = 0; day <= model.Days; day++)
        {
            uplift[day] = model.Uplift.On(model.Start.AddDays(day));
            readiness[day] = model.Acceptance.On(model.Start.AddDays(day)) * Math.Pow(uplift[day], model.Board.Readiness.RatePower);
        }

        return (readiness, uplift);
    }

    private double HourOf(DateOnly day) => 24.0 * (day.DayNumber - _model.Start.DayNumber);

    private void Row(int at, CaseState state)
    {
        if (_model.KeepsRows)
        {
            ref var one = ref _cases[at];
            _rows.Add(new ReferralRow(
                one.Key, one.Turn, one.Zone, one.Received, one.Ready, one.Placed, state == CaseState.Placed ? one.Provider : -1, state));
        }
    }
}
