using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Reads services.csv.</summary>
internal sealed class ServicesReader
{
    private const string File = "services.csv";
    private const int Id = 0, Place = 1, Hours = 2, Provider = 3, Status = 4, Person = 5, Carers = 6, Type = 7, Age = 8;
    private const int Start = 9, End = 10, Ready = 11, Assessed = 12, NoGo = 13, Preferred = 14, Known = 15;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "id*", "place*", "hours_week*", "provider*", "status*", "person", "carers", "service_type", "age_band", "start", "end",
        "ready_to_move", "assessed_hours", "no_go", "preferred_carers", "known_carers");

    private readonly CountyReading _reading;
    private readonly PlaceReader _places;
    private readonly List<CountyPackage> _lines = [];
    private readonly NoticeTally _noProvider = new(ServiceFaults.NoProvider, File);
    private readonly NoticeTally _noAge = new(ServiceFaults.AgeNotKnown, File);
    private readonly NoticeTally _aboveAssessed = new(ServiceFaults.AboveAssessed, File);
    private readonly NoticeTally _notReablement = new(ServiceFaults.ReadyNotReablement, File);
    private readonly NoticeTally _providerNotUsed = new(ServiceFaults.ProviderNotUsed, File);
    private readonly NoticeTally _unlisted = new(ServiceFaults.ProviderUnlisted, File, " count as framework not known");
    private decimal _hoursRead;
    private CareMinutes _minutesRead;
    private CareMinutes _minutesUsed;

    private ServicesReader(CountyReading reading)
    {
        _reading = reading;
        _places = new PlaceReader(reading, File);
    }

    internal static List<CountyPackage> Read(CountyReading reading)
    {
        var reader = new ServicesReader(reading);
        if (reading.RequiredSheet(File, Layout) is { } sheet)
        {
            for (var index = 0; index < sheet.Count; index++)
            {
                reader.ReadRow(sheet.Row(index, reading.Findings));
            }

            reader.Finish(sheet);
        }

        return reader._lines;
    }

    private void ReadRow(CsvRow row)
    {
        var id = row.OwnId(Id);
        var hours = row.RequiredNumber(Hours, 0, 168);
        var weekly = CareMinutes.FromHours(hours);
        _hoursRead += hours;
        _minutesRead += weekly;
        _reading.CheckSynthetic(row, id);
        var status = row.Choice(Status, CountyWords.Statuses);
        if (status is null && row.Text(Status).Length == 0)
        {
            row.Blank(Status);
        }

        var person = row.IdOrEmpty(Person);
        _reading.CheckSynthetic(row, person);
        var provider = row.IdOrEmpty(Provider);
        var place = _places.Read(row, Place);
        var package = new Package
        {
            Id = new PackageId(id),
            Person = new PersonId(person.Length > 0 ? person : id),
            Weekly = weekly,
            Status = status ?? ServiceStatus.Active,
            Carers = row.Whole(Carers, 1, 4) ?? 1,
            Provider = provider.Length > 0 ? new ProviderId(provider) : null,
            ServiceType = row.Choice(Type, CountyWords.ServiceTypes) ?? ServiceType.HomeCare,
            AgeBand = row.Choice(Age, CountyWords.AgeBands) ?? AgeBand.NotKnown,
            Start = row.Date(Start),
            End = row.Date(End),
            ReadyToMove = row.Date(Ready),
            Assessed = row.Number(Assessed, 0, 168) is { } assessed ? CareMinutes.FromHours(assessed) : null,
        };
        var (noGo, preferred, known) = (CarersOf(row, NoGo), CarersOf(row, Preferred), CarersOf(row, Known));
        PackageChecks.Check(package, row.Report);
        if (id.Length > 0 && !row.IsFaulty && !_reading.PackageIndex.TryAdd(package.Id, _lines.Count))
        {
            row.Report(ServiceFaults.DuplicateId, $"The id '{CsvRow.Quote(id)}' is given twice.");
        }

        if (!row.IsFaulty)
        {
            _minutesUsed += weekly;
            if (_reading.AddProvider(provider))
            {
                _unlisted.Add(row.Line, hours);
            }

            Notice(row.Line, package, hours);
            _places.Count(row.Line, place, hours);
            _lines.Add(new CountyPackage
            {
                Package = package,
                Place = row.Text(Place),
                Found = place,
                Line = row.Line,
                NoGo = noGo,
                PreferredCarers = preferred,
                KnownCarers = known,
            });
        }
        else
        {
            _reading.FaultyPackages.Add(package.Id);
        }
    }

    private static ImmutableArray<CarerId> CarersOf(CsvRow row, int column) => [.. row.Ids(column).Select(id => new CarerId(id))];

    private void Notice(int line, Package package, decimal hours)
    {
        if (package.Status == ServiceStatus.Active && package.Provider is null)
        {
            _noProvider.Add(line, hours);
        }

        if (package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed && package.Provider is not null)
        {
            _providerNotUsed.Add(line, hours);
        }

        if (package.AgeBand == AgeBand.NotKnown)
        {
            _noAge.Add(line, hours);
        }

        if (package.Assessed < package.Weekly)
        {
            _aboveAssessed.Add(line, hours);
        }

        if (package.ReadyToMove is not null && package.Status != ServiceStatus.Reablement)
        {
            _notReablement.Add(line, hours);
        }
    }

    private void Finish(CsvSheet sheet)
    {
        _reading.Total(sheet, _lines.Count, _minutesRead, _minutesUsed);
        _places.Report();
        _noProvider.Report(_reading.Findings);
        _unlisted.Report(_reading.Findings);
        _providerNotUsed.Report(_reading.Findings);
        _noAge.Report(_reading.Findings);
        _aboveAssessed.Report(_reading.Findings);
        _notReablement.Report(_reading.Findings);
        var moved = decimal.Round(_minutesRead.Value / 60m - _hoursRead, 4);
        if (moved != 0)
        {
            _reading.Findings.Add(
                ServiceFaults.Rounded, File, 0,
                FormattableString.Invariant($"The total moved by {moved:0.####} hours a week, from {_hoursRead:0.####}."));
        }
    }
}
