namespace Zoning.Flow;

/// <summary>What each provider gives now, where, and how much that leaves of its readiness.</summary>
internal sealed class ProviderLoads
{
    private readonly OfferBoard _board;
    private readonly double[] _capacity;
    private readonly double[] _load;
    private readonly double[] _room;
    private readonly bool[] _open;
    private readonly double[] _hours;
    private readonly double[] _people;

    internal ProviderLoads(OfferBoard board)
    {
        _board = board;
        var count = board.Providers.Length;
        (_capacity, _load, _room, _open) = (new double[count], new double[count], new double[count], new bool[count]);
        (_hours, _people) = (new double[count * board.Zones.Length], new double[count * board.Zones.Length]);
        for (var at = 0; at < count; at++)
        {
            _capacity[at] = board.Providers[at].CapacityHours;
        }
    }

    /// <summary>(1 - load / capacity)^power of a provider; 0 if it is full or not there.</summary>
    internal double Room(int provider) => _room[provider];

    internal bool IsOpen(int provider) => _open[provider];

    /// <summary>Load as a multiple of capacity if some hours came on top.</summary>
    internal double LoadWith(int provider, double hours) => (_load[provider] + hours) / _capacity[provider];

    internal void Restart()
    {
        Array.Clear(_hours);
        Array.Clear(_people);
        for (var at = 0; at < _load.Length; at++)
        {
            _load[at] = _board.Providers[at].OtherHours;
            _open[at] = false;
            Refresh(at);
        }
    }

    internal void Open(int provider, bool open)
    {
        _open[provider] = open;
        Refresh(provider);
    }

    /// <summary>Adds a package, or takes it off (people -1 and negative hours).</summary>
    internal void Add(int provider, int zone, double hours, int people)
    {
        _load[provider] += hours;
        _hours[zone * _load.Length + provider] += hours;
        _people[zone * _load.Length + provider] += people;
        Refresh(provider);
    }

    /// <summary>Council hours a week of the provider that has the most of them.</summary>
    internal double Largest()
    {
        var most = 0.0;
        for (var provider = 0; provider < _load.Length; provider++)
        {
            most = Math.Max(most, _load[provider] - _board.Providers[provider].OtherHours);
        }

        return most;
    }

    /// <summary>
    /// The Herfindahl-Hirschman index of hours in a zone (sum of squared shares, 1 for a single provider), averaged by hours; travel
    /// relative
    /// to one provider a zone (sum over providers of the root of their shares of people, which is sqrt(k) for k equal ones), averaged by
    /// the
    /// root of people; and the share of hours on the framework.
    /// </summary>
    internal (double Concentration, double Travel, double OnFramework) Spread()
    {
        var (hours, concentration, roots, travel, onFramework) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var zone = 0; zone < _board.Zones.Length; zone++)
        {
            var (zoneHours, squares, people, rootSum) = (0.0, 0.0, 0.0, 0.0);
            for (var provider = 0; provider < _load.Length; provider++)
            {
                var at = zone * _load.Length + provider;
                zoneHours += _hours[at];
                squares += _hours[at] * _hours[at];
                people += _people[at];
                rootSum += Math.Sqrt(Math.Max(0, _people[at]));
                onFramework += _board.Providers[provider].IsOnFramework ? _hours[at] : 0;
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

    private void Refresh(int provider)
    {
        var share = 1 - _load[provider] / _capacity[provider];
        var power = _board.Readiness.LoadPower;
        _room[provider] = !_open[provider] ? 0
            : power == 0 ? 1
            : share <= 0 ? 0
            : power == 1 ? Math.Min(1, share)
            : Math.Pow(Math.Min(1, share), power);
    }
}
