using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>What may be wrong with stations, all of it at once.</summary>
internal static class StationChecks
{
    private const int Priorities = 4;

    /// <summary>Every fault; empty if the network can be simulated.</summary>
    internal static ImmutableArray<Finding> Check(StationNetwork network)
    {
        var faults = new FlowFaults();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var station in network.Stations)
        {
            if (!names.Add(station.Name))
            {
                faults.Add(FlowFaults.NamedTwice, $"Station {station.Name} is there twice.");
            }

            CheckStation(network, station, faults);
        }

        foreach (var stream in network.Streams)
        {
            if (!names.Add(stream.Name))
            {
                faults.Add(FlowFaults.NamedTwice, $"{stream.Name} is the name of two sources or stations.");
            }

            CheckStream(network, stream, faults);
        }

        foreach (var person in network.Today)
        {
            Known(network, person.Station, "people of today", faults);
            faults.Amount("hours so far", person.ElapsedHours ?? 0);
        }

        if (InOrder(network) is null)
        {
            faults.Add(FlowFaults.Cycle, "Stations: " + string.Join(", ", network.Stations.Select(station => station.Name)) + ".");
        }

        return faults.Found;
    }

    /// <summary>The stations so that each comes before those it leads to; null if there is a cycle.</summary>
    internal static int[]? InOrder(StationNetwork network)
    {
        var before = new int[network.Stations.Length];
        foreach (var station in network.Stations)
        {
            foreach (var (next, _) in station.Next)
            {
                if (network.IndexOf(next) is >= 0 and var to)
                {
                    before[to]++;
                }
            }
        }

        var order = new List<int>();
        var free = new Queue<int>(Enumerable.Range(0, before.Length).Where(at => before[at] == 0));
        while (free.TryDequeue(out var at))
        {
            order.Add(at);
            foreach (var (next, _) in network.Stations[at].Next)
            {
                if (network.IndexOf(next) is >= 0 and var to && --before[to] == 0)
                {
                    free.Enqueue(to);
                }
            }
        }

        return order.Count == before.Length ? [.. order] : null;
    }

    private static void CheckStation(StationNetwork network, Station station, FlowFaults faults)
    {
        station.Slots.Check($"slots of {station.Name}", mayBeInfinite: true, faults);
        foreach (var slots in station.Slots.Changes.Select(change => change.Value).Prepend(station.Slots.First))
        {
            if (double.IsFinite(slots) && slots != Math.Floor(slots))
            {
                faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"slots of {station.Name} are {slots}, not a whole number."));
            }
        }

        faults.Length($"stay of {station.Name}", station.Stay);
        faults.Length($"patience of {station.Name}", station.Patience, mayBeInfinite: true);
        faults.Length($"pause of {station.Name}", station.Pause);
        faults.Amount($"deaths of {station.Name}", station.DeathsPerYear);
        faults.Amount($"pauses of {station.Name}", station.PausesPerYear);
        foreach (var factor in station.BandFactors)
        {
            faults.Amount($"band factor of {station.Name}", factor);
        }

        foreach (var (next, share) in station.Next)
        {
            Known(network, next, station.Name, faults);
            faults.Share($"share from {station.Name} to {next}", share);
        }

        if (station.Next.Sum(next => next.Share) > 1 + 1e-9)
        {
            faults.Add(FlowFaults.BadShare, $"The shares from {station.Name} exceed 1.");
        }
    }

    private static void CheckStream(StationNetwork network, ArrivalStream stream, FlowFaults faults)
    {
        Known(network, stream.Station, stream.Name, faults);
        stream.PerYear.Check($"people a year from {stream.Name}", mayBeInfinite: false, faults);
        stream.Pattern.Check($"pattern of {stream.Name}", faults);
        if (stream.Priority is < 0 or >= Priorities)
        {
            faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"priority of {stream.Name} is {stream.Priority}; it is 0 to 3."));
        }

        foreach (var share in stream.Bands)
        {
            faults.Share($"band share of {stream.Name}", share);
        }

        if (Math.Abs(stream.Bands.Sum() - 1) > 1e-9)
        {
            faults.Add(FlowFaults.BadShare, $"The band shares of {stream.Name} do not add up to 1.");
        }
    }

    private static void Known(StationNetwork network, string name, string who, FlowFaults faults)
    {
        if (network.IndexOf(name) < 0)
        {
            faults.Add(FlowFaults.UnknownName, $"{who} leads to {name}.");
        }
    }
}
