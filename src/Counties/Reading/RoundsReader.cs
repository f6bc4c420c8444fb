using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Reads rounds.csv: who makes which visit today, and when.</summary>
internal sealed class RoundsReader
{
    private const string File = "rounds.csv";
    private const int Carer = 0, Days = 1, Package = 2, Time = 3, Start = 4;
    private static readonly CsvLayout Layout = CsvLayout.Of("carer*", "days*", "package*", "time_of_day*", "start*");

    private readonly CountyReading _reading;
    private readonly List<CountyPackage> _lines;
    private readonly ImmutableArray<CountyCarer> _carers;
    private readonly Dictionary<CarerId, int> _carerIndex;
    private readonly Dictionary<(int Package, int Day, TimeOfDay Time), int> _taken = [];
    private readonly NoticeTally _outside = new(CarerFaults.OutsideShift, File);

    private RoundsReader(
        CountyReading reading, List<CountyPackage> lines, ImmutableArray<CountyCarer> carers)
    {
        (_reading, _lines, _carers) = (reading, lines, carers);
        _carerIndex = carers.Select((carer, index) => (carer.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
    }

    /// <summary>The stops; null without the file.</summary>
    internal static ImmutableArray<TodaysStop>? Read(
        CountyReading reading, List<CountyPackage> lines, bool hasVisits, ImmutableArray<CountyCarer>? carers)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        if (!hasVisits || carers is null)
        {
            reading.Findings.AddPlain(CarerFaults.RoundsWithoutCarers, File, "One of the two is absent or can't be read.");
            return null;
        }

        var reader = new RoundsReader(reading, lines, carers.Value);
        var stops = ImmutableArray.CreateBuilder<TodaysStop>(sheet.Count);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var stop = reader.ReadRow(row);
            if (!row.IsFaulty)
            {
                stops.Add(stop);
            }
        }

        reading.Total(sheet, stops.Count, default, default);
        reader._outside.Report(reading.Findings);
        reader.TallyMissing();
        return stops.ToImmutable();
    }

    private void TallyMissing()
    {
        var missing = new NoticeTally(CarerFaults.NotOnRounds, File);
        for (var line = 0; line < _lines.Count; line++)
        {
            if (!RoundScope.IsOnRounds(_lines[line].Package, _reading.Settings.AsOf))
            {
                continue;
            }

            foreach (var visit in _lines[line].Visits)
            {
                for (var day = 0; day < 7; day++)
                {
                    var made = _taken.GetValueOrDefault((line, day, visit.Time));
                    var planned = _lines[line].Visits.Where(other => other.Time == visit.Time && other.Days.Has(day))
                        .Sum(other => other.Carers);
                    if (visit.Days.Has(day) && made < planned)
                    {
                        missing.Add(_lines[line].Line, visit.Minutes / 60m);
                    }
                }
            }
        }

        missing.Report(_reading.Findings);
    }

    private TodaysStop ReadRow(CsvRow row)
    {
        var carer = row.OwnId(Carer);
        var isKnown = _carerIndex.TryGetValue(new CarerId(carer), out var index);
        var isAbsent = !isKnown && _reading.Absent.Has(new CarerId(carer));
        _reading.NameCarer(carer, isKnown || isAbsent || carer.Length == 0);
        if (!isKnown && !isAbsent && carer.Length > 0)
        {
            row.Report(CarerFaults.UnknownCarer, $"The carer is '{CsvRow.Quote(carer)}'.");
        }

        var days = CareDaysReading.Parse(row.Text(Days));
        if (days is null)
        {
            row.Report(FileRowFaults.DaysUnreadable, $"days is '{CsvRow.Quote(row.Text(Days))}'.", Days);
        }

        var time = row.Choice(Time, CountyWords.Times);
        var start = row.ServiceTime(Start);
        foreach (var column in (ReadOnlySpan<int>)[Package, Time, Start])
        {
            if (row.Text(column).Length == 0)
            {
                row.Blank(column);
            }
        }

        var package = _reading.FindPackage(row, row.IdOrEmpty(Package));
        var stop = new TodaysStop(
            new CarerId(carer), days ?? CareDays.None, package < _lines.Count
                ? _lines[package].Package.Id
                : default, time ?? default, start ?? 0);
        if (!row.IsFaulty)
        {
            var who = isAbsent ? _reading.Absent.Add(stop.Carer, _lines[package].Package.Provider ?? default, stop.Days) : _carers[index];
            Check(row, stop, who, package);
        }

        return stop;
    }

    private void Check(CsvRow row, TodaysStop stop, CountyCarer? carer, int package)
    {
        if (carer is null || _lines[package].Package.Provider != carer.Provider)
        {
            row.Report(CarerFaults.OtherProvider, carer is null
                ? "The rows before name another provider's packages." : $"The carer's is {carer.Provider}.");
            return;
        }

        var visits = _lines[package].Visits;
        for (var day = 0; day < 7; day++)
        {
            if (!stop.Days.Has(day))
            {
                continue;
            }

            var room = visits.Where(visit => visit.Time == stop.Time && visit.Days.Has(day)).Sum(visit => visit.Carers);
            var taken = _taken.GetValueOrDefault((package, day, stop.Time)) + 1;
            if (taken > room)
            {
                row.Report(room == 0 ? CarerFaults.NoSuchVisit : CarerFaults.TooManyCarers,
                    $"The day is {CareDaysReading.WordOf(day)}; the visit has {room} carers.");
                return;
            }

            _taken[(package, day, stop.Time)] = taken;
        }

        if ((stop.Days & carer.Unavailable) != 0 || !carer.Shifts.Any(shift =>
            (stop.Days & ~shift.Days) == 0 && stop.StartMinute >= shift.StartMinute && stop.StartMinute < shift.EndMinute))
        {
            _outside.Add(row.Line, 0);
        }
    }
}
