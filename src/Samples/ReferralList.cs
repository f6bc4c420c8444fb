namespace Zoning.Samples;

/// <summary>
/// Invents a year of referrals that agrees with the waiting list: everybody on it, whoever was placed in the last half year, as many
/// again in
/// the half year before, and some who ended without a provider.
/// </summary>
/// <remarks>
/// 46 starts a month and 6 % that end otherwise make about 600 a year for 1,100 packages. Offers end when the waiting list says that a
/// provider was found; they began as long before as <see cref="OfferModel"/> says, and what is left of the wait went into the stages
/// before.
/// </remarks>
internal sealed class ReferralList
{
    private const int HalfYear = 182;
    private const double EndOtherwise = 0.06;
    private const double UsualDays = 26;
    private const int MostTries = 1_000;

    private static readonly string[] Places = ["home", "hospital", "reablement", "interim-bed", "temporary-residential"];
    private static readonly double[] PlaceShares = [0.40, 0.22, 0.20, 0.09, 0.09];

    private readonly SampleOptions _options;
    private readonly SampleMap _map;
    private readonly Market _market;
    private readonly List<SampleLine> _lines;
    private readonly Randomness _random;
    private readonly List<SampleReferral> _referrals = [];

    private ReferralList(SampleOptions options, SampleMap map, Market market, List<SampleLine> lines)
    {
        (_options, _map, _market, _lines) = (options, map, market, lines);
        _random = new Randomness(options.Seed).For("referrals");
    }

    /// <summary>Invents the referrals, in the order in which they came.</summary>
    public static List<SampleReferral> Make(
        SampleOptions options, SampleMap map, Market market, List<SampleLine> lines, List<SampleWait> waits)
    {
        var list = new ReferralList(options, map, market, lines);
        list.AddFromWaits(waits);
        list.AddEarlier(list._referrals.Count(one => one.Placed is not null));
        list.AddEndedOtherwise();
        list.TellOffers();
        return [.. list._referrals.OrderBy(one => one.Received)];
    }

    private void AddFromWaits(List<SampleWait> waits)
    {
        foreach (var wait in waits)
        {
            var line = wait.Wanted ?? _lines[wait.Line];
            var hasBegun = wait.FirstVisit <= _options.AsOf;
            Add(
                line, wait.Requested, wait.Found, wait.WaitsIn, hasBegun ? wait.FirstVisit : null,
                wait.Found is null ? -1 : hasBegun ? line.Provider : SomeProvider(line.Zone), wait.Stage);
        }
    }

    /// <summary>Packages that began in the half year before, and as many that have ended since as are missing.</summary>
    private void AddEarlier(int count)
    {
        var (from, to) = (_options.AsOf.AddDays(-2 * HalfYear), _options.AsOf.AddDays(-HalfYear));
        var running = _lines.Where(line => line.ServiceType == "home-care" && line.Status is "active" or "paused" or "ended"
            && line.Provider >= 0 && line.Start >= from && line.Start < to).ToList();
        foreach (var line in running)
        {
            var whole = Wait();
            var start = line.Start!.Value;
            Add(line, start.AddDays(-whole - 3), start.AddDays(-3), Place(), start, line.Provider, "");
        }

        for (var more = running.Count; more < count; more++)
        {
            var like = _lines[_random.NextBelow(_options.Packages)];
            var start = from.AddDays(_random.NextBelow(HalfYear));
            Add(like, start.AddDays(-Wait() - 3), start.AddDays(-3), Place(), start, SomeProvider(like.Zone), "");
        }
    }

    private void AddEndedOtherwise()
    {
        for (var left = (int)Math.Round(EndOtherwise * _referrals.Count); left > 0; left--)
        {
            var like = _lines[_random.NextBelow(_options.Packages)];
            var received = _options.AsOf.AddDays(-1 - _random.NextBelow(2 * HalfYear));
            var days = Math.Min((int)_random.NextExponential(20), _options.AsOf.DayNumber - received.DayNumber);
            Add(like, received, null, Place(), null, -1, "", received.AddDays(days));
        }
    }

    private void Add(
        SampleLine line, DateOnly requested, DateOnly? found, string waitsIn, DateOnly? firstVisit, int provider, string stage,
        DateOnly? closed = null)
    {
        // What ends on the day it came came early and ended late.
        var isOneDay = (found ?? closed) == requested;
        var (received, ended) = (isOneDay ? 480 + _random.NextBelow(30) : 480 + _random.NextBelow(540), 540 + _random.NextBelow(540));
        ended = isOneDay ? 1_020 + (ended % 60) : ended;
        _referrals.Add(new SampleReferral
        {
            Zone = line.Zone,
            Minutes = line.AssessedMinutes > line.Minutes && waitsIn == "part-package" ? line.AssessedMinutes - line.Minutes : line.Minutes,
            Carers = line.Carers,
            WaitsIn = waitsIn,
            Received = At(requested, received),
            Placed = found is { } day ? At(day, ended) : null,
            Closed = closed is { } end ? At(end, ended) : null,
            Stage = found is null && closed is null ? stage : "",
            Provider = provider,
            FirstVisit = firstVisit,
        });
    }

    /// <summary>
    /// Gives offers to those who were placed, those with little time first, each any story that fits its time: so no story is thrown away
    /// for being long, which would make providers look readier than they are. The few that fit nobody are told faster.
    /// </summary>
    private void TellOffers()
    {
        foreach (var isTown in new[] { true, false })
        {
            foreach (var isOn in new[] { true, false })
            {
                var placed = Enumerable.Range(0, _referrals.Count)
                    .Where(at => _referrals[at].Placed is not null && _map.Zones[_referrals[at].Zone].IsTown == isTown
                        && _referrals[at].Provider < _market.FrameworkCount == isOn)
                    .OrderBy(at => Time(_referrals[at])).ThenBy(at => at).ToList();
                var stories = Stories(isTown, isOn, placed.Count);
                foreach (var at in placed)
                {
                    Give(at, stories);
                }
            }
        }

        for (var at = 0; at < _referrals.Count; at++)
        {
            if (_referrals[at].Stage == "offered")
            {
                GiveOpen(at);
            }
        }
    }

    private List<OfferStory> Stories(bool isTown, bool isOn, int count)
    {
        var stories = new List<OfferStory>(count);
        while (stories.Count < count)
        {
            var story = OfferModel.Tell(isTown, _market, _random);
            if (story.Offers[story.Accepted].Asked.IsOnFramework == isOn)
            {
                stories.Add(story);
            }
        }

        stories.Sort((one, other) => one.Hours.CompareTo(other.Hours));
        return stories;
    }

    private void Give(int at, List<OfferStory> stories)
    {
        var one = _referrals[at];
        var fitting = stories.FindLastIndex(story => story.Hours <= Time(one)) + 1;
        var chosen = fitting > 0 ? _random.NextBelow(fitting) : 0;
        var story = stories[chosen].Within(Time(one));
        _referrals[at] = one with { Story = story, Offered = one.Placed!.Value.AddHours(-story.Hours) };
        stories.RemoveAt(chosen);
    }

    /// <summary>Somebody who waits for an answer today: nobody has accepted in the hours since the first offer.</summary>
    private void GiveOpen(int at)
    {
        var one = _referrals[at];
        var now = At(_options.AsOf, 1_020);
        var hours = Math.Min(_random.NextBetween(2, 48), 0.8 * (now - one.Received).TotalHours);
        if (hours <= 0)
        {
            return;
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            var story = OfferModel.Tell(_map.Zones[one.Zone].IsTown, _market, _random);
            if (story.Hours > hours)
            {
                _referrals[at] = one with { Story = story, Offered = now.AddHours(-hours) };
                return;
            }
        }
    }

    /// <summary>Hours from half an hour after a referral came to the moment a provider was found.</summary>
    private static double Time(SampleReferral one) => (one.Placed!.Value - one.Received).TotalHours - 0.5;

    private int Wait() => Math.Max(1, (int)Math.Round(_random.NextLogNormal(UsualDays, 0.7)));

    private string Place() => Places[_random.NextOf(PlaceShares)];

    /// <summary>A provider that works in a zone, on the framework as often as care is; any one if none does.</summary>
    private int SomeProvider(int zone)
    {
        var isOn = _random.NextChance(0.845) || _market.Count == _market.FrameworkCount;
        var (from, to) = isOn ? (0, _market.FrameworkCount) : (_market.FrameworkCount, _market.Count);
        int[] there = [.. Enumerable.Range(from, to - from).Where(provider => _market.ZonesOf[provider].Contains(zone))];
        return there.Length > 0 ? there[_random.NextBelow(there.Length)] : from + _random.NextBelow(to - from);
    }

    private static DateTime At(DateOnly day, int minute) => day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
}
