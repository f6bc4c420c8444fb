using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// What each provider gives now, where, and how much that leaves of its readiness. Memory is kept for the pairs of zone and provider that
/// can have packages, not for all: a provider works in a few zones, however large the council.
/// </summary>
internal sealed class ProviderLoads
{
    private readonly OfferBoard _board;
    private readonly int _providers;

    /// <summary>Of each provider; buyers apart have a part each, all providers of the first before those of the second.</summary>
    private readonly double[] _capacity;
    private readonly double[] _other;
    private readonly bool[] _isOnFramework;
    private readonly double[] _load;
    private readonly double[] _room;
    private readonly bool[] _open;
    private readonly bool[] _left;
    private readonly ReleasedHours _released;

    /// <summary>The first pair of each zone, and the end of the last; pairs of a zone are in the order of providers.</summary>
    private readonly int[] _first;
    private readonly int[] _provider;
    private readonly double[] _hours;
    private readonly double[] _people;

    internal ProviderLoads(OfferBoard board, ImmutableArray<PackageToday> today, SecondBuyer? second, ReleasedHours released)
    {
        (_board, _released) = (board, released);
        double[] parts = second is { IsJoint: false } ? [second.PartOf(0), second.PartOf(1)] : [1];
        _providers = board.Providers.Length;
        _capacity = [.. parts.SelectMany(part => board.Providers.Select(one => part * one.CapacityHours))];
        _other = [.. parts.SelectMany(part => board.Providers.Select(one => part * one.OtherHours))];
        _isOnFramework = [.. board.Providers.Select(one => one.IsOnFramework)];
        (_load, _room) = (new double[_capacity.Length], new double[_capacity.Length]);
        (_open, _left) = (new bool[_capacity.Length], new bool[_capacity.Length]);
        var pairs = board.Providers.SelectMany((one, at) => one.Zones.Select(zone => (zone, at)))
            .Concat(today.Select(package => (zone: package.Zone, at: package.Provider)))
            .Distinct().Order().ToArray();
        _provider = [.. pairs.Select(pair => pair.at)];
        _first = new int[board.Zones.Length + 1];
        foreach (var (zone, _) in pairs)
        {
            _first[zone + 1]++;
        }

        for (var zone = 0; zone < board.Zones.Length; zone++)
        {
            _first[zone + 1] += _first[zone];
        }

        (_hours, _people) = (new double[pairs.Length], new double[pairs.Length]);
    }

    /// <summary>(1 - load / capacity)^power of a provider; 0 if it is full or not there.</summary>
    internal double Room(int provider, int part) => _room[part * _providers + provider];

    internal bool IsOpen(int provider) => _open[provider];

    /// <summary>Load as a multiple of capacity if some hours came on top.</summary>
    internal double LoadWith(int provider, int part, double hours)
    {
        var at = part * _providers + provider;
        return (_load[at] + hours) / _capacity[at];
    }

    internal void Restart()
    {
        Array.Clear(_hours);
        Array.Clear(_people);
        Array.Clear(_left);
        _released.Restart();
        for (var at = 0; at < _load.Length; at++)
        {
            _load[at] = _other[at];
            _open[at] = false;
            Refresh(at);
        }
    }

    internal void Open(int provider, bool open)
    {
        for (var at = provider; at < _open.Length; at += _providers)
        {
            _open[at] = open && !_left[at];
            Refresh(at);
        }
    }

    /// <summary>A provider is gone for good.</summary>
    internal void Leave(int provider)
    {
        Open(provider, false);
        for (var at = provider; at < _left.Length; at += _providers)
        {
            _left[at] = true;
        }
    }

    /// <summary>A package of a provider may end at an hour, not before unless that is told as well.</summary>
    internal void Releases(int provider, int part, double hours, double hour) =>
        _released.Add(part * _providers + provider, hours, hour);

    /// <summary>How much room a provider can have at most from an hour on, for a package of some hours.</summary>
    internal RoomAhead From(double hour, int part, double hours) => new(this, part * _providers, hour, hours);

    /// <summary>
    /// Looks ahead: a package placed from now on only takes room until it ends, so nobody has more room later than now with all packages
    /// gone that may end by then.
    /// </summary>
    internal readonly struct RoomAhead(ProviderLoads loads, int first, double now, double hours)
    {
        /// <summary>Room and hours are compared with as much to spare, so that rounding never passes over an acceptance.</summary>
        private const double ToSpare = 1e-6;

        private readonly int _week = (int)(now / ReleasedHours.WeekHours);
        private readonly int _known = loads._board.Readiness.LoadPower > 0 ? loads._released.KnownUntil(now) : -1;

        /// <summary>
        /// Above the most room that a provider can have by the end of a week; 0 if the package won't fit, or the provider is gone. Where
        /// the week is too far ahead it is more than any room.
        /// </summary>
        internal double Most(int provider, int week)
        {
            var at = first + provider;
            if (week > _known)
            {
                return 1 + ToSpare;
            }

            var (capacity, load) = (loads._capacity[at], loads._load[at] - loads._released.Between(at, _week, week));
            if (loads._left[at] || (load + hours) / capacity > 1 + ToSpare)
            {
                return 0;
            }

            var power = loads._board.Readiness.LoadPower;
            var share = Math.Clamp(1 - load / capacity, 0, 1);
            return ToSpare + (power == 1 ? share : Math.Pow(share, power));
        }
    }

    /// <summary>Adds a package, or takes it off (people -1 and negative hours). O(log of the providers of a zone).</summary>
    internal void Add(int provider, int part, int zone, double hours, int people)
    {
        _load[part * _providers + provider] += hours;
        var at = Array.BinarySearch(_provider, _first[zone], _first[zone + 1] - _first[zone], provider);
        _hours[at] += hours;
        _people[at] += people;
        Refresh(part * _providers + provider);
    }

    /// <summary>Council hours a week of the provider that has the most of them.</summary>
    internal double Largest()
    {
        var most = 0.0;
        for (var provider = 0; provider < _providers; provider++)
        {
            most = Math.Max(most, HoursOf(provider));
        }

        return most;
    }

    /// <summary>Council hours a week of each provider.</summary>
    internal void HoursOfProviders(Span<double> hours)
    {
        for (var provider = 0; provider < _providers; provider++)
        {
            hours[provider] = HoursOf(provider);
        }
    }

    private double HoursOf(int provider)
    {
        var hours = 0.0;
        for (var at = provider; at < _load.Length; at += _providers)
        {
            hours += _load[at] - _other[at];
        }

        return hours;
    }

    /// <summary>
    /// The Herfindahl-Hirschman index of hours in a zone (sum of squared shares, 1 for a single provider), averaged by hours; travel
    /// relative to one provider a zone (sum over providers of the root of their shares of people, which is sqrt(k) for k equal ones),
    /// averaged by the root of people; and the share of hours on the framework.
    /// </summary>
    internal (double Concentration, double Travel, double OnFramework) Spread()
    {
        var (hours, concentration, roots, travel, onFramework) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var zone = 0; zone + 1 < _first.Length; zone++)
        {
            var (zoneHours, squares, people, rootSum) = (0.0, 0.0, 0.0, 0.0);
            for (var at = _first[zone]; at < _first[zone + 1]; at++)
            {
                zoneHours += _hours[at];
                squares += _hours[at] * _hours[at];
                people += _people[at];
                rootSum += Math.Sqrt(Math.Max(0, _people[at]));
                onFramework += _isOnFramework[_provider[at]] ? _hours[at] : 0;
            }

            hours += zoneHours;
            concentration += zoneHours > 0 ? squares / zoneHours : 0;
            roots += Math.Sqrt(Math.Max(0, people));
            travel += rootSum;
        }

        return hours > 1e-9 && roots > 0
            ? (concentration / hours, travel / roots, onFramework / hours)
            : (double.NaN, double.NaN, double.NaN);
    }

    /// <summary>The Herfindahl-Hirschman index of hours by zone; not a number where nobody has a package.</summary>
    internal void Concentrations(Span<double> zones)
    {
        for (var zone = 0; zone + 1 < _first.Length; zone++)
        {
            var (hours, squares) = (0.0, 0.0);
            for (var at = _first[zone]; at < _first[zone + 1]; at++)
            {
                hours += _hours[at];
                squares += _hours[at] * _hours[at];
            }

            zones[zone] = hours > 1e-9 ? squares / (hours * hours) : double.NaN;
        }
    }

    private void Refresh(int at)
    {
        var share = 1 - _load[at] / _capacity[at];
        var power = _board.Readiness.LoadPower;
        _room[at] = !_open[at] ? 0
            : power == 0 ? 1
            : share <= 0 ? 0
            : power == 1 ? Math.Min(1, share)
            : Math.Pow(Math.Min(1, share), power);
    }
}
