using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;
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
        var (missing, wanted) = (0L, 0L);
        foreach (var provider in lines.Where(one => RoundScope.IsOnRounds(one.Package, _reading.Settings.AsOf))
            .GroupBy(one => one.Package.Provider!.Value))
        {
            var own = byProvider[provider.Key].ToList();
            var doors = provider.Select(_ends.OfPackage).DistinctBy(end => end.Place).ToList();
            var homes = own.SelectMany(_ends.OfCarer).DistinctBy(end => end.Place).ToList();
            foreach (var mode in own.Select(carer => carer.Mode).DefaultIfEmpty(TravelMode.Car).Distinct())
            {
                foreach (var (from, to) in Trips(doors, homes))
                {
                    _reading.Cancellation.ThrowIfCancellationRequested();
                    wanted++;
                    missing += Has(from, to, mode) ? 0 : 1;
                }
            }
        }

        if (missing > 0)
        {
            _reading.Findings.Add(TravelFaults.TripsMissing, File, 0, string.Create(
                CultureInfo.InvariantCulture, $"{missing:#,0} of {wanted:#,0} trips are not there."));
        }
    }

    private static IEnumerable<(TripEnd From, TripEnd To)> Trips(List<TripEnd> doors, List<TripEnd> homes)
    {
        foreach (var door in doors)
        {
            foreach (var other in doors.Where(other => other.Place != door.Place))
            {
                yield return (door, other);
            }

            foreach (var home in homes.Where(home => home.Place != door.Place))
            {
                yield return (home, door);
                yield return (door, home);
            }
        }
    }

    private bool Has(TripEnd from, TripEnd to, TravelMode mode) =>
        from.Names.Any(one => to.Names.Any(other => _trips.Contains((one, other, mode))));
}
