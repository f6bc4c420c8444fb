using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Reads carers.csv: one row for each carer and shift.</summary>
internal sealed class CarersReader
{
    private const string File = "carers.csv";

    private const int Id = 0, Provider = 1, Place = 2, Days = 3, Start = 4, End = 5, EndPlace = 6, Skills = 7, Mode = 8, BreakLength = 9,
    BreakPaid = 10,
        Least = 11, Most = 12, LongestTrip = 13, Gender = 14, Unavailable = 15;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "id*", "provider*", "place*", "days*", "start*", "end*", "end_place", "skills", "mode", "break_minutes", "break_paid",
        "contracted_least", "contracted_most", "longest_trip_minutes", "gender", "unavailable");

    private static readonly ImmutableArray<int> OfTheCarer =
        [Provider, Place, EndPlace, Skills, Mode, Least, Most, LongestTrip, Gender, Unavailable];

    private readonly CountyReading _reading;
    private readonly PlaceReader _places;
    private readonly Dictionary<CarerId, (CountyCarer Carer, string[] Cells)> _carers = [];
    private readonly NoticeTally _shortBreaks = new(CarerFaults.BreakTooShort, File);
    private int _used;

    private CarersReader(CountyReading reading) => (_reading, _places) = (reading, new PlaceReader(reading, File));

    /// <summary>The carers in the order of their ids; null without the file.</summary>
    internal static ImmutableArray<CountyCarer>? Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var reader = new CarersReader(reading);
        for (var index = 0; index < sheet.Count; index++)
        {
            reader.ReadRow(sheet.Row(index, reading.Findings));
        }

        reading.Total(sheet, reader._used, default, default);
        reader._places.Report();
        reader._shortBreaks.Report(reading.Findings);
        if (reading.Skills.Count > 64)
        {
            reading.Findings.Add(CarerFaults.TooManySkills, File, 0, $"There are {reading.Skills.Count}.");
        }

        return [.. reader._carers.Values.Select(entry => entry.Carer).OrderBy(carer => carer.Id)];
    }

    private void ReadRow(CsvRow row)
    {
        var id = new CarerId(row.OwnId(Id));
        _reading.CheckSynthetic(row, id.Value);
        var isKnown = _carers.TryGetValue(id, out var known);
        var shift = ReadShift(row);
        if (isKnown)
        {
            CheckSame(row, known.Cells);
            CheckApart(row, known.Carer, shift);
        }
        else
        {
            known = (ReadCarer(row, id), Array.ConvertAll([.. OfTheCarer], row.Text));
        }

        if (row.IsFaulty)
        {
            return;
        }

        // Carers may well live beyond the border; only a place that wasn't found is worth reporting.
        if (!isKnown && known.Carer.Place.Area != AreaIndex.Outside)
        {
            _places.Count(row.Line, known.Carer.Place, 0);
        }

        _used++;
        _carers[id] = (known.Carer with { Shifts = known.Carer.Shifts.Add(shift) }, known.Cells);
    }

    private ShiftPattern ReadShift(CsvRow row)
    {
        var days = CareDaysReading.Parse(row.Text(Days));
        if (days is null)
        {
            row.Report(FileRowFaults.DaysUnreadable, $"days is '{CsvRow.Quote(row.Text(Days))}'.", Days);
        }

        var start = Required(row, Start);
        var end = Required(row, End);
        if (!row.IsFaulty && end <= start)
        {
            row.Report(CarerFaults.ShiftInverted, $"start is {row.Text(Start)}, end is {row.Text(End)}.");
        }

        var rest = row.Whole(BreakLength, 0, 240);
        if (!row.IsFaulty && 3 * rest > end - start)
        {
            row.Report(CarerFaults.BreakTooLong, $"break_minutes is {rest}, the shift has {end - start} minutes.");
        }
        else if (rest < ShiftPattern.LegalBreakMinutes && end - start > ShiftPattern.BreakAboveMinutes)
        {
            rest = ShiftPattern.LegalBreakMinutes;
            _shortBreaks.Add(row.Line, 0);
        }

        return new ShiftPattern(days ?? CareDays.None, start, end, rest, row.Choice(BreakPaid, CountyWords.YesNo) ?? false);
    }

    private CountyCarer ReadCarer(CsvRow row, CarerId id)
    {
        var provider = row.IdOrEmpty(Provider);
        if (provider.Length == 0 && row.Text(Provider).Length == 0)
        {
            row.Blank(Provider);
        }

        _reading.CheckSynthetic(row, provider);
        _ = _reading.CheckProvider(row, provider);
        var carer = new CountyCarer
        {
            Id = id,
            Provider = new ProviderId(provider),
            Start = row.Text(Place),
            End = row.Text(EndPlace).Length > 0 ? row.Text(EndPlace) : null,
            Place = _places.Read(row, Place),
            EndPlace = row.Text(EndPlace).Length > 0 ? _places.Read(row, EndPlace) : null,
            Shifts = [],
            Skills = _reading.SkillsOf(row, Skills),
            Mode = row.Choice(Mode, CountyWords.Modes) ?? TravelMode.Car,
            ContractedLeast = row.Number(Least, 0, 168),
            ContractedMost = row.Number(Most, 0, 168),
            LongestTripMinutes = row.Whole(LongestTrip, 1, 600),
            Gender = row.Choice(Gender, CountyWords.Genders),
            Unavailable = CareDaysReading.Parse(row.Text(Unavailable)) ?? CareDays.None,
        };
        if (row.Text(Unavailable).Length > 0 && carer.Unavailable == CareDays.None)
        {
            row.Report(FileRowFaults.DaysUnreadable, $"unavailable is '{CsvRow.Quote(row.Text(Unavailable))}'.", Unavailable);
        }

        if (carer.ContractedLeast > carer.ContractedMost)
        {
            row.Report(CarerFaults.HoursInverted, $"contracted_least is {row.Text(Least)}, contracted_most is {row.Text(Most)}.");
        }

        return carer;
    }

    private static void CheckSame(CsvRow row, string[] first)
    {
        for (var index = 0; index < first.Length; index++)
        {
            var text = row.Text(OfTheCarer[index]);
            if (text.Length > 0 && text != first[index])
            {
                row.Report(CarerFaults.CarerDiffers, $"It says '{CsvRow.Quote(text)}', the first row '{CsvRow.Quote(first[index])}'.");
            }
        }
    }

    private static void CheckApart(CsvRow row, CountyCarer carer, ShiftPattern shift)
    {
        // A shift past midnight reaches into the next service day; Sunday's into Monday's.
        foreach (var other in carer.Shifts)
        {
            for (var day = 0; day < 7; day++)
            {
                for (var away = -1; away <= 1 && shift.Days.Has(day); away++)
                {
                    var isOn = other.Days.Has((day + away + 7) % 7);
                    if (isOn && shift.StartMinute < other.EndMinute + 1440 * away && other.StartMinute + 1440 * away < shift.EndMinute)
                    {
                        row.Report(CarerFaults.ShiftsOverlap,
                            $"It is {row.Text(Start)} to {row.Text(End)}, on {CareDaysReading.WordOf(day)} too.");
                        return;
                    }
                }
            }
        }
    }

    private static int Required(CsvRow row, int column)
    {
        if (row.Text(column).Length == 0)
        {
            row.Blank(column);
        }

        return row.ServiceTime(column) ?? 0;
    }
}
