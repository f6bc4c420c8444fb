using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>
/// Reads a plan that was written before (<c>restricted/rounds.csv</c> of <c>zoning rounds</c>) as the rounds that people know.
/// </summary>
internal sealed class PlanFile
{
    private const int Carer = 0, Day = 1, Package = 2, Time = 3, Starts = 4;

    private static readonly CsvLayout Layout =
        CsvLayout.Of("carer*", "day*", "package*", "time_of_day*", "starts*") with { PassesOverOthers = true };

    private readonly County _county;
    private readonly string _file;
    private readonly FindingCollector _findings = new();
    private readonly AbsentCarers _absent;
    private readonly Dictionary<CarerId, CountyCarer> _carers;
    private readonly Dictionary<PackageId, CountyPackage> _packages;
    private readonly Dictionary<(PackageId, int, TimeOfDay), int> _taken = [];
    private readonly NoticeTally _others;

    private PlanFile(County county, string file, IEnumerable<CarerId> absent)
    {
        (_county, _file, _absent) = (county, file, new AbsentCarers(absent));
        _carers = (county.Carers ?? []).ToDictionary(carer => carer.Id);
        _packages = county.Packages.ToDictionary(one => one.Package.Id);
        _others = new NoticeTally(CarerFaults.PlanRowsOfOthers, file);
    }

    /// <summary>The county with the plan as its rounds of today.</summary>
    /// <param name="county">The county.</param>
    /// <param name="file">The plan.</param>
    /// <param name="absent">Carers who are absent: the plan may name them even if carers.csv does not.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="BadDataException">The file isn't a plan, or names unknown carers; it holds every finding.</exception>
    internal static County Put(County county, InputFile file, IEnumerable<CarerId> absent, CancellationToken cancellation)
    {
        var plan = new PlanFile(county, file.Name, absent);
        var stops = plan.Read(file, cancellation);
        plan._others.Report(plan._findings);
        var found = plan._findings.ToFindings();
        if (stops is null || found.Any(finding => finding.Code.Kind != FaultKind.Notice))
        {
            throw new BadDataException(found);
        }

        return county with
        {
            TodaysStops = stops,
            Carers = plan._absent.With(county.Carers),
            Findings = [.. county.Findings, .. found],
        };
    }

    private ImmutableArray<TodaysStop>? Read(InputFile file, CancellationToken cancellation)
    {
        if (CsvSheet.Read(file, Layout, ReadLimits.Default, _findings, cancellation) is not { } sheet)
        {
            return null;
        }

        var stops = ImmutableArray.CreateBuilder<TodaysStop>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, _findings);
            if (row.Text(Carer).Length > 0 && row.Text(Package) != "break" && ReadRow(row) is { } stop)
            {
                stops.Add(stop);
            }
        }

        return stops.ToImmutable();
    }

    private TodaysStop? ReadRow(CsvRow row)
    {
        var carer = new CarerId(row.OwnId(Carer));
        var package = new PackageId(row.IdOrEmpty(Package));
        var days = CareDaysReading.Parse(row.Text(Day));
        if (days is null)
        {
            row.Report(FileRowFaults.DaysUnreadable, $"day is '{CsvRow.Quote(row.Text(Day))}'.", Day);
        }

        var time = row.Choice(Time, CountyWords.Times);
        var start = row.ServiceTime(Starts);
        if (row.IsFaulty || days is not { } on)
        {
            return null;
        }

        if (time is null || start is null || !_packages.TryGetValue(package, out var line) || !HasRoom(line, on, time.Value))
        {
            _others.Add(row.Line, 0);
            return null;
        }

        var provider = line.Package.Provider ?? default;
        var who = _carers.TryGetValue(carer, out var known) ? known : _absent.Has(carer) ? _absent.Add(carer, provider, on) : null;
        if (who is null && !_absent.Has(carer))
        {
            row.Report(CarerFaults.UnknownCarer, $"The carer is '{CsvRow.Quote(carer.Value)}'.");
        }
        else if (who?.Provider != provider)
        {
            row.Report(CarerFaults.OtherProvider, who is null
                ? "The rows before name another provider's packages." : $"The carer's is {who.Provider}.");
        }

        return row.IsFaulty ? null : new TodaysStop(carer, on, package, time.Value, start.Value);
    }

    /// <summary>Whether the package still has the visit, with fewer rows so far than it has carers.</summary>
    private bool HasRoom(CountyPackage line, CareDays days, TimeOfDay time)
    {
        if (!RoundScope.IsOnRounds(line.Package, _county.AsOf))
        {
            return false;
        }

        var visits = RoundScope.VisitsOf(line);
        var on = Enumerable.Range(0, 7).Where(day => days.Has(day)).ToList();
        if (on.Exists(day => visits.Where(visit => visit.Time == time && visit.Days.Has(day)).Sum(visit => visit.Carers)
            <= _taken.GetValueOrDefault((line.Package.Id, day, time))))
        {
            return false;
        }

        foreach (var day in on)
        {
            _taken[(line.Package.Id, day, time)] = _taken.GetValueOrDefault((line.Package.Id, day, time)) + 1;
        }

        return true;
    }
}
