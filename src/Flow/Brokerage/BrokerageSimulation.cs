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
    private const int ComesToService = 17;
    private const int Reabled = 18;
    private const int PlacesChange = 19;
    private const double Year = 365 * 24;

    private readonly BrokerageModel _model;
    private readonly OfferTables _tables;
    private readonly Pace _arrivals;
    private readonly Pace _brokers;
    private readonly Pace _answers;

    /// <summary>The clock by which providers accept: that of answers, faster where they accept more readily.</summary>
    private readonly Pace _accepts;
    private readonly double[] _weekEnds;

    /// <summary>Room for the parts of a zone's weights at which somebody may say yes.</summary>
    private readonly (double From, double To)[] _spans;
    private readonly double[] _readiness;
    private readonly double[] _uplift;
    private readonly Cases _cases = new();
    private readonly ProviderLoads _loads;
    private readonly BrokerageTally _tally;
    private readonly BrokerDesks _desks;
    private readonly WeekTally? _weeks;
    private readonly ServiceTally[] _services;
    private readonly Pace[] _servicePaces;
    private readonly double[] _servicePaced;
    private readonly int[] _serviceCame;
    private readonly OfferCounts _offers;
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
    private Draws _reabled;
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
        _accepts = AcceptsOf(model, _answers, _readiness);
        _spans = new (double, double)[model.Board.Providers.Length];
        _weekEnds = [.. Enumerable.Range(1, ReleasedHours.WeeksOf(model.Days)).Select(week => _accepts.At(ReleasedHours.WeekHours * week))];
        _weeks = model.KeepsWeeks ? new WeekTally(model, sums) : null;
        _loads = new ProviderLoads(model.Board, model.Packages, model.SecondBuyer, new ReleasedHours(
            model.Days, model.Board.Providers.Length * (model.SecondBuyer is { IsJoint: false } ? 2 : 1),
            model.Openings.Select(opening => Math.Max(0, HourOf(opening.From)))));
        _desks = new BrokerDesks(model.Stages, model.Staffing);
        _services = [.. model.Services.Select(one => new ServiceTally(one, model.Days / 7, model.RemovedHalfLifeWeeks))];
        _servicePaces = [.. model.Services.Select(one => Pace.Of(model.Start, model.Days, day =>
            one.Arrivals.On(day, one.PerYear.On(day) / Year / one.Arrivals.MeanRate)))];
        (_servicePaced, _serviceCame) = (new double[_services.Length], new int[_services.Length]);
        _apart = model.SecondBuyer is { IsJoint: false };
        _readier = [1, Math.Pow(model.SecondBuyer?.RateFactor ?? 1, model.Board.Readiness.RatePower)];
        _offers = new OfferCounts(model.Board.Providers.Length);
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

    /// <summary>Who has a package at the end of the last replication, and with whom, in the order in which they came.</summary>
    internal IEnumerable<PlacedPerson> PlacedAtEnd => Enumerable.Range(0, _cases.Count).Where(at => _cases[at].State == CaseState.Placed)
        .Select(at => new PlacedPerson(_cases[at].Key, _cases[at].Zone, _cases[at].Provider, _cases[at].Hours));

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

        _tally.Write(end, _loads, measures[..WeekMeasures.FirstOf(_model)]);
        WriteWeeks(measures);
        WriteServices(end, measures);
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
            case ComesToService:
                ArriveAtService(subject);
                break;
            case PlacesChange:
                ChangePlaces(subject);
                break;
            case Staffed:
                Staff(_model.Staffing[subject]);
                break;
            case WeekEnds:
                EndWeek();
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
            case Reabled:
                EndReablement(at);
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
        _cases[at].Buyer = (byte)(_model.SecondBuyer is { } buyer && _who.Share(key, 3) < buyer.Share ? 1 : 0);
        Refer(at);
        PlanArrival();
    }

    /// <summary>Somebody is referred and waits from now on.</summary>
    private void Refer(int at)
    {
        _cases[at].Life = _model.Life.ExceededBy(_life.Share(_cases[at].Key, 0));
        _cases[at].Counts = _tally.Counts(Now);
        if (_cases[at].Counts)
        {
            _tally.Referred();
        }

        Wait(at, 0);
        BeginStages(at);
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
        FreePlace(at);
        Row(at, state);
        _cases[at].State = state;
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
