using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads waiting.csv and lets it win over services.csv.</summary>
internal sealed class WaitingReader
{
    private const string File = "waiting.csv";
    private const int Package = 0, Requested = 1, Found = 2, Visit = 3, In = 4, Stage = 5, Place = 6, Hours = 7, Carers = 8, Person = 9;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "package*", "requested*", "provider_found", "first_visit", "waits_in", "stage", "place", "hours_week", "carers", "person");

    private readonly CountyReading _reading;
    private readonly List<CountyPackage> _lines;
    private readonly PlaceReader _places;
    private readonly HashSet<PackageId> _seen = [];
    private readonly ImmutableArray<WaitingCase>.Builder _cases = ImmutableArray.CreateBuilder<WaitingCase>();
    private readonly NoticeTally _wins = new(FileRowFaults.CaseWins, File);
    private readonly NoticeTally _served = new(FileRowFaults.ServedYetWaiting, File);
    private readonly NoticeTally _future = new(FileRowFaults.CaseInFuture, File);
    private CareMinutes _read;
    private CareMinutes _used;
    private int _usedRows;

    private WaitingReader(CountyReading reading, List<CountyPackage> lines)
    {
        _reading = reading;
        _lines = lines;
        _places = new PlaceReader(reading, File);
    }

    /// <summary>Reads the cases; lines of packages that only waiting.csv has are added to <paramref name="lines"/>.</summary>
    internal static ImmutableArray<WaitingCase>? Read(CountyReading reading, List<CountyPackage> lines)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var reader = new WaitingReader(reading, lines);
        for (var index = 0; index < sheet.Count; index++)
        {
            reader.ReadRow(sheet.Row(index, reading.Findings));
        }

        reading.Total(sheet, reader._usedRows, reader._read, reader._used);
        reader._places.Report();
        reader._wins.Report(reading.Findings);
        reader._served.Report(reading.Findings);
        reader._future.Report(reading.Findings);
        return reader._cases.ToImmutable();
    }

    private void ReadRow(CsvRow row)
    {
        var id = new PackageId(row.OwnId(Package));
        _reading.CheckSynthetic(row, id.Value);
        var wanted = new WaitingCase
        {
            Package = id,
            Requested = row.RequiredDate(Requested),
            ProviderFound = row.Date(Found),
            FirstVisit = row.Date(Visit),
            WaitsIn = row.Choice(In, CountyWords.WaitingPlaces) ?? WaitsIn.NotKnown,
            Stage = row.Choice(Stage, CountyWords.Stages) ?? WaitingStage.NotKnown,
        };
        wanted.CheckDates(row.Report);
        var hours = row.Number(Hours, 0, 168);
        var minutes = CareMinutes.FromHours(hours ?? 0);
        _read += minutes;
        var person = row.IdOrEmpty(Person);
        _reading.CheckSynthetic(row, person);
        var carers = row.Whole(Carers, 1, 4);
        var place = row.Text(Place).Length > 0 ? _places.Read(row, Place) : (FoundPlace?)null;
        if (!row.IsFaulty && !_seen.Add(id))
        {
            row.Report(FileRowFaults.DuplicateCase, $"The package '{CsvRow.Quote(id.Value)}' is given twice.");
        }

        if (!row.IsFaulty)
        {
            Take(row, wanted, new Wish(hours, minutes, carers, person, place, row.Text(Place)));
        }
    }

    private void Take(CsvRow row, WaitingCase wanted, Wish wish)
    {
        if (wanted.Requested > _reading.Settings.AsOf)
        {
            _future.Add(row.Line, wish.Hours ?? 0);
            _reading.CasesWithoutPackage.Add(wanted.Package);
        }
        else if (_reading.PackageIndex.TryGetValue(wanted.Package, out var index))
        {
            _lines[index] = Merge(row.Line, _lines[index], wanted, wish);
            _cases.Add(wanted);
        }
        else if (wanted.IsPlacedAt(_reading.Settings.AsOf))
        {
            _cases.Add(wanted);
            _reading.CasesWithoutPackage.Add(wanted.Package);
        }
        else if (_reading.FaultyPackages.Contains(wanted.Package))
        {
            row.Report(FileRowFaults.PackageFaulty, $"The package is '{CsvRow.Quote(wanted.Package.Value)}'.");
            return;
        }
        else if (wish.Hours is null)
        {
            row.Report(FileRowFaults.CaseIncomplete, $"The package is '{CsvRow.Quote(wanted.Package.Value)}'.");
            return;
        }
        else
        {
            AddLine(row.Line, wanted, wish);
            _cases.Add(wanted);
        }

        _usedRows++;
        _used += wish.Minutes;
    }

    private void AddLine(int line, WaitingCase wanted, Wish wish)
    {
        var place = wish.Place ?? _reading.Places.Find("");
        _places.Count(line, place, wish.Hours ?? 0);
        _reading.PackageIndex.Add(wanted.Package, _lines.Count);
        var package = new Package
        {
            Id = wanted.Package,
            Person = new PersonId(wish.Person.Length > 0 ? wish.Person : wanted.Package.Value),
            Weekly = wish.Minutes,
            Status = ServiceStatus.Waiting,
            Carers = wish.Carers ?? 1,
        };
        _lines.Add(new CountyPackage { Package = package, Place = wish.PlaceText, Found = place, Line = line, IsFromWaiting = true });
    }

    private CountyPackage Merge(int line, CountyPackage known, WaitingCase wanted, Wish wish)
    {
        var package = known.Package;
        var isOver = wanted.IsPlacedAt(_reading.Settings.AsOf);
        var wins = false;
        if (package.Status == ServiceStatus.Waiting && isOver)
        {
            wins = true;
            package = package with { Status = ServiceStatus.Active };
        }
        else if (package.Status is ServiceStatus.NotListed or ServiceStatus.Ended && !isOver)
        {
            wins = true;
            package = package with { Status = ServiceStatus.Waiting, End = null };
        }

        if (!isOver && wish.Hours is not null && wish.Minutes != package.Need)
        {
            wins = true;
            package = package.Status == ServiceStatus.Waiting
                ? package with { Weekly = wish.Minutes, Assessed = null }
                : package with { Assessed = wish.Minutes };
        }

        if (wish.Carers is { } carers && carers != package.Carers)
        {
            wins = true;
            package = package with { Carers = carers };
        }

        if (wins)
        {
            _wins.Add(line, wish.Hours ?? 0);
        }

        if (!isOver && package.Status == ServiceStatus.Active && package.Need <= package.Weekly && IsOnFramework(package))
        {
            _served.Add(line, wish.Hours ?? 0);
        }

        return wish.Place is { } found && found.Area != AreaIndex.NoPlace
            ? known with { Package = package, Place = wish.PlaceText, Found = found }
            : known with { Package = package };
    }

    private bool IsOnFramework(Package package) =>
        package.Provider is { } provider && _reading.Providers?.GetValueOrDefault(provider) == true;

    private sealed record Wish(decimal? Hours, CareMinutes Minutes, int? Carers, string Person, FoundPlace? Place, string PlaceText);
}
