using System.Collections.Immutable;
using System.Globalization;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Reads travel.csv: how long trips take between packages, carers and places.</summary>
internal sealed class TravelReader
{
    private const string File = "travel.csv";
    private const int From = 0, To = 1, Minutes = 2, Mode = 3, Metres = 4;
    private static readonly CsvLayout Layout = CsvLayout.Of("from*", "to*", "minutes*", "mode", "metres");

    private readonly CountyReading _reading;
    private readonly TripEnds _ends;
    private readonly HashSet<(int From, int To, TravelMode Mode)> _trips = [];

    private TravelReader(CountyReading reading, TripEnds ends) => (_reading, _ends) = (reading, ends);

    /// <summary>The trips in the order of the file; null without the file.</summary>
    internal static ImmutableArray<GivenTrip>? Read(
        CountyReading reading, List<CountyPackage> lines, ImmutableArray<CountyCarer>? carers)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var reader = new TravelReader(reading, TripEnds.Of(lines, carers ?? []));
        var trips = ImmutableArray.CreateBuilder<GivenTrip>(sheet.Count);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var trip = reader.ReadRow(row);
            if (!row.IsFaulty)
            {
                trips.Add(trip);
            }
        }

        reading.Total(sheet, trips.Count, default, default);
        reader.CountMissing(lines, carers ?? []);
        return trips.ToImmutable();
    }

    private GivenTrip ReadRow(CsvRow row)
    {
        var (from, to) = (EndOf(row, From), EndOf(row, To));
        var trip = new GivenTrip(
            row.Text(From), row.Text(To), row.RequiredNumber(Minutes, 0, 600), row.Choice(Mode, CountyWords.Modes) ?? TravelMode.Car,
            row.Whole(Metres, 0, 1_000_000));
        if (!row.IsFaulty && from == to)
        {
            row.Report(TravelFaults.TripToItself, $"It is '{CsvRow.Quote(trip.From)}' to '{CsvRow.Quote(trip.To)}'.");
        }
        else if (!row.IsFaulty && !_trips.Add((from, to, trip.Mode)))
        {
            row.Report(TravelFaults.DuplicateTrip, $"It is '{CsvRow.Quote(trip.From)}' to '{CsvRow.Quote(trip.To)}'.");
        }

        return trip;
    }

    private int EndOf(CsvRow row, int column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            row.Blank(column);
            return -1;
        }

        var end = _ends.Find(text);
        if (end < 0)
        {
            row.Report(TravelFaults.UnknownEnd, $"It is '{CsvRow.Quote(text)}'.", column);
        }

        return end;
    }

    /// <summary>Counts trips between the places of one provider's rounds that the file doesn't have, for the modes of its carers.</summary>
    private void CountMissing(List<CountyPackage> lines, ImmutableArray<CountyCarer> carers)
    {
        var byProvider = carers.ToLookup(carer => carer.Provider);
        var (given, wanted) = (0L, 0L);
        foreach (var provider in lines.Where(one => RoundScope.IsOnRounds(one.Package, _reading.Settings.AsOf))
            .GroupBy(one => one.Package.Provider!.Value))
        {
            _reading.Cancellation.ThrowIfCancellationRequested();
            var own = byProvider[provider.Key].ToList();
            var doors = provider.Select(_ends.OfPackage).ToList();
            var homes = own.SelectMany(_ends.OfCarer).ToList();
            var (doorPlaces, homePlaces) = (doors.Select(end => end.Place).ToHashSet(), homes.Select(end => end.Place).ToHashSet());
            var modes = own.Select(carer => carer.Mode).DefaultIfEmpty(TravelMode.Car).ToHashSet();

            // From each door to each other, and both ways between doors and homes elsewhere.
            wanted += modes.Count * ((long)doorPlaces.Count * (doorPlaces.Count - 1)
                + 2L * (doorPlaces.Count * (long)homePlaces.Count - homePlaces.Count(doorPlaces.Contains)));
            given += Given([.. doors, .. homes], doorPlaces, modes);
        }

        if (given < wanted)
        {
            _reading.Findings.Add(TravelFaults.TripsMissing, File, 0, string.Create(
                CultureInfo.InvariantCulture, $"{wanted - given:#,0} of {wanted:#,0} trips are not there."));
        }
    }

    /// <summary>How many trips of a provider, of those that begin or end at a door, the file has.</summary>
    private long Given(List<TripEnd> ends, HashSet<int> doors, HashSet<TravelMode> modes)
    {
        var places = ends.SelectMany(end => end.Names.Select(name => (Name: name, end.Place))).Distinct()
            .ToLookup(end => end.Name, end => end.Place);
        var given = new HashSet<(int, int, TravelMode)>();
        foreach (var (from, to, mode) in _trips.Where(trip => modes.Contains(trip.Mode)))
        {
            given.UnionWith(places[from].SelectMany(one => places[to].Select(other => (one, other, mode)))
                .Where(trip => trip.one != trip.other && (doors.Contains(trip.one) || doors.Contains(trip.other))));
        }

        return given.Count;
    }
}
