using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>Stations, the people who come to them, and the people who are there today.</summary>
internal sealed record StationNetwork
{
    /// <summary>The first day; hours count from its midnight.</summary>
    internal required DateOnly Start { get; init; }

    internal required ImmutableArray<Station> Stations { get; init; }

    internal required ImmutableArray<ArrivalStream> Streams { get; init; }

    /// <summary>People there on the first day. Default none.</summary>
    internal ImmutableArray<PersonToday> Today { get; init; } = [];

    /// <summary>The place of a station in the list; -1 if there is none of the name.</summary>
    internal int IndexOf(string name)
    {
        for (var at = 0; at < Stations.Length; at++)
        {
            if (string.Equals(Stations[at].Name, name, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>People a day who come to each station in the long run, with the rates of a day. The stations have no cycle.</summary>
    internal double[] ArrivalsPerDay(DateOnly day)
    {
        var flows = new double[Stations.Length];
        foreach (var stream in Streams)
        {
            flows[IndexOf(stream.Station)] += stream.PerYear.On(day) / 365;
        }

        foreach (var at in StationChecks.InOrder(this)!)
        {
            foreach (var (next, share) in Stations[at].Next)
            {
                flows[IndexOf(next)] += flows[at] * share;
            }
        }

        return flows;
    }

    /// <summary>
    /// The queue of each station by formula with the rates of a day, where people who come never give up; null for a station without limit.
    /// </summary>
    internal ImmutableArray<SlotPlan?> Formulas(DateOnly day)
    {
        var flows = ArrivalsPerDay(day);
        return [.. Stations.Select((_, at) => Formula(at, flows[at], day))];
    }

    /// <summary>Why a queue grows without end with the rates of a day, a sentence a station; empty if all drain or people leave.</summary>
    internal ImmutableArray<string> Limits(DateOnly day)
    {
        var queues = Formulas(day);
        return
        [
            .. Stations.Select((station, at) => (station, queue: queues[at]))
                .Where(one => one.queue is { Drains: false } && one.station.Patience.IsNever && one.station.DeathsPerYear == 0)
                .Select(one => $"{one.station.Name}: {one.queue!.Reason}"),
        ];
    }

    private SlotPlan? Formula(int at, double perDay, DateOnly day)
    {
        var (slots, stay) = (Stations[at].Slots.On(day), Stations[at].Stay);
        return double.IsFinite(slots) && slots >= 1 && stay.Mean > 0
            ? new SlotPlan
            {
                ArrivalsPerDay = perDay,
                StayDays = stay.Mean / 24 * MeanFactor(at),
                Slots = (int)slots,
                StayVariation = stay.Variation,
            }
            : null;
    }

    /// <summary>The mean stay as a multiple of the station's, over the bands of all who come, by how many they are.</summary>
    private double MeanFactor(int station)
    {
        var factors = Stations[station].BandFactors;
        var (sum, people) = (0.0, 0.0);
        foreach (var stream in Streams)
        {
            for (var band = 0; band < stream.Bands.Length && !factors.IsEmpty; band++)
            {
                sum += stream.PerYear.First * stream.Bands[band] * factors[Math.Min(band, factors.Length - 1)];
                people += stream.PerYear.First * stream.Bands[band];
            }
        }

        return people > 0 && sum > 0 ? sum / people : 1;
    }
}
